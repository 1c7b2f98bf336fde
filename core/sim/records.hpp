// What a run leaves behind: plain structs, from which the report (semantics section 8), the page
// and the trace are made.
#pragma once

#include <array>
#include <cstdint>

#include "sim/kernel/time.hpp"
#include "sim/message.hpp"

namespace sim {

enum class CommandOutcome : std::uint8_t {
  ok,
  no_change,
  out_of_stock,
  rejected,     // a rule said no, with a reason
  failed,       // the commit did not happen
  unknown,      // the writer crashed before it answered
  unavailable,  // the writer is down
};
inline constexpr std::size_t command_outcomes = 7;

enum class ReadStatus : std::uint8_t {
  ok,
  not_found,    // neither here nor in the truth
  pending,      // not here, but in the truth
  timed_out,    // gave up
  unavailable,  // nobody there to answer
  waiting,      // still
};

// In the order in which a report lists them (Terry et al. 1994).
enum class Guarantee : std::uint8_t {
  read_your_writes,
  monotonic_reads,
  monotonic_writes,
  writes_follow_reads,
};
inline constexpr std::size_t guarantees = 4;

inline constexpr std::int8_t write_model = -1;  // in place of a replica's number

struct CommandRecord {
  Ms at = 0;
  ClientId by;
  Message command;
  CommandOutcome outcome = CommandOutcome::ok;
  std::uint8_t reason = 0;     // of rejected: the domain's number for it
  std::uint32_t returned = 0;  // id + 1 of what the client was told; 0: nothing
};

struct ReadRecord {
  Ms at = 0;
  Ms answered_at = -1;  // -1: no answer
  Ms age_ms = 0;
  Ms waited_ms = 0;
  ClientId by;
  Key key;
  std::uint32_t versions_behind = 0;
  std::uint32_t first_row = 0;                   // of the answer, in World::answer_rows
  std::uint32_t rows = 0;                        // 0: the answer is null
  std::array<EventId, guarantees> violations{};  // the smallest missing id, 0: kept
  ReadStatus status = ReadStatus::waiting;
  std::int8_t replica = write_model;
  bool stale = false;
  bool timed_out = false;

  [[nodiscard]] bool answered() const { return answered_at >= 0; }
};

// A row of an answer, in words that the domain defines.
using AnswerRow = std::array<std::int64_t, 4>;

// 64 bytes, of which a page of the log holds as many: hence the order, and two in one word.
struct EventRecord {
  Ms at = 0;  // when its id was given
  Message message;
  ClientId by;                     // whose command caused it
  std::uint32_t command : 31 = 0;  // number of that command, from 0
  bool committed : 1 = false;
  std::uint32_t seen_mark = 0;  // what that client had seen when it issued it (monitors/seen.hpp)
  std::array<std::uint32_t, key_spaces> key{};     // what it bears on: id + 1, 0: nothing
  std::array<EventId, key_spaces> next_for_key{};  // the next committed one that bears on it
};
static_assert(sizeof(EventRecord) == 64);

// Who did how much: what a way of reading or of publishing costs, and which side pays. In no
// report; conditions may ask for it (docs/conditions.md).
struct Work {
  // Answers from a side's own rows.
  std::int64_t answers_by_writer = 0, answers_by_replicas = 0;
  // Events applied to the views: by the writer, before its command answers, and later.
  std::int64_t updates_by_writer = 0, updates_by_replicas = 0;
};

struct Stats {
  std::int64_t reads = 0, stale = 0, pending = 0, waited = 0, timed_out = 0, unavailable = 0;
  std::int64_t max_versions_behind = 0, max_age_ms = 0;
  std::int64_t dropped = 0, duplicated = 0, dead_letters = 0, disappointed = 0;
  std::array<std::int64_t, command_outcomes> outcomes{};
  std::array<std::int64_t, guarantees> violations{};
  Work work;
};

}  // namespace sim
