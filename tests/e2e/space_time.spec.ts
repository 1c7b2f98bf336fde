// The space-time diagram: what happened between whom, to look at, to point at and to go to; as text;
// in step with the run; as a file.
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import { type LabPage, PHONE, SIZES, labTest as test } from './lab_page';
import { act, buys, clockTo, looks, openShop, selected } from './shop';

const plot = (lab: LabPage) => lab.page.locator('space-time-plot');
const words = (lab: LabPage) => plot(lab).locator('text.word');
const rows = (lab: LabPage) => lab.page.locator('space-time-text li');
const button = (lab: LabPage, name: string) =>
  lab.page.locator('space-time-panel').getByRole('button', { name, exact: true });

const asks = (by: string) => {
  const { at: _, ...action } = looks(by, 0);
  return action as Parameters<typeof act>[1];
};

/** Harry buys at once, Bob looks 2 s later; the change takes 4 s. */
async function openStory(lab: LabPage, settings: object = {}): Promise<void> {
  await openShop(lab, settings);
  await act(lab, buys('harry', 'order-1'));
  await clockTo(lab, 2000);
  await act(lab, asks('bob'));
  await lab.page.getByRole('tab', { name: 'Space-time' }).click();
  await expect(words(lab)).toHaveText(['stale']);
}

async function placeIn(locator: Locator, part: number) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not there');
  return { x: box.x + part * box.width, y: box.y + part * box.height };
}
const middleOf = (locator: Locator) => placeIn(locator, 0.5);

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('a stale read is flagged, everything is pointed at, an empty place is gone to', async ({
      lab,
    }) => {
      await openStory(lab);
      await expect(plot(lab).locator('path.flag')).toHaveCount(1);
      await expect(plot(lab).locator('path.coming')).toHaveCount(1);
      await expect(plot(lab).locator('text.name').first()).toHaveText('Harry');

      await button(lab, 'As text').click();
      await expect(rows(lab)).toHaveText([
        /00:00\.0\s+order\s+Harry → Write side\s+done/,
        /00:00\.0\s+event 2: allocated\s+Write side → Replica 0\s+arrives 00:04\.0/,
        /00:02\.0\s+look at a product\s+Bob → Replica 0\s+answered 00:02\.0\s+stale/,
      ]);
      await rows(lab).getByRole('button', { name: 'event 2: allocated' }).click();
      expect(await selected(lab)).toEqual({
        kind: 'message',
        event: 2,
        replica: 0,
        attempt: 0,
        copy: 0,
      });
      await expect(lab.page.getByRole('heading', { name: /^Event 2/ })).toBeVisible();
      await lab.page.keyboard.press('Escape');
      await button(lab, 'As text').click();

      // Not where the read crosses it.
      const message = await placeIn(plot(lab).locator('path.message'), 0.9);
      await lab.page.mouse.click(message.x, message.y);
      expect(await selected(lab)).toMatchObject({ kind: 'message', event: 2 });
      await expect(plot(lab).locator('path.chosen')).toHaveCount(1);
      await expect(plot(lab).locator('path.kin')).toHaveCount(1);
      await lab.page.keyboard.press('Escape');
      await expect(plot(lab).locator('path.chosen')).toHaveCount(0);

      const [at, lane] = [
        await middleOf(plot(lab).locator('text.time', { hasText: '00:30' })),
        await middleOf(plot(lab).locator('text.name').first()),
      ];
      if (where === 'on a desk') await lab.page.mouse.click(at.x, lane.y);
      else await lab.page.mouse.click(lane.x, at.y);
      await expect(lab.clock).toHaveText(/00:(29\.[5-9]|30\.[0-5])/);
      await expect(plot(lab).locator('path.coming')).toHaveCount(0);
      await expect(plot(lab).locator('path.message-dot')).toHaveCount(1);
    });
  });
}

test('it goes with the run: back, on, and another way, what lay ahead forgotten', async ({
  lab,
}) => {
  await openStory(lab);
  await button(lab, 'As text').click();
  await clockTo(lab, 10_000);
  await expect(rows(lab).nth(1)).toContainText('applied 00:04.0');

  await clockTo(lab, 1000);
  await expect(rows(lab)).toHaveCount(3);
  await expect(rows(lab).nth(2)).toContainText('ahead of now');

  await act(lab, buys('bob', 'order-2'));
  await expect(rows(lab)).toHaveCount(4);
  await expect(rows(lab).nth(2)).toHaveText(/00:01\.0\s+order\s+Bob → Write side/);
  await expect(rows(lab).nth(3)).toHaveText(/00:01\.0\s+event 3/);
});

test('while nothing happens only the line for now moves, and nothing at all while time stands', async ({
  lab,
}) => {
  await openStory(lab);
  await expect(plot(lab).locator('.now')).toBeVisible();
  const changes = () =>
    plot(lab).evaluate((element) => {
      const seen = element as Element & { changed?: string[]; watcher?: MutationObserver };
      const found = seen.changed ?? [];
      seen.changed = [];
      seen.watcher ??= new MutationObserver((list) => {
        for (const { target } of list)
          seen.changed?.push((target as Element).closest?.('.now, .veil') ? 'now' : 'other');
      });
      seen.watcher.observe(element.shadowRoot as ShadowRoot, {
        subtree: true,
        attributes: true,
        childList: true,
        characterData: true,
      });
      return [...new Set(found)];
    });
  await changes();
  await lab.pass(100);
  expect(await changes()).toEqual([]);

  await lab.page.getByRole('button', { name: 'Play' }).click();
  await lab.pass(200);
  expect(await changes()).toEqual(['now']);
});

test('closer, wider, earlier, later, all of it, and along with now', async ({ lab }) => {
  await openStory(lab);
  const shows = (from: string, to: string) =>
    expect(
      lab.page.getByRole('group', { name: `Space-time diagram from ${from} to ${to}.` }),
    ).toBeVisible();
  await shows('00:00', '01:00');
  await button(lab, 'Closer').click();
  await shows('00:15', '00:45');
  await button(lab, 'Earlier').click();
  await shows('00:03', '00:33');
  await plot(lab).getByRole('group').focus();
  await lab.page.keyboard.press('ArrowRight');
  await shows('00:09', '00:39');
  await expect(lab.clock).toHaveText('00:02.0');
  await expect(lab.page.getByText('Nothing happens between 00:09 and 00:39.')).toBeVisible();
  await lab.page.keyboard.press('End');
  await shows('−00:07', '00:23');
  await lab.page.keyboard.press('Home');
  await shows('00:00', '01:00');

  const at = await middleOf(plot(lab));
  await lab.page.mouse.move(at.x, at.y);
  await lab.page.keyboard.down('Control');
  await lab.page.mouse.wheel(0, -200);
  await lab.page.keyboard.up('Control');
  await expect(button(lab, 'Whole run')).toHaveAttribute('aria-pressed', 'false');
  await button(lab, 'Whole run').click();
  await lab.page.mouse.move(at.x, at.y);
  await lab.page.mouse.down();
  await lab.page.mouse.move(at.x + 200, at.y, { steps: 4 });
  await lab.page.mouse.up();
  await expect(button(lab, 'Whole run')).toHaveAttribute('aria-pressed', 'false');
  await expect(lab.clock).toHaveText('00:02.0');
});

test('of many orders there are bundles with their counts, and a press looks closer', async ({
  lab,
}) => {
  const orders = { ...buys('harry', 'order-{n}'), at: 10_000, every: 50, times: 400 };
  await openShop(lab, { delivery: 'unordered', lag: { exponential: 800 } }, [orders]);
  await clockTo(lab, 40_000);
  await lab.page.getByRole('tab', { name: 'Space-time' }).click();
  const counts = plot(lab).locator('circle.count');
  await expect(counts).not.toHaveCount(0);
  const { x, y } = await middleOf(counts.first());

  await lab.page.mouse.click(x, y);

  await expect(button(lab, 'Whole run')).toHaveAttribute('aria-pressed', 'false');
  await expect(
    lab.page.getByRole('group', { name: /diagram from .*00:00.* to 00:\d\d/ }),
  ).toBeVisible();
  await expect(lab.clock).toHaveText('00:40.0');
  expect(await selected(lab)).toBeNull();
});

test.describe('with fingers', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('two spread to look closer, one moves through time', async ({ lab }) => {
    await openStory(lab);
    await plot(lab).scrollIntoViewIfNeeded();
    const { x, y } = await middleOf(plot(lab));
    const devtools = await lab.page.context().newCDPSession(lab.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...ys: number[]) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: ys.map((each, id) => ({ x, y: each, id })),
      });
    const group = plot(lab).getByRole('group');

    await touch('touchStart', y - 10, y + 10);
    for (const apart of [20, 40, 60]) await touch('touchMove', y - apart, y + apart);
    await touch('touchEnd');
    await expect(button(lab, 'Whole run')).toHaveAttribute('aria-pressed', 'false');
    const closer = await group.getAttribute('aria-label');

    await touch('touchStart', y);
    for (const by of [20, 40, 60]) await touch('touchMove', y - by);
    await touch('touchEnd');
    await expect(group).not.toHaveAttribute('aria-label', closer ?? '');
    await expect(lab.clock).toHaveText('00:02.0');
  });
});

test('it is kept as a file that needs nothing else, in light colours', async ({ lab }) => {
  await lab.page.emulateMedia({ colorScheme: 'dark' });
  await openStory(lab);
  const kept = async (kind: string) => {
    const download = lab.page.waitForEvent('download');
    await button(lab, `Keep as ${kind}`).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };

  const svg = await kept('SVG');
  expect(svg.name).toBe('Test-space-time.svg');
  const text = svg.bytes.toString();
  for (const part of ['Test, space-time diagram', '>stale<', 'fill="rgb(255, 230, 128)"'])
    expect(text.includes(part), part).toBe(true);
  for (const foreign of ['var(', 'class=', '<style', '<!--', 'https:'])
    expect(text.includes(foreign), foreign).toBe(false);

  const png = await kept('PNG');
  expect(png.name).toBe('Test-space-time.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('axe finds nothing, as a picture and as text', async ({ lab }) => {
  await openStory(lab);
  await lab.page.clock.resume();
  const complaints = async () => {
    const { violations } = await new AxeBuilder({ page: lab.page })
      .include({ fromShadowDom: ['cqrs-lab', 'sandbox-page', 'space-time-panel'] })
      .analyze();
    return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]);
  };
  expect(await complaints()).toEqual([]);
  await button(lab, 'As text').click();
  await expect(rows(lab)).toHaveCount(3);
  expect(await complaints()).toEqual([]);
});
