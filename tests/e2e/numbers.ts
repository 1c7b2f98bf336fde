// Opening an instrument, and what it shows by its names.
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import type { LabPage } from './lab_page';

export async function openInstrument(lab: LabPage, name: string): Promise<Locator> {
  await lab.page.getByRole('tab', { name, exact: true }).click();
  const panel = lab.page.getByRole('tabpanel', { name, exact: true });
  await expect(panel).toBeVisible();
  return panel;
}

/** A row of a table of the instrument, by how its first cell begins. */
export const rowOf = (panel: Locator, name: string): Locator =>
  panel.getByRole('row', { name: new RegExp(`^${name}\\b`) });

/** Nothing beside the rows that scroll by themselves runs out of the window. */
export async function expectToFit(panel: Locator): Promise<void> {
  const over = await panel.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
}

/** The rest of the page is looked at elsewhere. */
export async function expectClean(lab: LabPage): Promise<void> {
  await lab.page.clock.resume();
  const { violations } = await new AxeBuilder({ page: lab.page })
    .include([['cqrs-lab', 'sandbox-page', '.instruments']])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}

/** The file that a press of the button keeps. */
export async function kept(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}
