// The ids and value objects of the allocation domain (Cosmic Python ch. 1).
#pragma once

#include <compare>
#include <cstdint>

#include "cqrs/ids.hpp"

namespace allocation {

using Sku = cqrs::StrongId<struct SkuTag>;
using OrderId = cqrs::StrongId<struct OrderIdTag>;
using BatchRef = cqrs::StrongId<struct BatchRefTag>;

// A single quantity fits 32 bits; sums of them are kept in 64.
using Quantity = std::int32_t;
using Total = std::int64_t;

// The day a shipment is due, as the number YYYYMMDD, so that earlier is smaller.
struct Eta {
  std::int32_t yyyymmdd = 0;

  friend constexpr auto operator<=>(const Eta&, const Eta&) = default;
};

// A value object: equal fields, same line.
struct OrderLine {
  OrderId orderid;
  Sku sku;
  Quantity qty = 0;

  friend constexpr auto operator<=>(const OrderLine&, const OrderLine&) = default;
};

}  // namespace allocation
