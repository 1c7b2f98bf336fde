// Before the core has come, index.html shows the first scene as far as it is still; the lab then
// takes its place without a start.
import { expect, type Page } from '@playwright/test';
import { SIZES, labTest as test } from './lab_page';

/** What is drawn, and what of the lab stands there afterwards. */
const PARTS = {
  '.top': 'header strong',
  '.name': 'customer-card h2',
  '.state': 'customer-card .state',
  '.write .title': 'write-side h2',
  '.read .title': 'read-side h2',
  '.clock': 'time-bar .clock',
  '.still': 'time-bar .status',
  '.heading': 'coach-panel h2',
  '.says': 'coach-panel h2 + p',
};

/** Where the first letter of each stands, and its text. */
const placesOf = (page: Page, selectors: string[]) =>
  Promise.all(
    selectors.map((selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          let text = texts.nextNode() as Text;
          while (text.data.trim() === '') text = texts.nextNode() as Text;
          const letter = document.createRange();
          const from = text.data.search(/\S/);
          letter.setStart(text, from);
          letter.setEnd(text, from + 1);
          const { left, bottom } = letter.getBoundingClientRect();
          return { text: text.data.trim(), left, bottom };
        }),
    ),
  );

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('the first scene is there before the core is, and stays where it is', async ({ lab }) => {
      const { page } = lab;
      let letCoreCome = () => {};
      const held = new Promise<void>((resolve) => {
        letCoreCome = resolve;
      });
      await page.route('**/*.wasm', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('/', { waitUntil: 'commit' });
      const scene = page.locator('.first-scene');
      await expect(scene).toContainText('Both pages say there is one, and both are right.');
      await expect(scene).toContainText('the shop is opening');
      await page.evaluate(() => document.fonts.ready);
      const drawn = await placesOf(
        page,
        Object.keys(PARTS).map((part) => `.first-scene ${part}`),
      );

      letCoreCome();
      await expect(lab.button('Buy', 'Harry')).toBeVisible();
      await expect(scene).toHaveCount(0);

      const real = await placesOf(page, Object.values(PARTS));
      for (const [index, { text, left, bottom }] of drawn.entries()) {
        expect(real[index]?.text).toBe(text);
        expect(Math.abs((real[index]?.left ?? 0) - left), text).toBeLessThan(1.5);
        expect(Math.abs((real[index]?.bottom ?? 0) - bottom), text).toBeLessThan(1.5);
      }
    });
  });
}

test('an address that leads elsewhere does not show the first scene before', async ({ lab }) => {
  await lab.page.route('**/*.wasm', () => {});
  await lab.page.goto('/#sandbox', { waitUntil: 'commit' });

  await expect(lab.page.locator('.first-scene')).toBeHidden();
});
