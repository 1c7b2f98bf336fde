// The staleness instrument: lags and ages against the lag that is set, what is not over yet, whom it
// disappointed.
import { expect } from '@playwright/test';
import { SIZES, labTest as test } from './lab_page';
import { expectClean, expectToFit, openInstrument, rowOf } from './numbers';
import { act, buys, clockTo, openShop, selected } from './shop';

const looks = (by: string) => ({ by, query: 'availability' as const, sku: 'RETRO-LAMP' });

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('lags and ages are counted, and what is not over yet is counted apart', async ({
      lab,
    }) => {
      await openShop(lab, { replicas: 2 });
      const panel = await openInstrument(lab, 'Staleness');
      await expect(panel).toContainText(
        'From the commit of a change until a replica shows it: 2 so far.',
      );
      await expect(panel).toContainText('0 of 2 answers');
      await expect(panel).toContainText('nobody ordered yet');
      await expect(panel).toContainText('lag as set now: 4 s');

      await act(lab, buys('harry', 'order-1', 10));
      await clockTo(lab, 1000);
      await act(lab, looks('bob'), buys('bob', 'order-2'));
      await expect(panel).toContainText('33.3 % 1 of 3 answers');
      await expect(panel).toContainText('50 % 1 of 2 who ordered');
      await expect(panel).toContainText('4 changes that a replica has not shown yet');
      await expect(panel).toContainText('2 changes are visible at no replica at all');

      await act(lab, { operate: 'delay', event: 2, replica: 1, by_ms: 3000 });
      await clockTo(lab, 9000);
      const lag = panel.locator('figure.lag');
      await expect(lag).toContainText('6 so far');
      await expect(lag.locator('.quantiles')).toHaveText(
        /p50\s*4\ss\s*p99\s*7\ss\s*longest\s*7\ss/,
      );
      await expect(lag.getByRole('img')).toHaveAccessibleName(/half took no longer than 4\ss/);
      await expect(panel.locator('figure.age .quantiles')).toHaveText(/p50\s*1\ss/);
      await expect(panel).not.toContainText('Not counted');

      await expect(rowOf(panel, 'Replica 1')).toHaveText(/3\s*0\s*0\s*4\ss\s*7\ss\s*7\ss/);
      await expect(rowOf(panel, 'Bob')).toContainText(/1 of 2\s*50 %/);
      await expectToFit(panel);
      await panel.getByRole('button', { name: 'Bob' }).click();
      expect(await selected(lab)).toEqual({ kind: 'customer', name: 'bob' });
    });
  });
}

test('it says that another lag was set, or none; before anything happened, what to do', async ({
  lab,
}) => {
  await lab.open();
  await lab.openSandbox(JSON.stringify({ format: 'cqrs-lab/1', actions: [] }));
  const panel = await openInstrument(lab, 'Staleness');
  await expect(panel).toContainText(
    'No change is visible yet. Press Play, or do something yourself',
  );
  await expect(panel).toContainText('lag as set now: 2 s');

  await act(lab, { change: { lag: { exponential: 1000 } } });
  await expect(panel).toContainText('lag as set now: about 1 s');
  await expect(panel).toContainText('The lag was another one before');
  await act(lab, { change: { publishing: 'in_process' } });
  await expect(panel).toContainText('no lag is set: updates leave with the commit');
  await expect(panel.locator('path.set')).toHaveCount(0);
  await expectClean(lab);
});
