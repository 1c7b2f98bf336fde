// A lesson in front of a room: read from the last row, moved by a clicker, with notes and answers on
// a second window only.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { offlineFile } from './browsers';
import { type LabPage, PHONE, labTest as test } from './lab_page';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const options = (page: Page) => page.locator('room-bet li');
const press = (lab: LabPage, key: string) => lab.page.keyboard.press(key);

/** The clicker's key, and what plays after it played to its end. */
async function next(lab: LabPage): Promise<void> {
  await press(lab, 'PageDown');
  await lab.pass(3000);
}

/** Sizes of all text that is to be seen, and of the quantities, in px; and what is out of sight. */
const measured = (page: Page) =>
  page.evaluate(() => {
    const texts: { px: number; text: string }[] = [];
    const quantities: number[] = [];
    const cut: string[] = [];
    const walk = (root: Element | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (element.closest('.unseen') || element.checkVisibility() === false) continue;
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const text = own.map((node) => node.textContent?.trim()).join('');
        if (text === '' || element.localName === 'style') continue;
        const px = Number.parseFloat(getComputedStyle(element).fontSize);
        texts.push({ px, text });
        if (element.matches('.quantities dd, .state strong')) quantities.push(px);
        const { bottom, right } = element.getBoundingClientRect();
        if (bottom > innerHeight || right > innerWidth) cut.push(text);
      }
    };
    const present = document.querySelector('cqrs-lab')?.shadowRoot?.querySelector('presenter-page');
    walk(present?.shadowRoot as ShadowRoot);
    return { small: texts.filter(({ px }) => px < 28), quantities, cut, count: texts.length };
  });

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]) {
  test.describe(`in a room, at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('a clicker tells the lesson; all of it is in the window, in large letters', async ({
      lab,
    }) => {
      await lab.open();
      await lab.page.getByRole('button', { name: 'Present' }).click();
      await expect(lab.page.getByRole('banner')).toHaveCount(0);
      const seen: string[] = [];
      const largeEnough = async (): Promise<void> => {
        const { small, quantities, cut, count } = await measured(lab.page);
        expect(small).toEqual([]);
        expect(cut).toEqual([]);
        expect(count).toBeGreaterThan(12);
        for (const px of quantities) expect(px).toBeGreaterThanOrEqual(64);
        seen.push(await title(lab.page).innerText());
      };
      await expect(title(lab.page)).toHaveText('One dresser, two customers');
      await expect(options(lab.page)).toHaveCount(0);
      await largeEnough();

      await next(lab);
      await expect(lab.lamp('Bob')).toContainText('Aged page');
      await expect(options(lab.page)).toHaveText(['Sold out', '1 in stock', 'An error']);
      await expect(lab.page.locator('room-bet .answer')).toHaveCount(0);
      await largeEnough();

      await next(lab);
      await expect(title(lab.page)).toHaveText('Harry has it');
      await expect(lab.page.locator('room-bet .answer')).toContainText('1 in stock');
      await expect(lab.lamp('Bob')).toContainText('Stale answer');

      await next(lab);
      await expect(title(lab.page)).toHaveText('Still one in stock?');
      await expect(lab.page.locator('room-bet .answer')).toHaveCount(0);
      await largeEnough();

      await press(lab, 'PageDown');
      await expect(lab.card('Bob')).toContainText('Sorry, sold out');
      await expect(lab.page.locator('room-bet .answer')).toHaveCount(0);
      await press(lab, 'PageDown');
      await expect(lab.page.locator('room-bet .answer')).toContainText('Bob is turned away');
      await expect(lab.page.locator('presenter-page .clock')).toHaveText('00:07');

      await next(lab);
      await next(lab);
      await expect(lab.card('Harry')).toContainText('Not there yet');
      await expect(lab.read).toHaveCount(0);
      await expect(lab.page.locator('room-side[kind=read] .differs')).toHaveCount(3);
      await largeEnough();
      await next(lab);
      await next(lab);
      await expect(title(lab.page)).toHaveText('That is CQRS');
      await largeEnough();
      await next(lab);
      await expect(title(lab.page)).toHaveText('That is CQRS');
      expect(new Set(seen).size).toBe(5);
    });
  });
}

test('back goes back in the run too, through the answer to the question', async ({ lab }) => {
  await lab.open('/?present');
  for (let clicks = 0; clicks < 4; clicks += 1) await next(lab);
  const clock = lab.page.locator('presenter-page .clock');
  await expect(clock).toHaveText('00:07');
  await expect(lab.page.locator('room-bet .answer')).toBeVisible();

  await press(lab, 'PageUp');
  await expect(title(lab.page)).toHaveText('Still one in stock?');
  await expect(lab.page.locator('room-bet .answer')).toHaveCount(0);
  await expect(clock).toHaveText('00:04');
  await press(lab, 'PageUp');
  await expect(title(lab.page)).toHaveText('Harry has it');
  await expect(lab.page.locator('room-bet .answer')).toContainText('1 in stock');
  await press(lab, 'PageUp');
  await expect(lab.lamp('Bob')).toContainText('Aged page');
  await press(lab, 'PageUp');
  await press(lab, 'PageUp');
  await expect(title(lab.page)).toHaveText('One dresser, two customers');
  await expect(clock).toHaveText('00:00');

  // A click on the stage does what the clicker does.
  await lab.button('Buy', 'Harry').click();
  await lab.pass(3000);
  await expect(title(lab.page)).toHaveText('Harry has it');

  // Time ran too far: the moment of the question comes once more.
  await press(lab, ' ');
  await lab.pass(20_000);
  await expect(title(lab.page)).toHaveText('No stale answer here');
  await press(lab, 'PageDown');
  await expect(title(lab.page)).toHaveText('Harry has it');
  await expect(clock).toHaveText('00:04');
  await expect(options(lab.page)).toHaveCount(3);
});

test('B is black and back; Escape leaves, where the run stands; a reload stays', async ({
  lab,
}) => {
  await lab.open('/?present');
  await next(lab);
  await press(lab, 'b');
  const black = lab.page.locator('presenter-page .black');
  await expect(black).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await expect(black).toHaveCSS('width', `${lab.page.viewportSize()?.width}px`);
  await press(lab, 'PageDown');
  await expect(black).toHaveCount(0);
  await expect(title(lab.page)).toHaveText('Harry has it');
  await press(lab, 'B');
  await press(lab, 'B');
  await expect(black).toHaveCount(0);

  await lab.page.clock.resume();
  const { violations } = await new AxeBuilder({ page: lab.page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);

  await press(lab, '?');
  await expect(lab.page.getByRole('dialog')).toContainText('In front of a room');
  await press(lab, 'Escape');
  await expect(lab.page.getByRole('dialog')).toHaveCount(0);
  await press(lab, 'Escape');
  await expect(lab.step).toContainText('Harry has it');
  await expect(lab.lamp('Bob')).toContainText('Aged page');
  await expect(lab.page.getByRole('button', { name: 'Present' })).toBeVisible();
  expect(new URL(lab.page.url()).search).toBe('');

  await lab.page.getByRole('button', { name: 'Present' }).click();
  await expect(title(lab.page)).toHaveText('Harry has it');
  await lab.page.reload();
  await expect(title(lab.page)).toHaveText('One dresser, two customers');
  await expect(lab.page.locator('notice-bar')).toHaveCount(0);
});

/** The second window, opened as a presenter does. */
async function openNotes(lab: LabPage): Promise<Page> {
  const opening = lab.page.waitForEvent('popup');
  await lab.page.getByRole('button', { name: 'Notes' }).click();
  const notes = await opening;
  await expect(title(notes)).toHaveText('One dresser, two customers');
  return notes;
}

test('notes and answers are on a second window, in step both ways', async ({ lab }) => {
  await lab.open('/?present');
  const notes = await openNotes(lab);
  await expect(notes.locator('main')).toContainText('Both pages say there is one');

  await next(lab);
  await expect(title(notes)).toHaveText('Harry has it');
  await expect(notes.locator('li strong')).toContainText('1 in stock');
  await expect(notes.locator('main')).toContainText('The room does not see the answer yet.');
  await expect(lab.page.locator('presenter-page')).not.toContainText('a page does not change');

  // The clicker's keys go to the window that has the focus.
  await notes.keyboard.press('PageDown');
  await expect(lab.page.locator('room-bet .answer')).toContainText('1 in stock');
  await expect(notes.locator('main')).toContainText('The room has seen the answer.');
  await notes.getByRole('button', { name: 'Black' }).click();
  await expect(lab.page.locator('presenter-page .black')).toBeVisible();
  await expect(notes.getByRole('status')).toContainText('black');
  await notes.keyboard.press('b');
  await notes.getByRole('button', { name: 'Back' }).click();
  await expect(lab.page.locator('room-bet .answer')).toHaveCount(0);

  await lab.page.clock.resume();
  const { violations } = await new AxeBuilder({ page: notes }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the second window is in step from the offline file too', async ({ lab }) => {
  await lab.open(`${offlineFile}?present`);
  const notes = await openNotes(lab);

  await next(lab);
  await expect(title(notes)).toHaveText('Harry has it');
  await notes.keyboard.press('PageUp');
  await expect(title(lab.page)).toHaveText('One dresser, two customers');
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('what is presented fits into the width', async ({ lab }) => {
    await lab.open('/?present');
    await next(lab);
    await expect(lab.lamp('Bob')).toContainText('Aged page');

    const wide = await lab.page
      .locator('presenter-page main')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(wide).toBe(0);
  });
});
