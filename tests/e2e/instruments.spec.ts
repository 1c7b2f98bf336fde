// The instruments under the stage: opened, enlarged and closed, by pointer and by keys.
import { expect } from '@playwright/test';
import { SIZES, labTest as test } from './lab_page';

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('an instrument is opened by its tab, given the stage’s place, and closed', async ({
      lab,
    }) => {
      await lab.page.goto('/#sandbox');
      const tab = lab.page.getByRole('tab', { name: 'Report' });
      await expect(tab).toHaveAttribute('aria-selected', 'false');

      await tab.click();
      const panel = lab.page.getByRole('tabpanel', { name: 'Report' });
      await expect(panel).toBeVisible();
      await expect(lab.card('Harry')).toBeVisible();

      await lab.page.getByRole('button', { name: 'Larger' }).click();
      await expect(lab.card('Harry')).toBeHidden();
      await lab.page.getByRole('button', { name: 'Smaller' }).click();
      await expect(lab.card('Harry')).toBeVisible();

      await lab.page.getByRole('button', { name: 'Close', exact: true }).click();
      await expect(panel).toBeHidden();
    });

    test('no instrument makes the page longer or wider than the window', async ({ lab }) => {
      await lab.page.goto('/#sandbox');
      for (const tab of await lab.page.getByRole('tab').all()) {
        await tab.click();
        const panel = lab.page.getByRole('tabpanel', { name: (await tab.textContent()) ?? '' });
        await expect(panel).not.toContainText('One moment');
        await expect(tab).toBeInViewport({ ratio: 0.9 });
        const over = await lab.page.evaluate(() => {
          const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
          return [scrollHeight - clientHeight, scrollWidth - clientWidth];
        });
        expect(over, (await tab.textContent()) ?? '').toEqual([0, 0]);
      }
    });
  });
}

test('arrows go from tab to tab, Enter opens, and Enter again closes', async ({ lab }) => {
  await lab.page.goto('/#sandbox');
  const tabs = lab.page.getByRole('tab');
  await tabs.first().focus();
  await lab.page.keyboard.press('End');
  await expect(tabs.last()).toBeFocused();

  await lab.page.keyboard.press('Enter');
  await expect(lab.page.getByRole('tabpanel')).toBeVisible();
  await lab.page.keyboard.press('Enter');
  await expect(lab.page.getByRole('tabpanel')).toBeHidden();
});
