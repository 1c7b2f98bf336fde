#include "line_view.hpp"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "given/names.hpp"
#include "given/shop.hpp"

template <>
struct doctest::StringMaker<exercises::LinePlace> {
  static String convert(const exercises::LinePlace& place) {
    using Kind = exercises::LinePlace::Kind;
    if (place.kind == Kind::unknown) return "unknown";
    if (place.kind == Kind::out_of_stock) return "out of stock";
    const std::string batch =
        place.batchref ? "batch-" + std::to_string(place.batchref->value) : "no batch";
    return ("in " + batch).c_str();
  }
};

namespace exercises {
namespace {

using allocation::OrderLine;

constexpr OrderLine five_lamps{order_1, lamp, 5};
constexpr OrderLine two_lamps{order_1, lamp, 2};

LineView view_after(const std::vector<allocation::Event>& events) {
  LineView view;
  for (const allocation::Event& event : events)
    view.project(event);
  return view;
}

LinePlace in(allocation::BatchRef batch) {
  return {LinePlace::Kind::in_batch, batch};
}
const LinePlace out_of_stock_place{LinePlace::Kind::out_of_stock, std::nullopt};
const LinePlace unknown{};

TEST_CASE("a line that was allocated is in its batch; the order's other line is elsewhere") {
  const LineView view =
      view_after({allocated(order_1, lamp, 5, batch_1), allocated(order_1, lamp, 2, batch_2)});

  CHECK(view.where_is(five_lamps) == in(batch_1));
  CHECK(view.where_is(two_lamps) == in(batch_2));
}

TEST_CASE("out of stock is an answer, and never heard of is another") {
  const LineView view = view_after({no_stock(order_1, lamp, 5)});

  CHECK(view.where_is(five_lamps) == out_of_stock_place);
  CHECK(view.where_is(two_lamps) == unknown);
}

TEST_CASE("a line that is taken off is nowhere, until it is allocated anew") {
  LineView view =
      view_after({allocated(order_1, lamp, 5, batch_1), deallocated(order_1, lamp, 5, batch_1)});
  CHECK(view.where_is(five_lamps) == unknown);

  view.project(allocated(order_1, lamp, 5, batch_2));
  CHECK(view.where_is(five_lamps) == in(batch_2));
}

TEST_CASE("what comes twice or late takes nothing back that is true now") {
  const LineView view =
      view_after({allocated(order_1, lamp, 5, batch_1), allocated(order_1, lamp, 5, batch_1),
                  allocated(order_1, lamp, 5, batch_2), deallocated(order_1, lamp, 5, batch_1)});

  CHECK(view.where_is(five_lamps) == in(batch_2));
}

TEST_CASE("from the shop's own events comes what the write side has") {
  CommittedEvents events;
  Shop shop(events);
  shop.handle(allocation::CreateBatch{batch_1, lamp, 10, std::nullopt});
  shop.handle(allocation::CreateBatch{batch_2, lamp, 5, allocation::Eta{20110101}});
  shop.handle(allocation::Allocate{order_1, lamp, 5});
  shop.handle(allocation::Allocate{order_2, lamp, 4});
  // Of batch-1 there is nothing left: one of the lines moves on, the other finds no room.
  shop.handle(allocation::ChangeBatchQuantity{batch_1, 0});

  LineView view;
  for (cqrs::EventId id = 1; id <= events.last(); ++id)
    view.project(events[id]);

  for (const auto& [order, qty] : {std::pair{order_1, 5}, std::pair{order_2, 4}}) {
    const Rows truth = shop.truth(order);
    REQUIRE(truth.size() == 1);
    CHECK(view.where_is({order, lamp, qty}) ==
          (truth[0].batchref ? in(*truth[0].batchref) : out_of_stock_place));
  }
}

}  // namespace
}  // namespace exercises
