#include "by_line.hpp"

#include <cstdint>
#include <vector>

#include <doctest/doctest.h>

#include "03-hold-back-gaps/solution/sequenced_replica.hpp"
#include "given/arrivals.hpp"
#include "given/names.hpp"
#include "given/shop.hpp"

namespace exercises {
namespace {

allocation::AllocationsView view_after(const std::vector<allocation::Event>& events) {
  allocation::AllocationsView view;
  for (const allocation::Event& event : events)
    project_by_line(event, view);
  return view;
}

TEST_CASE("the other line of the same sku stays") {
  const allocation::AllocationsView view =
      view_after({allocated(order_1, lamp, 5, batch_1), allocated(order_1, lamp, 3, batch_1),
                  deallocated(order_1, lamp, 5, batch_1)});

  CHECK_MESSAGE(view.allocations(order_1) == Rows{row(lamp, 3, batch_1)},
                "only the line of 5 was taken off");
}

TEST_CASE("a line has one row, wherever it goes") {
  const allocation::AllocationsView view =
      view_after({allocated(order_1, lamp, 5, batch_1), allocated(order_1, lamp, 5, batch_2)});

  CHECK(view.allocations(order_1) == Rows{row(lamp, 5, batch_2)});
}

TEST_CASE("a Deallocated that comes late does not take away where the line is by now") {
  const allocation::AllocationsView view =
      view_after({allocated(order_1, lamp, 5, batch_1), allocated(order_1, lamp, 5, batch_2),
                  deallocated(order_1, lamp, 5, batch_1)});

  CHECK(view.allocations(order_1) == Rows{row(lamp, 5, batch_2)});
}

TEST_CASE("a line that nobody has room for is out of stock, and not gone") {
  const allocation::AllocationsView view =
      view_after({allocated(order_1, lamp, 5, batch_1), deallocated(order_1, lamp, 5, batch_1),
                  no_stock(order_1, lamp, 5)});

  CHECK(view.allocations(order_1) == Rows{out_of_stock(lamp, 5)});
}

TEST_CASE("a line that was out of stock is allocated in the end") {
  allocation::AllocationsView view = view_after({no_stock(order_1, lamp, 5)});
  CHECK(view.allocations(order_1) == Rows{out_of_stock(lamp, 5)});

  project_by_line(allocated(order_1, lamp, 5, batch_2), view);
  CHECK(view.allocations(order_1) == Rows{row(lamp, 5, batch_2)});
}

// Every order has two lines of one sku; then the forklift comes, twice.
void busy_day(Shop& shop, std::uint32_t orders) {
  shop.handle(allocation::CreateBatch{batch_1, lamp, 100, std::nullopt});
  shop.handle(allocation::CreateBatch{batch_2, lamp, 30, allocation::Eta{20110101}});
  for (std::uint32_t order = 0; order < orders; ++order) {
    shop.handle(allocation::Allocate{allocation::OrderId{order}, lamp, 4});
    shop.handle(allocation::Allocate{allocation::OrderId{order}, lamp, 1});
  }
  shop.handle(allocation::ChangeBatchQuantity{batch_1, 60});
  shop.handle(allocation::ChangeBatchQuantity{batch_2, 10});
}

TEST_CASE("two lines of one sku in each order, two batches that shrink: the truth in the end") {
  constexpr std::uint32_t orders = 20;
  CommittedEvents events;
  Shop shop(events);
  busy_day(shop, orders);

  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    SequencedReplica replica(&project_by_line);
    for (const cqrs::EventId id : arrivals(events.last(), seed))
      replica.receive(id, events[id]);

    for (std::uint32_t order = 0; order < orders; ++order) {
      CAPTURE(order);
      REQUIRE(replica.view().allocations(allocation::OrderId{order}) ==
              shop.truth(allocation::OrderId{order}));
    }
  }
}

}  // namespace
}  // namespace exercises
