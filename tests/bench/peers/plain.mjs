// The shop in plain JavaScript, as one would write it who knows the book and takes Map and objects:
// a command runs its handler in a unit of work, the aggregate decides and raises events, the bus
// hands them to the handlers that keep both views. No framework, nothing asynchronous.
//
//   node tests/bench/peers/plain.mjs ORDERS
import { measure } from './trade.mjs';

class Batch {
  allocations = new Set();
  allocated = 0;
  constructor(ref, sku, qty, eta) {
    this.ref = ref;
    this.sku = sku;
    this.purchased = qty;
    this.eta = eta;
  }
  get available() {
    return this.purchased - this.allocated;
  }
  canAllocate(line) {
    return this.sku === line.sku && this.available >= line.qty;
  }
  allocate(line) {
    this.allocations.add(line);
    this.allocated += line.qty;
  }
}

const byEta = (one, other) =>
  (one.eta ?? Number.NEGATIVE_INFINITY) - (other.eta ?? Number.NEGATIVE_INFINITY) || 0;

class Product {
  version = 0;
  batches = [];
  events = [];
  constructor(sku) {
    this.sku = sku;
  }
  addBatch(batch) {
    this.batches.push(batch);
    this.batches.sort(byEta);
    this.events.push({
      type: 'BatchCreated',
      ref: batch.ref,
      sku: batch.sku,
      qty: batch.purchased,
    });
  }
  allocate(line) {
    const batch = this.batches.find((each) => each.canAllocate(line));
    if (!batch) {
      this.events.push({ type: 'OutOfStock', ...line });
      return;
    }
    batch.allocate(line);
    this.version += 1;
    this.events.push({ type: 'Allocated', ...line, batchref: batch.ref });
  }
}

class Repository {
  products = new Map();
  seen = new Set();
  get(sku) {
    const product = this.products.get(sku);
    if (product) this.seen.add(product);
    return product;
  }
  add(product) {
    this.products.set(product.sku, product);
    this.seen.add(product);
  }
}

class UnitOfWork {
  log = [];
  constructor(products) {
    this.products = products;
  }
  commit() {
    for (const { events } of this.products.seen) this.log.push(...events);
  }
  *newEvents() {
    for (const product of this.products.seen) {
      yield* product.events;
      product.events = [];
    }
    this.products.seen.clear();
  }
}

class MessageBus {
  constructor(uow, handlers) {
    this.uow = uow;
    this.handlers = handlers;
  }
  handle(command) {
    const queue = [command];
    for (let next = 0; next < queue.length; next += 1) {
      const message = queue[next];
      for (const handler of this.handlers[message.type] ?? []) handler(message);
      queue.push(...this.uow.newEvents());
    }
  }
}

const uow = new UnitOfWork(new Repository());
const allocations = new Map();
const availability = new Map();

const bus = new MessageBus(uow, {
  CreateBatch: [
    ({ ref, sku, qty, eta }) => {
      let product = uow.products.get(sku);
      if (!product) {
        product = new Product(sku);
        uow.products.add(product);
      }
      product.addBatch(new Batch(ref, sku, qty, eta));
      uow.commit();
    },
  ],
  Allocate: [
    ({ orderid, sku, qty }) => {
      const product = uow.products.get(sku);
      if (!product) throw new Error(`unknown sku ${sku}`);
      product.allocate({ orderid, sku, qty });
      uow.commit();
    },
  ],
  BatchCreated: [({ sku, qty }) => availability.set(sku, (availability.get(sku) ?? 0) + qty)],
  Allocated: [
    ({ orderid, sku, qty, batchref }) => {
      const rows = allocations.get(orderid);
      if (rows) rows.push({ sku, qty, batchref });
      else allocations.set(orderid, [{ sku, qty, batchref }]);
    },
    ({ sku, qty }) => availability.set(sku, availability.get(sku) - qty),
  ],
});

await measure({
  open: (batches) => {
    for (const batch of batches) bus.handle({ type: 'CreateBatch', ...batch });
  },
  sell: (orders) => {
    for (const order of orders) bus.handle({ type: 'Allocate', ...order });
  },
  clear: () => {
    uow.products.products.clear();
    uow.log = [];
    allocations.clear();
    availability.clear();
  },
  allocationOf: (orderid) => allocations.get(orderid)[0],
  inStock: (sku) => availability.get(sku),
});
