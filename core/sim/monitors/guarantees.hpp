// The four session guarantees (Terry et al. 1994), observed from outside at every answer from a
// replica, whatever remedy is set (semantics section 6).
#pragma once

#include <array>
#include <cstdint>

#include "sim/message.hpp"
#include "sim/records.hpp"

namespace sim {

struct World;

// Who asks, and since when.
struct Question {
  ClientId by;
  Key key;
  EventId last_at_issue = 0;    // the newest event when the read was issued
  std::uint32_t seen_mark = 0;  // what the client had seen then
};

// For each guarantee the smallest missing id that breaks it, 0 where it holds.
[[nodiscard]] std::array<EventId, guarantees> broken_guarantees(World& world, std::uint8_t replica,
                                                                const Question& question);

}  // namespace sim
