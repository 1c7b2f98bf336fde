#include <optional>
#include <vector>

#include <doctest/doctest.h>

#include "allocation/read_side/projections.hpp"
#include "allocation/read_side/views.hpp"

namespace allocation::allocations_view_test {
namespace {

using Rows = std::vector<AllocationRow>;

constexpr Sku lamp{0};
constexpr Sku desk{1};
constexpr OrderId order_1{1};
constexpr OrderId order_2{2};
constexpr BatchRef batch_1{1};
constexpr BatchRef batch_2{2};

constexpr OrderLine line(OrderId orderid, Sku sku, Quantity qty) {
  return {orderid, sku, qty};
}
constexpr AllocationRow out_of_stock(Sku sku, Quantity qty) {
  return {sku, qty, std::nullopt};
}

Rows rows_of(const Views& views, OrderId orderid) {
  return views.allocations.allocations(orderid);
}

void project_as_in_the_book(const std::vector<Event>& events, Views& views) {
  for (const Event& event : events)
    project_as_in_the_book(event, views);
}
void project_by_line(const std::vector<Event>& events, Views& views) {
  for (const Event& event : events)
    project_by_line(event, views);
}

// --- the query ---

TEST_CASE("semantics 6: the allocations of an order are its own rows only, sorted") {
  Views views;

  project_by_line(
      {Allocated{line(order_1, desk, 2), batch_2}, Allocated{line(order_2, lamp, 9), batch_1},
       Allocated{line(order_1, lamp, 5), batch_1}, OutOfStock{line(order_1, lamp, 3)}},
      views);

  CHECK(rows_of(views, order_1) ==
        Rows{out_of_stock(lamp, 3), {lamp, 5, batch_1}, {desk, 2, batch_2}});
  CHECK(rows_of(views, order_2) == Rows{{lamp, 9, batch_1}});
}

TEST_CASE("semantics 6: of rows with one sku and quantity the one without a batch comes first") {
  Views views;

  views.allocations.insert(line(order_1, lamp, 1), batch_2);
  views.allocations.insert(line(order_1, lamp, 1), std::nullopt);
  views.allocations.insert(line(order_1, lamp, 1), batch_1);

  CHECK(rows_of(views, order_1) ==
        Rows{out_of_stock(lamp, 1), {lamp, 1, batch_1}, {lamp, 1, batch_2}});
}

TEST_CASE("semantics 6: an order without rows is no such order") {
  Views views;
  CHECK_FALSE(views.allocations.has(order_1));

  project_by_line(Allocated{line(order_1, lamp, 1), batch_1}, views);
  CHECK(views.allocations.has(order_1));
  CHECK_FALSE(views.allocations.has(order_2));
  CHECK_FALSE(views.allocations.has(OrderId{0}));

  project_by_line(Deallocated{line(order_1, lamp, 1), batch_1}, views);
  CHECK_FALSE(views.allocations.has(order_1));
  CHECK(rows_of(views, order_1).empty());
}

// --- book ---

TEST_CASE("semantics 5: book inserts a row for each Allocated, also for one that came before") {
  Views views;
  const Allocated allocated{line(order_1, lamp, 5), batch_1};

  project_as_in_the_book({allocated, allocated}, views);

  CHECK(rows_of(views, order_1) == Rows{{lamp, 5, batch_1}, {lamp, 5, batch_1}});
}

TEST_CASE("semantics 5: book's Deallocated deletes every row of that order and sku") {
  Views views;
  project_as_in_the_book(
      {Allocated{line(order_1, lamp, 5), batch_1}, Allocated{line(order_1, lamp, 3), batch_2},
       Allocated{line(order_1, desk, 5), batch_1}, Allocated{line(order_2, lamp, 5), batch_1}},
      views);

  project_as_in_the_book(Deallocated{line(order_1, lamp, 5), batch_1}, views);

  CHECK(rows_of(views, order_1) == Rows{{desk, 5, batch_1}});
  CHECK(rows_of(views, order_2) == Rows{{lamp, 5, batch_1}});
}

TEST_CASE("semantics 5: book ignores OutOfStock") {
  Views views;

  project_as_in_the_book(OutOfStock{line(order_1, lamp, 5)}, views);

  CHECK_FALSE(views.allocations.has(order_1));
}

// --- by line: idempotent and sequenced ---

TEST_CASE("semantics 5: by line, Allocated sets the one row of the line") {
  Views views;

  project_by_line(
      {Allocated{line(order_1, lamp, 5), batch_1}, Allocated{line(order_1, lamp, 5), batch_2},
       Allocated{line(order_1, lamp, 6), batch_1}},
      views);

  CHECK(rows_of(views, order_1) == Rows{{lamp, 5, batch_2}, {lamp, 6, batch_1}});
}

TEST_CASE("semantics 5: by line, Allocated makes rows that book left doubled one") {
  Views views;
  const Allocated allocated{line(order_1, lamp, 5), batch_1};
  project_as_in_the_book({allocated, allocated}, views);

  project_by_line(Allocated{line(order_1, lamp, 5), batch_2}, views);

  CHECK(rows_of(views, order_1) == Rows{{lamp, 5, batch_2}});
}

TEST_CASE("semantics 5: by line, Deallocated deletes the row only if it is in that batch") {
  Views views;
  project_by_line(Allocated{line(order_1, lamp, 5), batch_2}, views);

  project_by_line(Deallocated{line(order_1, lamp, 5), batch_1}, views);
  CHECK(rows_of(views, order_1) == Rows{{lamp, 5, batch_2}});

  project_by_line(Deallocated{line(order_1, lamp, 5), batch_2}, views);
  CHECK(rows_of(views, order_1).empty());
}

TEST_CASE("semantics 5: by line, Deallocated leaves other lines of the order alone") {
  Views views;
  project_by_line(
      {Allocated{line(order_1, lamp, 5), batch_1}, Allocated{line(order_1, lamp, 3), batch_1},
       Allocated{line(order_1, desk, 5), batch_1}},
      views);

  project_by_line(Deallocated{line(order_1, lamp, 5), batch_1}, views);

  CHECK(rows_of(views, order_1) == Rows{{lamp, 3, batch_1}, {desk, 5, batch_1}});
}

TEST_CASE("semantics 5: by line, OutOfStock leaves the row without a batch") {
  Views views;
  project_by_line({Allocated{line(order_1, lamp, 5), batch_1}, OutOfStock{line(order_1, lamp, 5)}},
                  views);

  CHECK(rows_of(views, order_1) == Rows{out_of_stock(lamp, 5)});
}

TEST_CASE("semantics 5: by line, a row without a batch is not deleted by a late Deallocated") {
  Views views;
  project_by_line(
      {OutOfStock{line(order_1, lamp, 5)}, Deallocated{line(order_1, lamp, 5), BatchRef{0}}},
      views);

  CHECK(rows_of(views, order_1) == Rows{out_of_stock(lamp, 5)});
}

// --- what a projection says it changed ---

TEST_CASE("an event about a line changes the answers for its order and its sku") {
  Views views;

  const Changed allocated = project_by_line(Allocated{line(order_1, lamp, 5), batch_1}, views);
  const Changed without = project_by_line(OutOfStock{line(order_2, lamp, 5)}, views);

  CHECK(allocated.orderid == order_1);
  CHECK(allocated.sku == lamp);
  CHECK(without.orderid == order_2);
  CHECK_FALSE(without.sku);
}

TEST_CASE("rows come and go without disturbing each other") {
  Views views;
  for (std::uint32_t order = 0; order < 50; ++order)
    project_by_line(Allocated{line(OrderId{order % 7}, lamp, Quantity(order) + 1), batch_1}, views);
  for (std::uint32_t order = 0; order < 50; order += 2)
    project_by_line(Deallocated{line(OrderId{order % 7}, lamp, Quantity(order) + 1), batch_1},
                    views);
  project_by_line(
      {Allocated{line(order_2, desk, 1), batch_2}, Allocated{line(order_2, desk, 2), batch_2}},
      views);

  // Of order 2: 2, 9, 16, 23, 30, 37 and 44 came in, the even ones went.
  CHECK(rows_of(views, order_2) == Rows{{lamp, 10, batch_1},
                                        {lamp, 24, batch_1},
                                        {lamp, 38, batch_1},
                                        {desk, 1, batch_2},
                                        {desk, 2, batch_2}});
}

TEST_CASE("a copy of the views goes on by itself") {
  Views views;
  project_by_line(Allocated{line(order_1, lamp, 5), batch_1}, views);
  const Views copy = views;

  project_by_line(Deallocated{line(order_1, lamp, 5), batch_1}, views);

  CHECK(rows_of(copy, order_1) == Rows{{lamp, 5, batch_1}});
  CHECK(rows_of(views, order_1).empty());
}

}  // namespace
}  // namespace allocation::allocations_view_test
