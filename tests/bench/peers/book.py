"""The book's structure in plain Python, with dicts where it has a database: model, repository, unit
of work, message bus, handlers, and views kept by event handlers (Cosmic Python, ch. 8 to 12).

    python3 tests/bench/peers/book.py ORDERS
"""

import json
import sys
import time
from dataclasses import dataclass, field
from datetime import date
from typing import Optional

SKUS = 1000
BATCHES_PER_SKU = 4
PLENTY = 1_000_000_000


@dataclass
class CreateBatch:
    ref: str
    sku: str
    qty: int
    eta: Optional[date] = None


@dataclass
class Allocate:
    orderid: str
    sku: str
    qty: int


@dataclass
class BatchCreated:
    ref: str
    sku: str
    qty: int


@dataclass
class Allocated:
    orderid: str
    sku: str
    qty: int
    batchref: str


@dataclass
class OutOfStock:
    sku: str


@dataclass(unsafe_hash=True)
class OrderLine:
    orderid: str
    sku: str
    qty: int


class Batch:
    def __init__(self, ref, sku, qty, eta):
        self.reference = ref
        self.sku = sku
        self.eta = eta
        self._purchased_quantity = qty
        self._allocations = set()
        self._allocated_quantity = 0

    def __gt__(self, other):
        if self.eta is None:
            return False
        if other.eta is None:
            return True
        return self.eta > other.eta

    @property
    def available_quantity(self):
        return self._purchased_quantity - self._allocated_quantity

    def can_allocate(self, line):
        return self.sku == line.sku and self.available_quantity >= line.qty

    def allocate(self, line):
        self._allocations.add(line)
        self._allocated_quantity += line.qty


@dataclass
class Product:
    sku: str
    batches: list = field(default_factory=list)
    version_number: int = 0
    events: list = field(default_factory=list)

    def allocate(self, line):
        try:
            batch = next(b for b in self.batches if b.can_allocate(line))
        except StopIteration:
            self.events.append(OutOfStock(line.sku))
            return
        batch.allocate(line)
        self.version_number += 1
        self.events.append(Allocated(line.orderid, line.sku, line.qty, batch.reference))


class Repository:
    def __init__(self):
        self.seen = {}
        self._products = {}

    def add(self, product):
        self._products[product.sku] = product
        self.seen[product.sku] = product

    def get(self, sku):
        product = self._products.get(sku)
        if product is not None:
            self.seen[sku] = product
        return product


class UnitOfWork:
    def __init__(self):
        self.products = Repository()
        self.log = []

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def commit(self):
        for product in self.products.seen.values():
            self.log.extend(product.events)

    def collect_new_events(self):
        for product in self.products.seen.values():
            while product.events:
                yield product.events.pop(0)
        self.products.seen.clear()


class MessageBus:
    def __init__(self, uow, handlers):
        self.uow = uow
        self.handlers = handlers

    def handle(self, message):
        queue = [message]
        while queue:
            message = queue.pop(0)
            for handler in self.handlers.get(type(message), ()):
                handler(message)
                queue.extend(self.uow.collect_new_events())


uow = UnitOfWork()
allocations = {}
availability = {}


def add_batch(cmd):
    with uow:
        product = uow.products.get(cmd.sku)
        if product is None:
            product = Product(cmd.sku)
            uow.products.add(product)
        product.batches.append(Batch(cmd.ref, cmd.sku, cmd.qty, cmd.eta))
        product.batches.sort()
        product.events.append(BatchCreated(cmd.ref, cmd.sku, cmd.qty))
        uow.commit()


def allocate(cmd):
    line = OrderLine(cmd.orderid, cmd.sku, cmd.qty)
    with uow:
        product = uow.products.get(line.sku)
        if product is None:
            raise LookupError(f"unknown sku {line.sku}")
        product.allocate(line)
        uow.commit()


def add_to_availability(event):
    availability[event.sku] = availability.get(event.sku, 0) + event.qty


def add_to_allocations(event):
    allocations.setdefault(event.orderid, []).append((event.sku, event.qty, event.batchref))


def take_from_availability(event):
    availability[event.sku] -= event.qty


bus = MessageBus(
    uow,
    {
        CreateBatch: [add_batch],
        Allocate: [allocate],
        BatchCreated: [add_to_availability],
        Allocated: [add_to_allocations, take_from_availability],
    },
)


def sum_of_views(count):
    total = 0
    for n in range(count):
        _, qty, batchref = allocations[f"order-{n}"][0]
        total = (total * 31 + int(batchref[len("batch-") :])) % 2**32
        total = (total * 31 + qty) % 2**32
    for n in range(SKUS):
        total = (total * 31 + availability[f"SKU-{n}"]) % 2**32
    return total


def sell(orders):
    """Milliseconds for the orders; the batches have come before."""
    for n in range(SKUS * BATCHES_PER_SKU):
        bus.handle(CreateBatch(f"batch-{n}", f"SKU-{n // BATCHES_PER_SKU}", PLENTY))
    began = time.perf_counter()
    for order in orders:
        bus.handle(order)
    return (time.perf_counter() - began) * 1000


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    orders = [Allocate(f"order-{n}", f"SKU-{n * 7919 % SKUS}", 1 + n % 3) for n in range(count)]
    sell(orders)  # a round that does not count, as everybody has
    uow.products, uow.log = Repository(), []
    allocations.clear()
    availability.clear()
    ms = sell(orders)
    print(json.dumps({"ms": ms, "sum": sum_of_views(count)}))


main()
