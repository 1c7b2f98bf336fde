// The opening scene, from two pages that are both right to the sentence on what CQRS is: with
// clicks, with keys alone, by touch.
import { expect } from '@playwright/test';
import { type LabPage, PHONE, SIZES, labTest as test } from './lab_page';

/** One way to press things. */
interface Hand {
  press(lab: LabPage, control: string, name: string): Promise<void>;
  bet(lab: LabPage, option: string): Promise<void>;
  skip(lab: LabPage): Promise<void>;
}

const mouse: Hand = {
  press: (lab, control, name) => lab.button(control, name).click(),
  bet: (lab, option) => lab.page.getByRole('radio', { name: option }).check(),
  skip: (lab) => lab.page.getByRole('button', { name: 'Skip to arrival' }).click(),
};

const finger: Hand = {
  press: (lab, control, name) => lab.button(control, name).tap(),
  bet: (lab, option) => lab.page.getByRole('radio', { name: option }).tap(),
  skip: (lab) => lab.page.getByRole('button', { name: 'Skip to arrival' }).tap(),
};

/** Tab until the focus is on what has that name: no more than a page of stops. */
async function tabTo(lab: LabPage, role: string, name: string): Promise<void> {
  const wanted = lab.page.locator(`internal:role=${role}[name="${name}"s]`);
  for (let stops = 0; stops < 30; stops += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await lab.page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${name} with the tab key`);
}

const keys: Hand = {
  async press(lab, control, name) {
    await tabTo(lab, 'button', `${control}, ${name}`);
    await lab.page.keyboard.press('Enter');
  },
  async bet(lab, option) {
    const radio = lab.page.getByRole('radio', { name: option });
    const first = lab.page.getByRole('radio').first();
    await tabTo(
      lab,
      'radio',
      (await first.evaluate((each) => each.closest('label')?.innerText)) ?? '',
    );
    await lab.page.keyboard.press('Space');
    while (!(await radio.isChecked())) await lab.page.keyboard.press('ArrowDown');
  },
  async skip(lab) {
    await tabTo(lab, 'button', 'Skip to arrival');
    await lab.page.keyboard.press('Space');
  },
};

/** A sentence that is missing shows its key. */
const noKeyShows = (lab: LabPage) =>
  expect(lab.page.locator('cqrs-lab')).not.toContainText(/\b[a-z_]+\.[a-z_]+/);

async function tellTheStory(lab: LabPage, hand: Hand): Promise<void> {
  await test.step('two pages, both right, one button', async () => {
    await expect(lab.clock).toHaveText('00:00');
    await expect(lab.status).toHaveText('standing still');
    await expect(lab.card('Harry')).toContainText('1 in stock');
    await expect(lab.card('Bob')).toContainText('1 in stock');
    await expect(lab.page.getByRole('main').getByRole('button')).toHaveCount(1);
    await expect(lab.page.locator('lamp-label aside')).toHaveCount(0);
    await expect(lab.differing(lab.page.locator('shop-stage'))).toHaveCount(0);
  });

  await test.step('Harry buys; Bob’s page was right when it was made', async () => {
    await hand.press(lab, 'Buy', 'Harry');
    await lab.pass(3000);
    await expect(lab.clock).toHaveText('00:04');
    await expect(lab.status).toHaveText('standing still');
    await expect(lab.card('Harry')).toContainText('Thank you!');
    await expect(lab.card('Bob')).toContainText('1 in stock');
    await expect(lab.lamp('Bob')).toContainText(
      'Aged page: right when it was made; Harry bought it since.',
    );
    await expect(lab.differing(lab.write)).toContainText('0');
    await expect(lab.differing(lab.read)).toContainText('1');
    await expect(lab.read).toContainText('has not heard of it; the truth is 0');
    await expect(lab.tokens).toHaveText(/dresser sold to Harry\s*arrives in 26\ss/);
  });

  await test.step('a bet; Bob reloads: a stale answer', async () => {
    await hand.bet(lab, 'Sold out');
    await hand.press(lab, 'Reload', 'Bob');
    await expect(lab.card('Bob')).toContainText('1 in stock');
    await expect(lab.lamp('Bob')).toContainText(
      'Stale answer: 1 change behind. Harry bought it 4 s earlier.',
    );
    await expect(lab.step).toContainText('You said: Sold out. It is: 1 in stock.');
  });

  await test.step('a bet; Bob buys and is disappointed, with the reason', async () => {
    await hand.bet(lab, 'Bob is turned away');
    await hand.press(lab, 'Buy', 'Bob');
    await lab.pass(3000);
    await expect(lab.clock).toHaveText('00:07');
    await expect(lab.card('Bob')).toContainText('Sorry, sold out');
    await expect(lab.lamp('Bob')).toContainText(
      'Disappointed: the page before had said 1 in stock, which was no longer so.',
    );
    await expect(lab.step).toContainText('As you said: Bob is turned away.');
  });

  await test.step('Harry looks at his order: not there yet', async () => {
    await hand.press(lab, 'My order', 'Harry');
    await expect(lab.card('Harry')).toContainText('Not there yet');
    await expect(lab.lamp('Harry')).toContainText('Stale answer: 1 change behind.');
    await expect(lab.differing(lab.read)).toHaveCount(3);
    await noKeyShows(lab);
  });

  await test.step('a reload before it is there shows nothing new, and does not end the story', async () => {
    await hand.press(lab, 'Reload', 'Harry');
    await expect(lab.card('Harry')).toContainText('Not there yet');
    await expect(lab.step).toContainText('press Skip to arrival');
  });

  await test.step('the change arrives; the pages do not know', async () => {
    await hand.skip(lab);
    await expect(lab.clock).toHaveText('00:30');
    await expect(lab.read).toContainText(/dresser\s*0/);
    await expect(lab.card('Harry')).toContainText('Not there yet');
  });

  await test.step('a reload shows the truth, and a sentence says what CQRS is', async () => {
    await hand.press(lab, 'Reload', 'Harry');
    await expect(lab.card('Harry')).toContainText('1 dresser');
    await expect(lab.lamp('Harry')).toBeEmpty();
    await expect(lab.step).toContainText('Two models: one keeps the rules, one answers questions.');
    await noKeyShows(lab);
  });
}

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('the story with clicks', async ({ lab }) => {
      await lab.open();
      await tellTheStory(lab, mouse);
    });

    test('the story with keys alone', async ({ lab }) => {
      await lab.open();
      await tellTheStory(lab, keys);
    });

    test('the first stale read is there within ten seconds of opening', async ({ lab }) => {
      await lab.open();
      const opened = await lab.wall();
      await lab.pass(2000);
      await lab.button('Buy', 'Harry').click();
      await lab.pass(2500);
      await expect(lab.status).toHaveText('standing still');
      await lab.button('Reload', 'Bob').click();

      await expect(lab.lamp('Bob')).toContainText('Stale answer');
      expect((await lab.wall()) - opened).toBeLessThan(9000);
    });
  });
}

test.describe('by touch', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('the story by touch', async ({ lab }) => {
    await lab.open();
    await tellTheStory(lab, finger);
  });
});
