// What can be asked of the write side (Cosmic Python ch. 10; semantics section 3).
#pragma once

#include <optional>
#include <variant>

#include "allocation/domain/order_line.hpp"

namespace allocation {

struct CreateBatch {
  BatchRef ref;
  Sku sku;
  Quantity qty = 0;
  std::optional<Eta> eta;  // none: it is in the warehouse already
};

struct Allocate {
  OrderId orderid;
  Sku sku;
  Quantity qty = 0;
};

struct ChangeBatchQuantity {
  BatchRef ref;
  Quantity qty = 0;
};

// Checked before anything is looked up.
constexpr bool has_valid_quantity(const CreateBatch& command) {
  return command.qty >= 1;
}
constexpr bool has_valid_quantity(const Allocate& command) {
  return command.qty >= 1;
}
constexpr bool has_valid_quantity(const ChangeBatchQuantity& command) {
  return command.qty >= 0;
}

using Command = std::variant<CreateBatch, Allocate, ChangeBatchQuantity>;

}  // namespace allocation
