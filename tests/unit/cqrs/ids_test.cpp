#include "cqrs/ids.hpp"

#include <type_traits>

#include <doctest/doctest.h>

namespace cqrs::ids_test {
namespace {

using Table = StrongId<struct TableTag>;
using Chair = StrongId<struct ChairTag>;

static_assert(!std::is_convertible_v<Table, Chair>);
static_assert(!std::is_convertible_v<int, Table>);

TEST_CASE("an id is an index, and ids of one kind compare by it") {
  const Table first{3};
  const Table second{4};

  CHECK(first.index() == 3);
  CHECK(first == Table{3});
  CHECK(first != second);
  CHECK(first < second);
}

}  // namespace
}  // namespace cqrs::ids_test
