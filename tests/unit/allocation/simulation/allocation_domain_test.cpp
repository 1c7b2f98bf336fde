#include "allocation/simulation/allocation_domain.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/stock.hpp"

namespace allocation::allocation_domain_test {
namespace {

using sim::CommandOutcome;
using sim::Projection;
using support::in_warehouse;
using support::today;
using Keys = std::vector<sim::Key>;
using Rows = std::vector<sim::AnswerRow>;

constexpr Sku lamp{4};
constexpr Sku desk{5};
constexpr BatchRef batch_1{1};
constexpr BatchRef batch_2{2};
constexpr OrderId order_1{8};
constexpr OrderId order_2{9};
constexpr sim::Key lamps = availability_of(lamp);
constexpr std::uint32_t nothing = 0;

// The world around the domain: commits go through, unless told otherwise, and are told to the
// truth.
class World final : public sim::CommitGate {
 public:
  AllocationDomain domain{2};
  std::vector<Event> committed_events;
  int refusals = 0;

  sim::Handled handle(const Command& command) { return domain.begin(encode(command), *this); }
  bool follow_up(std::size_t attempts = 1) { return domain.follow_up(*this, attempts); }
  Keys project(std::size_t replica, const Event& event, Projection projection) {
    sim::TouchedKeys touched;
    domain.project(replica, encode(event), 0, projection, touched);
    return {touched.keys.begin(), touched.keys.begin() + touched.count};
  }
  // Everything committed so far.
  void project_all(std::size_t replica) {
    for (const Event& event : committed_events)
      project(replica, event, Projection::idempotent);
  }
  Rows answer(int source, sim::Key key) const {
    Rows rows;
    domain.answer(source, key, rows);
    return rows;
  }

  bool admit(std::span<const sim::Message>) override { return refusals-- <= 0; }
  void committed(std::span<const sim::Message> events) override {
    for (const sim::Message& event : events) {
      committed_events.push_back(decode_event(event));
      sim::TouchedKeys touched;
      domain.commit(event, 0, touched);
    }
  }
};

// A batch of 10 in the warehouse, 6 of it sold to order 1.
World busy_world() {
  World world;
  world.handle(CreateBatch{batch_1, lamp, 10, in_warehouse});
  REQUIRE_FALSE(world.domain.follow_up_waits());
  world.handle(Allocate{order_1, lamp, 6});
  REQUIRE_FALSE(world.domain.follow_up_waits());
  return world;
}

TEST_CASE("commands come out as their handlers say") {
  World world = busy_world();

  CHECK(world.handle(Allocate{order_2, lamp, 4}).outcome == CommandOutcome::ok);
  CHECK(world.handle(Allocate{order_2, lamp, 4}).outcome == CommandOutcome::no_change);
  CHECK(world.handle(Allocate{order_2, lamp, 1}).outcome == CommandOutcome::out_of_stock);

  const sim::Handled refused = world.handle(CreateBatch{batch_1, desk, 5, today});
  CHECK(refused.outcome == CommandOutcome::rejected);
  CHECK(refused.reason == std::uint8_t(Refusal::DuplicateBatch));

  world.refusals = 1;
  CHECK(world.handle(CreateBatch{batch_2, lamp, 5, today}).outcome == CommandOutcome::failed);
}

TEST_CASE("only a line that was taken off waits to be followed up") {
  World world = busy_world();

  world.handle(ChangeBatchQuantity{batch_1, 3});

  REQUIRE(world.domain.follow_up_waits());
  CHECK(world.domain.next_follow_up() == encode(Event{Deallocated{{order_1, lamp, 6}, batch_1}}));
  CHECK(world.follow_up());
  CHECK_FALSE(world.domain.follow_up_waits());
  CHECK(world.committed_events.back() == Event{OutOfStock{{order_1, lamp, 6}}});
}

TEST_CASE("a follow-up is tried as often as allowed") {
  World world = busy_world();
  world.handle(ChangeBatchQuantity{batch_1, 3});
  REQUIRE(world.domain.follow_up_waits());
  world.refusals = 3;

  CHECK_FALSE(world.follow_up(2));

  world.refusals = 1;
  world.domain.resume_follow_up(encode(Event{Deallocated{{order_1, lamp, 6}, batch_1}}));
  CHECK(world.follow_up(2));
}

TEST_CASE("follow-ups can be set aside, in order, and resumed") {
  World world = busy_world();
  world.handle(Allocate{order_2, lamp, 2});
  REQUIRE_FALSE(world.domain.follow_up_waits());
  world.handle(ChangeBatchQuantity{batch_1, 1});

  const std::vector<sim::Message> waiting = world.domain.set_aside_follow_ups();

  REQUIRE(waiting.size() == 2);
  CHECK(decode_event(waiting[0]) == Event{Deallocated{{order_2, lamp, 2}, batch_1}});
  CHECK(decode_event(waiting[1]) == Event{Deallocated{{order_1, lamp, 6}, batch_1}});
  CHECK_FALSE(world.domain.follow_up_waits());

  world.domain.resume_follow_up(waiting[1]);
  REQUIRE(world.domain.follow_up_waits());
  CHECK(world.domain.next_follow_up() == waiting[1]);
}

TEST_CASE("semantics 3: a line whose reallocation was lost is lost until it is heard of again") {
  struct Case {
    std::string what;
    Quantity room;
    Event found_again_by;
  };
  const Case cases[] = {
      {"allocated", 6, Allocated{{order_1, lamp, 6}, batch_1}},
      {"out of stock", 5, OutOfStock{{order_1, lamp, 6}}},
  };

  for (const Case& c : cases) {
    CAPTURE(c.what);
    World world = busy_world();
    world.handle(ChangeBatchQuantity{batch_1, 0});
    const std::vector<sim::Message> waiting = world.domain.set_aside_follow_ups();

    world.domain.lose_follow_up(waiting.front());
    CHECK(world.domain.lost() == std::vector<OrderLine>{{order_1, lamp, 6}});
    CHECK_FALSE(world.domain.found(sim::write_model, allocations_of(order_1)));

    world.handle(ChangeBatchQuantity{batch_1, c.room});
    world.handle(Allocate{order_1, lamp, 6});
    CHECK(world.committed_events.back() == c.found_again_by);
    CHECK(world.domain.lost().empty());
  }
}

TEST_CASE("semantics 6: what an event bears on") {
  struct Case {
    std::string what;
    Event event;
    std::array<std::uint32_t, sim::key_spaces> keys;  // id + 1
  };
  const std::uint32_t of_lamp = lamp.value + 1;
  const std::uint32_t of_order = order_1.value + 1;
  const Case cases[] = {
      {"BatchCreated", BatchCreated{batch_1, lamp, 1, today}, {of_lamp, nothing}},
      {"Allocated", Allocated{{order_1, lamp, 1}, batch_1}, {of_lamp, of_order}},
      {"OutOfStock", OutOfStock{{order_1, lamp, 1}}, {nothing, of_order}},
      {"BatchQuantityChanged", BatchQuantityChanged{batch_1, lamp, 1, 1}, {of_lamp, nothing}},
      {"Deallocated", Deallocated{{order_1, lamp, 1}, batch_1}, {of_lamp, of_order}},
  };

  const AllocationDomain domain(1);
  for (const Case& c : cases) {
    CAPTURE(c.what);
    CHECK(domain.bears_on(encode(c.event)) == c.keys);
  }
}

TEST_CASE("semantics 6: an Allocate demands its quantity of its sku, other commands nothing") {
  const AllocationDomain domain(1);

  const auto demand = domain.demand_of(encode(Command{Allocate{order_1, lamp, 3}}));

  REQUIRE(demand);
  CHECK(demand->key == lamps);
  CHECK(demand->amount == 3);
  CHECK_FALSE(domain.demand_of(encode(Command{CreateBatch{batch_1, lamp, 3, today}})));
  CHECK_FALSE(domain.demand_of(encode(Command{ChangeBatchQuantity{batch_1, 3}})));
}

TEST_CASE("semantics 6: the truth is what the batches and the unfulfilled lines say") {
  World world = busy_world();
  world.handle(Allocate{order_2, lamp, 5});
  world.handle(CreateBatch{batch_2, lamp, 20, today});

  CHECK(world.answer(sim::write_model, lamps) == Rows{{4, 20, today.yyyymmdd, 0}});
  CHECK(world.answer(sim::write_model, allocations_of(order_1)) ==
        Rows{{lamp.value, 6, batch_1.value, 0}});
  CHECK(world.answer(sim::write_model, allocations_of(order_2)) == Rows{{lamp.value, 5, -1, 0}});
  CHECK(world.answer(sim::write_model, availability_of(desk)).empty());
}

TEST_CASE("each replica shows what was projected to it, and nothing else") {
  World world = busy_world();

  world.project_all(1);

  CHECK(world.answer(1, lamps) == Rows{{4, 0, 0, 0}});
  CHECK(world.domain.found(1, lamps));
  CHECK(world.domain.found(1, allocations_of(order_1)));
  CHECK_FALSE(world.domain.found(1, allocations_of(order_2)));
  CHECK_FALSE(world.domain.found(0, lamps));
  CHECK(world.answer(0, lamps).empty());
}

TEST_CASE("what a page shows can be held against a demand") {
  World world = busy_world();
  world.handle(CreateBatch{batch_2, lamp, 20, today});
  world.project_all(0);

  CHECK(world.domain.shows(0, lamps) == 24);
  CHECK(world.domain.shows(sim::write_model, lamps) == 24);
  CHECK(world.domain.shows(1, lamps) == std::numeric_limits<std::int64_t>::min());
}

TEST_CASE("the projection decides how a replica takes an event") {
  World world;
  const Event without = OutOfStock{{order_1, lamp, 6}};

  world.project(0, without, Projection::book);
  world.project(1, without, Projection::sequenced);

  CHECK_FALSE(world.domain.found(0, allocations_of(order_1)));
  CHECK(world.domain.found(1, allocations_of(order_1)));
}

TEST_CASE("projecting says which answers may have changed") {
  World world;

  CHECK(world.project(0, Allocated{{order_1, lamp, 6}, batch_1}, Projection::idempotent) ==
        Keys{allocations_of(order_1), lamps});
  CHECK(world.project(0, OutOfStock{{order_1, lamp, 6}}, Projection::idempotent) ==
        Keys{allocations_of(order_1)});
  CHECK(world.project(0, BatchCreated{batch_1, desk, 1, today}, Projection::idempotent) ==
        Keys{availability_of(desk), lamps});
}

TEST_CASE("semantics 8: a replica has converged when both its views equal the truth's") {
  World world = busy_world();
  CHECK_FALSE(world.domain.converged(0));

  world.project_all(0);

  CHECK(world.domain.converged(0));
  CHECK(world.domain.agrees(0, lamps));
  CHECK_FALSE(world.domain.agrees(1, lamps));
  CHECK(world.domain.agrees(1, availability_of(desk)));
}

TEST_CASE("semantics 8: equal sums over unequal batches have not converged") {
  World world;
  world.handle(CreateBatch{batch_1, lamp, 10, in_warehouse});
  world.handle(CreateBatch{batch_2, lamp, 5, in_warehouse});

  world.project(0, BatchCreated{batch_1, lamp, 5, in_warehouse}, Projection::idempotent);
  world.project(0, BatchCreated{batch_2, lamp, 10, in_warehouse}, Projection::idempotent);

  CHECK(world.domain.agrees(0, lamps));
  CHECK_FALSE(world.domain.converged(0));
}

TEST_CASE("semantics 8: a row that the truth does not have keeps a replica from converging") {
  World world;
  world.project(0, OutOfStock{{order_1, lamp, 6}}, Projection::idempotent);
  world.project(1, BatchCreated{batch_1, lamp, 5, in_warehouse}, Projection::idempotent);

  CHECK_FALSE(world.domain.converged(0));
  CHECK_FALSE(world.domain.converged(1));
}

TEST_CASE("clearing empties one replica") {
  World world = busy_world();
  world.project_all(0);
  world.project_all(1);

  world.domain.clear(0);

  CHECK_FALSE(world.domain.found(0, lamps));
  CHECK(world.domain.found(1, lamps));
}

TEST_CASE("a clone goes on by itself") {
  World world = busy_world();
  world.project_all(0);
  const std::unique_ptr<sim::Domain> clone = world.domain.clone();

  world.handle(Allocate{order_2, lamp, 1});
  world.project_all(0);

  Rows shown;
  clone->answer(sim::write_model, lamps, shown);
  clone->answer(0, lamps, shown);
  CHECK(shown == Rows{{4, 0, 0, 0}, {4, 0, 0, 0}});
  CHECK(world.answer(sim::write_model, lamps) == Rows{{3, 0, 0, 0}});
}

TEST_CASE("a clone shares the pages that did not change") {
  World world = busy_world();
  const auto pages_of = [](const sim::Domain& domain) {
    std::vector<const void*> pages;
    domain.each_page(
        [](void* found, const void* page, std::size_t) {
          static_cast<std::vector<const void*>*>(found)->push_back(page);
        },
        &pages);
    std::sort(pages.begin(), pages.end());
    return pages;
  };

  const std::unique_ptr<sim::Domain> clone = world.domain.clone();

  CHECK_FALSE(pages_of(world.domain).empty());
  CHECK(pages_of(*clone) == pages_of(world.domain));
}

}  // namespace
}  // namespace allocation::allocation_domain_test
