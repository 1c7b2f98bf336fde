// The inspector: what is known about anything on the stage, the way from one thing to another, and
// what can be done to it.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import {
  actButton,
  clockTo,
  fact,
  link,
  message,
  openShop,
  panel,
  pointAt,
  title,
} from './inspected';
import { SIZES, labTest as test } from './lab_page';
import { replica, token, writer } from './shop';

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('a message says what, why, when it left and arrives, and what then', async ({ lab }) => {
      await openShop(lab);
      await clockTo(lab, 3000);
      await pointAt(lab, message(2));

      await expect(title(lab)).toHaveText('Event 2 on its way to replica 0');
      await expect(fact(lab, 'says')).toHaveText('Allocated order-1, 2 × RETRO-LAMP from lamp-01');
      await expect(fact(lab, 'why')).toHaveText('Harry ordered at 00:00.0');
      await expect(fact(lab, 'left')).toHaveText('00:00.0, right after the commit');
      await expect(fact(lab, 'arrives')).toHaveText(/00:10.0, after 10\ss/);
      await expect(fact(lab, 'then')).toHaveText('Replica 0 applies it');
    });

    test('an event says where word of it stands at every replica', async ({ lab }) => {
      await openShop(lab);
      await clockTo(lab, 3000);
      await pointAt(lab, { kind: 'event', event: 2 });

      await expect(title(lab)).toHaveText('Event 2');
      await expect(fact(lab, 'when')).toHaveText('committed at 00:00.0');
      await expect(fact(lab, 'replica 1')).toHaveText('on its way, arrives at 00:10.0');
      await clockTo(lab, 11_000);
      await expect(fact(lab, 'replica 1')).toHaveText('applied at 00:10.0');
    });

    test('a replica says how far it has come and what it lacks', async ({ lab }) => {
      await openShop(lab);
      await clockTo(lab, 11_000);
      await pointAt(lab, { kind: 'replica', replica: 0 });

      await expect(title(lab)).toHaveText('Replica 0');
      await expect(fact(lab, 'is')).toHaveText('running');
      await expect(fact(lab, 'has')).toHaveText('every event up to 2');
      await expect(fact(lab, 'lacks')).toHaveText('event 3');
    });

    test('the write side says what it has done and what it did last', async ({ lab }) => {
      await openShop(lab, { publishing: 'outbox' });
      await clockTo(lab, 3000);
      await pointAt(lab, { kind: 'writer' });

      await expect(title(lab)).toHaveText('The write side');
      await expect(fact(lab, 'did')).toHaveText('commands: 3, events: 3');
      await expect(link(lab, 'Bob buys at 00:02.0: done')).toBeVisible();
    });

    test('a row of the write side says which events made it', async ({ lab }) => {
      await openShop(lab);
      await pointAt(lab, { kind: 'row', side: 'write', key: 'lamp-01' });

      await expect(title(lab)).toHaveText('lamp-01');
      await expect(fact(lab, 'says')).toHaveText('3 left of 5');
      await expect(fact(lab, 'replica 0')).toHaveText('5 left');
      await expect(link(lab, 'Event 1: BatchCreated')).toBeVisible();
      await expect(link(lab, 'Event 2: Allocated')).toBeVisible();
    });

    test('a row of a view says the truth, what it lacks and where that is', async ({ lab }) => {
      await openShop(lab);
      await pointAt(lab, { kind: 'row', side: 1, key: 'RETRO-LAMP' });

      await expect(title(lab)).toHaveText('RETRO-LAMP at replica 1');
      await expect(fact(lab, 'says')).toHaveText('5 in stock');
      await expect(fact(lab, 'the truth')).toHaveText('3 in stock');
      await expect(fact(lab, 'lacks event 2')).toHaveText('on its way, arrives at 00:10.0');
    });

    test('a customer says what it has to go by and which promises it saw broken', async ({
      lab,
    }) => {
      await openShop(lab);
      await clockTo(lab, 4000);
      await pointAt(lab, { kind: 'customer', name: 'harry' });

      await expect(title(lab)).toHaveText('Harry');
      await expect(fact(lab, 'own writes')).toHaveText('up to event 2');
      await expect(fact(lab, 'broken promise')).toHaveText(
        'read-your-writes: its own event 2 was missing',
      );
      await expect(link(lab, 'Harry buys at 00:00.0: done')).toBeVisible();
    });

    test('a question says whom it asked, what it was told and what that lacked', async ({
      lab,
    }) => {
      await openShop(lab);
      await clockTo(lab, 4000);
      await pointAt(lab, { kind: 'read', read: 2 });

      await expect(title(lab)).toHaveText('Harry looks up order-1');
      await expect(fact(lab, 'asked')).toHaveText('00:03.0, replica 1');
      await expect(fact(lab, 'what became of it')).toHaveText('not there yet, at 00:03.0');
      await expect(fact(lab, 'stale')).toHaveText(/1 change behind, 3\ss old/);
      await expect(fact(lab, 'lacks event 2')).toHaveText('on its way, arrives at 00:10.0');
    });

    test('a command says its outcome and the events it raised', async ({ lab }) => {
      await openShop(lab);
      await pointAt(lab, { kind: 'command', command: 1 });

      await expect(title(lab)).toHaveText('Harry orders 2 × RETRO-LAMP, order-1');
      await expect(fact(lab, 'what became of it')).toHaveText('done');
      await expect(link(lab, 'Event 2: Allocated')).toBeVisible();
    });

    test('what is clicked on the stage is what is looked at', async ({ lab }) => {
      await openShop(lab);
      await clockTo(lab, 3000);
      for (const [button, says] of [
        [token(lab, 0, 3), 'Event 3 on its way to replica 0'],
        [replica(lab, 1).getByRole('button', { name: 'Replica 1' }), 'Replica 1'],
        [writer(lab).getByRole('button', { name: 'Write side' }), 'The write side'],
        [lab.card('Bob').getByRole('button', { name: 'Bob', exact: true }), 'Bob'],
      ] as const) {
        await button.click();
        await expect(title(lab)).toHaveText(says);
        await expect(title(lab)).toBeFocused();
      }
      await lab.page.keyboard.press('Escape');
      await expect(token(lab, 0, 3)).toBeFocused();
    });

    test('links lead from one thing to another, Back and Escape lead out', async ({ lab }) => {
      await openShop(lab);
      await pointAt(lab, message(2));
      await link(lab, 'Event 2: Allocated').click();
      await expect(title(lab)).toHaveText('Event 2');
      await expect(title(lab)).toBeFocused();
      await link(lab, /^Harry buys/).click();
      await expect(title(lab)).toHaveText('Harry orders 2 × RETRO-LAMP, order-1');

      await link(lab, 'Back').click();
      await expect(title(lab)).toHaveText('Event 2');
      await link(lab, 'Back').click();
      await expect(title(lab)).toHaveText('Event 2 on its way to replica 0');
      await expect(link(lab, 'Back')).toHaveCount(0);
      await lab.page.keyboard.press('Escape');
      await expect(panel(lab)).toHaveCount(0);

      await pointAt(lab, message(2));
      await link(lab, 'Close').click();
      await expect(panel(lab)).toHaveCount(0);
    });

    test('before it has happened there is nothing to see, and it comes with time', async ({
      lab,
    }) => {
      await openShop(lab);
      await pointAt(lab, { kind: 'event', event: 3 });
      await expect(title(lab)).toHaveText('Not there at this time');

      await clockTo(lab, 2000);
      await expect(title(lab)).toHaveText('Event 3');
    });

    test('the raw record is there for who wants it', async ({ lab }) => {
      await openShop(lab);
      await pointAt(lab, message(2));
      await panel(lab).getByText('Raw record').click();

      const record = panel(lab).locator('pre');
      await expect(record).toContainText('"kind":"committed"');
      await expect(record).toContainText('"arrives_at":70000');
      await clockTo(lab, 11_000);
      await expect(record).toContainText('"kind":"applied"');
    });

    test('act on a message: lose it', async ({ lab }) => {
      await openShop(lab);
      await pointAt(lab, message(2));
      await actButton(lab, 'Lose it').click();

      await expect(title(lab)).toHaveText('Event 2, taken away on its way to replica 0');
      await expect(fact(lab, 'then')).toHaveText('lost: nothing will bring it');
      await expect(panel(lab)).toContainText('It is not on its way any more.');
      await clockTo(lab, 3000);
      await pointAt(lab, message(3));
      await expect(fact(lab, 'then')).toHaveText('Replica 0 must hold it back: it still misses 2');
    });

    test('act on a message: double it', async ({ lab }) => {
      await openShop(lab);
      await pointAt(lab, message(2));
      await actButton(lab, 'Double it').click();
      await pointAt(lab, message(2, 0, 0, 1));

      await expect(fact(lab, 'left')).toHaveText('00:00.0, as a second copy');
      await expect(fact(lab, 'then')).toHaveText('Replica 0 skips it: known there');
      await expect(panel(lab)).toContainText('Another copy of it arrives first');
    });

    test('act on a message: delay it by as much as one likes', async ({ lab }) => {
      await openShop(lab);
      await pointAt(lab, message(2));
      await panel(lab).getByLabel('Seconds later').fill('7.5');
      await actButton(lab, 'Delay it').click();

      await expect(fact(lab, 'arrives')).toHaveText(/00:17.5, after 17.5\ss/);
    });

    test('act on a message: let it overtake', async ({ lab }) => {
      await openShop(lab);
      await clockTo(lab, 3000);
      await pointAt(lab, message(3));
      await actButton(lab, 'Let it overtake').click();

      await expect(title(lab)).toHaveText('Event 3, held back by replica 0');
      await expect(fact(lab, 'then')).toHaveText('waits for event 2');
    });

    test('act on a replica: stop it, start it', async ({ lab }) => {
      await openShop(lab);
      await pointAt(lab, { kind: 'replica', replica: 1 });
      await actButton(lab, 'Stop it').click();
      await expect(fact(lab, 'is')).toHaveText('stopped since 00:00.0');
      await expect(actButton(lab, 'Stop it')).toHaveCount(0);

      await actButton(lab, 'Start it').click();
      await expect(fact(lab, 'is')).toHaveText('running');
    });

    test('act on a replica: rebuild it from nothing, or replay over it', async ({ lab }) => {
      await openShop(lab, { rebuild_ms_per_event: 1000 });
      await clockTo(lab, 20_000);
      await pointAt(lab, { kind: 'replica', replica: 1 });
      await actButton(lab, 'Replay over it').click();
      await expect(fact(lab, 'has')).toHaveText('every event up to 3');
      await expect(fact(lab, 'rebuilds')).toHaveText('0 of 3 events, until 00:23.0');

      await clockTo(lab, 30_000);
      await actButton(lab, 'Rebuild from nothing').click();
      await expect(fact(lab, 'has')).toHaveText('no event yet');
      await clockTo(lab, 31_000);
      await expect(fact(lab, 'has')).toHaveText('every event up to 1');
    });

    for (const [button, trap] of [
      ['Crash before a commit', /before the next commit, down for 4\ss/],
      ['Crash after a commit', /after the next commit, down for 4\ss/],
      ['Crash between two units', /between the next command’s two units, down for 4\ss/],
      ['Crash after publishing', /after the next publishing, down for 4\ss/],
    ] as const) {
      test(`act on the writer: ${button.toLowerCase()}`, async ({ lab }) => {
        await openShop(lab);
        await pointAt(lab, { kind: 'writer' });
        await panel(lab).getByLabel('Seconds down').fill('4');
        await actButton(lab, button).click();

        await expect(fact(lab, 'will crash')).toHaveText(trap);
      });
    }

    test('when the writer has crashed it is down until its restart', async ({ lab }) => {
      await openShop(lab);
      await pointAt(lab, { kind: 'writer' });
      await panel(lab).getByLabel('Seconds down').fill('4');
      await actButton(lab, 'Crash before a commit').click();
      await clockTo(lab, 3000);

      await expect(fact(lab, 'is')).toHaveText('down until 00:06.0');
      await clockTo(lab, 7000);
      await expect(fact(lab, 'is')).toHaveText('running');
    });

    test('read as this customer: a product, an order', async ({ lab }) => {
      await openShop(lab);
      await clockTo(lab, 5000);
      await pointAt(lab, { kind: 'customer', name: 'bob' });
      await panel(lab).getByLabel('Order').selectOption('order-1');
      await actButton(lab, 'Look it up').click();
      await expect(link(lab, 'Bob looks up order-1 at 00:05.0: stale')).toBeVisible();

      await panel(lab).getByLabel('Product').selectOption('RETRO-LAMP');
      await actButton(lab, 'Look at it').click();
      await expect(lab.card('Bob')).toContainText('5 in stock');
    });

    test('ask the same question again', async ({ lab }) => {
      await openShop(lab);
      await clockTo(lab, 20_000);
      await pointAt(lab, { kind: 'read', read: 2 });
      await actButton(lab, 'Ask again').click();

      await expect(lab.card('Harry')).toContainText('2 RETRO-LAMP');
    });

    test('an act that the core refuses says so beside its button', async ({ lab }) => {
      await openShop(lab);
      await pointAt(lab, message(2));
      await panel(lab).getByLabel('Seconds later').fill('99999999999');
      await actButton(lab, 'Delay it').click();

      await expect(panel(lab).getByRole('alert')).toContainText('Not done: /by_ms');
      await expect(fact(lab, 'arrives')).toHaveText(/00:10.0/);
    });

    test('what is done in the inspector is part of the run', async ({ lab }) => {
      await openShop(lab);
      await pointAt(lab, message(2));
      await actButton(lab, 'Lose it').click();

      const scenario = await lab.page.evaluate(() =>
        (
          document.querySelector('cqrs-lab') as unknown as {
            store: { session: { scenario_json(): string } };
          }
        ).store.session.scenario_json(),
      );
      expect(JSON.parse(scenario).actions.at(-1)).toEqual({
        at: 60_000,
        operate: 'drop',
        event: 2,
        replica: 0,
      });
    });

    for (const scheme of ['light', 'dark'] as const) {
      test(`the inspector is accessible, ${scheme}`, async ({ lab }) => {
        await lab.page.emulateMedia({ colorScheme: scheme });
        await openShop(lab);
        await clockTo(lab, 4000);
        await pointAt(lab, { kind: 'customer', name: 'harry' });
        await panel(lab).getByText('Raw record').click();
        await expect(panel(lab).locator('pre')).toBeVisible();

        // Axe needs timers.
        await lab.page.clock.resume();
        const { violations } = await new AxeBuilder({ page: lab.page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      });
    }
  });
}
