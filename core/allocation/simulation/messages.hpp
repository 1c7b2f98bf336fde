// The allocation domain's commands and events as the world carries them (sim/message.hpp), and
// back. Kinds count in the order of the variants Command and Event.
#pragma once

#include <cstdint>
#include <string_view>

#include "allocation/domain/commands.hpp"
#include "allocation/domain/events.hpp"
#include "sim/message.hpp"

namespace allocation {

// Which table of sim::Vocabulary holds which names.
enum class NameTable : std::uint8_t { sku, ref, orderid };

// Which of the two queries a sim::Key asks.
enum class QueryKind : std::uint8_t { availability, allocations };

constexpr sim::Key availability_of(Sku sku) {
  return {static_cast<std::uint8_t>(QueryKind::availability), sku.value};
}
constexpr sim::Key allocations_of(OrderId orderid) {
  return {static_cast<std::uint8_t>(QueryKind::allocations), orderid.value};
}

enum class CommandKind : std::uint8_t { CreateBatch, Allocate, ChangeBatchQuantity };
enum class EventKind : std::uint8_t {
  BatchCreated,
  Allocated,
  OutOfStock,
  BatchQuantityChanged,
  Deallocated,
};

// CreateBatch: ref, sku, qty, eta (0: none). Allocate: orderid, sku, qty. ChangeBatchQuantity: ref,
// qty.
[[nodiscard]] sim::Message encode(const Command& command);
[[nodiscard]] Command decode_command(const sim::Message& message);

// BatchCreated: ref, sku, qty, eta. Allocated, Deallocated: orderid, sku, qty, batchref.
// OutOfStock: orderid, sku, qty. BatchQuantityChanged: ref, sku, qty, quantity before.
[[nodiscard]] sim::Message encode(const Event& event);
[[nodiscard]] Event decode_event(const sim::Message& message);

}  // namespace allocation
