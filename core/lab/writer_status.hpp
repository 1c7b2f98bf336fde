// The writer: is it up, what waits in the outbox, and what became of the last command, step by step
// (web/src/core/contract.ts, Writer).
//
// A unit of work is over within one instant; what is kept of it here is what the trace says: events
// committed, or the unit rolled back and why.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/records.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

// Ids of the outbox, and steps of a command, listed at most; the counts say how many there are.
inline constexpr std::size_t outbox_listed_max = 20;
inline constexpr std::size_t steps_listed_max = 50;

struct CommandStep {
  enum class Kind : std::uint8_t {
    committed,             // an event
    told,                  // an event, sent out before the commit that then failed
    rolled_back,           // a unit of work: its commit failed
    rolled_back_by_crash,  // a unit of work: the writer crashed before the commit
    crashed,               // the writer did, after a commit
    follow_up_lost,        // a line taken off, whose reallocation nobody will do
  };
  static constexpr std::array<std::string_view, 6> words{
      "committed", "told", "rolled_back", "rolled_back_by_crash", "crashed", "follow_up_lost"};

  Kind kind = Kind::committed;
  sim::EventId event = 0;
  sim::Ms down_ms = 0;  // of a crash
};

struct LastCommand {
  std::uint32_t number = 0;  // in the report, from 0
  std::string by;
  std::string_view type;
  std::string sku;  // fields that its type does not have are empty or 0
  std::string orderid;
  std::string ref;
  std::int64_t qty = 0;
  sim::Ms at_ms = 0;
  sim::Ms clock_ms = 0;
  sim::CommandOutcome outcome = sim::CommandOutcome::ok;
  std::string reason;  // of rejected: its code
  std::vector<CommandStep> steps;
};

struct WriterStatus {
  bool down = false;
  sim::Ms back_clock_ms = 0;  // of one that is down: when it will be back
  std::size_t commands = 0;
  std::size_t outbox_count = 0;  // events stored and not sent yet
  std::vector<sim::EventId> outbox;
  std::size_t put_off = 0;     // things the relay does when the writer is back
  std::size_t follow_ups = 0;  // reallocations still to do then
  std::optional<LastCommand> last;
};

// `opens_at`: from when the clock counts.
[[nodiscard]] WriterStatus show_writer(const sim::World& world, const sim::Vocabulary& names,
                                       sim::Ms opens_at);

}  // namespace lab
