// A moment on paper: what the stage says, the world's sentences, the instrument that is open, and where
// it is found again; in ink on white, without a control.
import { expect, type Page } from '@playwright/test';
import { labTest as test } from './lab_page';

/** The width of A4 between its margins, and of its sheet. */
const SHEET = { width: 733, height: 1062 };

/** All controls that are to be seen, and what sticks out to the right. */
const onPaper = (page: Page) =>
  page.evaluate(() => {
    const controls: string[] = [];
    const over: string[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (!element.checkVisibility()) continue;
        const control = 'button:not(.thing, [role=tab]), select, input[type=range], nav a';
        if (element.matches(control)) controls.push(element.outerHTML);
        const inRail = element.closest('.rail, .unseen, svg, textarea') !== null;
        if (!inRail && element.getBoundingClientRect().right > innerWidth + 1)
          over.push(element.localName);
      }
    };
    walk(document);
    return { controls, over };
  });

async function print(page: Page): Promise<void> {
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
}

test('a moment of the lesson on one sheet, whatever the colours of the screen', async ({
  lab,
  baseURL,
}) => {
  await lab.page.emulateMedia({ colorScheme: 'dark' });
  await lab.open();
  await lab.untilStale();
  await print(lab.page);

  await expect(lab.page.getByRole('banner')).toContainText('The last dresser');
  await expect(lab.card('Harry')).toBeVisible();
  await expect(lab.lamp('Bob')).toContainText('Stale answer: 1 change behind.');
  await expect(lab.clock).toBeVisible();
  await expect(lab.page.locator('token-channel .subtitle')).toBeVisible();
  await expect(lab.step).toContainText('Nothing is broken.');
  await expect(lab.page.getByText('Bob presses Buy. What happens?')).toBeHidden();
  await expect(lab.page.locator('.printed')).toHaveText(baseURL ?? '');
  expect(await onPaper(lab.page)).toEqual({ controls: [], over: [] });
  await expect(lab.page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(lab.card('Bob')).toHaveCSS('color', 'rgb(26, 31, 38)');

  const pdf = await lab.page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(String(pdf).match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('what a lesson offers to try is on paper as words, with what came of it', async ({ lab }) => {
  await lab.open();
  await lab.untilEnd();
  await lab.page.getByRole('button', { name: 'He reloads once more' }).click();
  await expect(lab.step).toContainText('every answer is made from the same table');
  await expect(lab.card('Harry')).toContainText('Thank you!');
  await print(lab.page);

  await expect(lab.step.getByText('His page asks the write side')).toBeVisible();
  await expect(lab.step.getByText('He reloads once more')).toBeVisible();
  await expect(lab.step.getByText('every answer is made from the same table')).toBeVisible();
  await expect(lab.step.getByText('The last dresser')).toBeHidden();
  expect(await onPaper(lab.page)).toEqual({ controls: [], over: [] });
});

test('the sandbox on paper: its sentences are there although the sheet is shut, and the instrument', async ({
  lab,
}) => {
  await lab.page.goto('/#sandbox');
  await lab.button('Buy', 'Harry').click();
  await lab.page.getByRole('tab', { name: 'Report' }).click();
  await expect(lab.page.getByRole('tabpanel')).toContainText('The run up to');
  await print(lab.page);

  const world = lab.page.locator('world-panel');
  await expect(world.locator('.sentence').first()).toBeVisible();
  await expect(world.locator('.word > span').first()).toHaveText('through an outbox');
  await expect(world.locator('[data-control=drop]')).toBeVisible();
  await expect(lab.page.locator('command-form')).toBeHidden();
  await expect(lab.page.locator('writer-card')).toBeVisible();
  await expect(lab.page.getByRole('tab', { name: 'Report' })).toBeVisible();
  const panel = await lab.page
    .getByRole('tabpanel')
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(panel).toBe(0);
  expect((await onPaper(lab.page)).controls).toEqual([]);
});
