// Strong ids: a dense number that says in its type what it counts.
//
// Names (a sku, a reference, a customer) become ids once, at the edge; behind it everything is an
// index. An id of one kind does not convert to another, so a batch is never taken for an order.
//
//   using Sku = cqrs::StrongId<struct SkuTag>;
//   Sku dresser{0};
//   table[dresser.index()];
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace cqrs {

template <class Tag>
struct StrongId {
  std::uint32_t value = 0;

  [[nodiscard]] constexpr std::size_t index() const { return value; }
  friend constexpr auto operator<=>(const StrongId&, const StrongId&) = default;
};

// Events count from 1; 0 is "no event".
using EventId = std::uint32_t;

}  // namespace cqrs
