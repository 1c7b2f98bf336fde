#include "sequenced_replica.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "01-allocations-projection/solution/projection.hpp"
#include "given/arrivals.hpp"
#include "given/names.hpp"
#include "given/shop.hpp"

namespace exercises {
namespace {

using Ids = std::vector<cqrs::EventId>;

// The lamps of order-1: allocated, taken off, allocated again.
const allocation::Event event_1 = allocated(order_1, lamp, 5, batch_1);
const allocation::Event event_2 = deallocated(order_1, lamp, 5, batch_1);
const allocation::Event event_3 = allocated(order_1, lamp, 5, batch_2);
const allocation::Event event_4 = allocated(order_1, desk, 1, batch_1);

TEST_CASE("in order, nothing is held back") {
  SequencedReplica replica(&project);

  CHECK(replica.receive(1, event_1) == Ids{1});
  CHECK(replica.receive(2, event_2) == Ids{2});
  CHECK(replica.prefix() == 2);
  CHECK(replica.held_back() == 0);
}

TEST_CASE("what comes too early waits, and the view does not know of it") {
  SequencedReplica replica(&project);
  replica.receive(1, event_1);

  CHECK(replica.receive(3, event_3) == Ids{});
  CHECK(replica.held_back() == 1);
  CHECK(replica.prefix() == 1);
  CHECK(replica.view().allocations(order_1) == Rows{row(lamp, 5, batch_1)});
}

TEST_CASE("the event that closes the gap lets in those that wait for it, smallest id first") {
  SequencedReplica replica(&project);
  replica.receive(4, event_4);
  replica.receive(2, event_2);

  CHECK(replica.receive(1, event_1) == Ids{1, 2});
  CHECK_MESSAGE(replica.held_back() == 1, "event 4 still waits for event 3");
  CHECK(replica.receive(3, event_3) == Ids{3, 4});
  CHECK(replica.prefix() == 4);
  CHECK(replica.held_back() == 0);
}

TEST_CASE("an order does not come back from the dead") {
  SequencedReplica replica(&project);

  replica.receive(2, event_2);
  replica.receive(1, event_1);

  CHECK_MESSAGE(replica.view().allocations(order_1) == Rows{},
                "the Deallocated overtook the Allocated it is about");
}

TEST_CASE("a copy is nothing new, whether its first is applied or waits") {
  SequencedReplica replica(&project);
  replica.receive(1, event_1);
  replica.receive(3, event_3);

  CHECK(replica.receive(1, event_1) == Ids{});
  CHECK(replica.receive(3, event_3) == Ids{});
  CHECK(replica.held_back() == 1);
  CHECK(replica.receive(2, event_2) == Ids{2, 3});
  CHECK(replica.receive(3, event_3) == Ids{});
  CHECK(replica.view().allocations(order_1) == Rows{row(lamp, 5, batch_2)});
}

TEST_CASE("an event that is lost stops it, until it is sent again") {
  SequencedReplica replica(&project);
  replica.receive(1, event_1);
  for (cqrs::EventId id = 3; id <= 100; ++id)
    replica.receive(id, allocated(allocation::OrderId{id}, desk, 1, batch_1));

  CHECK_MESSAGE(replica.prefix() == 1, "event 2 was lost");
  CHECK(replica.held_back() == 98);
  CHECK(replica.receive(2, event_2).size() == 99);
  CHECK(replica.prefix() == 100);
}

TEST_CASE("cleared, it begins with event 1 again and nothing waits") {
  SequencedReplica replica(&project);
  replica.receive(1, event_1);
  replica.receive(4, event_4);
  REQUIRE(replica.held_back() == 1);

  replica.clear();

  CHECK(replica.prefix() == 0);
  CHECK(replica.held_back() == 0);
  CHECK(replica.receive(1, event_1) == Ids{1});
  CHECK(replica.view().allocations(order_1) == Rows{row(lamp, 5, batch_1)});
}

TEST_CASE("whatever the order of arrival, a day of the shop ends with the truth") {
  CommittedEvents events;
  Shop shop(events);
  shop.handle(allocation::CreateBatch{batch_1, lamp, 60, std::nullopt});
  shop.handle(allocation::CreateBatch{batch_2, lamp, 60, allocation::Eta{20110101}});
  for (std::uint32_t order = 0; order < 20; ++order)
    shop.handle(allocation::Allocate{allocation::OrderId{order}, lamp, 3});
  shop.handle(allocation::ChangeBatchQuantity{batch_1, 40});  // seven lines move to batch-2

  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    SequencedReplica replica(&project);
    for (const cqrs::EventId id : arrivals(events.last(), seed))
      replica.receive(id, events[id]);

    CAPTURE(seed);
    REQUIRE(replica.prefix() == events.last());
    for (std::uint32_t order = 0; order < 20; ++order) {
      CAPTURE(order);
      REQUIRE(replica.view().allocations(allocation::OrderId{order}) ==
              shop.truth(allocation::OrderId{order}));
    }
  }
}

}  // namespace
}  // namespace exercises
