// A small shop in which everything can be looked at: five lamps, two customers with their pages
// open, Harry's order just given, and two replicas that hold back what comes too early.
import { expect, type Locator } from '@playwright/test';
import type { Thing } from '../../web/src/core/contract';
import type { LabPage } from './lab_page';

const sku = 'RETRO-LAMP';

export async function openShop(lab: LabPage, settings: object = {}): Promise<void> {
  await lab.open();
  const refusal = await lab.openSandbox(
    JSON.stringify({
      format: 'cqrs-lab-lesson/1',
      name: 'test',
      opens_at_ms: 60_000,
      scenario: {
        format: 'cqrs-lab/1',
        seed: 1,
        settings: {
          lag: { constant: 10_000 },
          delivery: 'unordered',
          projection: 'sequenced',
          replicas: 2,
          ...settings,
        },
        actions: [
          { at: 0, by: 'warehouse', command: 'CreateBatch', ref: 'lamp-01', sku, qty: 5 },
          { at: 30_000, by: 'harry', query: 'availability', sku },
          { at: 30_000, by: 'bob', query: 'availability', sku },
          { at: 60_000, by: 'harry', command: 'Allocate', orderid: 'order-1', sku, qty: 2 },
          { at: 62_000, by: 'bob', command: 'Allocate', orderid: 'order-2', sku, qty: 1 },
          { at: 63_000, by: 'harry', query: 'allocations', orderid: 'order-1' },
        ],
      },
    }),
  );
  expect(refusal).toBeUndefined();
  await expect(lab.page.locator('sandbox-page')).toBeVisible();
}

export const clockTo = (lab: LabPage, ms: number) =>
  lab.page.getByRole('slider', { name: 'Point in time' }).fill(String(ms));

export const panel = (lab: LabPage): Locator => lab.page.locator('inspector-panel');
export const title = (lab: LabPage): Locator => panel(lab).getByRole('heading', { level: 2 });
/** What stands under a heading of the panel. */
export const fact = (lab: LabPage, row: string): Locator =>
  panel(lab).locator(`dt:text-is("${row}") + dd`);
export const link = (lab: LabPage, name: string | RegExp): Locator =>
  panel(lab).getByRole('button', { name });
export const actButton = (lab: LabPage, name: string): Locator =>
  panel(lab).getByRole('button', { name, exact: true });

export const message = (event: number, replica = 0, attempt = 0, copy = 0): Thing => ({
  kind: 'message',
  event,
  replica,
  attempt,
  copy,
});

/** Points at something on the stage. */
export async function pointAt(lab: LabPage, thing: Thing): Promise<void> {
  await lab.page.locator('shop-stage').evaluate((stage, wanted) => {
    const event = new Event('select-thing', { bubbles: true, composed: true });
    stage.dispatchEvent(Object.assign(event, { thing: wanted }));
  }, thing);
  await expect(panel(lab)).toBeVisible();
}
