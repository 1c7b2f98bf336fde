// The tables of both sides with their differences, the log, the report, and what is kept of them as
// files.
import { expect } from '@playwright/test';
import { SIZES, labTest as test } from './lab_page';
import { expectClean, expectToFit, kept, openInstrument, rowOf } from './numbers';
import { act, buys, clockTo, openShop, selected } from './shop';

const looks = (by: string) => ({ by, query: 'availability' as const, sku: 'RETRO-LAMP' });

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('the tables stand side by side, and each difference names its events', async ({ lab }) => {
      await openShop(lab, { replicas: 2 });
      const panel = await openInstrument(lab, 'Tables');
      await expect(rowOf(panel, 'lamp-1')).toContainText('10 left of 10');
      await expect(panel.getByRole('button', { name: 'no row differs' })).toBeVisible();

      await act(lab, buys('harry', 'order-1', 2), buys('bob', 'order-2'));
      await act(lab, { operate: 'drop', event: 2, replica: 1 });
      await expect(rowOf(panel, 'lamp-1')).toHaveText(/≠.*7 left of 10.*10 left/s);
      await panel.getByText('2 order lines').click();
      await expect(panel.getByRole('button', { name: 'order-1: 2' })).toBeVisible();

      await panel.getByRole('button', { name: 'Orders' }).click();
      await panel.getByRole('combobox', { name: 'Beside replica' }).selectOption('1');
      await expect(rowOf(panel, 'order-1')).toContainText(/in lamp-1\s*nothing/);
      await expect(panel.getByRole('row', { name: 'event 2' })).toContainText(
        'lost: nothing will bring it',
      );
      await expect(panel.getByRole('row', { name: 'event 3' })).toContainText(
        'on its way, arrives at 00:04.0',
      );
      await panel.getByRole('button', { name: 'event 2' }).click();
      expect(await selected(lab)).toEqual({ kind: 'event', event: 2 });

      await clockTo(lab, 5000);
      await panel.getByRole('button', { name: 'only the 1 row that differs' }).click();
      await expect(rowOf(panel, 'order-1')).toBeVisible();
      await expect(rowOf(panel, 'order-2')).toHaveCount(0);
      await panel.getByRole('searchbox', { name: 'Filter' }).fill('order-2');
      await expect(panel).toContainText('No row passes');
      await expectToFit(panel);
      if (where === 'on a desk') await expectClean(lab);
    });

    test('the log is searched, filtered and walked, and goes along with now', async ({ lab }) => {
      await openShop(lab, { replicas: 2 }, [
        {
          at: 20_000,
          every: 100,
          times: 300,
          command: 'Allocate',
          orderid: 'o-{n}',
          sku: 'RETRO-LAMP',
          qty: 1,
        },
      ]);
      const panel = await openInstrument(lab, 'Log');
      const list = panel.getByRole('listbox', { name: 'Log of the run' });
      await expect(panel.getByRole('status')).toHaveText('11 of 11 records');

      await clockTo(lab, 60_000);
      await expect(panel.getByRole('status')).toHaveText('2,111 of 2,111 records');
      expect(await list.getByRole('option').count()).toBeLessThan(60);
      await expect(list.getByRole('option').last()).toBeInViewport();

      await panel.getByRole('searchbox', { name: 'Search' }).fill('o-7 applied');
      await expect(panel.getByRole('status')).toHaveText('22 of 2,111 records');
      await panel.getByText('Filter', { exact: true }).click();
      await panel.getByRole('combobox', { name: 'Replica' }).selectOption('1');
      await expect(panel.getByRole('status')).toHaveText('11 of 2,111 records');
      await panel.getByRole('button', { name: 'only trouble' }).click();
      await expect(panel).toContainText('No record passes');
      await panel.getByRole('button', { name: 'Show everything' }).click();
      await panel.getByText('Filter', { exact: true }).click();
      await expect(panel.getByRole('searchbox', { name: 'Search' })).toHaveValue('');

      await list.focus();
      await lab.page.keyboard.press('Home');
      await expect(list.getByRole('option', { selected: true })).toContainText('bring in lamp-1');
      await expect(panel.getByRole('button', { name: 'To now' })).toBeEnabled();
      await lab.page.keyboard.press('ArrowDown');
      await expect(list.getByRole('option', { selected: true })).toContainText('committed');
      await lab.page.keyboard.press('Enter');
      expect(await selected(lab)).toEqual({ kind: 'event', event: 1 });
      await expect(lab.clock).toHaveText(/00:00/);
      await expect(list.getByText('now', { exact: true })).toBeVisible();
      await expectToFit(panel);

      const file = await kept(lab.page, panel.getByRole('button', { name: 'Download as NDJSON' }));
      expect(file.name).toBe('run.ndjson');
      expect(file.text.split('\n')).toHaveLength(12);
      expect(file.text).toMatch(/^\{"at":0,"by":"warehouse","command":0,.*\}\n$/s);
      if (where === 'on a desk') await expectClean(lab);
    });

    test('the report is read in sections, copied, and kept as the command line prints it', async ({
      lab,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openShop(lab, { replicas: 2 });
      await act(lab, buys('harry', 'order-1', 10), looks('bob'), buys('bob', 'order-2'));
      const panel = await openInstrument(lab, 'Report');
      await expect(panel.getByRole('heading', { name: 'The run up to 00:00.0' })).toBeVisible();
      await expect(panel).toContainText(/disappointed|promised in vain\s*1/);
      await expect(rowOf(panel, 'Replica 0')).toHaveText(/running\s*1\s*1\s*2\s*0\s*no/);

      const hash = await panel.locator('code').innerText();
      await panel.getByRole('button', { name: 'Copy the hash' }).click();
      await expect(panel.getByRole('status')).toHaveText('Copied');
      expect(await lab.page.evaluate(() => navigator.clipboard.readText())).toBe(hash);

      const report = await kept(
        lab.page,
        panel.getByRole('button', { name: 'Download the report' }),
      );
      expect(report.text).toContain(`"hash":"${hash}"`);
      expect(report.text).toMatch(/^\{"commands":\[.*\}\n$/s);
      await panel.getByText('Raw report').click();
      await expect(panel.locator('pre')).toContainText(`"hash": "${hash}"`);
      await clockTo(lab, 5000);
      await expect(rowOf(panel, 'Replica 0')).toHaveText(/running\s*3\s*3\s*0\s*0\s*yes/);
      await expectToFit(panel);
    });
  });
}
