#include "allocation/domain/batch.hpp"

#include <string>

#include <doctest/doctest.h>

#include "support/stock.hpp"

namespace allocation::batch_test {
namespace {

using support::in_warehouse;
using support::later;
using support::today;

constexpr Sku lamp{0};
constexpr Sku toaster{1};
constexpr OrderId order_1{1};
constexpr OrderId order_2{2};

Batch batch_of(Quantity qty) {
  return {BatchRef{1}, lamp, qty, today};
}

TEST_CASE("allocating to a batch reduces the available quantity") {
  Batch batch = batch_of(20);

  batch.allocate({order_1, lamp, 2});

  CHECK(batch.available_quantity() == 18);
}

TEST_CASE("a batch can take a line if enough is available") {
  struct Case {
    std::string what;
    Quantity available;
    Quantity wanted;
    bool can;
  };
  const Case cases[] = {
      {"more than required", 20, 2, true},
      {"less than required", 2, 20, false},
      {"just what is required", 2, 2, true},
  };

  for (const Case& c : cases) {
    CAPTURE(c.what);
    CHECK(batch_of(c.available).can_allocate({order_1, lamp, c.wanted}) == c.can);
  }
}

TEST_CASE("a batch cannot take a line of another sku") {
  const Batch lamps = batch_of(100);

  CHECK_FALSE(lamps.can_allocate({order_1, toaster, 10}));
}

TEST_CASE("what is allocated already is not available again") {
  Batch batch = batch_of(10);
  batch.allocate({order_1, lamp, 8});

  CHECK_FALSE(batch.can_allocate({order_2, lamp, 3}));
  CHECK(batch.can_allocate({order_2, lamp, 2}));
}

TEST_CASE("a batch keeps its lines in the order in which they were allocated") {
  Batch batch = batch_of(20);

  batch.allocate({order_2, lamp, 5});
  batch.allocate({order_1, lamp, 1});

  CHECK(batch.allocations() == std::vector<OrderLine>{{order_2, lamp, 5}, {order_1, lamp, 1}});
}

TEST_CASE("deallocating takes off the line that came last, and its quantity is available again") {
  Batch batch = batch_of(20);
  batch.allocate({order_1, lamp, 3});
  batch.allocate({order_2, lamp, 5});

  const OrderLine taken_off = batch.deallocate_one();

  CHECK(taken_off == OrderLine{order_2, lamp, 5});
  CHECK(batch.available_quantity() == 17);
  CHECK(batch.allocations() == std::vector<OrderLine>{{order_1, lamp, 3}});
}

TEST_CASE("a batch that shrinks under its lines has less than nothing available") {
  Batch batch = batch_of(20);
  batch.allocate({order_1, lamp, 15});

  batch.change_purchased_quantity(10);

  CHECK(batch.purchased_quantity() == 10);
  CHECK(batch.available_quantity() == -5);
}

TEST_CASE("stock sells before shipments, and the earlier shipment first") {
  const Batch stock{BatchRef{1}, lamp, 1, in_warehouse};
  const Batch first{BatchRef{2}, lamp, 1, today};
  const Batch last{BatchRef{3}, lamp, 1, later};

  CHECK(sells_before(stock, first));
  CHECK(sells_before(first, last));
  CHECK_FALSE(sells_before(first, stock));
  CHECK_FALSE(sells_before(last, first));
}

TEST_CASE("of two batches due on one day neither comes first") {
  const Batch one{BatchRef{1}, lamp, 1, today};
  const Batch other{BatchRef{2}, lamp, 9, today};

  CHECK_FALSE(sells_before(one, other));
  CHECK_FALSE(sells_before(other, one));
}

}  // namespace
}  // namespace allocation::batch_test
