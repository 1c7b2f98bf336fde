// One scenario under many seeds: asked for, watched, cancelled, and a bad one opened.
import { expect } from '@playwright/test';
import { type LabPage, SIZES, labTest as test } from './lab_page';
import {
  button,
  choose,
  comesToNotice,
  comesToSay,
  expectAccessible,
  notice,
  openAgain,
  openManyRuns,
  panel,
  reloads,
} from './runs';
import { act } from './shop';

const row = (lab: LabPage, promise: string) =>
  panel(lab).locator(`runs-table [data-promise=${promise}]`);

test.beforeEach(() => test.slow());

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('many runs, what broke in how many, and one of them opened and left', async ({ lab }) => {
      await openManyRuns(lab, reloads);
      await expect(panel(lab)).toContainText(
        'What differs from seed to seed: how long updates take.',
      );
      await choose(lab, 'How many seeds', '100');
      await button(lab, 'Run').click();

      await comesToSay(lab, '100 times this run, seeds 1 to 100.');
      const backwards = row(lab, 'monotonic_reads');
      await expect(backwards).toContainText(/in \d+/);
      await expect(backwards).toContainText(/\d+\s% \(\d+\s% to \d+\s%\)/);
      await expect(row(lab, 'never_oversold')).toContainText('in none');
      await expect(row(lab, 'never_oversold')).toContainText('0 % (0 % to 3.7 %)');
      await expect(panel(lab)).toContainText(/Of 600 questions \d+ got a stale answer/);
      await expect(panel(lab).locator('ages-chart ol')).toBeVisible();
      await expect(panel(lab)).toContainText(/Half of them were no older than [\d.]+\ss/);
      await expectAccessible(lab);

      // The first bad seed, at the moment at which time ran backwards for Bob.
      await button(lab, /^Seed \d+: Time ran backwards for a reader$/)
        .first()
        .click();
      await comesToNotice(lab, 'Time runs backwards for Bob.');
      await expect(notice(lab)).toContainText(/The run of seed \d+\./);
      await expect(lab.page.locator('lamp-detail')).toContainText([/time ran backwards/]);
      await expect(lab.page.getByRole('button', { name: 'Back to the run before' })).toBeFocused();
      await openAgain(lab);
      await expect(panel(lab)).toContainText('100 times this run, seeds 1 to 100.');
      await expect(panel(lab)).not.toContainText('is not the one');

      await lab.page.getByRole('button', { name: 'Back to the run before' }).click();
      await expect(notice(lab)).toBeHidden();
      await expect(lab.clock).toHaveText('00:00.0');
    });
  });
}

test('cancelled at once, and what came of it stays, with what it was made for', async ({ lab }) => {
  await openManyRuns(lab, reloads);
  await choose(lab, 'How many seeds', 'so many:');
  await panel(lab).getByLabel('Number of seeds').fill('1000001');
  await button(lab, 'Run').click();
  await expect(panel(lab).getByRole('alert')).toContainText('whole number from 1 to 1000000');

  await panel(lab).getByLabel('Number of seeds').fill('1000000');
  await button(lab, 'Run').click();
  await expect(panel(lab).getByRole('progressbar')).toBeVisible();
  await comesToSay(lab, /[1-9][\d,]* of 1,000,000 runs/);
  await button(lab, 'Cancel').click();
  await expect(panel(lab)).toContainText(
    /Cancelled after [\d,]+ of 1,000,000 times this run, seeds 1 to 1,000,000\./,
  );
  await expect(panel(lab).getByRole('progressbar')).toBeHidden();
  await expect(row(lab, 'no_stale_answer')).toContainText(/in [\d,]+/);

  // The world changes: the figures are of another one, and it can be run again.
  await act(lab, { by: 'bob', query: 'availability', sku: 'LAMP' });
  await expect(panel(lab)).toContainText('The run above is not the one that these figures are of.');
  await choose(lab, 'How many seeds', '100');
  await button(lab, 'Run again').click();
  await comesToSay(lab, '100 times this run, seeds 1 to 100.');
  await expect(panel(lab)).not.toContainText('is not the one');
});

test('where nothing is left to chance it says so, and where nothing happens customers come', async ({
  lab,
}) => {
  await openManyRuns(lab, { ...reloads, settings: { lag: { constant: 5000 } } });
  await expect(panel(lab)).toContainText('every seed gives the same run');

  expect(await lab.openSandbox()).toBeUndefined();
  await lab.page.getByRole('tab', { name: 'Many runs' }).click();
  await choose(lab, 'How many seeds', '100');
  await button(lab, 'Run').click();
  await comesToSay(lab, '100 times this run and a busy minute');
  await expect(row(lab, 'no_stale_answer')).toContainText('in 100');
});
