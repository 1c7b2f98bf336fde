#include "replica.hpp"

#include <doctest/doctest.h>

#include "01-allocations-projection/solution/projection.hpp"
#include "given/names.hpp"
#include "given/shop.hpp"
#include "sim/kernel/chance.hpp"

namespace exercises {
namespace {

const allocation::Event first = allocated(order_1, lamp, 5, batch_1);
const allocation::Event second = allocated(order_1, desk, 2, batch_2);

TEST_CASE("an event that comes again changes nothing") {
  Replica replica(&project);

  CHECK_MESSAGE(replica.receive(1, first), "the first copy is applied");
  CHECK_MESSAGE(!replica.receive(1, first), "the second copy is not");
  CHECK(replica.view().allocations(order_1) == Rows{row(lamp, 5, batch_1)});
}

TEST_CASE("it can say what it has applied") {
  Replica replica(&project);
  replica.receive(2, second);

  CHECK(replica.has_applied(2));
  CHECK_FALSE(replica.has_applied(1));
  CHECK_FALSE(replica.has_applied(3));
}

TEST_CASE("a late event with a smaller id is no duplicate") {
  Replica replica(&project);
  replica.receive(2, second);

  CHECK_MESSAGE(replica.receive(1, first), "event 1 comes after event 2, for the first time");
  CHECK_MESSAGE(!replica.receive(2, second), "event 2 comes a second time");
  CHECK(replica.view().allocations(order_1) == Rows{row(lamp, 5, batch_1), row(desk, 2, batch_2)});
}

TEST_CASE("a copy that comes long afterwards brings nothing back") {
  Replica replica(&project);
  replica.receive(1, first);
  replica.receive(2, deallocated(order_1, lamp, 5, batch_1));

  replica.receive(1, first);

  CHECK(replica.view().allocations(order_1) == Rows{});
}

TEST_CASE("cleared, it takes the events anew; not cleared, a replay changes nothing") {
  Replica replica(&project);
  replica.receive(1, first);
  replica.receive(2, second);
  const Rows before = replica.view().allocations(order_1);

  CHECK_MESSAGE(!replica.receive(1, first), "a replay without clearing");
  CHECK_MESSAGE(!replica.receive(2, second), "a replay without clearing");
  CHECK(replica.view().allocations(order_1) == before);

  replica.clear();
  CHECK(replica.view().allocations(order_1) == Rows{});
  CHECK_FALSE(replica.has_applied(1));
  CHECK_MESSAGE(replica.receive(1, first), "a replay after clear()");
  CHECK_MESSAGE(replica.receive(2, second), "a replay after clear()");
  CHECK(replica.view().allocations(order_1) == before);
}

TEST_CASE("a backup of it goes on where it was taken") {
  Replica replica(&project);
  replica.receive(1, first);
  Replica backup = replica;
  replica.receive(2, second);

  CHECK_MESSAGE(backup.receive(2, second), "event 2 is new to the backup");
  CHECK_MESSAGE(!backup.receive(1, first), "event 1 is in the backup");
  CHECK(backup.view().allocations(order_1) == replica.view().allocations(order_1));
}

TEST_CASE("a day of the shop in which every message may come again ends with the truth") {
  CommittedEvents events;
  Shop shop(events);
  shop.handle(allocation::CreateBatch{batch_1, lamp, 1000, std::nullopt});
  for (std::uint32_t order = 0; order < 60; ++order)
    shop.handle(allocation::Allocate{allocation::OrderId{order}, lamp, 3});

  Replica replica(&project);
  for (cqrs::EventId id = 1; id <= events.last(); ++id) {
    replica.receive(id, events[id]);
    // One of those that were there before comes once more.
    const double luck = sim::draw(7, sim::Purpose::duplicate, id, 0, 0);
    const auto again = static_cast<cqrs::EventId>(luck * id) + 1;
    replica.receive(again, events[again]);
  }

  for (std::uint32_t order = 0; order < 60; ++order) {
    CAPTURE(order);
    CHECK(replica.view().allocations(allocation::OrderId{order}) ==
          shop.truth(allocation::OrderId{order}));
  }
}

}  // namespace
}  // namespace exercises
