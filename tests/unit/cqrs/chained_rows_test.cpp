// Rows by a key, in copies that share what did not change.
#include "cqrs/chained_rows.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include <doctest/doctest.h>

#include "cqrs/ids.hpp"

namespace cqrs::chained_rows_test {
namespace {

using Shelf = StrongId<struct ShelfTag>;
using Rows = ChainedRows<Shelf, int>;

constexpr Shelf upper{1};
constexpr Shelf lower{4};

std::vector<int> sorted(const Rows& rows, Shelf shelf) {
  std::vector<int> found = rows.rows(shelf);
  std::sort(found.begin(), found.end());
  return found;
}

std::size_t pages(const Rows& rows) {
  std::set<const void*> seen;
  rows.each_page([&](const void* page, std::size_t) { seen.insert(page); });
  return seen.size();
}

}  // namespace

TEST_CASE("a key has the rows that were put under it, equal ones as often as they were") {
  Rows rows;
  rows.insert(upper, 7);
  rows.insert(lower, 8);
  rows.insert(upper, 7);

  CHECK(sorted(rows, upper) == std::vector{7, 7});
  CHECK(sorted(rows, lower) == std::vector{8});
  CHECK(rows.keys() == 5);
}

TEST_CASE("a key that never had a row, or has none any more, has nothing") {
  Rows rows;
  CHECK_FALSE(rows.has(upper));
  CHECK(rows.rows(Shelf{99}).empty());

  rows.insert(upper, 7);
  CHECK(rows.has(upper));

  rows.remove_if(upper, [](int) { return true; });
  rows.remove_if(Shelf{99}, [](int) { return true; });
  CHECK_FALSE(rows.has(upper));
}

TEST_CASE("only the rows of that key go, wherever they stand in its chain") {
  Rows rows;
  for (int row = 1; row <= 6; ++row) {
    rows.insert(upper, row);
    rows.insert(lower, row);
  }

  rows.remove_if(upper, [](int row) { return row % 3 != 2; });

  CHECK(sorted(rows, upper) == std::vector{2, 5});
  CHECK(sorted(rows, lower) == std::vector{1, 2, 3, 4, 5, 6});
}

TEST_CASE("the place of a row that went is used again, by any key") {
  Rows rows;
  for (int row = 0; row < 500; ++row)
    rows.insert(upper, row);
  const std::size_t full = pages(rows);

  for (int again = 0; again < 10; ++again) {
    rows.remove_if(again % 2 == 0 ? upper : lower, [](int) { return true; });
    for (int row = 0; row < 500; ++row)
      rows.insert(again % 2 == 0 ? lower : upper, row);
  }

  CHECK(pages(rows) == full);
  CHECK(sorted(rows, upper).size() == 500);
}

TEST_CASE("a copy stays as it was") {
  Rows rows;
  rows.insert(upper, 1);
  const Rows before = rows;

  rows.insert(upper, 2);
  rows.remove_if(upper, [](int row) { return row == 1; });

  CHECK(before.rows(upper) == std::vector{1});
  CHECK(rows.rows(upper) == std::vector{2});
}

}  // namespace cqrs::chained_rows_test
