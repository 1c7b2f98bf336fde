// The trace: one record for each thing that happened, in order. Plain numbers; who wants to read
// them resolves them against the records of the world (scenario/trace_json).
#pragma once

#include <cstdint>

#include "sim/kernel/time.hpp"

namespace sim {

enum class TraceKind : std::uint8_t {
  command,         // subject: command
  rolled_back,     // subject: command; a unit of work was
  committed,       // subject: event
  sent,            // subject: event; replica, attempt, other: ms until it arrives
  dropped,         // subject: event; replica, attempt
  duplicated,      // subject: event; replica, attempt, other: ms until the second
                   // copy arrives
  refused,         // subject: event; the replica is stopped
  handler_failed,  // subject: event; replica, attempt
  skipped,         // subject: event; the replica had applied it, or holds it back, already
  held_back,       // subject: event; replica
  applied,         // subject: event; replica, other: how many it has applied now
  dead_letter,     // subject: event; replica, attempt
  read,            // subject: read; replica
  waits,           // subject: read; replica, other: the position it waits for
  answered,        // subject: read; replica, flag: stale
  violated,        // subject: read; replica, flag: guarantee, other: missing event
  gave_up,         // subject: read
  unavailable,     // subject: read
  disappointed,    // subject: command
  outcome,         // subject: command, flag: its outcome
  follow_up_lost,  // subject: command
  crashed,         // flag: point, other: down for so many ms
  restarted,
  stopped,          // replica
  started,          // replica
  rebuild,          // replica, flag: cleared, other: events to replay
  message_dropped,  // subject: event; replica; by an action
  message_delayed,  // subject: event; replica, other: ms until it arrives
  changed,          // settings
};

struct TraceRecord {
  Ms at = 0;
  std::int64_t other = 0;
  std::uint32_t subject = 0;
  std::uint32_t attempt = 0;
  TraceKind kind = TraceKind::command;
  std::int8_t replica = -1;
  std::uint8_t flag = 0;

  friend bool operator==(const TraceRecord&, const TraceRecord&) = default;
};

}  // namespace sim
