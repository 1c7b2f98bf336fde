// Dates, and products in words, for the tests of the allocation domain.
#pragma once

#include <optional>
#include <string>

#include "allocation/domain/product.hpp"

namespace support {

inline constexpr allocation::Eta today{20110101};
inline constexpr allocation::Eta tomorrow{20110102};
inline constexpr allocation::Eta later{20110112};
inline constexpr std::optional<allocation::Eta> in_warehouse = std::nullopt;

inline std::string in_words(const allocation::OrderLine& line) {
  return "order " + std::to_string(line.orderid.value) + " x" + std::to_string(line.qty);
}

// All that anybody can find out about a product, so that two can be compared and a difference read.
inline std::string in_words(const allocation::Product& product) {
  std::string text = "version " + std::to_string(product.version()) + "\n";
  for (const allocation::Batch& batch : product.batches()) {
    text += "batch " + std::to_string(batch.reference().value) + " due " +
            std::to_string(batch.eta().value_or(allocation::Eta{0}).yyyymmdd) + ": " +
            std::to_string(batch.available_quantity()) + " of " +
            std::to_string(batch.purchased_quantity()) + " left";
    for (const allocation::OrderLine& line : batch.allocations())
      text += ", " + in_words(line);
    text += "\n";
  }
  for (const allocation::OrderLine& line : product.unfulfilled())
    text += "unfulfilled: " + in_words(line) + "\n";
  return text;
}

}  // namespace support
