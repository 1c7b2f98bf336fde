// Find me a bad one: the smallest run in which something breaks, opened at the moment at which it
// does, with what happened in words.
import { expect } from '@playwright/test';
import { SIZES, labTest as test } from './lab_page';
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

test.beforeEach(() => test.slow());

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('what is the smallest run in which time runs backwards for Bob?', async ({ lab }) => {
      await openManyRuns(lab);
      await choose(lab, 'The reader', 'Bob');
      await button(lab, 'Find it').click();

      await comesToNotice(lab, 'Time runs backwards for Bob.');
      await expect(notice(lab)).toContainText(/it lacks event \d+|without it/);
      await expect(lab.card('Bob')).toBeVisible();
      await expect(lab.page.locator('lamp-detail')).toContainText([/time ran backwards/]);
      await openAgain(lab);
      await expect(panel(lab)).toContainText(
        /Seed \d+ is the first that does it; made smaller from \d+ actions to [2-5]\./,
      );
      await expectAccessible(lab);

      await lab.page.getByRole('button', { name: 'Back to the run before' }).click();
      await expect(lab.clock).toHaveText('00:00.0');
      await expect(lab.card('Harry')).toContainText('RETRO-LAMP');
    });
  });
}

test('none in so many seeds, what that means, and a search that is cancelled', async ({ lab }) => {
  await openManyRuns(lab, reloads);
  await choose(lab, 'What is to go wrong', 'a replica is wrong at the end');
  await choose(lab, 'How many seeds', '100');
  await button(lab, 'Find it').click();
  await comesToSay(
    lab,
    'In none of 100 seeds. With 95 % confidence it happens less often than once in 33 runs.',
  );

  await choose(lab, 'How many seeds', 'so many:');
  await panel(lab).getByLabel('Number of seeds').fill('1000000');
  await button(lab, 'Find it').click();
  await comesToSay(lab, /[1-9][\d,]* seeds? tried, of 1,000,000/);
  await button(lab, 'Cancel').click();
  await expect(panel(lab)).toContainText(/Cancelled after [\d,]+ seeds?\./);
});

test('a condition of one’s own is hunted, and one that is none is refused', async ({ lab }) => {
  await openManyRuns(lab, reloads);
  await choose(lab, 'What is to go wrong', 'a condition of my own fails');
  const condition = panel(lab).getByLabel('A condition that is to fail');
  await condition.fill('reads[by=bob,last].stale ==');
  await button(lab, 'Find it').click();
  await expect(panel(lab).getByRole('alert')).toContainText('Not understood:');

  await condition.fill('reads[by=bob,last].stale == false');
  await button(lab, 'Find it').click();
  await comesToNotice(lab, 'The condition fails here, and fails to the end.');
  await expect(notice(lab)).toContainText('reads[by=bob,last].stale == false: found true');
});
