// The pictures of the README and of docs/screens, taken of the page itself. A run of the tests
// leaves the tree as it was; `./lab screens` puts them there.
import { expect, type TestInfo } from '@playwright/test';
import { sourceFile } from './browsers';
import { DESK, type LabPage, PHONE, labTest as test } from './lab_page';

async function take(lab: LabPage, info: TestInfo, name: string): Promise<void> {
  // Nothing is hovered over, nothing has the focus.
  await lab.page.mouse.move(0, 0);
  await lab.page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());
  const path = process.env.LAB_SCREENS ? sourceFile(`docs/screens/${name}`) : info.outputPath(name);
  const picture = await lab.page.screenshot({ path, animations: 'disabled' });

  expect(picture.byteLength).toBeGreaterThan(20_000);
}

async function untilBet(lab: LabPage): Promise<void> {
  await lab.open();
  await lab.button('Buy', 'Harry').click();
  await lab.pass(3000);
  await lab.page.getByRole('radio', { name: 'Sold out' }).check();
  await lab.button('Reload', 'Bob').click();
  await expect(lab.lamp('Bob')).toContainText('Stale answer');
}

test.describe('on a desk', () => {
  test.use({ viewport: DESK });

  test('the first scene, at its stale answer, as a picture', async ({ lab }, info) => {
    await untilBet(lab);
    await take(lab, info, 'first-scene.png');
  });

  test('the sandbox, as a picture', async ({ lab }, info) => {
    await lab.open('/#sandbox');
    await lab.button('Buy', 'Bob').click();
    await lab.button('Buy', 'Harry').click();
    await lab.page.getByRole('button', { name: 'One step forward' }).click();
    await expect(lab.card('Harry')).toContainText('Thank you!');
    await take(lab, info, 'sandbox.png');
  });

  test('sharing a moment, as a picture', async ({ lab }, info) => {
    await untilBet(lab);
    await lab.page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(lab.page.getByRole('img', { name: 'The link as a QR code' })).toBeVisible();
    await take(lab, info, 'share.png');
  });

  test.describe('dark', () => {
    test.use({ colorScheme: 'dark' });

    test('the first scene in the dark, as a picture', async ({ lab }, info) => {
      await untilBet(lab);
      await take(lab, info, 'first-scene-dark.png');
    });
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('the first scene on a phone, as a picture', async ({ lab }, info) => {
    await untilBet(lab);
    await take(lab, info, 'first-scene-phone.png');
  });
});
