// Two worlds side by side: the present run, and the same file, luck and acts under other settings.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import { DESK, type LabPage, PHONE, SIZES, labTest as test } from './lab_page';
import { act, buys, clockTo, openShop } from './shop';

// Each walks through all of it, and may take its time.
test.slow();

const panel = (lab: LabPage) => lab.page.getByRole('tabpanel', { name: 'Two worlds' });
const world = (lab: LabPage, name: 'A' | 'B') =>
  panel(lab).getByRole('region', { name: `World ${name}`, exact: true });
const customer = (where: Locator, name: string) => where.locator(`[data-customer=${name}]`);
const figure = (lab: LabPage, name: string) => panel(lab).locator(`tr[data-figure=${name}] td`);
const sum = (lab: LabPage) => panel(lab).locator('.sum');
const button = (where: Locator, name: string) => where.getByRole('button', { name, exact: true });

async function openPanel(lab: LabPage): Promise<void> {
  await lab.page.getByRole('tab', { name: 'Two worlds' }).click();
  await expect(sum(lab)).toContainText('Both worlds are the same.');
}
/** Where only one has room. */
async function switchTo(lab: LabPage, name: 'A' | 'B'): Promise<void> {
  const toIt = button(panel(lab), `World ${name}`);
  if (await toIt.isVisible()) await toIt.click();
  await expect(world(lab, name)).toBeVisible();
}
async function chooseStrongReads(lab: LabPage): Promise<void> {
  await panel(lab).getByText('Change world B word by word').click();
  await panel(lab)
    .getByLabel('What readers insist on', { exact: true })
    .selectOption('the truth of the write side');
  await panel(lab).getByText('Change world B word by word').click();
}

/** In the panel: the rest has tests of its own. */
async function axeFindsNothing(lab: LabPage): Promise<void> {
  await lab.page.clock.resume();
  const { violations } = await new AxeBuilder({ page: lab.page })
    .include({ fromShadowDom: ['cqrs-lab', 'sandbox-page', 'two-worlds-panel'] })
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('Bob’s stale answer is true in a world whose readers ask the write side', async ({
      lab,
    }) => {
      await openShop(lab, {});
      await openPanel(lab);
      await chooseStrongReads(lab);
      // Both have looked before the opening.
      await expect(sum(lab)).toContainText('World A is better in one figure and worse in none.');

      await lab.button('Buy', 'Harry').click();
      await clockTo(lab, 1000);
      await lab.button('Reload', 'Bob').click();

      await switchTo(lab, 'A');
      await expect(customer(world(lab, 'A'), 'bob')).toContainText('10 in stock');
      await expect(customer(world(lab, 'A'), 'bob')).toContainText('Stale answer');
      await expect(panel(lab).getByRole('row', { name: 'What readers insist on' })).toHaveText(
        /whatever the replica has\s+the truth of the write side/,
      );
      await switchTo(lab, 'B');
      await expect(customer(world(lab, 'B'), 'bob')).toContainText('9 in stock');
      await expect(customer(world(lab, 'B'), 'bob')).not.toContainText('Stale');
      await expect(
        world(lab, 'B').getByRole('button', { name: 'Event 2 to replica 0' }),
      ).toBeVisible();

      await expect(figure(lab, 'stale')).toHaveText(['1', '0', 'B']);
      await expect(figure(lab, 'asked_write_side')).toHaveText(['0', '3', 'A']);
      await expect(sum(lab)).toContainText(
        'World B gives 1 fewer stale answer; for that the write side has more reads to answer: 3.',
      );

      const first = panel(lab).getByRole('region', { name: 'First answer that differs' });
      await expect(first).toContainText('Bob asks for RETRO-LAMP');
      await expect(first).toContainText('10 in stock. Replica 0 says so. Stale: 1 change behind.');
      await expect(first).toContainText('9 in stock. The write side says so. That is the truth.');
      await clockTo(lab, 9000);
      await first.getByRole('button', { name: 'Go to 00:01.0 in both worlds' }).click();
      await expect(lab.clock).toHaveText('00:01.0');
      await expect(
        world(lab, 'B').getByRole('button', { name: 'Event 2 to replica 0' }),
      ).toBeVisible();
      await clockTo(lab, 500);
      await expect(first).toBeHidden();
    });
  });
}

test.describe('on a desk', () => {
  test.use({ viewport: DESK });

  test('a whole preset, the end of both, and on in the other world and back', async ({ lab }) => {
    await openShop(lab, { drop: 1 });
    await openPanel(lab);
    await button(panel(lab), 'As in the book').click();
    await expect(button(panel(lab), 'As in the book')).toHaveAttribute('aria-pressed', 'true');
    await act(lab, buys('harry', 'order-1'));
    await button(panel(lab), 'Run both to the end').click();
    await expect(figure(lab, 'converged')).toHaveText(['0 of 1', '1 of 1', 'B']);
    await expect(figure(lab, 'dropped')).toHaveText(['2', '0', 'B']);
    await button(panel(lab), 'Back to 00:00.0').click();
    await expect(lab.clock).toHaveText('00:00.0');

    await button(panel(lab), 'Go on in world B').click();
    await expect(lab.page.locator('notice-bar')).toContainText('This is world B now');
    await expect(lab.page.locator('world-panel')).toContainText('with the commit');
    await expect(lab.page.locator('writer-card')).toContainText('2 events committed');
    await button(lab.page.locator('notice-bar'), 'Back to world A').click();
    await expect(lab.page.locator('world-panel')).toContainText('after the commit');
  });

  test('the whole width, what is pointed at in world B, and its settings for world A', async ({
    lab,
  }) => {
    await openShop(lab, { replicas: 2 });
    await openPanel(lab);
    await panel(lab).getByText('Change world B word by word').click();
    const replicas = panel(lab).getByLabel('Number of replicas', { exact: true });
    await replicas.fill('1');
    await replicas.press('Enter');
    await expect(world(lab, 'B').locator('replica-card')).toHaveCount(1);
    await replicas.fill('9');
    await replicas.press('Enter');
    await expect(panel(lab).getByRole('alert')).toContainText('from 1 to 5');
    await act(lab, { operate: 'stop', replica: 1 });
    await expect(panel(lab)).toContainText('Not done in world B at 00:00.0');

    await button(panel(lab), 'As in production').click();
    await lab.page.getByRole('button', { name: 'Larger' }).click();
    await expect(lab.page.locator('world-panel')).toBeHidden();
    await expect(world(lab, 'A')).toBeVisible();
    await world(lab, 'B').getByRole('button', { name: 'Replica 0', exact: true }).click();
    const seen = world(lab, 'B').locator('inspector-panel');
    await expect(seen.getByRole('heading', { level: 2 })).toHaveText('Replica 0');
    await expect(seen.getByRole('button', { name: 'Stop it' })).toHaveCount(0);
    await expect(lab.page.locator('aside inspector-panel')).toHaveCount(0);
    await axeFindsNothing(lab);

    await button(panel(lab), 'Set world A like this from now on').click();
    await lab.page.getByRole('button', { name: 'Smaller' }).click();
    await expect(lab.page.locator('world-panel')).toContainText('may overtake each other');
  });
});

test.describe('on a phone, in the dark', () => {
  test.use({ viewport: PHONE, colorScheme: 'dark' });

  test('fingers can hit what there is, and nothing runs out of the window', async ({ lab }) => {
    await openShop(lab, {});
    await openPanel(lab);
    await lab.page.getByRole('button', { name: 'Larger' }).click();
    await act(lab, buys('harry', 'order-1'));
    const boxes = await panel(lab)
      .getByRole('button')
      .evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0),
      );
    expect(boxes.length).toBeGreaterThan(8);
    expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(43.5);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(PHONE.width);
    expect(await panel(lab).evaluate((own) => own.scrollWidth - own.clientWidth)).toBe(0);
    await axeFindsNothing(lab);
  });
});
