// What has happened on the write side (Cosmic Python ch. 8; semantics section 3).
#pragma once

#include <optional>
#include <variant>

#include "allocation/domain/order_line.hpp"

namespace allocation {

struct BatchCreated {
  BatchRef ref;
  Sku sku;
  Quantity qty = 0;
  std::optional<Eta> eta;

  friend bool operator==(const BatchCreated&, const BatchCreated&) = default;
};

struct Allocated {
  OrderLine line;
  BatchRef batchref;

  friend bool operator==(const Allocated&, const Allocated&) = default;
};

// The line is remembered as unfulfilled: no batch has room for it.
struct OutOfStock {
  OrderLine line;

  friend bool operator==(const OutOfStock&, const OutOfStock&) = default;
};

struct BatchQuantityChanged {
  BatchRef ref;
  Sku sku;
  Quantity qty = 0;
  Total delta = 0;  // new quantity minus old

  friend bool operator==(const BatchQuantityChanged&, const BatchQuantityChanged&) = default;
};

// The line was taken off because its batch shrank; it has to be allocated anew.
struct Deallocated {
  OrderLine line;
  BatchRef batchref;

  friend bool operator==(const Deallocated&, const Deallocated&) = default;
};

using Event = std::variant<BatchCreated, Allocated, OutOfStock, BatchQuantityChanged, Deallocated>;

}  // namespace allocation
