// The lab in a frame of somebody's slides: the stage alone, at the moment of its link, with time to
// play and a way to the whole page.
import AxeBuilder from '@axe-core/playwright';
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { LabPage, labTest as test } from './lab_page';

const clock = (at: Page | FrameLocator): Locator => at.locator('embed-page .clock');
const press = (at: Page | FrameLocator, name: string) =>
  at.getByRole('button', { name, exact: true }).click();

for (const viewport of [
  { width: 960, height: 540 },
  { width: 640, height: 360 },
]) {
  test.describe(`a frame of ${viewport.width} x ${viewport.height}`, () => {
    test.use({ viewport });

    test('has all of the stage in it, and plays', async ({ lab }) => {
      await lab.open('/?embed');
      await expect(lab.page.getByRole('banner')).toHaveCount(0);
      await lab.button('Buy', 'Harry').click();
      await press(lab.page, 'Play');
      await lab.pass(4000);
      await press(lab.page, 'Pause');
      await lab.button('Reload', 'Bob').click();
      await expect(lab.lamp('Bob')).toContainText('Stale answer');
      await expect(lab.page.locator('room-channel li')).toContainText('dresser sold to Harry');
      const at = await clock(lab.page).innerText();
      expect(at).toMatch(/^00:0[345]$/);
      const hidden = await lab.page.locator('embed-page main').evaluate((main) => ({
        down: main.scrollHeight - main.clientHeight,
        across: main.scrollWidth - main.clientWidth,
        px: Number.parseFloat(getComputedStyle(main).fontSize),
      }));
      expect(hidden).toMatchObject({ down: 0, across: 0 });
      expect(hidden.px).toBeGreaterThanOrEqual(14);

      await press(lab.page, 'One step forward');
      await expect(clock(lab.page)).toHaveText('00:30');
      await press(lab.page, 'One step back');
      await expect(clock(lab.page)).toHaveText(at);
    });
  });
}

test('in a frame, the link leads to the whole page at that moment, and its address back into a frame', async ({
  lab,
  baseURL,
}) => {
  await lab.page.setContent(
    `<iframe src="${baseURL}?embed" width="640" height="360" style="border:0"></iframe>`,
  );
  const frame = lab.page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Buy, Harry' }).click();
  await frame.getByRole('button', { name: 'Reload, Bob' }).click();
  await expect(frame.locator('[data-part=bob] lamp-label')).toContainText('Stale answer');
  const opening = lab.page.waitForEvent('popup');
  await frame.getByRole('link', { name: 'CQRS Lab' }).click();
  const whole = new LabPage(await opening);
  await expect(whole.lamp('Bob')).toContainText('Stale answer');
  await expect(whole.page.getByRole('banner')).toBeVisible();

  const { hash } = new URL(whole.page.url());
  await whole.page.goto(`${baseURL}?embed${hash}`);
  await expect(whole.lamp('Bob')).toContainText('Stale answer');
  await expect(whole.page.getByRole('banner')).toHaveCount(0);

  await whole.page.goto(`${baseURL}?embed${hash.slice(0, -9)}`);
  await expect(whole.page.getByRole('alert')).toContainText('cut short or mistyped');
  expect(whole.complaints).toEqual([]);
});

test('a world with more in it is there too', async ({ lab }) => {
  await lab.page.setViewportSize({ width: 960, height: 540 });
  await lab.page.goto('/#sandbox');
  // Until then the first lesson is there, with a customer of the same name.
  await expect(lab.page.locator('world-panel')).toBeAttached();
  await lab.button('Buy', 'Harry').click();
  await lab.page.getByRole('button', { name: 'Share', exact: true }).click();
  const link = await lab.page.getByRole('textbox', { name: 'Link' }).inputValue();
  await lab.page.goto(link.replace('/#', '/?embed#'));

  await expect(lab.page.locator('room-side[kind=read]')).toHaveCount(2);
  await expect(lab.page.locator('room-channel li')).toHaveCount(2);
  await expect(lab.card('Harry')).toContainText('Thank you!');

  const { violations } = await new AxeBuilder({ page: lab.page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
});
