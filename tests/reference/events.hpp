// What a unit of work raises (semantics section 3).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "scenario.hpp"

namespace reference {

enum class EventType { BatchCreated, BatchQuantityChanged, Allocated, Deallocated, OutOfStock };

// One flat record for all types; which fields mean something depends on the type.
struct Event {
  EventType type = EventType::BatchCreated;
  std::string sku;
  std::int64_t qty = 0;
  std::string batch;       // `ref` of a batch's event, `batchref` of Allocated and Deallocated
  std::string orderid;     // Allocated, Deallocated, OutOfStock
  std::int64_t delta = 0;  // BatchQuantityChanged
  Date eta;                // BatchCreated

  // Given when the unit commits, or, publishing before the commit, when the event is sent (section
  // 3).
  EventId id = 0;
  TimeMs at = 0;
  bool committed = false;
  std::size_t command = 0;  // place in the list of commands; a follow-up's event has its cause's
};

}  // namespace reference
