// The same trade for every peer in JavaScript, and the same way of saying what came of it: 1,000
// skus with four batches each, one order after the other, and the sum over both final views that
// core_bench has as well (tests/bench/workloads.cpp).

export const SKUS = 1000;
export const BATCHES_PER_SKU = 4;
export const PLENTY = 1_000_000_000;

export const sku = (n) => `SKU-${n}`;
export const ref = (n) => `batch-${n}`;
export const order = (n) => `order-${n}`;

export function batches() {
  return Array.from({ length: SKUS * BATCHES_PER_SKU }, (_, n) => ({
    ref: ref(n),
    sku: sku(Math.floor(n / BATCHES_PER_SKU)),
    qty: PLENTY,
    eta: null,
  }));
}

export const orders = (count) =>
  Array.from({ length: count }, (_, n) => ({
    orderid: order(n),
    sku: sku((n * 7919) % SKUS),
    qty: 1 + (n % 3),
  }));

/**
 * `allocationOf(orderid)` is the one row of an order, `inStock(sku)` what is left; both as the views
 * say.
 */
export function sumOf(count, allocationOf, inStock) {
  let sum = 0;
  const add = (value) => {
    sum = (Math.imul(sum, 31) + value) >>> 0;
  };
  for (let n = 0; n < count; n += 1) {
    const { batchref, qty } = allocationOf(order(n));
    add(Number(batchref.slice('batch-'.length)));
    add(qty);
  }
  for (let n = 0; n < SKUS; n += 1) add(inStock(sku(n)) % 2 ** 32);
  return sum;
}

/**
 * One round, after one that does not count: the machine's code is made for speed by then, and memory
 * has been touched. `shop` takes in the batches; only the orders count. Prints a line of JSON.
 */
export async function measure(shop) {
  const count = Number(process.argv[2] ?? 10_000);
  const commands = orders(count);
  await shop.open(batches());
  await shop.sell(commands);
  shop.clear();
  await shop.open(batches());
  const before = process.memoryUsage().heapUsed;
  const began = performance.now();
  await shop.sell(commands);
  const ms = performance.now() - began;
  const bytes = process.memoryUsage().heapUsed - before;
  const sum = sumOf(count, shop.allocationOf, shop.inStock);
  process.stdout.write(`${JSON.stringify({ ms, bytes, sum })}\n`);
}
