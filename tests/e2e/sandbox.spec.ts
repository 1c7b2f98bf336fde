// The sandbox: where to find it, and that it is another run than the lesson's.
import { expect } from '@playwright/test';
import { SIZES, labTest as test } from './lab_page';

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('to the sandbox and back to the lesson', async ({ lab }) => {
      await lab.open();
      await lab.page.getByRole('link', { name: 'Sandbox' }).click();
      await expect(lab.card('Harry')).toContainText('RETRO-LAMP');
      await expect(lab.clock).toHaveText('00:00.0');
      await lab.button('Buy', 'Bob').click();
      await expect(lab.card('Bob')).toContainText('Thank you!');

      await lab.page.getByRole('link', { name: 'Lessons' }).click();
      await lab.page.getByRole('link', { name: 'The last dresser' }).click();
      await expect(lab.card('Harry')).toContainText('ASYMMETRICAL-DRESSER');
      await expect(lab.step).toContainText('One dresser, two customers');

      await lab.page.goBack();
      await expect(lab.card('Bob')).toContainText('RETRO-LAMP');
    });
  });
}

test('an address that ends in #sandbox leads there at once', async ({ lab }) => {
  await lab.page.goto('/#sandbox');
  await expect(lab.card('Harry')).toContainText('RETRO-LAMP');
});

test('a scenario that is refused leaves the page as it is', async ({ lab }) => {
  await lab.open();
  const refusal = await lab.openSandbox('{"format":"cqrs-lab/1","actions":[{}]}');
  expect(refusal?.pointer).toBe('/actions/0');
  await expect(lab.card('Harry')).toContainText('ASYMMETRICAL-DRESSER');
});
