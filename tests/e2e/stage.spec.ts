// The stage where everything is told: every message, replica, command and row, with its cause.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import type { Thing } from '../../web/src/core/contract';
import { SIZES, labTest as test } from './lab_page';
import { act, buys, clockTo, lane, openShop, replica, selected, token, writer } from './shop';

const shape = (of: Locator) =>
  of.evaluate((button) =>
    button.querySelector('svg')?.innerHTML.replaceAll(/<!--.*?-->|\d+\?/g, ''),
  );

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('every replica says in words how far it has come', async ({ lab }) => {
      await openShop(lab, { replicas: 5, delivery: 'unordered' });
      for (const n of [0, 1, 2, 3, 4]) {
        await expect(replica(lab, n)).toContainText('has 1–1, all there is');
      }
      await act(
        lab,
        buys('harry', 'order-1'),
        buys('bob', 'order-2'),
        { operate: 'delay', event: 3, replica: 1, by_ms: -4000 },
        { operate: 'drop', event: 2, replica: 2 },
        { operate: 'stop', replica: 3 },
      );

      await expect(replica(lab, 0)).toContainText('has 1; waits for 2');
      await expect(replica(lab, 1)).toContainText('has 1 and 1 later one; waits for 2');
      await expect(replica(lab, 2)).toContainText('has 1; lacks 2, and nothing will bring it');
      await expect(replica(lab, 3)).toContainText('stopped');
      await clockTo(lab, 5000);
      await expect(replica(lab, 0)).toContainText('has 1–3, all there is');
      await expect(replica(lab, 2)).toContainText('has 1 and 1 later one; lacks 2');
    });

    test('a rebuild is seen to go on', async ({ lab }) => {
      await openShop(lab, { rebuild_ms_per_event: 1000 });
      await act(lab, buys('harry', 'order-1'), { operate: 'rebuild', replica: 0 });
      await expect(replica(lab, 0)).toContainText('rebuilding, 0 of 2; has nothing yet');
      await clockTo(lab, 1500);
      await expect(replica(lab, 0)).toContainText('rebuilding, 1 of 2; has 1; waits for 2');
    });

    test('each replica has its lane, and a message is a token on it with its event’s id', async ({
      lab,
    }) => {
      await openShop(lab, { replicas: 2 });
      await act(lab, buys('harry', 'order-1'));
      for (const n of [0, 1]) {
        await expect(token(lab, n, 2)).toHaveAccessibleName(/RETRO-LAMP sold to Harry/);
        await expect(token(lab, n, 2)).toHaveText('2');
      }
      const before = (await token(lab, 0, 2).boundingBox())?.x ?? 0;
      await clockTo(lab, 2000);
      expect((await token(lab, 0, 2).boundingBox())?.x).toBeGreaterThan(before + 50);
    });

    test('a double, a lost and a late one are told apart by shape and word', async ({ lab }) => {
      await openShop(lab, { replicas: 3 });
      await act(lab, buys('harry', 'order-1'));
      await clockTo(lab, 2000);
      await act(
        lab,
        { operate: 'duplicate', event: 2, replica: 1 },
        { operate: 'drop', event: 2, replica: 2 },
      );

      await expect(token(lab, 1, 2)).toHaveAccessibleName(/, double$/);
      await expect(lane(lab, 1)).toContainText('double');
      await expect(token(lab, 2, 2)).toHaveAccessibleName(/, 2 lost$/);
      await expect(lane(lab, 2)).toContainText('2 lost');
      const shapes = await Promise.all([0, 1, 2].map((n) => shape(token(lab, n, 2))));
      expect(new Set(shapes).size).toBe(3);

      const place = async () => (await token(lab, 2, 2).boundingBox())?.x;
      const lost_at = await place();
      await clockTo(lab, 3000);
      expect(await place()).toBe(lost_at);
      await clockTo(lab, 6000);
      await expect(token(lab, 2, 2)).toHaveCount(0);
    });

    test('what is held back stands at the replica’s door', async ({ lab }) => {
      await openShop(lab, { projection: 'sequenced', delivery: 'unordered' });
      await act(lab, buys('harry', 'order-1'), buys('bob', 'order-2'), {
        operate: 'delay',
        event: 2,
        replica: 0,
        by_ms: 9000,
      });
      await clockTo(lab, 5000);
      await expect(replica(lab, 0)).toContainText('holds back');
      await expect(replica(lab, 0)).toContainText('until 2 is here');
      await expect(
        replica(lab, 0).getByRole('button', { name: 'Event 3, held back' }),
      ).toBeVisible();
      await clockTo(lab, 14_000);
      await expect(replica(lab, 0)).not.toContainText('holds back');
    });

    test('what is sent again says which try it is, and what is given up says so', async ({
      lab,
    }) => {
      await openShop(
        lab,
        { publishing: 'outbox', relay_interval_ms: 0, redelivery_ms: 2000, max_attempts: 2 },
        [{ at: 9500, operate: 'stop', replica: 0 }],
      );
      await act(lab, { change: { lag: { constant: 1000 } } }, buys('harry', 'order-1'));
      await clockTo(lab, 1500);
      await expect(token(lab, 0, 2)).toHaveAccessibleName(/2 refused: stopped$/);
      await clockTo(lab, 2500);
      await expect(lane(lab, 0)).toContainText('again, 2nd try');
      await clockTo(lab, 4500);
      await expect(lane(lab, 0)).toContainText('2 given up');
      await expect(replica(lab, 0)).toContainText('lacks 2, and nothing will bring it');
    });

    test('what was told and never committed is a phantom', async ({ lab }) => {
      await openShop(lab, {});
      await act(
        lab,
        { change: { publishing: 'before_commit', commit_failure: 1 } as object },
        buys('harry', 'order-1'),
      );
      await expect(token(lab, 0, 2)).toHaveAccessibleName(/never committed$/);
      await expect(lane(lab, 0)).toContainText('never committed');
      await expect(token(lab, 0, 2)).toHaveText('2?');
      await expect(writer(lab)).toContainText('sent, but never committed');
      await clockTo(lab, 5000);
      await expect(replica(lab, 0)).toContainText('has 1 change that never happened');
      await expect(replica(lab, 0)).toContainText('misses nothing, and is wrong all the same');
    });

    test('tokens that would cover each other are bundled, with their count', async ({ lab }) => {
      await openShop(lab, { lag: { constant: 60_000 }, delivery: 'unordered' }, [
        { ...buys('harry', 'o-{n}'), at: 10_000, every: 100, times: 500 },
      ]);
      await clockTo(lab, 50_500);
      const drawn = lane(lab, 0).getByRole('listitem');
      await expect(drawn.first()).toContainText(/^\s*\d+/);
      const counts = (await drawn.allInnerTexts()).map(Number);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(500);
      const boxes = await Promise.all((await drawn.all()).map((each) => each.boundingBox()));
      const lefts = boxes.map((box) => box?.x ?? 0).sort((one, other) => one - other);
      for (const [index, left] of lefts.slice(1).entries()) {
        expect(left - (lefts[index] ?? 0)).toBeGreaterThanOrEqual(28);
      }
    });

    test('a unit of work is seen to commit', async ({ lab }) => {
      await openShop(lab, {});
      await act(lab, buys('harry', 'order-1', 2));
      const last = writer(lab).getByRole('region', { name: 'The last command' });
      await expect(last).toContainText('Harry orders 2 RETRO-LAMP, order-1');
      await expect(last).toContainText(/2\s*Allocated order-1 → lamp-1\s*· staged, committed/);
      await expect(writer(lab)).toContainText('2 events committed');
    });

    test('a unit of work is seen to be rolled back, with the reason', async ({ lab }) => {
      await openShop(lab, {});
      const last = writer(lab).getByRole('region', { name: 'The last command' });
      await act(lab, { change: { commit_failure: 1 } as object }, buys('harry', 'order-1'));
      await expect(last).toContainText('Staged, then rolled back: the commit failed.');
      await act(lab, buys('harry', 'order-1', 0));
      await expect(last).toContainText('Refused, nothing staged: the quantity must be 1 or more.');
    });

    test('a writer that is down says until when', async ({ lab }) => {
      await openShop(lab, {});
      await act(
        lab,
        { operate: 'crash', point: 'before_commit', down_ms: 5000 },
        buys('harry', 'order-1'),
      );
      await expect(writer(lab)).toContainText('Down until 00:05.');
      await expect(writer(lab)).toContainText('the writer crashed before the commit');
      await lab.button('Buy', 'Bob').click();
      await expect(lab.card('Bob')).toContainText('The shop is down');
      await expect(writer(lab)).toContainText('Turned away: the writer is down.');
      await clockTo(lab, 5000);
      await expect(writer(lab)).not.toContainText('Down until');
    });

    test('the outbox says what it holds', async ({ lab }) => {
      await openShop(lab, { publishing: 'outbox', relay_interval_ms: 7000 });
      await act(lab, buys('harry', 'order-1'), buys('bob', 'order-2'));
      await expect(writer(lab)).toContainText(/outbox holds 2:\s*2\s*3/);
      await clockTo(lab, 4000);
      await expect(writer(lab)).not.toContainText('outbox holds');
    });

    test('a row that differs is marked on both sides, with what is missing named', async ({
      lab,
    }) => {
      await openShop(lab, { replicas: 2 });
      await act(lab, buys('harry', 'order-1', 3), {
        operate: 'delay',
        event: 2,
        replica: 1,
        by_ms: -4000,
      });
      await expect(writer(lab).locator('tr.differs').first()).toContainText('lamp-1');
      await expect(writer(lab)).toContainText(/replica 0 misses\s*2/);
      await expect(writer(lab)).not.toContainText('replica 1 misses');
      await expect(replica(lab, 0)).toContainText(
        /RETRO-LAMP[\s\S]*10[\s\S]*misses\s*2[\s\S]*the truth is 7/,
      );
      await expect(replica(lab, 1).locator('tr.differs')).toHaveCount(0);
    });

    test('a row that differs only by what is still to come says by how many', async ({ lab }) => {
      await openShop(lab, { replicas: 2 });
      await act(lab, {
        by: 'warehouse',
        command: 'CreateBatch',
        ref: 'lamp-2',
        sku: 'RETRO-LAMP',
        qty: 5,
        eta: '2011-01-09',
      });
      await expect(replica(lab, 0)).toContainText(
        /RETRO-LAMP[\s\S]*10[\s\S]*misses\s*2[\s\S]*the truth is 10, 5 to come/,
      );
    });

    test('anything on the stage can be pointed at, and is ringed', async ({ lab }) => {
      await openShop(lab, { projection: 'sequenced' });
      await act(lab, buys('harry', 'order-1'));
      const things: [Locator, Thing][] = [
        [token(lab, 0, 2), { kind: 'message', event: 2, replica: 0, attempt: 0, copy: 0 }],
        [
          replica(lab, 0).getByRole('button', { name: 'Replica 0' }),
          { kind: 'replica', replica: 0 },
        ],
        [
          replica(lab, 0).getByRole('button', { name: 'RETRO-LAMP' }),
          { kind: 'row', side: 0, key: 'RETRO-LAMP' },
        ],
        [
          writer(lab).getByRole('button', { name: 'lamp-1', exact: true }),
          { kind: 'row', side: 'write', key: 'lamp-1' },
        ],
        [writer(lab).getByRole('button', { name: 'Write side' }), { kind: 'writer' }],
        [
          lab.card('Bob').getByRole('button', { name: 'Bob', exact: true }),
          { kind: 'customer', name: 'bob' },
        ],
        [
          lab.card('Bob').getByRole('button', { name: 'from replica 0' }),
          { kind: 'read', read: 1 },
        ],
        [
          writer(lab).getByRole('button', { name: 'Harry orders' }),
          { kind: 'command', command: 1 },
        ],
        [writer(lab).getByRole('button', { name: 'Allocated' }), { kind: 'event', event: 2 }],
      ];
      for (const [button, thing] of things) {
        await button.focus();
        await lab.page.keyboard.press('Enter');
        expect(await selected(lab)).toEqual(thing);
        await expect(button).toHaveAttribute('aria-pressed', 'true');
      }
      await lab.page.keyboard.press('Escape');
      expect(await selected(lab)).toBeNull();
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing on a stage full of trouble, ${colorScheme}`, async ({ lab }) => {
        // So many elements take axe a while.
        test.slow();
        await lab.page.emulateMedia({ colorScheme });
        await openShop(
          lab,
          {
            replicas: 3,
            publishing: 'outbox',
            delivery: 'unordered',
            projection: 'sequenced',
            drop: 0.3,
            duplicate: 0.3,
          },
          [
            { ...buys('harry', 'o-{n}'), at: 9000, every: 700, times: 5 },
            { at: 9100, every: 700, times: 5, by: 'bob', query: 'availability', sku: 'RETRO-LAMP' },
            { at: 9500, operate: 'stop', replica: 1 },
          ],
        );
        await clockTo(lab, 3000);
        await lab.page.clock.resume();
        await lab.page.evaluate(() =>
          Promise.all(document.getAnimations().map((animation) => animation.finished)),
        );
        const { violations } = await new AxeBuilder({ page: lab.page }).analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ target, html }) => [target, html])]),
        ).toEqual([]);
      });
    }
  });
}

test('while nothing changes nothing renders, and while time passes only what moves', async ({
  lab,
}) => {
  await openShop(lab, {});
  await act(lab, buys('harry', 'order-1'));
  await lab.page.evaluate(() => {
    const counts: Record<string, number> = {};
    Object.assign(window, { counts });
    const count = (name: string) => {
      counts[name] = (counts[name] ?? 0) + 1;
    };
    for (const name of [
      'customer-card',
      'lamp-detail',
      'writer-card',
      'last-command',
      'replica-card',
      'channel-lane',
      'token-legend',
    ]) {
      const element = customElements.get(name) as unknown as {
        prototype: { update(changed: unknown): void };
      };
      const update = element.prototype.update;
      element.prototype.update = function (this: unknown, changed) {
        count(name);
        update.call(this, changed);
      };
    }
    const within = (root: ParentNode, name: string): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.localName === name ? [element] : []),
        ...(element.shadowRoot ? within(element.shadowRoot, name) : []),
      ]);
    const [lane] = within(document, 'channel-lane');
    const moved = new MutationObserver(() => count('a token'));
    moved.observe(lane?.shadowRoot as ShadowRoot, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  const counts = () =>
    lab.page.evaluate(() => {
      const { counts } = window as unknown as { counts: Record<string, number> };
      const now = { ...counts };
      for (const name of Object.keys(counts)) delete counts[name];
      return now;
    });

  await lab.pass(1000);
  expect(await counts()).toEqual({});

  await lab.page.getByRole('button', { name: 'Play' }).click();
  await lab.pass(1000);
  const played = await counts();
  expect(Object.keys(played)).toEqual(['a token']);
  expect(played['a token']).toBeGreaterThan(20);

  // It has arrived: nothing moves any more, though time goes on.
  await lab.pass(4000);
  await counts();
  await lab.pass(1000);
  expect(await counts()).toEqual({});
});

test('a selected message stands alone, out of its bundle', async ({ lab }) => {
  await openShop(lab, {});
  await act(lab, buys('harry', 'order-1'), buys('harry', 'order-2'), buys('bob', 'order-3'));
  const bundle = lane(lab, 0).getByRole('button', {
    name: '3 messages on their way, event 2 first',
  });
  await expect(bundle).toHaveText('3');
  await bundle.click();
  await expect(token(lab, 0, 2)).toHaveAttribute('aria-pressed', 'true');
  await expect(lane(lab, 0).getByRole('button', { name: '2 messages on their way' })).toHaveText(
    '2',
  );
});
