// The README's picture, taken of the page itself. A run of the tests leaves the tree as it was;
// with LAB_SCREENS=1 the picture goes to docs/screens.
import { expect } from '@playwright/test';
import { sourceFile } from './browsers';
import { DESK, labTest as test } from './lab_page';

test.use({ viewport: DESK });

test('the first scene, at its stale answer, as a picture', async ({ lab }, info) => {
  await lab.open();
  await lab.button('Buy', 'Harry').click();
  await lab.pass(3000);
  await lab.page.getByRole('radio', { name: 'Sold out' }).check();
  await lab.button('Reload', 'Bob').click();
  await expect(lab.lamp('Bob')).toContainText('Stale answer');
  // Nothing is hovered over, nothing has the focus.
  await lab.page.mouse.move(0, 0);
  await lab.page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());

  const name = 'first-scene.png';
  const path = process.env.LAB_SCREENS ? sourceFile(`docs/screens/${name}`) : info.outputPath(name);
  const picture = await lab.page.screenshot({ path, animations: 'disabled' });

  expect(picture.byteLength).toBeGreaterThan(20_000);
});
