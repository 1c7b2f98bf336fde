// What a customer's page says, as keys of core/words with their parameters: the card shows it, the
// live region says it.
import type { Customer } from '../core/contract';
import type { Said } from '../words/words';

/**
 * A customer can expect an order that it gave itself. Whether anybody else's is on its way or never
 * was, the answer does not say.
 */
const missing = ({ own_order }: Customer) => (own_order ? 'pending' : 'not_found');

/** The one line that is the page's answer. */
export function stateOf(customer: Customer): Said {
  switch (customer.showing) {
    case 'nothing':
      return { key: 'card.nothing' };
    case 'receipt':
      return { key: `card.receipt.${customer.outcome}`, params: { n: customer.ordered } };
    case 'product':
      return customer.status === 'ok'
        ? { key: 'card.in_stock', params: { n: customer.in_stock } }
        : { key: 'card.unknown_product' };
    case 'order': {
      const line = customer.lines[0];
      if (line === undefined) return { key: `card.order.${missing(customer)}` };
      return line.batchref === null
        ? { key: 'card.line_none_left' }
        : { key: 'card.line', params: { n: line.qty, sku: line.sku } };
    }
  }
}

/** What stands below it, smaller, if anything. */
export function noteOf(customer: Customer): Said | undefined {
  switch (customer.showing) {
    case 'nothing':
      return undefined;
    case 'receipt':
      return { key: `card.receipt_note.${customer.outcome}`, params: { n: customer.ordered } };
    case 'product':
      return customer.next_eta === null
        ? undefined
        : { key: 'card.incoming', params: { n: customer.incoming, eta: customer.next_eta } };
    case 'order': {
      const line = customer.lines[0];
      if (line === undefined) return { key: `card.order_note.${missing(customer)}` };
      return { key: line.batchref === null ? 'card.line_none_left_note' : 'card.line_note' };
    }
  }
}
