#include "allocation/service_layer/handlers.hpp"

#include <span>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "allocation/service_layer/bootstrap.hpp"
#include "support/shop.hpp"
#include "support/stock.hpp"

namespace allocation::handlers_test {
namespace {

using support::in_warehouse;
using support::Shop;
using support::today;
using support::tomorrow;
using Kind = Outcome::Kind;

constexpr Sku armchair{0};
constexpr Sku rug{1};
constexpr BatchRef batch_1{1};
constexpr BatchRef batch_2{2};
constexpr OrderId order_1{1};
constexpr OrderId order_2{2};
constexpr OrderId order_3{3};

constexpr Outcome refused(Refusal reason) {
  return {Kind::rejected, reason};
}
constexpr Outcome is(Kind kind) {
  return {kind, std::nullopt};
}

// --- add batch ---

TEST_CASE("semantics 3: a batch is added for a new product") {
  Shop shop;

  const Outcome outcome = shop.handle(CreateBatch{batch_1, armchair, 100, in_warehouse});

  CHECK(outcome == is(Kind::ok));
  REQUIRE(shop.products.look(armchair) != nullptr);
  CHECK(shop.available(batch_1) == 100);
}

TEST_CASE("semantics 3: a batch is added for an existing product") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, rug, 100, in_warehouse});

  const Outcome outcome = shop.handle(CreateBatch{batch_2, rug, 99, today});

  CHECK(outcome == is(Kind::ok));
  REQUIRE(shop.products.look(rug)->batches().size() == 2);
  CHECK(shop.products.look(rug)->batches()[1].reference() == batch_2);
  CHECK(shop.products.look(rug)->batches()[1].eta() == today);
}

TEST_CASE("semantics 3: a batch must have a quantity") {
  Shop shop;

  CHECK(shop.handle(CreateBatch{batch_1, rug, 0, in_warehouse}) ==
        refused(Refusal::InvalidQuantity));
  CHECK(shop.handle(CreateBatch{batch_1, rug, -1, in_warehouse}) ==
        refused(Refusal::InvalidQuantity));
  CHECK(shop.products.look(rug) == nullptr);
}

TEST_CASE("semantics 3: a reference names one batch only, whatever its sku") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, rug, 100, in_warehouse});

  CHECK(shop.handle(CreateBatch{batch_1, rug, 5, today}) == refused(Refusal::DuplicateBatch));
  CHECK(shop.handle(CreateBatch{batch_1, armchair, 5, today}) == refused(Refusal::DuplicateBatch));
  CHECK(shop.products.look(armchair) == nullptr);
  CHECK(shop.available(batch_1) == 100);
}

// --- allocate ---

TEST_CASE("semantics 3: an order line is allocated") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 100, in_warehouse});

  const Outcome outcome = shop.handle(Allocate{order_1, armchair, 10});

  CHECK(outcome == is(Kind::ok));
  CHECK(shop.available(batch_1) == 90);
}

TEST_CASE("semantics 3: an error for an invalid sku") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 100, in_warehouse});

  CHECK(shop.handle(Allocate{order_1, rug, 10}) == refused(Refusal::InvalidSku));
}

TEST_CASE("semantics 3: an error for an invalid quantity, whatever the sku") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 100, in_warehouse});

  CHECK(shop.handle(Allocate{order_1, armchair, 0}) == refused(Refusal::InvalidQuantity));
  CHECK(shop.handle(Allocate{order_1, armchair, -3}) == refused(Refusal::InvalidQuantity));
  CHECK(shop.handle(Allocate{order_1, rug, 0}) == refused(Refusal::InvalidQuantity));
}

TEST_CASE("semantics 3: what is allocated is committed") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 100, in_warehouse});

  shop.handle(Allocate{order_1, armchair, 10});

  CHECK(shop.products.look(armchair)->version() == 2);
  CHECK_FALSE(shop.products.look(armchair)->dirty());
}

TEST_CASE("semantics 3: allocating the same line again changes nothing") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 100, in_warehouse});
  shop.handle(Allocate{order_1, armchair, 10});

  const Outcome outcome = shop.handle(Allocate{order_1, armchair, 10});

  CHECK(outcome == is(Kind::no_change));
  CHECK(shop.available(batch_1) == 90);
  CHECK(shop.products.look(armchair)->version() == 2);
}

TEST_CASE(
    "semantics 3: a line nobody has room for comes out of stock, is told of, and remembered") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 9, in_warehouse});
  shop.events.clear();

  const Outcome outcome = shop.handle(Allocate{order_1, armchair, 10});

  CHECK(outcome == is(Kind::out_of_stock));
  CHECK(shop.events == std::vector<Event>{OutOfStock{{order_1, armchair, 10}}});
  CHECK(shop.products.look(armchair)->is_unfulfilled({order_1, armchair, 10}));
  CHECK(shop.products.look(armchair)->version() == 2);
}

TEST_CASE("semantics 3: a line out of stock stays so without another event") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 9, in_warehouse});
  shop.handle(Allocate{order_1, armchair, 10});
  shop.events.clear();

  const Outcome outcome = shop.handle(Allocate{order_1, armchair, 10});

  CHECK(outcome == is(Kind::out_of_stock));
  CHECK(shop.events.empty());
  CHECK(shop.products.look(armchair)->version() == 2);
}

TEST_CASE("semantics 3: an unfulfilled line is allocated when there is room later") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 9, in_warehouse});
  shop.handle(Allocate{order_1, armchair, 10});
  shop.handle(CreateBatch{batch_2, armchair, 10, tomorrow});

  const Outcome outcome = shop.handle(Allocate{order_1, armchair, 10});

  CHECK(outcome == is(Kind::ok));
  CHECK(shop.available(batch_2) == 0);
  CHECK(shop.products.look(armchair)->unfulfilled().empty());
}

// --- change batch quantity ---

TEST_CASE("semantics 3: changing a batch's quantity changes what is available") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 100, in_warehouse});

  const Outcome outcome = shop.handle(ChangeBatchQuantity{batch_1, 50});

  CHECK(outcome == is(Kind::ok));
  CHECK(shop.available(batch_1) == 50);
}

TEST_CASE("semantics 3: lines are reallocated if necessary") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 50, in_warehouse});
  shop.handle(CreateBatch{batch_2, armchair, 50, today});
  shop.handle(Allocate{order_1, armchair, 20});
  shop.handle(Allocate{order_2, armchair, 20});
  shop.events.clear();

  shop.handle(ChangeBatchQuantity{batch_1, 25});

  CHECK(shop.available(batch_1) == 5);
  CHECK(shop.available(batch_2) == 30);
  CHECK(shop.events == std::vector<Event>{BatchQuantityChanged{batch_1, armchair, 25, -25},
                                          Deallocated{{order_2, armchair, 20}, batch_1},
                                          Allocated{{order_2, armchair, 20}, batch_2}});
}

TEST_CASE(
    "semantics 3: each reallocation is a unit of work of its own, in the order of the "
    "deallocations") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 50, in_warehouse});
  shop.handle(CreateBatch{batch_2, armchair, 10, today});
  shop.handle(Allocate{order_1, armchair, 10});
  shop.handle(Allocate{order_2, armchair, 10});
  shop.handle(Allocate{order_3, armchair, 10});
  shop.units_committed = 0;
  shop.events.clear();

  shop.handle(ChangeBatchQuantity{batch_1, 10});

  CHECK(shop.events == std::vector<Event>{BatchQuantityChanged{batch_1, armchair, 10, -40},
                                          Deallocated{{order_3, armchair, 10}, batch_1},
                                          Deallocated{{order_2, armchair, 10}, batch_1},
                                          Allocated{{order_3, armchair, 10}, batch_2},
                                          OutOfStock{{order_2, armchair, 10}}});
  CHECK(shop.units_committed == 3);
  CHECK(shop.products.look(armchair)->unfulfilled() ==
        std::vector<OrderLine>{{order_2, armchair, 10}});
}

TEST_CASE("semantics 3: a line that is taken off may find room where it was") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 8, in_warehouse});
  shop.handle(Allocate{order_1, armchair, 7});
  shop.handle(Allocate{order_2, armchair, 1});
  shop.events.clear();

  shop.handle(ChangeBatchQuantity{batch_1, 6});

  CHECK(shop.events == std::vector<Event>{BatchQuantityChanged{batch_1, armchair, 6, -2},
                                          Deallocated{{order_2, armchair, 1}, batch_1},
                                          Deallocated{{order_1, armchair, 7}, batch_1},
                                          Allocated{{order_2, armchair, 1}, batch_1},
                                          OutOfStock{{order_1, armchair, 7}}});
  CHECK(shop.available(batch_1) == 5);
}

TEST_CASE("semantics 3: a quantity below nothing is invalid, whatever the reference") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 10, in_warehouse});

  CHECK(shop.handle(ChangeBatchQuantity{batch_1, -1}) == refused(Refusal::InvalidQuantity));
  CHECK(shop.handle(ChangeBatchQuantity{batch_2, -1}) == refused(Refusal::InvalidQuantity));
  CHECK(shop.handle(ChangeBatchQuantity{batch_1, 0}) == is(Kind::ok));
}

TEST_CASE("semantics 3: the quantity of an unknown batch cannot be changed") {
  Shop shop;

  CHECK(shop.handle(ChangeBatchQuantity{batch_1, 10}) == refused(Refusal::UnknownBatch));
}

TEST_CASE("semantics 3: changing a quantity to what it is comes out as no change") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 10, in_warehouse});

  CHECK(shop.handle(ChangeBatchQuantity{batch_1, 10}) == is(Kind::no_change));
  CHECK(shop.products.look(armchair)->version() == 1);
}

// --- a store that fails ---

TEST_CASE("semantics 3: a command whose commit fails has failed and leaves nothing") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 10, in_warehouse});
  shop.commits_until_failure = 0;

  CHECK(shop.handle(Allocate{order_1, armchair, 10}) == is(Kind::failed));
  CHECK(shop.handle(CreateBatch{batch_2, rug, 10, in_warehouse}) == is(Kind::failed));

  CHECK(shop.available(batch_1) == 10);
  CHECK(shop.products.look(rug) == nullptr);
  CHECK_FALSE(shop.products.sku_of(batch_2));
}

TEST_CASE("semantics 3: a command that raises nothing cannot fail to commit") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 10, in_warehouse});
  shop.handle(Allocate{order_1, armchair, 10});
  shop.commits_until_failure = 0;

  CHECK(shop.handle(Allocate{order_1, armchair, 10}) == is(Kind::no_change));
}

TEST_CASE(
    "semantics 3: a reallocation that fails does not undo the command, nor stop the next one") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 20, in_warehouse});
  shop.handle(CreateBatch{batch_2, armchair, 20, today});
  shop.handle(Allocate{order_1, armchair, 10});
  shop.handle(Allocate{order_2, armchair, 10});
  shop.commits_until_failure = 1;
  shop.failures_left = 1;

  const Outcome outcome = shop.handle(ChangeBatchQuantity{batch_1, 0});

  CHECK(outcome == is(Kind::ok));
  CHECK_FALSE(shop.products.look(armchair)->allocated_to({order_2, armchair, 10}));
  CHECK_FALSE(shop.products.look(armchair)->is_unfulfilled({order_2, armchair, 10}));
  CHECK(shop.products.look(armchair)->allocated_to({order_1, armchair, 10}) == batch_2);
}

TEST_CASE("semantics 3: a failed reallocation is reported to whoever steps the bus") {
  Shop shop;
  shop.handle(CreateBatch{batch_1, armchair, 20, in_warehouse});
  shop.handle(Allocate{order_1, armchair, 10});
  shop.commits_until_failure = 1;

  shop.bus.begin(ChangeBatchQuantity{batch_1, 0}, shop.units);
  shop.bus.skip();
  REQUIRE(std::holds_alternative<Deallocated>(shop.bus.upcoming()));

  CHECK(shop.bus.step(shop.units) == cqrs::EventResult::failed);
}

}  // namespace
}  // namespace allocation::handlers_test
