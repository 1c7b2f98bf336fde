// A little world in which seeds differ, and the instrument that runs it many times.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import type { LabPage } from './lab_page';

/** Bob reloads while Harry's order is on its way to two replicas, which answer in turn. */
export const reloads = {
  format: 'cqrs-lab/1',
  title: 'Reloads',
  seed: 1,
  settings: { replicas: 2, routing: 'round_robin', lag: { uniform: [0, 9000] } },
  actions: [
    { at: 0, by: 'warehouse', command: 'CreateBatch', ref: 'batch-1', sku: 'LAMP', qty: 9 },
    { at: 20_000, by: 'harry', command: 'Allocate', orderid: 'order-1', sku: 'LAMP', qty: 1 },
    { at: 21_000, every: 1000, times: 6, by: 'bob', query: 'availability', sku: 'LAMP' },
  ],
};

/** Other threads work at it, on a machine that may have much else to do. */
const IN_TIME = { timeout: 40_000 };

export const panel = (lab: LabPage): Locator =>
  lab.page.getByRole('tabpanel', { name: 'Many runs' });
export const button = (lab: LabPage, name: string | RegExp): Locator =>
  panel(lab).getByRole('button', { name, exact: typeof name === 'string' });
export const choose = (lab: LabPage, label: string, option: string) =>
  panel(lab).getByLabel(label, { exact: true }).selectOption(option);
/** Above the page. */
export const notice = (lab: LabPage): Locator => lab.page.locator('notice-bar');

/** What the instrument comes to say. */
export const comesToSay = (lab: LabPage, text: string | RegExp) =>
  expect(panel(lab)).toContainText(text, IN_TIME);
export const comesToNotice = (lab: LabPage, text: string | RegExp) =>
  expect(notice(lab)).toContainText(text, IN_TIME);

/** Of the instrument alone: the page around it is looked at elsewhere. */
export async function expectAccessible(lab: LabPage): Promise<void> {
  await lab.page.clock.resume();
  const { violations } = await new AxeBuilder({ page: lab.page })
    .include({ fromShadowDom: ['cqrs-lab', 'sandbox-page', 'many-runs-panel'] })
    .analyze();
  expect(violations).toEqual([]);
}

/** Where a run was found, the stage has its place: the instrument is opened again by its tab. */
export async function openAgain(lab: LabPage): Promise<void> {
  await expect(panel(lab)).toBeHidden();
  await lab.page.getByRole('tab', { name: 'Many runs' }).click();
}

export async function openManyRuns(lab: LabPage, scenario?: object): Promise<void> {
  await lab.open();
  expect(await lab.openSandbox(scenario ? JSON.stringify(scenario) : undefined)).toBeUndefined();
  await lab.page.getByRole('tab', { name: 'Many runs' }).click();
  await expect(button(lab, 'Run')).toBeEnabled();
}
