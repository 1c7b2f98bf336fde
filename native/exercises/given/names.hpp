// The few things that the tests speak of, and how a test that fails writes rows down.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "allocation/domain/events.hpp"
#include "allocation/read_side/views.hpp"

namespace exercises {

using allocation::AllocationRow;
using Rows = std::vector<AllocationRow>;

inline constexpr allocation::Sku lamp{1};
inline constexpr allocation::Sku desk{2};
inline constexpr allocation::OrderId order_1{1};
inline constexpr allocation::OrderId order_2{2};
inline constexpr allocation::BatchRef batch_1{1};
inline constexpr allocation::BatchRef batch_2{2};

// Rows of the read model, as expected.
constexpr AllocationRow row(allocation::Sku sku, allocation::Quantity qty,
                            allocation::BatchRef batch) {
  return {sku, qty, batch};
}
constexpr AllocationRow out_of_stock(allocation::Sku sku, allocation::Quantity qty) {
  return {sku, qty, std::nullopt};
}

// Events, as they arrive.
inline allocation::Event allocated(allocation::OrderId order, allocation::Sku sku,
                                   allocation::Quantity qty, allocation::BatchRef batch) {
  return allocation::Allocated{{order, sku, qty}, batch};
}
inline allocation::Event deallocated(allocation::OrderId order, allocation::Sku sku,
                                     allocation::Quantity qty, allocation::BatchRef batch) {
  return allocation::Deallocated{{order, sku, qty}, batch};
}
inline allocation::Event no_stock(allocation::OrderId order, allocation::Sku sku,
                                  allocation::Quantity qty) {
  return allocation::OutOfStock{{order, sku, qty}};
}

inline std::string in_words(const AllocationRow& row) {
  const std::string what =
      std::to_string(row.qty) + " x " + (row.sku == lamp ? "lamp" : "desk") + ", ";
  return row.batchref ? what + "batch-" + std::to_string(row.batchref->value)
                      : what + "out of stock";
}

}  // namespace exercises

template <>
struct doctest::StringMaker<exercises::Rows> {
  static String convert(const exercises::Rows& rows) {
    std::string text = rows.empty() ? "no row" : "";
    for (const exercises::AllocationRow& row : rows)
      text += (text.empty() ? "" : "; ") + exercises::in_words(row);
    return text.c_str();
  }
};

template <class Number>
struct doctest::StringMaker<std::vector<Number>> {
  static String convert(const std::vector<Number>& numbers) {
    std::string text = numbers.empty() ? "none" : "";
    for (const Number number : numbers)
      text += (text.empty() ? "" : " ") + std::to_string(number);
    return text.c_str();
  }
};
