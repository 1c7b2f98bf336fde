// Time where everything is offered: marks, moments, entries, speed, other ways of the run, and a
// run that goes no further.
import { expect, type Page } from '@playwright/test';
import { type LabPage, SIZES, labTest as test } from './lab_page';

const button = (lab: LabPage, name: string) => lab.page.getByRole('button', { name, exact: true });
const slider = (lab: LabPage) => lab.page.getByRole('slider', { name: 'Point in time' });
const marks = (lab: LabPage, kind: string) => lab.page.locator(`time-marks g.${kind}`);
const note = (lab: LabPage) => lab.page.locator('run-note');

/** Bob reads before Harry's order arrives; a replica stops; a command comes late. */
const story = {
  format: 'cqrs-lab/1',
  settings: { lag: { constant: 5000 } },
  actions: [
    { at: 0, by: 'warehouse', command: 'CreateBatch', ref: 'b', sku: 'LAMP', qty: 9 },
    { at: 10_000, by: 'harry', command: 'Allocate', orderid: 'order-1', sku: 'LAMP', qty: 1 },
    { at: 12_000, by: 'bob', query: 'availability', sku: 'LAMP' },
    { at: 20_000, by: 'bob', query: 'availability', sku: 'LAMP' },
    { at: 20_000, by: 'harry', query: 'availability', sku: 'LAMP' },
    { at: 30_000, operate: 'stop', replica: 0 },
    { at: 40_000, by: 'harry', command: 'Allocate', orderid: 'order-2', sku: 'LAMP', qty: 1 },
  ],
  until: 50_000,
};

const open = async (lab: LabPage, scenario: object = story) => {
  await lab.open();
  expect(await lab.openSandbox(JSON.stringify(scenario))).toBeUndefined();
  await expect(lab.clock).toHaveText('00:00.0');
};
const press = async (page: Page, key: string) => {
  await page.locator('shop-stage').focus();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(key);
};

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('the next moment worth a look, and the last one, in words', async ({ lab }) => {
      await open(lab);
      await lab.allOfTime();
      await button(lab, 'On to the next moment worth a look').click();
      await expect(lab.clock).toHaveText('00:12.0');
      await expect(note(lab)).toHaveText(/Bob gets a stale answer\./);
      await expect(lab.spoken).toContainText('Bob gets a stale answer.');

      await button(lab, 'On to the next moment worth a look').click();
      await expect(lab.clock).toHaveText('00:30.0');
      await expect(note(lab)).toContainText('A replica stops.');
      await button(lab, 'On to the next moment worth a look').click();
      await expect(note(lab)).toContainText(
        'Event 3 is lost: it came to a replica that stands still.',
      );
      await button(lab, 'On to the next moment worth a look').click();
      await expect(lab.clock).toHaveText('00:45.0');
      await expect(note(lab)).toContainText('From here on no answer is stale');

      await button(lab, 'Back to the last moment worth a look').click();
      await button(lab, 'Back to the last moment worth a look').click();
      await expect(lab.clock).toHaveText('00:12.0');
      await button(lab, 'Back to the last moment worth a look').click();
      await expect(lab.clock).toHaveText('00:12.0');
      await expect(note(lab)).toContainText('Before now no answer was stale');
    });

    test('marks by shape, hollow ahead, and one leads to its moment', async ({ lab }) => {
      await open(lab);
      await expect(marks(lab, 'command')).toHaveCount(3);
      await expect(marks(lab, 'fault')).toHaveCount(1);
      await expect(marks(lab, 'stale_read')).toHaveCount(0);
      await expect(lab.page.locator('time-marks .ahead')).toHaveCount(3);
      await expect(lab.page.locator('time-marks .until')).toHaveCount(1);

      await slider(lab).fill('25000');
      await expect(marks(lab, 'stale_read')).toHaveCount(1);
      await expect(lab.page.locator('time-marks .ahead')).toHaveCount(2);

      await marks(lab, 'stale_read').click();
      await expect(lab.clock).toHaveText('00:12.0');
      // What has been seen is known, and lies ahead after going back.
      await slider(lab).fill('5000');
      await expect(marks(lab, 'stale_read')).toHaveClass(/ahead/);
      const shapes = await lab.page
        .locator('time-marks g[data-clock] path')
        .evaluateAll((paths) => new Set(paths.map((path) => path.getAttribute('d'))).size);
      expect(shapes).toBe(3);
    });

    test('speed from a tenth to a thousand times', async ({ lab }) => {
      await open(lab);
      await lab.allOfTime();
      const speed = lab.page.getByRole('slider', { name: 'Speed' });
      await speed.fill('12');
      await expect(speed).toHaveAttribute('aria-valuetext', '1000×');
      await button(lab, 'Play').click();
      await lab.pass(1000);
      await expect(lab.clock).toHaveText(/1[5-7]:\d\d\.\d/);

      await speed.fill('0');
      await expect(speed).toHaveAttribute('aria-valuetext', '0.1×');
      const before = await lab.clock.textContent();
      await lab.pass(500);
      await expect(lab.clock).toHaveText(new RegExp(`^${before?.slice(0, 4)}`));
      await expect(lab.status).toHaveText('playing');
    });

    test('acting in the past says so, and the branch is returned to, named and deleted', async ({
      lab,
    }) => {
      await open(lab);
      await slider(lab).fill('15000');
      await lab.button('Buy', 'Bob').click();
      await slider(lab).fill('18000');
      await lab.button('My order', 'Bob').click();
      await slider(lab).fill('13000');
      await expect(note(lab)).toContainText(
        '2 acts of yours lie ahead. Acting now sets them aside.',
      );

      await lab.button('Reload', 'Bob').click();
      await expect(note(lab)).toContainText(
        'The run goes another way from 00:13.0. 2 acts are set aside as Branch 1.',
      );
      await expect(lab.spoken).toContainText('2 acts are set aside as Branch 1.');

      const sheet = button(lab, 'This world');
      if (await sheet.isVisible()) await sheet.click();
      const list = lab.page.locator('branch-list');
      await expect(list).toContainText('2 acts set aside at 00:13.0');
      await list.getByRole('textbox', { name: 'Name of Branch 1' }).fill('Bob buys');
      await list.getByRole('textbox').press('Enter');
      await button(lab, 'Return to Bob buys').click();
      await expect(lab.clock).toHaveText('00:13.0');
      await expect(list).toContainText('1 act set aside at 00:13.0');
      await expect(list.getByRole('textbox')).toHaveAccessibleName('Name of Branch 2');

      await button(lab, 'Delete Branch 2').click();
      await expect(list.getByRole('textbox')).toHaveCount(0);
      if (await sheet.isVisible()) await sheet.click();
      await slider(lab).fill('18000');
      await expect(lab.card('Bob')).toContainText('Not there yet');
    });

    test('an act that sets something aside can be taken back where it was done', async ({
      lab,
    }) => {
      await open(lab);
      await slider(lab).fill('15000');
      await lab.button('Buy', 'Bob').click();
      await slider(lab).fill('14000');
      await lab.button('Reload', 'Bob').click();

      await note(lab).getByRole('button', { name: 'Return' }).click();
      await slider(lab).fill('15000');
      await expect(lab.card('Bob')).toContainText('Thank you!');
    });

    test('paused cannot be overlooked, and a hidden tab does not leap', async ({ lab }) => {
      await open(lab);
      await expect(lab.status).toHaveText('standing still');
      await expect(lab.page.locator('time-bar section.still')).toBeVisible();
      await button(lab, 'Play').click();
      await lab.pass(1000);
      await lab.page.clock.fastForward(3_600_000);
      await lab.pass(100);
      await expect(lab.clock).toHaveText(/00:0[12]\.\d/);
      await expect(lab.page.locator('time-bar section.still')).toHaveCount(0);
    });
  });
}

test('an entry of the queue at a time, with Shift', async ({ lab }) => {
  await open(lab);
  await slider(lab).fill('20000');
  await button(lab, 'One step back').click({ modifiers: ['Shift'] });
  await expect(lab.clock).toHaveText('00:20.0');
  await expect(lab.status).toHaveText('still, 1 of several done');
  await press(lab.page, 'Shift+ArrowLeft');
  await expect(lab.status).toHaveText('standing still');
  await press(lab.page, 'Shift+ArrowRight');
  await expect(lab.status).toHaveText('still, 1 of several done');
  await button(lab, 'One step forward').click({ modifiers: ['Shift'] });
  await expect(lab.clock).toHaveText('00:20.0');
  await expect(lab.status).toHaveText('standing still');
});

test('play runs on past the end of the file', async ({ lab }) => {
  await open(lab);
  await slider(lab).fill('49000');
  await button(lab, 'Play').click();
  await lab.pass(3000);
  await expect(lab.clock).toHaveText(/00:5[12]\.\d/);
  await expect(lab.status).toHaveText('playing');
});

test('marks are bundled where they would cover each other', async ({ lab }) => {
  await open(lab, {
    format: 'cqrs-lab/1',
    actions: [
      { at: 0, by: 'warehouse', command: 'CreateBatch', ref: 'b', sku: 'LAMP', qty: 9 },
      {
        at: 1,
        every: 3,
        times: 20_000,
        by: 'bob',
        command: 'Allocate',
        orderid: 'o-{n}',
        sku: 'LAMP',
        qty: 1,
      },
    ],
  });
  await slider(lab).fill('30000');
  const all = lab.page.locator('time-marks g[data-clock]');
  expect(await all.count()).toBeLessThanOrEqual(201);
  expect(await all.count()).toBeGreaterThan(50);
  await expect(all.first().locator('title')).toHaveText(/00:00\.0: \d+ commands/);
});

test('a run that does not fit into memory says so and offers a way on', async ({ lab }) => {
  test.slow();
  // Fifty lines are moved from one batch to the other and back, a hundred events every second act.
  const counts = (ref: string, qty: number, at: number) => {
    return { at, every: 4, times: 49_000, by: 'w', command: 'ChangeBatchQuantity', ref, qty };
  };
  const stocks = (ref: string) => {
    return { at: 0, by: 'w', command: 'CreateBatch', ref, sku: 'LAMP', qty: 50 };
  };
  await open(lab, {
    format: 'cqrs-lab/1',
    settings: { publishing: 'in_process', replicas: 5 },
    actions: [
      stocks('a'),
      stocks('b'),
      {
        at: 0,
        every: 1,
        times: 50,
        by: 'w',
        command: 'Allocate',
        orderid: '{n}',
        sku: 'LAMP',
        qty: 1,
      },
      counts('a', 0, 1000),
      counts('a', 50, 1001),
      counts('b', 0, 1002),
      counts('b', 50, 1003),
    ],
  });
  await slider(lab).fill('190000');

  const failed = lab.page.getByRole('alert');
  await expect(failed).toContainText('There is no more memory for this run');
  const download = lab.page.waitForEvent('download');
  await failed.getByRole('button', { name: 'Download the scenario' }).click();
  expect((await download).suggestedFilename()).toBe('scenario.json');

  await failed.getByRole('button', { name: 'Restart' }).click();
  await expect(failed).toHaveCount(0);
  await expect(lab.clock).toHaveText('00:00.0');
  await slider(lab).fill('1000');
  await expect(lab.clock).toHaveText('00:01.0');
});
