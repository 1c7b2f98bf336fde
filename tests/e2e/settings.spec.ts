// The world as sentences: underlined words are the controls, each explains itself, and a change in
// the middle of a run is an act of the run.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import { type LabPage, SIZES, labTest as test } from './lab_page';

const world = {
  format: 'cqrs-lab/1',
  settings: { lag: { constant: 5000 } },
  actions: [
    { at: 0, by: 'warehouse', command: 'CreateBatch', ref: 'b', sku: 'LAMP', qty: 9 },
    { at: 0, by: 'bob', query: 'availability', sku: 'LAMP' },
    { at: 9000, operate: 'stop', replica: 0 },
  ],
};

const panel = (lab: LabPage) => lab.page.locator('world-panel');
const control = (lab: LabPage, name: string): Locator =>
  panel(lab).getByLabel(name, { exact: true });
const sheet = (lab: LabPage) => lab.page.getByRole('button', { name: 'This world', exact: true });
const button = (lab: LabPage, name: string) =>
  panel(lab).getByRole('button', { name, exact: true });

/** What is to be read there: the words chosen and the numbers typed, not all that could be. */
const says = (lab: LabPage) =>
  expect.poll(() =>
    panel(lab)
      .locator('section')
      .evaluate((section) => {
        const copy = section.cloneNode(true) as HTMLElement;
        for (const select of copy.querySelectorAll('select')) select.remove();
        for (const input of copy.querySelectorAll('input')) input.replaceWith(input.value);
        return copy.textContent?.replace(/\s+/g, ' ') ?? '';
      }),
  );

const open = async (lab: LabPage, scenario: object = world) => {
  await lab.open();
  expect(await lab.openSandbox(JSON.stringify(scenario))).toBeUndefined();
  if (await sheet(lab).isVisible()) await sheet(lab).click();
  await says(lab).toContain('Updates leave after the commit.');
};

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('a word is chosen, explains itself, and changes the run', async ({ lab }) => {
      await open(lab);
      await says(lab).not.toContain('A relay looks');
      await control(lab, 'When updates leave').selectOption('through an outbox');

      await says(lab).toContain('Updates leave through an outbox.');
      await says(lab).toContain('A relay looks every');
      await says(lab).toContain('a relay sends them until they are acknowledged');
      await expect(lab.page.locator('main')).toContainText(/outbox/);
    });

    test('a number is typed, and refused in words where it does not fit', async ({ lab }) => {
      await open(lab);
      const lost = control(lab, 'Of 100 updates, lost');
      await lost.fill('8');
      await lost.press('Enter');
      await lost.blur();
      await expect(lost).toHaveValue('8');
      await expect(panel(lab).getByRole('alert')).toHaveCount(0);

      await lost.fill('120');
      await lost.blur();
      await expect(panel(lab).getByRole('alert')).toHaveText(
        'Not taken: expected a number from 0 to 100, found 120.',
      );
      await lost.fill('100');
      await lost.blur();
      await expect(panel(lab).getByRole('alert')).toHaveCount(0);
    });

    test('how long updates take, in each of its kinds', async ({ lab }) => {
      await open(lab);
      const kind = control(lab, 'How long updates take');
      await says(lab).toContain('They take always');
      await kind.selectOption('between');
      await expect(control(lab, 'Seconds')).toHaveValue('2.5');
      await expect(control(lab, 'The second number')).toHaveValue('7.5');
      await kind.selectOption('about');
      await says(lab).toContain('sometimes much longer');
      await kind.selectOption('at least');
      await says(lab).toContain('rarely very much longer');
      await kind.selectOption('one of these times:');
      await expect(control(lab, 'Parts of all')).toHaveCount(2);
      await control(lab, 'Parts of all').last().fill('2');
      await control(lab, 'Parts of all').last().blur();
      await expect(control(lab, 'Parts of all').last()).toHaveValue('2');
    });

    test('as in the book, as in production, and undone again', async ({ lab }) => {
      await open(lab);
      await expect(button(lab, 'Undo the last change')).toBeDisabled();
      await button(lab, 'As in the book').click();
      await expect(button(lab, 'As in the book')).toHaveAttribute('aria-pressed', 'true');
      await says(lab).toContain('Updates leave with the commit.');
      await says(lab).not.toContain('get lost');

      await button(lab, 'As in production').click();
      await expect(button(lab, 'As in the book')).toHaveAttribute('aria-pressed', 'false');
      await expect(control(lab, 'Of 100 updates, lost')).toHaveValue('8');
      await says(lab).toContain('may overtake each other');

      await button(lab, 'Undo the last change').click();
      await says(lab).toContain('Updates leave with the commit.');
      await button(lab, 'Undo the last change').click();
      await says(lab).toContain('Updates leave after the commit.');
      await expect(button(lab, 'Undo the last change')).toBeDisabled();
    });

    test('another number of replicas is another run', async ({ lab }) => {
      await open(lab);
      await control(lab, 'Number of replicas').selectOption('3');
      await says(lab).toContain('A run keeps the number of its replicas.');
      await expect(control(lab, 'Number of replicas')).toHaveValue('1');
      await button(lab, 'Start again with 3').click();
      if (await sheet(lab).isVisible()) await sheet(lab).click();
      await expect(control(lab, 'Number of replicas')).toHaveValue('3');
      await says(lab).toContain('A customer is answered by always the same replica.');
    });

    test('every word has the room of a finger, and nothing is wrong with the page', async ({
      lab,
    }) => {
      await open(lab);
      await button(lab, 'As in production').click();
      await control(lab, 'What readers insist on').selectOption('at least what they saw');
      const boxes = await panel(lab)
        .locator('[data-control], button')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      expect(boxes.length).toBeGreaterThan(15);
      expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44);
      await lab.page.clock.resume();
      const { violations } = await new AxeBuilder({ page: lab.page }).analyze();
      expect(violations).toEqual([]);
    });
  });
}

test('with keys alone', async ({ lab }) => {
  await open(lab);
  await control(lab, 'The order of updates').focus();
  await lab.page.keyboard.press('ArrowDown');
  await says(lab).toContain('may overtake each other');
  await expect(control(lab, 'The order of updates')).toBeFocused();
  await control(lab, 'Of 100 updates, lost').focus();
  await lab.page.keyboard.press('ArrowUp');
  await lab.page.keyboard.press('Tab');
  await expect(control(lab, 'Of 100 updates, lost')).toHaveValue('1');
});

test('a change in the middle of a run happens again when time comes to it', async ({ lab }) => {
  await open(lab);
  const slider = lab.page.getByRole('slider', { name: 'Point in time' });
  await slider.fill('6000');
  await control(lab, 'The order of updates').selectOption('may overtake each other');
  await slider.fill('3000');
  await says(lab).toContain('They keep their order.');
  await slider.fill('7000');
  await says(lab).toContain('They may overtake each other.');
});

test('a file that speaks of a replica keeps it', async ({ lab }) => {
  await open(lab, {
    ...world,
    settings: { replicas: 2 },
    actions: [...world.actions, { at: 9000, operate: 'stop', replica: 1 }],
  });
  await control(lab, 'Number of replicas').selectOption('1');
  await button(lab, 'Start again with 1').click();
  await expect(panel(lab).getByRole('alert')).toContainText('/scenario/actions/3/replica');
});
