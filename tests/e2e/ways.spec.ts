// Five ways to read one order, side by side: in the run that is watched, where only the replica can
// be stale, and in a shop that grows; their code as it stands in the sources; the tables asked by hand.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import { offlineFile, sourceFile } from './browsers';
import { type LabPage, SIZES, labTest as test } from './lab_page';
import { buys, clockTo, openShop } from './shop';

const panel = (lab: LabPage): Locator => lab.page.locator('ways-panel');
const row = (lab: LabPage, way: string): Locator => panel(lab).locator(`tr[data-way=${way}]`);
const answer = (lab: LabPage): Locator => panel(lab).locator('sql-console [aria-live]');
const choose = (lab: LabPage, label: string, option: string) =>
  panel(lab).getByLabel(label, { exact: true }).selectOption(option);
const press = (lab: LabPage, name: string) =>
  panel(lab).getByRole('button', { name, exact: true }).click();

async function runs(lab: LabPage, sql: string): Promise<void> {
  await panel(lab).getByLabel('SQL', { exact: true }).fill(sql);
  await press(lab, 'Run');
}

/** Harry has ordered two lamps at 10 s; the replica hears of it at 14 s. */
async function openWays(lab: LabPage): Promise<void> {
  await openShop(lab, {}, [{ at: 10_000, ...buys('harry', 'order-1', 2) }]);
  await lab.page.getByRole('tab', { name: 'Ways to read' }).click();
  await expect(row(lab, 'event_store')).toBeVisible();
}

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport, colorScheme: where === 'on a phone' ? 'dark' : 'light' });

    test('one question asked in five ways, of the run and of a shop that grows', async ({
      lab,
    }) => {
      await openWays(lab);
      await expect(row(lab, 'event_store')).toContainText('1 row is wrong now');
      await expect(row(lab, 'event_store')).toContainText('nothing');
      for (const way of ['repository', 'orm_lazy', 'orm_eager', 'hand_written_sql', 'view_table']) {
        await expect(row(lab, way)).toContainText('2 × RETRO-LAMP in lamp-1');
        await expect(row(lab, way)).toContainText('never');
      }
      await clockTo(lab, 5000);
      await expect(row(lab, 'event_store')).toContainText('2 × RETRO-LAMP in lamp-1');
      await expect(row(lab, 'event_store')).toContainText('not now');

      await expect(panel(lab).locator('growth-bars td')).toHaveCount(12);
      await choose(lab, 'The shop', 'a shop of 1,000 orders');
      await expect(row(lab, 'orm_lazy')).toContainText('25 for 24 lines');
      await expect(row(lab, 'repository')).toContainText('60 products');
      await expect(row(lab, 'event_store')).toContainText('until its event arrives');
      await expect(panel(lab)).toContainText('All answers were the same.');
      // Of one Allocate, though thousands were filled in before.
      await expect(panel(lab)).toContainText(/takes the tables 5 statements and \d{2,3} steps;/);
      await expect(panel(lab).locator('.trade')).toContainText('4 statements for three lines, 25');

      await press(lab, 'A table for the view');
      const code = panel(lab).locator('section.code');
      await expect(code).toContainText('core/allocation/ways/shop_tables.cpp:');
      const sql = readFileSync(
        sourceFile('core/allocation/read_side/sql/allocations_from_view.sql'),
        'utf8',
      );
      await expect(code.locator('source-text').first()).toContainText(sql.split('\n')[1] ?? '');
      await expect(code).toContainText('SEARCH allocations_view USING PRIMARY KEY');

      // Axe needs timers.
      await lab.page.clock.resume();
      const { violations } = await new AxeBuilder({ page: lab.page })
        .include({ fromShadowDom: ['cqrs-lab', 'sandbox-page', 'ways-panel'] })
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });
}

test('the tables are asked by hand: reads are answered, the rest is refused with a reason', async ({
  lab,
}) => {
  await openWays(lab);
  await press(lab, 'Lines and batches');
  await expect(answer(lab)).toContainText('1 row, ');
  await expect(answer(lab).locator('tbody')).toContainText('lamp-1');
  await press(lab, 'How SQLite finds them');
  await expect(answer(lab)).toContainText('USING INTEGER PRIMARY KEY');
  await press(lab, 'A write');
  await expect(answer(lab)).toContainText('Refused: this would write');
  await runs(lab, 'PRAGMA writable_schema = 1');
  await expect(answer(lab)).toContainText('Refused: this would write');
  await runs(lab, 'SELECT 1; DELETE FROM batches');
  await expect(answer(lab)).toContainText('One statement at a time');
  await runs(lab, 'SELECT from');
  await expect(answer(lab)).toContainText('SQLite does not take it');
  await runs(
    lab,
    'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n',
  );
  await expect(answer(lab)).toContainText('Stopped after 20 million steps');
  await runs(
    lab,
    'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n',
  );
  await expect(answer(lab)).toContainText('The first 200 rows');
  // Still there.
  await runs(lab, 'SELECT count(*) AS lines FROM allocations_view');
  await expect(answer(lab).locator('td')).toHaveText('1');

  await press(lab, 'Fill a shop with 100,000 orders');
  await expect(panel(lab)).toContainText(/of 100,000 orders are placed/);
  await press(lab, 'Cancel');
  await expect(panel(lab)).toContainText('They stay, and it can go on from there.');
});

test('the offline file has SQLite in it', async ({ lab }) => {
  await lab.open(offlineFile);
  await lab.openSandbox();
  await lab.page.getByRole('tab', { name: 'Ways to read' }).click();

  await expect(panel(lab).locator('growth-bars td')).toHaveCount(12);
  expect(readFileSync(sourceFile('dist/cqrs-lab.html')).length).toBeLessThanOrEqual(3_000_000);
});
