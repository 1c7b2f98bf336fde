// The page as a person meets it: what is on it by its names, and time in the test's hand.
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { CqrsLab } from '../../web/src/app';
import type { Refusal } from '../../web/src/core/contract';

export const DESK = { width: 1440, height: 860 };
export const PHONE = { width: 390, height: 844 };
export const SIZES = [
  ['on a desk', DESK],
  ['on a phone', PHONE],
] as const;

/** What Playwright says where a test does without one (playwright.config.ts). */
const NO_SERVICE_WORKER = 'Service Worker registration blocked by Playwright';

export class LabPage {
  readonly complaints: string[] = [];

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (message.text() !== NO_SERVICE_WORKER) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  /** Opens the page, where `sign` is to be seen, with the wall clock standing still: from here on it goes by `pass` alone. */
  async open(address = '/', sign = this.button('Buy', 'Harry')): Promise<void> {
    await this.page.clock.install({ time: 0 });
    await this.page.goto(address);
    await expect(sign).toBeVisible();
    await this.page.clock.pauseAt(60_000);
  }

  /** A world of the test's own, where everything is offered. */
  async openSandbox(json?: string): Promise<Refusal | undefined> {
    await this.page.evaluate((text) => {
      const held = globalThis as { opened?: unknown };
      held.opened = undefined;
      (document.querySelector('cqrs-lab') as CqrsLab).openSandbox(text).then((refusal) => {
        held.opened = refusal ?? null;
      });
    }, json);
    // Not by a promise of the page: Debian 12's Chromium collects it while it is waited for.
    let opened: Refusal | null | undefined;
    const look = async () => {
      opened = await this.page.evaluate(() => (globalThis as { opened?: Refusal | null }).opened);
      return opened !== undefined;
    };
    await expect.poll(look, { intervals: [20, 50, 100] }).toBe(true);
    return opened ?? undefined;
  }

  /** Where there is no room for all controls of time, they come when they are asked for. */
  async allOfTime() {
    const more = this.page.getByRole('button', { name: 'More', exact: true });
    if (await more.isVisible()) await more.click();
  }

  /** The wall clock as the page has it. */
  wall(): Promise<number> {
    return this.page.evaluate(() => performance.now());
  }

  /** So much time passes on the wall. */
  pass(ms: number): Promise<void> {
    return this.page.clock.runFor(ms);
  }

  card(name: string): Locator {
    return this.page.getByRole('article', { name: `${name}’s page` });
  }
  button(control: string, name: string): Locator {
    return this.page.getByRole('button', { name: `${control}, ${name}`, exact: true });
  }
  /** What hangs below a customer's card. */
  lamp(name: string): Locator {
    return this.page.locator(`[data-part=${name.toLowerCase()}] lamp-label`);
  }
  get clock(): Locator {
    return this.page.locator('time-bar .clock');
  }
  get status(): Locator {
    return this.page.locator('time-bar .status');
  }
  get step(): Locator {
    return this.page.locator('coach-panel');
  }
  get write(): Locator {
    return this.page.locator('write-side');
  }
  get read(): Locator {
    return this.page.locator('read-side');
  }
  get tokens(): Locator {
    return this.page.locator('token-channel li');
  }
  get spoken(): Locator {
    return this.page.getByRole('status');
  }
  differing(side: Locator): Locator {
    return side.locator('tr.differs');
  }

  /** The story up to where Bob holds a stale answer, the shortest way. */
  async untilStale(): Promise<void> {
    await this.button('Buy', 'Harry').click();
    await this.pass(3000);
    await this.button('Reload', 'Bob').click();
    await expect(this.lamp('Bob')).toContainText('Stale answer');
  }

  /** The whole story, to where everything is offered. */
  async untilEnd(): Promise<void> {
    await this.untilStale();
    await this.button('Buy', 'Bob').click();
    await this.pass(3000);
    await this.button('My order', 'Harry').click();
    await this.page.getByRole('button', { name: 'Skip to arrival' }).click();
    await this.button('Reload', 'Harry').click();
    await expect(this.step).toContainText('That is CQRS');
    // So that what is brought into view is there.
    await this.pass(100);
  }
}

export const labTest = test.extend<{ lab: LabPage }>({
  lab: async ({ page }, use) => {
    const lab = new LabPage(page);
    await use(lab);
    expect(lab.complaints).toEqual([]);
  },
});
