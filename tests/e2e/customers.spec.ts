// The customers where everything is told: who answered, what waits, why an answer is wrong and which
// promise it broke.
import { expect } from '@playwright/test';
import type { CqrsLab } from '../../web/src/app';
import type { Action } from '../../web/src/core/contract';
import { SIZES, labTest as test } from './lab_page';
import { act, buys, clockTo, lamp, openShop, selected } from './shop';

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('a card says which replica answered, and what a customer still waits for', async ({
      lab,
    }) => {
      await openShop(lab, { replicas: 2, reads: 'read_your_writes', wait_timeout_ms: 60_000 });
      // Clients are numbered as they come, and the warehouse was the first.
      await expect(lab.card('Harry')).toContainText('from replica 1');
      await expect(lab.card('Bob')).toContainText('from replica 0');
      await lab.button('Buy', 'Harry').click();
      await expect(lab.card('Harry')).toContainText('from the write side');
      await lab.button('My order', 'Harry').click();
      await expect(lab.card('Harry')).toContainText('Thank you!');
      await expect(lab.card('Harry')).toContainText('waits until replica 1 has everything up to 2');
      await clockTo(lab, 4000);
      await expect(lab.card('Harry')).toContainText('1 RETRO-LAMP');
      await expect(lab.card('Harry')).not.toContainText('waits until');
    });

    test('a reader whom nobody answers is told so', async ({ lab }) => {
      await openShop(lab, {});
      await act(lab, { operate: 'stop', replica: 0 });
      await lab.button('Reload', 'Bob').click();
      await expect(lab.card('Bob')).toContainText('10 in stock');
      await expect(lab.card('Bob')).toContainText('no answer, nobody is there');
    });

    test('a rejected command is shown with its reason', async ({ lab }) => {
      await openShop(lab, {});
      await act(lab, { ...buys('bob', 'order-1'), sku: 'NO-SUCH' } as Action);
      await expect(lab.card('Bob')).toContainText('That did not work');
      await expect(lab.card('Bob')).toContainText('no batch of this product was ever created.');
    });

    test('an act that the core refuses is shown where it was tried', async ({ lab }) => {
      await openShop(lab, {});
      await lab.page.evaluate(() => {
        const { session } = (document.querySelector('cqrs-lab') as CqrsLab).store;
        session.act = () => ({ ok: false, pointer: '', message: 'no more than 10000 acts' });
      });
      await lab.button('Buy', 'Bob').click();
      await expect(lab.card('Bob')).toContainText('Not done: no more than 10000 acts.');
      await expect(lab.card('Harry')).not.toContainText('Not done');
    });

    test('not there yet and no such order are told apart by what the customer holds', async ({
      lab,
    }) => {
      await openShop(lab, {});
      await act(
        lab,
        buys('harry', 'order-1'),
        { by: 'harry', query: 'allocations', orderid: 'order-1' },
        { by: 'bob', query: 'allocations', orderid: 'order-1' },
      );
      await expect(lab.card('Harry')).toContainText('Not there yet');
      await expect(lab.card('Bob')).toContainText('No such order');
      await expect(lamp(lab, 'bob')).toContainText('Stale answer');
    });

    test('the lamp names what a stale answer lacks, and whether it is on the way', async ({
      lab,
    }) => {
      await openShop(lab, {});
      await act(lab, buys('harry', 'order-1'));
      await expect(lamp(lab, 'bob')).toContainText(/Aged page:[\s\S]*It lacks\s*2/);
      await lab.button('Reload', 'Bob').click();
      await expect(lamp(lab, 'bob')).toContainText(
        /Stale answer:[\s\S]*It lacks\s*2\s*, on the way/,
      );
      await act(lab, { operate: 'drop', event: 2, replica: 0 });
      await expect(lamp(lab, 'bob')).toContainText(/Wrong for good:[\s\S]*It lacks\s*2/);
    });

    test('read your writes: the answer says which change of the reader it lacks', async ({
      lab,
    }) => {
      await openShop(lab, {});
      await lab.button('Buy', 'Harry').click();
      await lab.button('My order', 'Harry').click();
      await expect(lamp(lab, 'harry')).toContainText(
        /Read your writes broken:\s*the answer lacks the reader’s own change of 00:00.\s*2\s*that command/,
      );
      await lamp(lab, 'harry').getByRole('button', { name: 'that command' }).click();
      expect(await selected(lab)).toEqual({ kind: 'command', command: 1 });
    });

    test('monotonic reads: time ran backwards, and the earlier answer can be pointed at', async ({
      lab,
    }) => {
      await openShop(lab, { replicas: 2, routing: 'round_robin' });
      await act(lab, buys('harry', 'order-1', 4), {
        operate: 'delay',
        event: 2,
        replica: 0,
        by_ms: -4000,
      });
      await lab.button('Reload', 'Bob').click();
      await expect(lab.card('Bob')).toContainText('6 in stock');
      await clockTo(lab, 1000);
      await lab.button('Reload', 'Bob').click();
      await expect(lab.card('Bob')).toContainText('10 in stock');
      await expect(lamp(lab, 'bob')).toContainText(
        'Monotonic reads broken: time ran backwards. At 00:00 it said 6',
      );
      await lamp(lab, 'bob').getByRole('button', { name: 'that answer' }).click();
      expect(await selected(lab)).toEqual({ kind: 'read', read: 2 });
    });

    test('monotonic writes: the later change of the same customer is named', async ({ lab }) => {
      await openShop(lab, { delivery: 'unordered' });
      await act(lab, buys('harry', 'order-1'), buys('harry', 'order-2'), {
        operate: 'delay',
        event: 3,
        replica: 0,
        by_ms: -4000,
      });
      await lab.button('Reload', 'Bob').click();
      await expect(lamp(lab, 'bob')).toContainText(
        /Monotonic writes broken:\s*the answer has Harry’s later change, but lacks the earlier one.\s*2\s*3/,
      );
    });

    test('writes follow reads: who had seen what is missing is named', async ({ lab }) => {
      await openShop(lab, { replicas: 2, delivery: 'unordered' });
      await act(
        lab,
        { by: 'warehouse', command: 'ChangeBatchQuantity', ref: 'lamp-1', qty: 8 },
        { operate: 'delay', event: 2, replica: 1, by_ms: -4000 },
        { by: 'harry', query: 'availability', sku: 'RETRO-LAMP' },
        buys('harry', 'order-1'),
        { operate: 'delay', event: 3, replica: 0, by_ms: -4000 },
      );
      await lab.button('Reload', 'Bob').click();
      await expect(lamp(lab, 'bob')).toContainText(
        'Writes follow reads broken: the answer has Harry’s change, but lacks what Harry had seen before making it.',
      );
    });
  });
}
