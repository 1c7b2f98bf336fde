// The code that ran: from Harry's order through the handler and the product to the projection, and
// Bob's stale read, each line the one that stands in the sources.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import type { Action } from '../../web/src/core/contract';
import { sourceFile } from './browsers';
import { type LabPage, SIZES, labTest as test } from './lab_page';
import { act, buys, clockTo, looks, openShop } from './shop';

const panel = (lab: LabPage): Locator => lab.page.locator('code-panel');
const title = (lab: LabPage): Locator => panel(lab).getByRole('heading', { level: 2 });
const steps = (lab: LabPage): Locator => panel(lab).locator('.stack button');
const marked = (lab: LabPage): Locator => panel(lab).locator('.marked code');
const place = (lab: LabPage): Locator => panel(lab).locator('.file');
const says = (lab: LabPage): Locator => panel(lab).locator('.says');
const entry = (lab: LabPage, way: 'back' | 'forward') =>
  panel(lab)
    .getByRole('button', { name: `One entry ${way}` })
    .click();

async function openCode(lab: LabPage): Promise<void> {
  await lab.page.getByRole('tab', { name: 'Code' }).click();
  await expect(title(lab)).toBeVisible();
}

interface Looked {
  name: string;
  place: string;
  says: string;
  marked: string;
  inView: boolean;
}

/** The marked line is the one with that number in that file, now. */
function expectReal({ name, place: at, says: said, marked: shown, inView }: Looked): void {
  const [file = '', line = ''] = at.split(':');
  const source = readFileSync(sourceFile(file), 'utf8').split('\n')[Number(line) - 1];
  expect(shown.trim(), name).toBe(source?.trim());
  expect(said, name).not.toContain('{');
  expect(inView, name).toBe(true);
}

/** What the panel shows, once it has come to rest. */
const look = (lab: LabPage): Promise<Omit<Looked, 'name'>> =>
  panel(lab).evaluate((element) => {
    const root = element.shadowRoot as ShadowRoot;
    const text = (selector: string) => root.querySelector(selector)?.textContent ?? '';
    const code = root.querySelector('source-text') as HTMLElement;
    const row = code.shadowRoot?.querySelector('.marked');
    const [box, lies] = [code.getBoundingClientRect(), row?.getBoundingClientRect()];
    return {
      place: text('.file'),
      says: text('.says'),
      marked: row?.querySelector('code')?.textContent ?? '',
      inView: lies !== undefined && lies.top >= box.top && lies.bottom <= box.bottom,
    };
  });

/** Every line of the stack looked at, one after the other; their functions by name. */
async function walk(lab: LabPage): Promise<string[]> {
  const names: string[] = [];
  for (const step of await steps(lab).all()) {
    await step.click();
    const name = (await step.locator('.name').textContent()) ?? '';
    expectReal({ name, ...(await look(lab)) });
    names.push(name);
  }
  return names;
}

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport, colorScheme: where === 'on a phone' ? 'dark' : 'light' });

    test('an order, a stale read and a projection, line by line', async ({ lab }) => {
      await openShop(lab, {}, [
        { at: 10_000, ...buys('harry', 'order-1', 2) },
        looks('bob', 12_000),
      ]);
      await openCode(lab);

      await expect(title(lab)).toContainText('Harry orders 2 × RETRO-LAMP, order-1');
      await expect(place(lab)).toContainText('core/allocation/domain/product.cpp:');
      await expect(marked(lab)).toContainText('events_.emplace_back(Allocated{');
      await expect(says(lab)).toHaveText(
        'order-1’s line of 2 is in lamp-1 now, and the product notes an Allocated.',
      );
      expect(await walk(lab)).toEqual([
        'handle_command',
        'wiring',
        'allocate',
        'Product::first_with_room',
        'Product::allocate',
        'UnitOfWork::commit',
        'WriterGate::note',
        'publish_after_commit',
        'send',
        'handle_command',
      ]);
      await expect(says(lab)).toHaveText('Harry is told: done.');
      if (where === 'on a phone') {
        const finger = await steps(lab).first().boundingBox();
        expect(Math.min(finger?.width ?? 0, finger?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }

      await entry(lab, 'forward');
      await expect(title(lab)).toContainText('Bob looks at RETRO-LAMP');
      await expect(marked(lab)).toContainText('return skus_[sku.index()].sums;');
      await expect(says(lab)).toContainText('10 in stock');
      await steps(lab).nth(3).click();
      await expect(says(lab)).toContainText('it is stale, 1 change behind');

      await entry(lab, 'forward');
      await expect(title(lab)).toContainText('Event 2 comes to replica 0');
      await expect(place(lab)).toContainText('core/allocation/read_side/projections.cpp:');
      await expect(marked(lab)).toContainText('view.set(e.line, e.batchref)');
      await walk(lab);

      // Axe needs timers.
      await lab.page.clock.resume();
      const { violations } = await new AxeBuilder({ page: lab.page })
        .include({ fromShadowDom: ['cqrs-lab', 'sandbox-page', 'code-panel'] })
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

      await entry(lab, 'back');
      await entry(lab, 'back');
      await expect(title(lab)).toContainText('Harry orders');
      await title(lab).getByRole('button').click();
      await expect(lab.page.locator('inspector-panel')).toContainText('Harry orders');
    });
  });
}

test('what goes wrong is shown where it did, by keys as well', async ({ lab }) => {
  await openShop(lab, { projection: 'book' });
  await openCode(lab);
  const fails = (share: number) => ({ change: { commit_failure: share } }) as Action;

  await act(lab, buys('bob', 'order-9', 99));
  await expect(marked(lab)).toContainText('OutOfStock{line}');
  await act(lab, fails(1), buys('bob', 'order-1'));
  await expect(marked(lab)).toContainText('Purpose::commit_failure');
  await expect(says(lab)).toHaveText('Chance says so: this commit does not happen.');
  await act(
    lab,
    fails(0),
    { operate: 'crash', point: 'before_commit', down_ms: 1000 },
    buys('bob', 'order-2'),
  );
  await expect(marked(lab)).toContainText('CrashPoint::before_commit');
  await entry(lab, 'forward');
  await expect(title(lab)).toContainText('The writer restarts');

  await act(lab, buys('bob', 'order-3'), { operate: 'duplicate', event: 3, replica: 0 });
  await clockTo(lab, 5000);
  await expect(marked(lab)).toContainText('view.insert(e.line, e.batchref)');
  await expect(says(lab)).toContainText('The event had been applied before');
  await steps(lab).nth(3).focus();
  await lab.page.keyboard.press('Home');
  await lab.page.keyboard.press('ArrowDown');
  await expect(steps(lab).nth(1)).toBeFocused();
  await expect(place(lab)).toContainText('replica.cpp');

  await act(
    lab,
    { change: { reads: 'strong' } },
    { by: 'bob', query: 'availability', sku: 'RETRO-LAMP' },
  );
  await expect(steps(lab).nth(1)).toHaveText(/answer_from_write_model/);
  await walk(lab);
});
