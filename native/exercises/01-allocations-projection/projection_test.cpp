#include "projection.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "given/names.hpp"
#include "given/shop.hpp"

namespace exercises {
namespace {

allocation::AllocationsView view_after(const std::vector<allocation::Event>& events) {
  allocation::AllocationsView view;
  for (const allocation::Event& event : events)
    project(event, view);
  return view;
}

TEST_CASE("an order that was allocated has a row with its batch") {
  const allocation::AllocationsView view = view_after({allocated(order_1, lamp, 5, batch_1)});

  CHECK(view.allocations(order_1) == Rows{row(lamp, 5, batch_1)});
}

TEST_CASE("every line of an order is a row, and every order has its own") {
  const allocation::AllocationsView view =
      view_after({allocated(order_1, lamp, 5, batch_1), allocated(order_2, lamp, 1, batch_1),
                  allocated(order_1, desk, 2, batch_2)});

  CHECK(view.allocations(order_1) == Rows{row(lamp, 5, batch_1), row(desk, 2, batch_2)});
  CHECK(view.allocations(order_2) == Rows{row(lamp, 1, batch_1)});
}

TEST_CASE("a line that is taken off its batch is gone; other skus and other orders stay") {
  const allocation::AllocationsView view =
      view_after({allocated(order_1, lamp, 5, batch_1), allocated(order_1, desk, 2, batch_2),
                  allocated(order_2, lamp, 1, batch_1), deallocated(order_1, lamp, 5, batch_1)});

  CHECK(view.allocations(order_1) == Rows{row(desk, 2, batch_2)});
  CHECK(view.allocations(order_2) == Rows{row(lamp, 1, batch_1)});
}

TEST_CASE("what happens to a batch is no row of anybody's order") {
  const allocation::AllocationsView view =
      view_after({allocation::BatchCreated{batch_1, lamp, 9, std::nullopt},
                  allocated(order_1, lamp, 5, batch_1), no_stock(order_2, lamp, 7),
                  allocation::BatchQuantityChanged{batch_1, lamp, 8, -1}});

  CHECK(view.allocations(order_1) == Rows{row(lamp, 5, batch_1)});
  CHECK_FALSE(view.has(order_2));
}

TEST_CASE("from the shop's own events come the rows that the write side has") {
  CommittedEvents events;
  Shop shop(events);
  shop.handle(allocation::CreateBatch{batch_1, lamp, 10, std::nullopt});
  shop.handle(allocation::CreateBatch{batch_2, lamp, 10, allocation::Eta{20110101}});
  shop.handle(allocation::Allocate{order_1, lamp, 4});
  shop.handle(allocation::Allocate{order_2, lamp, 6});
  // There is less in batch-1 than was thought: order-2's line moves to batch-2.
  shop.handle(allocation::ChangeBatchQuantity{batch_1, 5});

  allocation::AllocationsView view;
  for (cqrs::EventId id = 1; id <= events.last(); ++id)
    project(events[id], view);

  CHECK(view.allocations(order_1) == shop.truth(order_1));
  CHECK(view.allocations(order_2) == shop.truth(order_2));
}

}  // namespace
}  // namespace exercises
