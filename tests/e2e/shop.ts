// A little shop where everything is told, and the parts of its stage by their names.
import { expect } from '@playwright/test';
import type { CqrsLab } from '../../web/src/app';
import type { Action, Thing } from '../../web/src/core/contract';
import type { LabPage } from './lab_page';

const stocks = (ref = 'lamp-1', qty = 10) => ({
  at: 0,
  by: 'warehouse',
  command: 'CreateBatch',
  ref,
  sku: 'RETRO-LAMP',
  qty,
  eta: null,
});
export const looks = (by: string, at: number) => ({
  at,
  by,
  query: 'availability',
  sku: 'RETRO-LAMP',
});
export const buys = (by: string, orderid: string, qty = 1): Action => ({
  by,
  command: 'Allocate',
  orderid,
  sku: 'RETRO-LAMP',
  qty,
});

/** A shop with ten lamps, known everywhere; Harry and Bob looked at 9 s; it opens at 10 s. */
export async function openShop(
  lab: LabPage,
  settings: object,
  actions: object[] = [],
): Promise<void> {
  await lab.open();
  const refusal = await lab.openSandbox(
    JSON.stringify({
      format: 'cqrs-lab-lesson/1',
      name: 'test',
      opens_at_ms: 10_000,
      speed: 1,
      scenario: {
        format: 'cqrs-lab/1',
        title: 'Test',
        seed: 1,
        settings: { lag: { constant: 4000 }, ...settings },
        actions: [stocks(), looks('harry', 9000), looks('bob', 9000), ...actions],
      },
    }),
  );
  expect(refusal).toBeUndefined();
  await expect(lab.page.locator('writer-card')).toBeVisible();
}
/** What a person does through the inspector or the world's sentences. */
export const act = (lab: LabPage, ...actions: Action[]) =>
  lab.page.evaluate((all) => {
    for (const each of all) {
      const acted = (document.querySelector('cqrs-lab') as CqrsLab).store.act(each);
      if (!acted.ok) throw new Error(acted.message);
    }
  }, actions);
/** To the very millisecond, which the time bar has no room for. */
export const clockTo = (lab: LabPage, ms: number) =>
  lab.page.evaluate((to) => {
    const { store } = document.querySelector('cqrs-lab') as CqrsLab;
    store.seek(store.clock.opens_at_ms + to);
  }, ms);

export const lane = (lab: LabPage, n: number) =>
  lab.page.getByRole('region', { name: `to replica ${n}` });
export const token = (lab: LabPage, n: number, event: number) =>
  lane(lab, n).getByRole('button', { name: `Event ${event} to replica ${n}` });
export const replica = (lab: LabPage, n: number) =>
  lab.page.getByRole('region', { name: `Replica ${n}`, exact: true });
export const writer = (lab: LabPage) => lab.page.getByRole('region', { name: 'Write side' });
export const lamp = (lab: LabPage, name: string) =>
  lab.page.locator(`[data-part=${name}] lamp-detail`);
export const selected = (lab: LabPage) =>
  lab.page.evaluate(() => {
    const page = document
      .querySelector('cqrs-lab')
      ?.shadowRoot?.querySelector('sandbox-page') as unknown as { selected?: Thing };
    return page.selected ?? null;
  });
