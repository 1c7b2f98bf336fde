// One feature written twice, as it grows: in a web handler and with a command handler, the code as it
// stands in the sources, in the lesson that it belongs to.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { sourceFile } from './browsers';
import { SIZES, labTest as test } from './lab_page';

const RULE = 'if (row->state == "awaiting_triage" || row->state == "closed")';

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport, colorScheme: where === 'on a phone' ? 'dark' : 'light' });

    test('a feature grows in two handlers, stage by stage', async ({ lab }) => {
      const title = lab.page.getByRole('heading', { level: 1, name: 'Boiled slowly' });
      await lab.open('/#lesson=22-boiled-slowly', title);
      await lab.page.locator('button.wanted').first().click();
      await lab.pass(2200);

      const panel = lab.page.locator('two-handlers-panel');
      const web = panel.getByRole('region', { name: 'All in the web handler' });
      const command = panel.getByRole('region', { name: 'A command handler' });
      const stage = (name: string) => panel.getByRole('button', { name, exact: true });
      await expect(stage('1. At first')).toHaveAttribute('aria-pressed', 'true');
      await expect(web).not.toContainText(RULE);
      await expect(command).toContainText('assign_page');

      await stage('2. A rule').click();
      await expect(panel.getByRole('status')).toContainText('only an open issue that was triaged');
      await expect(web).toContainText(RULE);
      await expect(command).toContainText('assign_if_ready');
      expect(
        readFileSync(sourceFile('core/issues/boiled_slowly/web_handlers.cpp'), 'utf8'),
      ).toContain(RULE);

      await stage('3. A mail').click();
      await expect(web).toContainText('mail.tell(');
      await expect(command).toContainText('tell_assignee');

      await stage('4. A second way in').click();
      await expect(web).toContainText('int assign_line(');
      await expect(web).not.toContainText(RULE);
      await expect(command).toContainText('handle({arguments[0]');

      // Axe needs timers.
      await lab.page.clock.resume();
      const { violations } = await new AxeBuilder({ page: lab.page })
        .include({ fromShadowDom: ['cqrs-lab', 'lesson-page', 'two-handlers-panel'] })
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });
}
