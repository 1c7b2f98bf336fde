// The same shop on @nestjs/cqrs: its command bus, its event bus, its AggregateRoot, as its own
// documentation puts them together; a repository of Maps, both views kept by event handlers. There
// is no compiler here, so the decorators are called as functions.
//
//   node tests/bench/peers/nest/shop.mjs ORDERS
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  AggregateRoot,
  CommandBus,
  CommandHandler,
  CqrsModule,
  EventPublisher,
  EventsHandler,
} from '@nestjs/cqrs';
import { measure } from '../trade.mjs';

class CreateBatch {
  constructor(batch) {
    Object.assign(this, batch);
  }
}
class Allocate {
  constructor(line) {
    Object.assign(this, line);
  }
}
class BatchCreated {
  constructor(batch) {
    Object.assign(this, batch);
  }
}
class Allocated {
  constructor(line, batchref) {
    Object.assign(this, line);
    this.batchref = batchref;
  }
}
class OutOfStock {
  constructor(line) {
    Object.assign(this, line);
  }
}

const earlier = (one, other) => (one.eta ?? 0) - (other.eta ?? 0);

class Product extends AggregateRoot {
  version = 0;
  batches = [];
  constructor(sku) {
    super();
    this.sku = sku;
  }
  addBatch({ ref, sku, qty, eta }) {
    this.batches.push({ ref, eta, purchased: qty, allocated: 0, lines: new Set() });
    this.batches.sort(earlier);
    this.apply(new BatchCreated({ ref, sku, qty }));
  }
  allocate(line) {
    const batch = this.batches.find((each) => each.purchased - each.allocated >= line.qty);
    if (!batch) {
      this.apply(new OutOfStock(line));
      return;
    }
    batch.lines.add(line);
    batch.allocated += line.qty;
    this.version += 1;
    this.apply(new Allocated(line, batch.ref));
  }
}

const products = new Map();
const allocations = new Map();
const availability = new Map();

class CreateBatchHandler {
  constructor(publisher) {
    this.publisher = publisher;
  }
  async execute(command) {
    let product = products.get(command.sku);
    if (!product) {
      product = this.publisher.mergeObjectContext(new Product(command.sku));
      products.set(command.sku, product);
    }
    product.addBatch(command);
    product.commit();
  }
}
class AllocateHandler {
  async execute({ orderid, sku, qty }) {
    const product = products.get(sku);
    if (!product) throw new Error(`unknown sku ${sku}`);
    product.allocate({ orderid, sku, qty });
    product.commit();
  }
}
class AvailabilityOfBatch {
  handle({ sku, qty }) {
    availability.set(sku, (availability.get(sku) ?? 0) + qty);
  }
}
class AllocationsOfOrder {
  handle({ orderid, sku, qty, batchref }) {
    const rows = allocations.get(orderid);
    if (rows) rows.push({ sku, qty, batchref });
    else allocations.set(orderid, [{ sku, qty, batchref }]);
  }
}
class AvailabilityOfSku {
  handle({ sku, qty }) {
    availability.set(sku, availability.get(sku) - qty);
  }
}

Reflect.defineMetadata('design:paramtypes', [EventPublisher], CreateBatchHandler);
CommandHandler(CreateBatch)(CreateBatchHandler);
CommandHandler(Allocate)(AllocateHandler);
EventsHandler(BatchCreated)(AvailabilityOfBatch);
EventsHandler(Allocated)(AllocationsOfOrder);
EventsHandler(Allocated)(AvailabilityOfSku);

class Shop {}
Module({
  imports: [CqrsModule.forRoot()],
  providers: [
    CreateBatchHandler,
    AllocateHandler,
    AvailabilityOfBatch,
    AllocationsOfOrder,
    AvailabilityOfSku,
  ],
})(Shop);

const application = await NestFactory.createApplicationContext(Shop, { logger: false });
await application.init();
const bus = application.get(CommandBus);

await measure({
  open: async (batches) => {
    for (const batch of batches) await bus.execute(new CreateBatch(batch));
  },
  sell: async (orders) => {
    for (const order of orders) await bus.execute(new Allocate(order));
  },
  clear: () => {
    products.clear();
    allocations.clear();
    availability.clear();
  },
  allocationOf: (orderid) => allocations.get(orderid)[0],
  inStock: (sku) => availability.get(sku),
});
