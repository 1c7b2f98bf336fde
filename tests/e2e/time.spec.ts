// Time in a person's hand: play, pause, one instant there and back, speed, any point, from the
// start; and that nothing is done while it stands still.
import { expect, type Page } from '@playwright/test';
import { type LabPage, labTest as test } from './lab_page';

const slider = (lab: LabPage) => lab.page.getByRole('slider', { name: 'Point in time' });
const button = (lab: LabPage, name: string) => lab.page.getByRole('button', { name, exact: true });

/** Counts every change of any shadow tree from now on. */
const watchTrees = (page: Page) =>
  page.evaluate(() => {
    const seen = { changes: 0, frames: 0 };
    const observer = new MutationObserver((records) => {
      seen.changes += records.length;
    });
    const watch = (root: Node & ParentNode) => {
      observer.observe(root, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot) watch(element.shadowRoot);
    };
    watch(document);
    const ask = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      seen.frames += 1;
      return ask.call(window, callback);
    };
    Object.assign(window, { seen });
  });
const seen = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { changes: number; frames: number } }).seen);

test('play and pause, with the button and with the space bar', async ({ lab }) => {
  await lab.open();
  await lab.untilStale();

  await button(lab, 'Play').click();
  await lab.pass(3000);
  await expect(lab.clock).toHaveText(/00:(09|10)/);
  await expect(lab.status).toHaveText('playing');

  await button(lab, 'Pause').click();
  const stood = await lab.clock.textContent();
  await lab.pass(5000);
  await expect(lab.clock).toHaveText(stood ?? '');
  await expect(lab.status).toHaveText('standing still');

  await lab.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await lab.page.keyboard.press('Space');
  await expect(lab.status).toHaveText('playing');
});

test('tokens travel as far as their time, by transform alone', async ({ lab }) => {
  await lab.open();
  await lab.button('Buy', 'Harry').click();
  const place = () => lab.tokens.first().evaluate((token) => getComputedStyle(token).transform);
  await lab.pass(500);
  const before = {
    place: await place(),
    box: await lab.tokens.first().evaluate((each) => (each as HTMLElement).offsetLeft),
  };

  await lab.pass(1000);

  expect(await place()).not.toBe(before.place);
  expect(await lab.tokens.first().evaluate((each) => (each as HTMLElement).offsetLeft)).toBe(
    before.box,
  );
});

test('nothing renders and no frame is asked for while time stands still', async ({ lab }) => {
  await lab.open();
  await lab.untilStale();
  await lab.pass(500);
  await watchTrees(lab.page);

  await lab.pass(10_000);
  expect(await seen(lab.page)).toEqual({ changes: 0, frames: 0 });

  // The watch does see what there is to see.
  await button(lab, 'Play').click();
  await lab.pass(500);
  expect((await seen(lab.page)).changes).toBeGreaterThan(0);
});

test('one instant forward and back, with buttons and with arrow keys', async ({ lab }) => {
  await lab.open();
  await lab.untilEnd();

  await button(lab, 'One step back').click();
  await expect(lab.clock).toHaveText('00:07');
  await expect(lab.card('Harry')).toContainText('Not there yet');
  await expect(lab.step).toContainText('Stored, but not there yet');
  await button(lab, 'One step back').click();
  await expect(lab.clock).toHaveText('00:04');
  await expect(lab.card('Bob')).toContainText('Sorry, sold out');

  await lab.page.locator('shop-stage').click({ position: { x: 2, y: 2 } });
  await lab.page.keyboard.press('ArrowRight');
  await expect(lab.clock).toHaveText('00:07');
  await lab.page.keyboard.press('ArrowRight');
  await expect(lab.clock).toHaveText('00:30');
  // What was done there is done again.
  await expect(lab.card('Harry')).toContainText('1 dresser');
});

test('back before anything was done, and the lesson is back at its first step', async ({ lab }) => {
  await lab.open();
  await lab.untilStale();

  await slider(lab).fill('0');
  await lab.page.keyboard.press('ArrowLeft');
  await expect(lab.clock).toHaveText('00:00');
  await button(lab, 'Play').click();
  await lab.pass(3000);

  await expect(lab.lamp('Bob')).toContainText('Stale answer');
});

test('any point in time, beyond what is known to come as well', async ({ lab }) => {
  await lab.open();
  await lab.untilStale();

  await slider(lab).fill('45000');
  await expect(lab.clock).toHaveText('00:45');
  await expect(lab.read).toContainText(/dresser\s*0/);
  await expect(lab.tokens).toHaveCount(0);

  await slider(lab).fill('12000');
  await expect(lab.clock).toHaveText('00:12');
  await expect(lab.tokens).toContainText('arrives in 18');
});

test('play runs on past the last thing that happens', async ({ lab }) => {
  await lab.open();
  await lab.untilEnd();
  await lab.page.getByRole('combobox', { name: 'Speed' }).selectOption('100×');

  await button(lab, 'Play').click();
  await lab.pass(3000);

  await expect(lab.clock).toHaveText(/0[45]:\d\d/);
  await expect(lab.status).toHaveText('playing');
});

test('from the start: as it was when the page was opened', async ({ lab }) => {
  await lab.open();
  await lab.untilEnd();

  await button(lab, 'Restart').click();

  await expect(lab.clock).toHaveText('00:00');
  await expect(lab.step).toContainText('One dresser, two customers');
  await expect(lab.page.locator('customer-card .state')).toHaveText(['1 in stock', '1 in stock']);
  await expect(lab.tokens).toHaveCount(0);
});

test('a hidden tab does not leap', async ({ lab }) => {
  await lab.open();
  await lab.untilStale();
  await button(lab, 'Play').click();
  await lab.pass(1000);

  // An hour passes in which the browser draws nothing.
  await lab.page.clock.fastForward(3_600_000);
  await lab.pass(100);

  await expect(lab.clock).toHaveText(/00:0[56]/);
});

test('a missed moment says so and leads back to it', async ({ lab }) => {
  await lab.open();
  await lab.button('Buy', 'Harry').click();
  await lab.pass(3000);

  await slider(lab).fill('40000');
  await expect(lab.step).toContainText('No stale answer here');
  await button(lab, 'Turn back').click();

  await expect(lab.step).toContainText('Harry has it');
  await lab.button('Reload', 'Bob').click();
  await expect(lab.lamp('Bob')).toContainText('Stale answer');
});

test('the lag is changed with a slider, and what it changes is seen at once', async ({ lab }) => {
  await lab.open();
  await lab.untilEnd();
  await button(lab, 'Restart').click();
  const lag = lab.page.getByRole('slider', { name: 'A change takes' });
  await expect(lab.page.locator('token-channel')).toContainText('takes 30 s');

  await lag.fill('10000');
  await expect(lab.page.locator('token-channel')).toContainText(
    'leaves after the commit, takes 10 s',
  );
  await lab.button('Buy', 'Harry').click();
  await expect(lab.tokens).toContainText('arrives in 10');
  // What is on its way keeps its time.
  await lag.fill('50000');
  await expect(lab.tokens).toContainText('arrives in 10');
});

test('without a lag there is no stale answer', async ({ lab }) => {
  await lab.open();
  await lab.untilEnd();
  await button(lab, 'Restart').click();

  await lab.page.getByRole('slider', { name: 'A change takes' }).fill('0');
  await lab.button('Buy', 'Harry').click();
  await lab.button('Reload', 'Bob').click();

  await expect(lab.card('Bob')).toContainText('Sold out');
  await expect(lab.lamp('Bob')).toBeEmpty();
  await expect(lab.differing(lab.page.locator('shop-stage'))).toHaveCount(0);
});
