// What a customer can press on the page in front of it, and which action of the scenario that is.
import type { Action, Customer } from '../core/contract';

export type Control = 'buy' | 'reload' | 'my_order' | 'shop';

export function controlsOf(customer: Customer): Control[] {
  const own: Control[] = customer.own_orderid === '' ? [] : ['my_order'];
  switch (customer.showing) {
    case 'nothing':
      return [];
    case 'product':
      return ['buy', 'reload', ...own];
    case 'receipt':
      return [...own, 'shop'];
    case 'order':
      return ['reload', 'shop'];
  }
}

/** The shop sells one at a time. */
const QTY = 1;

export function actionOf(customer: Customer, control: Control): Action {
  const by = customer.name;
  const sku = customer.sku;
  switch (control) {
    case 'buy':
      return { by, command: 'Allocate', orderid: customer.next_orderid, sku, qty: QTY };
    case 'shop':
      return { by, query: 'availability', sku };
    case 'my_order':
      return { by, query: 'allocations', orderid: customer.own_orderid };
    case 'reload':
      return customer.showing === 'order'
        ? { by, query: 'allocations', orderid: customer.orderid }
        : { by, query: 'availability', sku };
  }
}

/**
 * The control that gives `action`, as far as the customer's page has one: its order's name is the
 * action's affair.
 */
export function controlFor(customer: Customer, action: Action): Control | undefined {
  if (!('by' in action) || action.by !== customer.name) return undefined;
  return controlsOf(customer).find((control) => {
    const own = actionOf(customer, control);
    if ('command' in action) return 'command' in own && own.command === action.command;
    if (!('query' in action) || !('query' in own) || own.query !== action.query) return false;
    return 'orderid' in action ? 'orderid' in own && own.orderid === action.orderid : true;
  });
}

/** Where `action` is one of the shop's page, and another page is open: what leads there. */
export function wayToShop(customer: Customer, action: Action): Control | undefined {
  const isOfShop = 'sku' in action && customer.showing !== 'product';
  return isOfShop ? controlsOf(customer).find((control) => control === 'shop') : undefined;
}

/** What moves time by a key as well as by a control. */
export type TimeKey =
  | 'toggle'
  | 'back'
  | 'forward'
  | 'entry_back'
  | 'entry_forward'
  | 'jump_back'
  | 'jump_forward';
