// The issue tracker on the page, from the sandbox: a report that a list does not have yet, an issue
// that two engineers want, back in time.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import { type LabPage, PHONE, SIZES, labTest as test } from './lab_page';

const lamp = (lab: LabPage, name: string): Locator =>
  lab.page.locator(`[data-part=${name}] tracker-lamp`);
const writer = (lab: LabPage): Locator => lab.page.locator('tracker-writer');
const replica = (lab: LabPage): Locator => lab.page.locator('tracker-replica');

/** By the way that somebody finds who has no file of their own. */
async function openTracker(lab: LabPage, width: number): Promise<void> {
  await lab.open();
  await lab.openSandbox();
  if (width === PHONE.width) await lab.page.getByRole('button', { name: 'This world' }).click();
  await lab.page.getByRole('button', { name: 'Open the issue tracker' }).click();
  await expect(lab.card('Norman')).toContainText('No network in the library');
}

async function expectAccessible(lab: LabPage): Promise<void> {
  // Axe needs timers.
  await lab.page.clock.resume();
  const { violations } = await new AxeBuilder({ page: lab.page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await lab.page.clock.pauseAt((await lab.page.evaluate(() => Date.now())) + 1000);
}

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('an issue is reported, missed, seen; and picked by two', async ({ lab }) => {
      await openTracker(lab, viewport.width);
      await expect(writer(lab)).toContainText(/issue-1[\s\S]*awaits assignment/);
      await expect(lab.differing(replica(lab))).toHaveCount(0);

      await lab.button('New issue', 'Betty').click();
      await expect(lab.card('Betty')).toContainText(/issue-2[\s\S]*Reported/);
      await expect(writer(lab)).toContainText(/issue-2[\s\S]*awaits triage/);
      await lab.button('My issue', 'Betty').click();
      await expect(lab.card('Betty')).toContainText('Not there yet');
      await lab.button('Reload', 'Norman').click();
      await expect(lab.card('Norman')).not.toContainText('issue-2');
      await expect(lamp(lab, 'norman')).toContainText('Stale answer: 1 change behind.');
      await expect(lamp(lab, 'norman')).toContainText('Betty reported an issue');
      await expect(lab.differing(replica(lab)).first()).toContainText('issue-2');
      await expect(replica(lab)).toContainText('not here');

      await lab.allOfTime();
      await lab.page.getByRole('button', { name: 'Skip to arrival' }).click();
      await expect(lab.differing(replica(lab))).toHaveCount(0);
      await lab.button('Reload', 'Norman').click();
      await expect(lab.card('Norman')).toContainText('issue-2');
      await expect(lamp(lab, 'norman').locator('aside')).toHaveCount(0);
      await lab.button('The keyboard types in capitals only', 'Norman').click();
      await expect(lab.card('Norman')).toContainText('awaits triage');

      await lab.button('Pick it', 'Percy').click();
      await expect(lab.card('Percy')).toContainText('It is yours');
      await expect(lamp(lab, 'fred')).toContainText('Aged page: right when it was made');
      await lab.button('Pick it', 'Fred').click();
      await expect(lab.card('Fred')).toContainText('Refused');
      await expect(lab.card('Fred')).toContainText('somebody was faster');
      await expect(lamp(lab, 'fred')).toContainText('the page before showed it as free');
      await expect(writer(lab)).toContainText('Percy');

      await lab.page.getByRole('button', { name: 'One step back', exact: true }).click();
      await expect(lab.card('Fred')).toContainText('awaits assignment');
    });

    test('what can be pointed at, the instruments, and the shop again', async ({ lab }) => {
      await openTracker(lab, viewport.width);
      await lab.button('New issue', 'Betty').click();
      await lab.button('Open issues', 'Percy').click();
      await expectAccessible(lab);

      await lab.page.locator('channel-lane button').first().click();
      const inspector = lab.page.locator('inspector-panel');
      await expect(inspector).toContainText('IssueReported issue-2, by Betty');
      await lab.page
        .locator('tracker-replica button.thing', { hasText: 'issue-2' })
        .first()
        .click();
      await expect(inspector).toContainText('has not heard of it');
      await expect(inspector).toContainText('not among the open issues');
      await lab.page.keyboard.press('Escape');
      const tabs = lab.page.getByRole('tab');
      await expect(tabs).toHaveText(['Space-time', 'Staleness', 'Log', 'Report']);
      await lab.page.getByRole('tab', { name: 'Log' }).click();
      await expect(lab.page.locator('log-list')).toContainText('report issue-2');
      await lab.page.getByRole('tab', { name: 'Report' }).click();
      await expect(lab.page.getByRole('tabpanel')).toContainText('Issue tracker');

      if (viewport.width === PHONE.width)
        await lab.page.getByRole('button', { name: 'This world' }).click();
      await lab.page.getByRole('button', { name: 'Open the shop' }).click();
      await expect(lab.card('Bob')).toContainText('in stock');
      await expect(lab.page.locator('tracker-stage')).toHaveCount(0);
    });
  });
}
