// The shop floor: commands typed in, refusals at the field they are about, customers added and
// named.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import { openShop } from './inspected';
import { type LabPage, PHONE, SIZES, labTest as test } from './lab_page';
import { writer } from './shop';

const form = (lab: LabPage): Locator => lab.page.locator('command-form');
const field = (lab: LabPage, name: string): Locator => form(lab).getByLabel(name, { exact: true });
const choose = (lab: LabPage, command: string) =>
  form(lab).getByRole('radio', { name: command }).check({ force: true });
const give = (lab: LabPage, name: string) => form(lab).getByRole('button', { name }).click();

/** The column beside the stage; on a phone a sheet that has to be opened. */
async function openFloor(lab: LabPage, width: number): Promise<void> {
  await openShop(lab);
  if (width === PHONE.width) await lab.page.getByRole('button', { name: 'This world' }).click();
  await expect(form(lab)).toBeVisible();
}

async function addCustomer(lab: LabPage, name: string): Promise<void> {
  const button = lab.page.getByRole('button', { name: '+ customer' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await lab.page.getByLabel('Name', { exact: true }).fill(name);
  await lab.page.getByRole('button', { name: 'Add', exact: true }).click();
}

const nameless = (lab: LabPage) => lab.page.locator('add-customer').getByRole('alert');

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('create a batch: what is proposed will do', async ({ lab }) => {
      await openFloor(lab, viewport.width);
      await expect(field(lab, 'Batch')).toHaveValue('batch-002');
      await expect(field(lab, 'Product')).toHaveValue('RETRO-LAMP');
      await field(lab, 'Quantity').fill('7');
      await give(lab, 'Bring in a batch');

      await expect(form(lab)).toContainText('Done.');
      await expect(writer(lab)).toContainText(/batch-002[\s\S]*7/);
      await expect(field(lab, 'Batch')).toHaveValue('batch-003');
    });

    test('create a batch that is still to come', async ({ lab }) => {
      await openFloor(lab, viewport.width);
      await field(lab, 'Batch').fill('ship-1');
      await field(lab, 'Due, if not here yet').fill('2011-01-02');
      await give(lab, 'Bring in a batch');

      await expect(form(lab)).toContainText('Done.');
      await expect(writer(lab)).toContainText('ship-1');
    });

    test('allocate: an order typed in', async ({ lab }) => {
      await openFloor(lab, viewport.width);
      await choose(lab, 'Order');
      await expect(field(lab, 'Order name')).toHaveValue('order-3');
      await field(lab, 'Customer').fill('bob');
      await give(lab, 'Order it');
      await expect(form(lab)).toContainText('Done.');
      await expect(lab.card('Bob')).toContainText('Thank you!');

      await field(lab, 'Quantity').fill('50');
      await give(lab, 'Order it');
      await expect(form(lab)).toContainText('Out of stock: no batch has room for it.');
    });

    test('change a quantity', async ({ lab }) => {
      await openFloor(lab, viewport.width);
      await choose(lab, 'Count');
      await expect(field(lab, 'Batch')).toHaveValue('lamp-01');
      await field(lab, 'Quantity').fill('9');
      await give(lab, 'Change the quantity');

      await expect(form(lab)).toContainText('Done.');
      await expect(writer(lab)).toContainText(/lamp-01\D*9\s*7/);
    });

    test('what the form of a command refuses stands at its field', async ({ lab }) => {
      await openFloor(lab, viewport.width);
      await field(lab, 'Quantity').fill('');
      await give(lab, 'Bring in a batch');

      await expect(form(lab)).toContainText('Not a quantity: expected a whole number, found null.');
      await expect(field(lab, 'Quantity')).toBeFocused();
      await expect(field(lab, 'Quantity')).toHaveAttribute('aria-invalid', 'true');
      await field(lab, 'Quantity').fill('1');
      await field(lab, 'Batch').fill('');
      await give(lab, 'Bring in a batch');
      await expect(field(lab, 'Batch')).toBeFocused();
      await expect(form(lab)).toContainText('Not a name: expected');
    });

    test('what the shop’s rules refuse stands at its field', async ({ lab }) => {
      await openFloor(lab, viewport.width);
      await field(lab, 'Batch').fill('lamp-01');
      await give(lab, 'Bring in a batch');
      await expect(form(lab)).toContainText('There is a batch of this name already.');
      await expect(field(lab, 'Batch')).toBeFocused();

      await choose(lab, 'Count');
      await field(lab, 'Batch').fill('nothing');
      await give(lab, 'Change the quantity');
      await expect(form(lab)).toContainText('There is no batch of this name.');

      await choose(lab, 'Order');
      await field(lab, 'Product').fill('NOTHING');
      await give(lab, 'Order it');
      await expect(form(lab)).toContainText('No batch of this product was ever brought in.');
      await field(lab, 'Product').fill('RETRO-LAMP');
      await field(lab, 'Quantity').fill('0');
      await give(lab, 'Order it');
      await expect(form(lab)).toContainText('The quantity is too small.');
    });

    test('a customer is added by name and opens a product’s page', async ({ lab }) => {
      await openFloor(lab, viewport.width);
      await addCustomer(lab, 'zoë');

      await expect(lab.card('zoë')).toContainText('5 in stock');
      await expect(lab.button('Buy', 'zoë')).toBeAttached();
      await expect(lab.page.getByRole('button', { name: '+ customer' })).toHaveAttribute(
        'aria-expanded',
        'false',
      );
    });

    test('a customer’s name is text, whatever is in it', async ({ lab }) => {
      const name = '<img src=x onerror="alert(1)">**{n}** &amp;';
      await openFloor(lab, viewport.width);
      await addCustomer(lab, name);

      await expect(lab.card(name)).toContainText(name);
      await expect(lab.page.locator('shop-stage img')).toHaveCount(0);
    });

    test('a name that somebody has, or that is none, is refused beside it', async ({ lab }) => {
      await openFloor(lab, viewport.width);
      await addCustomer(lab, 'bob');
      await expect(nameless(lab)).toHaveText('Somebody is called bob already.');
      await addCustomer(lab, 'Bob');
      await expect(nameless(lab)).toHaveText('Somebody is called Bob already.');
      await addCustomer(lab, '  ');
      await expect(nameless(lab)).toHaveText('Give a name.');
      await addCustomer(lab, 'x'.repeat(65));
      await expect(nameless(lab)).toContainText('Not a name: expected');
    });

    test('the shop floor is accessible', async ({ lab }) => {
      await openFloor(lab, viewport.width);
      await field(lab, 'Quantity').fill('');
      await give(lab, 'Bring in a batch');
      await lab.page.getByRole('button', { name: '+ customer' }).click();

      // Axe needs timers.
      await lab.page.clock.resume();
      const { violations } = await new AxeBuilder({ page: lab.page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });
}
