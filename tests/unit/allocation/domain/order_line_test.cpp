#include "allocation/domain/order_line.hpp"

#include <optional>

#include <doctest/doctest.h>

namespace allocation::order_line_test {
namespace {

constexpr Sku spoon{0};
constexpr Sku fork{1};

TEST_CASE("order lines with equal fields are the same line") {
  CHECK(OrderLine{OrderId{1}, spoon, 3} == OrderLine{OrderId{1}, spoon, 3});

  CHECK(OrderLine{OrderId{2}, spoon, 3} != OrderLine{OrderId{1}, spoon, 3});
  CHECK(OrderLine{OrderId{1}, fork, 3} != OrderLine{OrderId{1}, spoon, 3});
  CHECK(OrderLine{OrderId{1}, spoon, 4} != OrderLine{OrderId{1}, spoon, 3});
}

TEST_CASE("an earlier day is less, and no day at all comes before every day") {
  CHECK(Eta{20101231} < Eta{20110101});
  CHECK(std::optional<Eta>{} < std::optional(Eta{20101231}));
}

}  // namespace
}  // namespace allocation::order_line_test
