#include "allocation/domain/product.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "support/stock.hpp"

namespace allocation::product_test {
namespace {

using support::in_warehouse;
using support::later;
using support::today;
using support::tomorrow;
using Events = std::vector<Event>;

constexpr Sku clock_{0};
constexpr BatchRef batch_1{1};
constexpr BatchRef batch_2{2};
constexpr BatchRef batch_3{3};
constexpr OrderId order_1{1};
constexpr OrderId order_2{2};
constexpr OrderId order_3{3};

constexpr OrderLine line(OrderId orderid, Quantity qty) {
  return {orderid, clock_, qty};
}

struct Stock {
  BatchRef ref;
  Quantity qty;
  std::optional<Eta> eta;
};

// A product with these batches, each committed by itself.
Product product_with(const std::vector<Stock>& stock) {
  Product product(clock_);
  for (const Stock& batch : stock) {
    REQUIRE(product.add_batch(batch.ref, batch.qty, batch.eta));
    product.accept();
  }
  return product;
}

Events raised_by(const Product& product) {
  return {product.new_events().begin(), product.new_events().end()};
}

Total available(const Product& product, std::size_t batch) {
  return product.batches()[batch].available_quantity();
}

TEST_CASE("semantics 3: prefers warehouse batches to shipments") {
  Product product = product_with({{batch_1, 100, tomorrow}, {batch_2, 100, in_warehouse}});

  REQUIRE(product.allocate(line(order_1, 10)));

  CHECK(available(product, 0) == 100);
  CHECK(available(product, 1) == 90);
}

TEST_CASE("semantics 3: prefers earlier batches") {
  Product product =
      product_with({{batch_1, 100, tomorrow}, {batch_2, 100, today}, {batch_3, 100, later}});

  REQUIRE(product.allocate(line(order_1, 10)));

  CHECK(available(product, 0) == 100);
  CHECK(available(product, 1) == 90);
  CHECK(available(product, 2) == 100);
}

TEST_CASE("semantics 3: of batches due on one day the one created first is preferred") {
  Product product = product_with({{batch_2, 10, today}, {batch_1, 10, today}});

  REQUIRE(product.allocate(line(order_1, 1)));

  CHECK(product.allocated_to(line(order_1, 1)) == batch_2);
}

TEST_CASE("semantics 3: passes over a batch that has too little left") {
  Product product = product_with({{batch_1, 2, in_warehouse}, {batch_2, 100, tomorrow}});

  REQUIRE(product.allocate(line(order_1, 3)));
  REQUIRE(product.allocate(line(order_2, 2)));

  CHECK(product.allocated_to(line(order_1, 3)) == batch_2);
  CHECK(product.allocated_to(line(order_2, 2)) == batch_1);
}

TEST_CASE("semantics 3: goes on to the next batch when one is sold out") {
  Product product = product_with({{batch_1, 1, in_warehouse}, {batch_2, 1, today}});

  REQUIRE(product.allocate(line(order_1, 1)));
  REQUIRE(product.allocate(line(order_2, 1)));

  CHECK(product.allocated_to(line(order_2, 1)) == batch_2);
}

TEST_CASE("semantics 3: a batch that comes in later is sold first if it is due first") {
  Product product = product_with({{batch_1, 1, tomorrow}});
  REQUIRE(product.allocate(line(order_1, 1)));
  REQUIRE(product.add_batch(batch_2, 1, later));
  REQUIRE(product.add_batch(batch_3, 1, in_warehouse));

  REQUIRE(product.allocate(line(order_2, 1)));

  CHECK(product.allocated_to(line(order_2, 1)) == batch_3);
}

TEST_CASE("semantics 3: knows the batch that a line was allocated to") {
  Product product = product_with({{batch_1, 100, in_warehouse}, {batch_2, 100, tomorrow}});

  const auto answer = product.allocate(line(order_1, 10));

  REQUIRE(answer);
  CHECK(answer.value() == Accepted::ok);
  CHECK(product.allocated_to(line(order_1, 10)) == batch_1);
  CHECK_FALSE(product.allocated_to(line(order_2, 10)));
}

TEST_CASE("semantics 3: raises an allocated event") {
  Product product = product_with({{batch_1, 100, in_warehouse}});

  REQUIRE(product.allocate(line(order_1, 10)));

  CHECK(raised_by(product) == Events{Allocated{line(order_1, 10), batch_1}});
}

TEST_CASE(
    "semantics 3: raises an out of stock event, and remembers the line, if it cannot allocate") {
  Product product = product_with({{batch_1, 10, today}});
  REQUIRE(product.allocate(line(order_1, 10)));
  product.accept();

  const auto answer = product.allocate(line(order_2, 1));

  REQUIRE(answer);
  CHECK(answer.value() == Accepted::out_of_stock);
  CHECK(raised_by(product) == Events{OutOfStock{line(order_2, 1)}});
  CHECK(product.is_unfulfilled(line(order_2, 1)));
  CHECK(product.unfulfilled() == std::vector{line(order_2, 1)});
  CHECK_FALSE(product.allocated_to(line(order_2, 1)));
}

TEST_CASE("semantics 3: allocation is idempotent") {
  Product product = product_with({{batch_1, 20, today}});
  REQUIRE(product.allocate(line(order_1, 2)));
  product.accept();

  const auto answer = product.allocate(line(order_1, 2));

  REQUIRE(answer);
  CHECK(answer.value() == Accepted::no_change);
  CHECK(available(product, 0) == 18);
  CHECK(raised_by(product).empty());
}

TEST_CASE("semantics 3: lines of one order that differ in quantity are different lines") {
  Product product = product_with({{batch_1, 20, today}});

  REQUIRE(product.allocate(line(order_1, 2)));
  REQUIRE(product.allocate(line(order_1, 3)));

  CHECK(available(product, 0) == 15);
}

TEST_CASE(
    "semantics 3: a line that is still without stock comes out of stock again and raises nothing") {
  Product product = product_with({{batch_1, 1, today}});
  REQUIRE(product.allocate(line(order_1, 2)));
  product.accept();

  const auto answer = product.allocate(line(order_1, 2));

  REQUIRE(answer);
  CHECK(answer.value() == Accepted::out_of_stock);
  CHECK(raised_by(product).empty());
  CHECK_FALSE(product.dirty());
}

TEST_CASE("semantics 3: an unfulfilled line that finds room later is unfulfilled no longer") {
  Product product = product_with({{batch_1, 1, today}});
  REQUIRE(product.allocate(line(order_1, 2)));
  product.accept();
  REQUIRE(product.add_batch(batch_2, 5, later));
  product.accept();

  const auto answer = product.allocate(line(order_1, 2));

  REQUIRE(answer);
  CHECK(answer.value() == Accepted::ok);
  CHECK(raised_by(product) == Events{Allocated{line(order_1, 2), batch_2}});
  CHECK(product.unfulfilled().empty());
  CHECK(product.allocated_to(line(order_1, 2)) == batch_2);
}

TEST_CASE("semantics 3: unfulfilled lines are listed in order") {
  Product product = product_with({{batch_1, 1, today}});
  REQUIRE(product.allocate(line(order_3, 2)));
  REQUIRE(product.allocate(line(order_1, 7)));
  REQUIRE(product.allocate(line(order_1, 5)));

  CHECK(product.unfulfilled() == std::vector{line(order_1, 5), line(order_1, 7), line(order_3, 2)});
}

TEST_CASE("semantics 3: a product without a batch knows no sku to allocate") {
  Product product(clock_);

  const auto answer = product.allocate(line(order_1, 1));

  REQUIRE_FALSE(answer);
  CHECK(answer.error() == Refusal::InvalidSku);
}

TEST_CASE("semantics 3: raises an event for a new batch") {
  Product product(clock_);

  REQUIRE(product.add_batch(batch_1, 7, tomorrow));

  CHECK(raised_by(product) == Events{BatchCreated{batch_1, clock_, 7, tomorrow}});
}

TEST_CASE("semantics 3: a quantity that rises makes room") {
  Product product = product_with({{batch_1, 10, today}});
  REQUIRE(product.allocate(line(order_1, 10)));
  product.accept();

  const auto answer = product.change_batch_quantity(batch_1, 12);

  REQUIRE(answer);
  CHECK(answer.value() == Accepted::ok);
  CHECK(available(product, 0) == 2);
  CHECK(raised_by(product) == Events{BatchQuantityChanged{batch_1, clock_, 12, 2}});
}

TEST_CASE("semantics 3: a batch that was sold out sells again when its quantity rises") {
  Product product = product_with({{batch_1, 1, in_warehouse}, {batch_2, 5, today}});
  REQUIRE(product.allocate(line(order_1, 1)));
  REQUIRE(product.allocate(line(order_2, 1)));
  REQUIRE(product.change_batch_quantity(batch_1, 2));

  REQUIRE(product.allocate(line(order_3, 1)));

  CHECK(product.allocated_to(line(order_3, 1)) == batch_1);
}

TEST_CASE("semantics 3: a quantity that falls takes off the most recent lines, as few as will do") {
  Product product = product_with({{batch_1, 50, today}});
  REQUIRE(product.allocate(line(order_1, 20)));
  REQUIRE(product.allocate(line(order_2, 20)));
  REQUIRE(product.allocate(line(order_3, 5)));
  product.accept();

  REQUIRE(product.change_batch_quantity(batch_1, 30));

  CHECK(raised_by(product) == Events{BatchQuantityChanged{batch_1, clock_, 30, -20},
                                     Deallocated{line(order_3, 5), batch_1},
                                     Deallocated{line(order_2, 20), batch_1}});
  CHECK(product.batches()[0].allocations() == std::vector{line(order_1, 20)});
  CHECK(available(product, 0) == 10);
}

TEST_CASE(
    "semantics 3: a quantity that falls no further than what is available takes off nothing") {
  Product product = product_with({{batch_1, 50, today}});
  REQUIRE(product.allocate(line(order_1, 20)));
  product.accept();

  REQUIRE(product.change_batch_quantity(batch_1, 20));

  CHECK(raised_by(product) == Events{BatchQuantityChanged{batch_1, clock_, 20, -30}});
  CHECK(available(product, 0) == 0);
}

TEST_CASE("semantics 3: a batch can shrink to nothing") {
  Product product = product_with({{batch_1, 5, today}});
  REQUIRE(product.allocate(line(order_1, 5)));
  product.accept();

  REQUIRE(product.change_batch_quantity(batch_1, 0));

  CHECK(product.batches()[0].allocations().empty());
  CHECK(available(product, 0) == 0);
}

TEST_CASE(
    "semantics 3: a line that was taken off is in no batch, not unfulfilled, and can be allocated "
    "anew") {
  Product product = product_with({{batch_1, 10, today}, {batch_2, 10, later}});
  REQUIRE(product.allocate(line(order_1, 10)));
  REQUIRE(product.change_batch_quantity(batch_1, 5));

  CHECK_FALSE(product.allocated_to(line(order_1, 10)));
  CHECK_FALSE(product.is_unfulfilled(line(order_1, 10)));

  REQUIRE(product.allocate(line(order_1, 10)));
  CHECK(product.allocated_to(line(order_1, 10)) == batch_2);
}

TEST_CASE("semantics 3: changing a quantity to what it is changes nothing") {
  Product product = product_with({{batch_1, 10, today}});

  const auto answer = product.change_batch_quantity(batch_1, 10);

  REQUIRE(answer);
  CHECK(answer.value() == Accepted::no_change);
  CHECK(raised_by(product).empty());
}

TEST_CASE("semantics 3: the quantity of a batch that is not there cannot be changed") {
  Product product = product_with({{batch_1, 10, today}});

  const auto answer = product.change_batch_quantity(batch_2, 5);

  REQUIRE_FALSE(answer);
  CHECK(answer.error() == Refusal::UnknownBatch);
}

TEST_CASE("semantics 3: quantities add up beyond 32 bits") {
  constexpr Quantity most = 2'147'483'647;
  Product product = product_with({{batch_1, most, today}});

  REQUIRE(product.change_batch_quantity(batch_1, 0));
  REQUIRE(product.change_batch_quantity(batch_1, most));

  CHECK(raised_by(product) == Events{BatchQuantityChanged{batch_1, clock_, 0, -Total{most}},
                                     BatchQuantityChanged{batch_1, clock_, most, Total{most}}});
  CHECK(available(product, 0) == most);
}

TEST_CASE(
    "semantics 3: accepting what is staged raises the version by one and forgets the events") {
  Product product = product_with({{batch_1, 100, today}});
  REQUIRE(product.allocate(line(order_1, 10)));
  REQUIRE(product.allocate(line(order_2, 10)));
  REQUIRE(product.dirty());

  product.accept();

  CHECK(product.version() == 2);
  CHECK_FALSE(product.dirty());
  CHECK(raised_by(product).empty());
  CHECK(available(product, 0) == 80);
}

}  // namespace
}  // namespace allocation::product_test
