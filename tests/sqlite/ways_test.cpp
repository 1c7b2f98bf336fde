// Five ways to answer one question give one answer; what each takes is counted by SQLite.
#include <vector>

#include <doctest/doctest.h>

#include "sim/kernel/chance.hpp"
#include "support/shop_of_five.hpp"
#include "support/stock.hpp"

namespace ways_test {
namespace {

using namespace allocation;
using ways::all_ways;
using ways::Way;
using Rows = std::vector<ways::AnswerRow>;

using support::in_warehouse;
using support::ShopOfFive;
using support::today;
using support::tomorrow;

constexpr Sku lamp{0};
constexpr Sku desk{1};
constexpr BatchRef lamps{1};
constexpr BatchRef desks{2};
constexpr BatchRef lamps_later{3};
constexpr OrderId order_1{1};
constexpr OrderId order_2{2};

void check_all(ShopOfFive& shop, OrderId orderid, const Rows& expected) {
  for (const Way way : all_ways) {
    CAPTURE(name_of(way));
    CHECK(shop.ask(way, orderid).rows == expected);
  }
}

TEST_CASE("every way shows an order's lines, and no spurious batch's or order's") {
  ShopOfFive shop;
  shop.handle(CreateBatch{lamps, lamp, 50, in_warehouse});
  shop.handle(CreateBatch{desks, desk, 50, today});
  shop.handle(Allocate{order_1, lamp, 20});
  shop.handle(Allocate{order_1, desk, 20});
  // A batch and an order that have nothing to do with it.
  shop.handle(CreateBatch{lamps_later, lamp, 50, today});
  shop.handle(Allocate{order_2, lamp, 30});
  shop.handle(Allocate{order_2, desk, 10});
  shop.deliver();

  check_all(shop, order_1, {{"sku 0", 20, "batch 1"}, {"sku 1", 20, "batch 2"}});
  check_all(shop, order_2, {{"sku 0", 30, "batch 1"}, {"sku 1", 10, "batch 2"}});
  check_all(shop, OrderId{3}, {});
}

TEST_CASE("every way shows a line where it was reallocated, and one that found no room") {
  ShopOfFive shop;
  shop.handle(CreateBatch{lamps, lamp, 50, in_warehouse});
  shop.handle(CreateBatch{lamps_later, lamp, 50, tomorrow});
  shop.handle(Allocate{order_1, lamp, 40});
  shop.handle(Allocate{order_2, lamp, 60});

  shop.handle(ChangeBatchQuantity{lamps, 10});
  shop.deliver();

  check_all(shop, order_1, {{"sku 0", 40, "batch 3"}});
  check_all(shop, order_2, {{"sku 0", 60, std::nullopt}});
}

TEST_CASE("only the store kept by events is stale after a write, until the event arrives") {
  ShopOfFive shop;
  shop.handle(CreateBatch{lamps, lamp, 50, in_warehouse});
  shop.deliver();

  shop.handle(Allocate{order_1, lamp, 20});

  const Rows truth{{"sku 0", 20, "batch 1"}};
  for (const Way way : all_ways) {
    CAPTURE(name_of(way));
    CHECK(shop.ask(way, order_1).rows == (way == Way::event_store ? Rows() : truth));
  }
  shop.deliver();
  check_all(shop, order_1, truth);
}

TEST_CASE("an ORM sends one statement more for each line, unless it loads eagerly") {
  ShopOfFive shop;
  for (std::uint32_t sku = 0; sku < 10; ++sku) {
    shop.handle(CreateBatch{BatchRef{sku}, Sku{sku}, 50, in_warehouse});
    shop.handle(Allocate{order_1, Sku{sku}, 1});
    shop.handle(Allocate{order_1, Sku{sku}, 2});
  }

  const ways::Cost lazy = shop.ask(Way::orm_lazy, order_1).cost;
  const ways::Cost eager = shop.ask(Way::orm_eager, order_1).cost;

  CHECK(lazy.engine.statements == 1 + 20);
  CHECK(eager.engine.statements == 1);
  // The identity map has each batch once, though two lines are in it.
  CHECK(lazy.batches == 10);
  CHECK(eager.batches == 10);
  CHECK(eager.lines == 20);
  CHECK(eager.engine.rows == 20);
}

TEST_CASE("reusing the repository looks at everything and asks no database") {
  ShopOfFive shop;
  shop.handle(CreateBatch{lamps, lamp, 50, in_warehouse});
  shop.handle(CreateBatch{lamps_later, lamp, 50, today});
  shop.handle(CreateBatch{desks, desk, 50, today});
  for (std::uint32_t order = 0; order < 20; ++order)
    shop.handle(Allocate{OrderId{order}, lamp, 2});

  const ways::Cost cost = shop.ask(Way::repository, order_1).cost;

  CHECK(cost.engine == ways::Counters{});
  CHECK(cost.aggregates == 2);
  CHECK(cost.batches == 3);
  CHECK(cost.lines == 20);
}

TEST_CASE(
    "a join takes more steps than a table for the view, which costs a statement at the write") {
  ShopOfFive shop;
  shop.handle(CreateBatch{lamps, lamp, 50, in_warehouse});
  shop.handle(Allocate{order_1, lamp, 20});

  const ways::Counters join = shop.ask(Way::hand_written_sql, order_1).cost.engine;
  const ways::Counters view = shop.ask(Way::view_table, order_1).cost.engine;

  CHECK(join.statements == 1);
  CHECK(view.statements == 1);
  CHECK(join.vm_steps > view.vm_steps);
  CHECK(shop.tables.last_cost().view.statements == 1);
  CHECK(shop.tables.last_cost().view.vm_steps > 0);
  // BEGIN, the product's version, the line, the allocation, COMMIT.
  CHECK(shop.tables.last_cost().tables.statements == 5);
}

TEST_CASE("what the tables refuse, the write side does not keep") {
  ShopOfFive shop;
  REQUIRE(shop.database->run_script("INSERT INTO batches VALUES (1, 'batch 1', 'sku 0', 1, NULL)"));

  const Outcome outcome = shop.handle(CreateBatch{lamps, lamp, 50, in_warehouse});

  CHECK(outcome.kind == Outcome::Kind::failed);
  CHECK(shop.products.look(lamp) == nullptr);
  // Rolled back: not even the product was kept.
  CHECK(shop.handle(CreateBatch{desks, lamp, 50, in_warehouse}).kind == Outcome::Kind::ok);
}

TEST_CASE("the tables can be copied from a write side that is there already") {
  ShopOfFive shop;
  shop.handle(CreateBatch{lamps, lamp, 50, in_warehouse});
  shop.handle(CreateBatch{lamps_later, lamp, 50, tomorrow});
  shop.handle(Allocate{order_1, lamp, 40});
  shop.handle(Allocate{order_2, lamp, 60});
  shop.deliver();

  ShopOfFive copied;
  REQUIRE(copied.tables.copy(shop.products));

  for (const Way way : {Way::orm_lazy, Way::orm_eager, Way::hand_written_sql, Way::view_table}) {
    CAPTURE(name_of(way));
    CHECK(copied.ask(way, order_1).rows == shop.ask(Way::repository, order_1).rows);
    CHECK(copied.ask(way, order_2).rows == shop.ask(Way::repository, order_2).rows);
  }
}

// A number below `end`, by seed and place in the run.
std::uint32_t chosen(std::uint64_t seed, std::uint64_t place, std::uint64_t what,
                     std::uint32_t end) {
  return static_cast<std::uint32_t>(end * sim::draw(seed, sim::Purpose::name, place, what, 0));
}

Command random_command(std::uint64_t seed, std::uint64_t place) {
  const Sku sku{chosen(seed, place, 1, 4)};
  const auto qty = static_cast<Quantity>(chosen(seed, place, 2, 12));
  switch (chosen(seed, place, 0, 6)) {
    case 0:
      return CreateBatch{BatchRef{chosen(seed, place, 3, 12)}, sku, qty,
                         place % 2 == 0 ? in_warehouse : std::optional(today)};
    case 1:
      return ChangeBatchQuantity{BatchRef{chosen(seed, place, 3, 12)}, qty};
    default:
      return Allocate{OrderId{chosen(seed, place, 4, 6)}, sku, qty};
  }
}

TEST_CASE("all ways give the same answers in random shops") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    ShopOfFive shop;
    for (std::uint64_t place = 0; place < 80; ++place)
      shop.handle(random_command(seed, place));
    shop.deliver();
    for (std::uint32_t order = 0; order < 6; ++order)
      check_all(shop, OrderId{order}, shop.ask(Way::repository, OrderId{order}).rows);
  }
}

}  // namespace
}  // namespace ways_test
