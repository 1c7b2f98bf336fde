// The list of lessons: where it is, what it marks as done, and that this is kept, in a file too, or
// forgotten; and what an address leads to that names no lesson.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { sourceFile } from './browsers';
import { SIZES, labTest as test } from './lab_page';

const KEY = 'cqrs-lab-progress';
const LESSONS = readdirSync(sourceFile('core/lessons')).length;

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('a lesson is played, marked, kept, forgotten; the next one is chosen from the list', async ({
      lab,
    }) => {
      // Whatever was stored before does no harm.
      await lab.page.addInitScript(
        ([key]) => {
          if (sessionStorage.getItem('begun')) return;
          sessionStorage.setItem('begun', 'yes');
          localStorage.setItem(key ?? '', '{"format":"cqrs-lab-progress/1","done":[7,null]');
        },
        [KEY],
      );
      await lab.open();
      const list = lab.page.getByRole('dialog', { name: 'Lessons' });
      const open = () => lab.page.getByRole('link', { name: 'Lessons' }).click();
      await open();
      await expect(list.getByRole('link')).toHaveCount(LESSONS);
      await expect(list.getByRole('link', { name: 'The last dresser' })).toContainText(
        'you are here',
      );
      await expect(list).toContainText(`0 of ${LESSONS} done`);
      await list.getByRole('button', { name: 'Close' }).click();
      await expect(list).toHaveCount(0);

      await lab.untilEnd();
      await expect(lab.step).toContainText('only the write side decides');
      await lab.step.getByRole('link', { name: /^Next: / }).click();
      await expect(lab.page.getByRole('heading', { level: 1 })).toHaveText(
        'Perfectly consistent, still wrong',
      );
      await open();
      await expect(list.getByRole('link', { name: 'The last dresser' })).toContainText('done');
      const [download] = await Promise.all([
        lab.page.waitForEvent('download'),
        list.getByRole('button', { name: 'Keep as a file' }).click(),
      ]);
      expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual({
        format: 'cqrs-lab-progress/1',
        done: ['01-last-dresser'],
      });
      await list.getByRole('button', { name: 'Forget what is done' }).click();
      await expect(list).toContainText(`0 of ${LESSONS} done`);

      await list.getByRole('link', { name: 'When not to do this at all' }).click();
      await expect(list).toHaveCount(0);
      await expect(lab.page).toHaveURL(/#lesson=18-when-not-to$/);
      await expect(lab.page.getByRole('heading', { level: 1 })).toHaveText(
        'When not to do this at all',
      );
      await lab.page.goBack();
      await expect(lab.page.getByRole('heading', { level: 1 })).toHaveText(
        'Perfectly consistent, still wrong',
      );

      await open();
      await expect(list).toContainText(`0 of ${LESSONS} done`);
      await lab.page.clock.resume();
      const { violations } = await new AxeBuilder({ page: lab.page })
        .include({ fromShadowDom: ['cqrs-lab', 'lesson-list'] })
        .analyze();
      expect(violations).toEqual([]);
    });
  });
}

test('going back in time goes back in the lesson', async ({ lab }) => {
  await lab.open('/#lesson=02-still-wrong', lab.button('Buy', 'Bob'));
  const title = lab.step.getByRole('heading', { level: 2 });
  await lab.button('Buy', 'Bob').click();
  await lab.pass(2500);
  await expect(title).toHaveText('Harry comes back');
  await lab.button('Buy', 'Harry').click();
  await lab.pass(2500);
  await expect(title).not.toHaveText('Harry comes back');

  await lab.page.getByRole('slider', { name: 'Point in time' }).fill('1000');
  await expect(title).toHaveText('Harry comes back');
});

test('an address that names no lesson says so, and leads to those that there are', async ({
  lab,
}) => {
  await lab.open('/#lesson=99-nowhere');
  await expect(lab.page.getByRole('alert')).toContainText('There is no such lesson.');
  await lab.page.getByRole('button', { name: 'All lessons' }).click();
  await expect(lab.page.getByRole('dialog', { name: 'Lessons' })).toBeVisible();
});
