// Lessons in front of a room: a clicker goes through each to its end, whatever its steps do, and
// back; hands are counted beside a bet.
import { expect } from '@playwright/test';
import { DESK, labTest as test } from './lab_page';

test.use({ viewport: DESK });

for (const [name, steps] of [
  ['05-send-or-commit-first', 10],
  ['06-later-is-not-after', 6],
  ['18-when-not-to', 6],
] as const) {
  test(`${name} is told by a clicker`, async ({ lab }) => {
    const place = lab.page.locator('presenter-page footer nav span');
    await lab.open(`/?present#lesson=${name}`, place);
    const at = (step: number) => expect(place).toHaveText(`${step} of ${steps}`);
    const press = async (key: string) => {
      await lab.page.keyboard.press(key);
      await lab.pass(200);
    };

    await at(1);
    const hands = lab.page.getByRole('textbox', { name: /^Hands for/ });
    for (let step = 1, presses = 0; step < steps && presses < 50; presses += 1) {
      if ((await hands.count()) > 0 && (await hands.first().inputValue()) === '') {
        await hands.first().fill('12');
        await expect(lab.page.getByRole('textbox', { name: /second vote$/ }).first()).toBeVisible();
      }
      await press('PageDown');
      step = Number((await place.innerText()).split(' ')[0]);
    }
    await at(steps);
    await expect(lab.page.locator('presenter-page .last')).toBeVisible();
    await press('PageUp');
    await at(steps - 1);
  });
}
