// Passing a moment on and taking one in: links, codes, files, the command line; and finding a run
// again where it was left.
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { LabPage, SIZES, labTest as test } from './lab_page';

const shareButton = (page: Page) => page.getByRole('button', { name: 'Share', exact: true });
const panel = (page: Page) => page.getByRole('dialog');
const notice = (page: Page) => page.locator('notice-bar');
const linkField = (page: Page): Locator => panel(page).getByRole('textbox', { name: 'Link' });

async function linkOf(lab: LabPage): Promise<string> {
  await shareButton(lab.page).click();
  const link = await linkField(lab.page).inputValue();
  await panel(lab.page).getByRole('button', { name: 'Close' }).click();
  return link;
}

/** What a link's JSON would be as an address. */
const address = (json: string) => `/#at=1.${deflateSync(json).toString('base64url')}`;
const world = (title: string, qty: unknown = 1) => ({
  format: 'cqrs-lab/1',
  title,
  actions: [
    { at: 0, by: 'warehouse', command: 'CreateBatch', ref: 'b', sku: 'LAMP', qty: 5 },
    { at: 1000, by: 'zoe', command: 'Allocate', orderid: 'o-1', sku: 'LAMP', qty },
  ],
});
const linkJson = (more: object) =>
  JSON.stringify({
    format: 'cqrs-lab-link/1',
    file: world('made by hand'),
    acts: [],
    at_ms: 0,
    entries_done: 1,
    ...more,
  });

async function expectClean(page: Page): Promise<void> {
  await page.clock.resume();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('a link hands the very moment to a colleague', async ({ lab, context }) => {
      await lab.open();
      await lab.untilStale();
      const link = await linkOf(lab);
      const time = await lab.clock.innerText();

      const colleague = new LabPage(await context.newPage());
      await colleague.page.goto(link);
      await expect(colleague.lamp('Bob')).toContainText('Stale answer');
      await expect(colleague.clock).toHaveText(time);
      await expect(colleague.step).toContainText('Still one in stock?');
      await expect(notice(colleague.page)).toBeHidden();
      await colleague.button('Buy', 'Bob').click();
      await expect(colleague.card('Bob')).toContainText('Sorry, sold out');
      expect(colleague.complaints).toEqual([]);
    });

    test('the link is copied with a button', async ({ lab, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await lab.open();
      await lab.button('Buy', 'Harry').click();
      await shareButton(lab.page).click();
      await panel(lab.page).getByRole('button', { name: 'Copy Link' }).click();

      await expect(panel(lab.page).getByRole('button', { name: 'Copied Link' })).toBeVisible();
      const copied = await lab.page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await linkField(lab.page).inputValue());
    });

    test('the link is a QR code for a room', async ({ lab }) => {
      await lab.open();
      await shareButton(lab.page).click();
      const code = panel(lab.page).getByRole('img', { name: 'The link as a QR code' });

      await expect(code).toBeVisible();
      const box = await code.boundingBox();
      expect(box?.width).toBeGreaterThan(230);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    });

    test('the scenario is downloaded, and chosen again', async ({ lab }) => {
      await lab.open();
      await lab.button('Buy', 'Harry').click();
      await shareButton(lab.page).click();
      const downloading = lab.page.waitForEvent('download');
      await panel(lab.page).getByRole('button', { name: 'Download' }).click();
      const path = await (await downloading).path();
      expect(JSON.parse(readFileSync(path, 'utf8')).actions.at(-1)).toMatchObject({ by: 'harry' });

      const choosing = lab.page.waitForEvent('filechooser');
      await panel(lab.page).getByRole('button', { name: 'Open a file' }).click();
      await (await choosing).setFiles({
        name: 'again.json',
        mimeType: 'application/json',
        buffer: readFileSync(path),
      });
      await expect(notice(lab.page)).toContainText('again.json is open.');
      await expect(lab.card('Bob')).toBeVisible();
      await expect(panel(lab.page)).toBeHidden();
    });

    test('a command line runs up to the same moment', async ({ lab }) => {
      await lab.open();
      await lab.button('Buy', 'Harry').click();
      await shareButton(lab.page).click();
      const command = await panel(lab.page)
        .getByRole('textbox', { name: 'Command line' })
        .inputValue();

      const [first, ...rest] = command.trimEnd().split('\n');
      expect(first).toMatch(/^\.\/lab cli run - --until \d+ <<'SCENARIO'$/);
      expect(rest.pop()).toBe('SCENARIO');
      expect(JSON.parse(rest.join('\n')).actions.at(-1)).toMatchObject({ command: 'Allocate' });
    });

    test('a run is found again where it was left', async ({ lab }) => {
      await lab.open();
      await lab.untilStale();
      const time = await lab.clock.innerText();
      await lab.page.reload();
      await expect(lab.clock).toHaveText('00:00');
      await lab.page.getByRole('button', { name: 'Continue where you were' }).click();

      await expect(lab.lamp('Bob')).toContainText('Stale answer');
      await expect(lab.clock).toHaveText(time);
      await expect(notice(lab.page)).toBeHidden();
    });

    test('a reset is undone', async ({ lab }) => {
      await lab.page.goto('/#sandbox');
      await lab.button('Buy', 'Bob').click();
      await expect(lab.card('Bob')).toContainText('Thank you!');
      await lab.allOfTime();
      await lab.page.getByRole('button', { name: 'Restart' }).click();
      await expect(lab.card('Bob')).not.toContainText('Thank you!');
      await notice(lab.page).getByRole('button', { name: 'Undo' }).click();

      await expect(lab.card('Bob')).toContainText('Thank you!');
      await expect(notice(lab.page)).toBeHidden();
    });

    test('the ? key shows every key, Escape takes it away', async ({ lab }) => {
      await lab.open();
      await lab.page.keyboard.press('?');
      await expect(panel(lab.page)).toContainText('Play, or stand still');
      await expectClean(lab.page);
      await lab.page.keyboard.press('Escape');
      await expect(panel(lab.page)).toBeHidden();

      await lab.page.getByRole('button', { name: 'Keys' }).click();
      await expect(panel(lab.page)).toBeVisible();
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(colorScheme, () => {
        test.use({ colorScheme });

        test('axe finds nothing while a moment is shared', async ({ lab }) => {
          await lab.open();
          await lab.untilStale();
          await shareButton(lab.page).click();
          await expect(panel(lab.page)).toBeVisible();
          await expectClean(lab.page);
        });

        test('axe finds nothing where a link leads nowhere', async ({ lab }) => {
          await lab.page.goto('/#at=1.AAAA');
          await expect(notice(lab.page)).toBeVisible();
          await expectClean(lab.page);
        });
      });
    }
  });
}

const NOWHERE: [string, string, string][] = [
  ['cut short', address(linkJson({})).slice(0, -20), 'cut short or mistyped'],
  ['no link', '/#at=what', 'cut short or mistyped'],
  ['of another version', '/#at=2.AAAA', 'another version'],
  ['of a later core', address(linkJson({ format: 'cqrs-lab-link/2' })), 'another version'],
  ['too large', address(`"${'a'.repeat(5_000_000)}"`), 'too large'],
  ['something else', address('{"format": "shopping list"}'), 'holds no run'],
  ['against the rules', address(linkJson({ file: world('<b>', 'two') })), '/file/actions/1/qty'],
  [
    'without an end',
    address(
      linkJson({
        file: {
          format: 'cqrs-lab/1',
          record: 'summary',
          actions: [
            { at: 0, every: 1, times: 9_000_000, by: 'b', query: 'availability', sku: 'L' },
          ],
        },
        at_ms: 8_000_000,
      }),
    ),
    'too far away',
  ],
];

for (const [what, link, said] of NOWHERE) {
  test(`a link that is ${what} says so, and the lesson is there`, async ({ lab }) => {
    await lab.page.goto(link);

    await expect(lab.page.getByRole('alert')).toContainText(said);
    await expect(lab.button('Buy', 'Harry')).toBeVisible();
    await lab.page.getByRole('button', { name: 'To the sandbox' }).click();
    await expect(lab.card('Harry')).toContainText('RETRO-LAMP');
    await expect(notice(lab.page)).toBeHidden();
  });
}

test('a link whose acts are refused opens its world without them', async ({ lab }) => {
  await lab.page.goto(address(linkJson({ acts: [{ at_ms: 5, act: { by: 'zoe' } }] })));
  await expect(lab.page.getByRole('alert')).toContainText('/acts/0/act');
  await lab.page.getByRole('button', { name: 'Its world from the start' }).click();

  await expect(lab.page.getByRole('article', { name: 'zoe’s page' })).toBeVisible();
});

test('a link whose run hashes otherwise is opened, and says so plainly', async ({ lab }) => {
  await lab.page.goto(address(linkJson({ hash: '0123456789abcdef' })));

  await expect(lab.page.getByRole('alert')).toContainText('This run has become another');
  await expect(lab.page.getByRole('article', { name: 'zoe’s page' })).toBeVisible();
});

test('nothing in a link is markup', async ({ lab }) => {
  const markup = '<img src=x onerror=alert(1)>';
  const file = world(markup);
  file.actions.push({ ...file.actions[1], by: markup, orderid: markup, qty: 1 } as never);
  await lab.page.goto(address(linkJson({ file, at_ms: 2000 })));

  await expect(lab.page.getByRole('article', { name: `${markup}’s page` })).toBeVisible();
  await expect(lab.page.locator('img')).toHaveCount(0);
});

test('a file is dropped anywhere', async ({ lab }) => {
  await lab.open();
  const transfer = await lab.page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'shop.json', { type: 'application/json' }));
      return data;
    },
    JSON.stringify(world('dropped')),
  );
  await lab.page.locator('time-bar').dispatchEvent('drop', { dataTransfer: transfer });

  await expect(notice(lab.page)).toContainText('shop.json is open.');
  await expect(lab.page.getByRole('article', { name: 'zoe’s page' })).toBeVisible();
});

test('a file that is refused is named, with the place', async ({ lab }) => {
  await lab.open();
  await shareButton(lab.page).click();
  const choosing = lab.page.waitForEvent('filechooser');
  await panel(lab.page).getByRole('button', { name: 'Open a file' }).click();
  await (await choosing).setFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(world('broken', 'two'))),
  });

  const alert = lab.page.getByRole('alert');
  await expect(alert).toContainText('broken.json is not taken.');
  await expect(alert).toContainText('At /actions/1/qty: expected a whole number');
  await expect(lab.button('Buy', 'Harry')).toBeVisible();
});

test('where storage is closed nothing is kept, and nothing breaks', async ({ lab }) => {
  await lab.page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('closed', 'SecurityError');
      },
    });
  });
  await lab.open();
  await lab.button('Buy', 'Harry').click();
  await lab.page.reload();

  await expect(lab.button('Buy', 'Harry')).toBeVisible();
  await expect(notice(lab.page)).toBeHidden();
});
