// One plain function for each message (Cosmic Python ch. 10 and 12): open a unit of work, fetch the
// aggregate, tell it what is wanted, commit.
#pragma once

#include <cstdint>
#include <optional>

#include "allocation/adapters/in_memory_unit_of_work.hpp"
#include "allocation/domain/commands.hpp"
#include "cqrs/message_bus.hpp"

namespace allocation {

// What the caller of a command gets to know.
struct Outcome {
  enum class Kind : std::uint8_t { ok, no_change, out_of_stock, rejected, failed };

  Kind kind = Kind::ok;
  std::optional<Refusal> reason;  // of rejected

  friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome create_batch(const CreateBatch& command, Units& units);
Outcome allocate(const Allocate& command, Units& units);
Outcome change_batch_quantity(const ChangeBatchQuantity& command, Units& units);

// A line taken off is allocated anew, in a unit of work of its own.
cqrs::EventResult reallocate(const Deallocated& event, Units& units);

}  // namespace allocation
