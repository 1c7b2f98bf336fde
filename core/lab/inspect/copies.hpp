// What became of the copies of an event that were sent to a replica, told from the trace.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lab/inspect/sight.hpp"

namespace lab {

struct SentCopy {
  enum class State : std::uint8_t {
    on_its_way,
    lost,        // on the way, by chance
    taken_away,  // by an act
    refused,     // the replica was stopped
    failed,      // the replica's handler did
    skipped,     // the replica had it already
    held_back,   // and still is
    applied,
  };
  static constexpr std::array<std::string_view, 8> words{
      "on_its_way", "lost", "taken_away", "refused", "failed", "skipped", "held_back", "applied"};

  std::uint32_t attempt = 0;
  bool duplicate = false;
  State state = State::on_its_way;
  bool moved = false;  // an act has changed when it arrives
  sim::Ms sent_at = 0;
  std::size_t sent_place = 0;  // in the trace
  sim::Ms ends_at = 0;         // when it arrives, is lost, is applied
  sim::Ms held_back_at = -1;   // when it began to be

  [[nodiscard]] std::string_view word() const { return words[static_cast<std::size_t>(state)]; }
};

// In the order of sending.
[[nodiscard]] std::vector<SentCopy> copies_of(const Sight& sight, sim::EventId event,
                                              std::uint8_t replica);

// Where an event stands with a replica, all its copies taken together.
struct Standing {
  enum class State : std::uint8_t {
    applied,
    held_back,    // received, and waiting for one before it
    on_its_way,   //
    outbox,       // the relay has it, or will send it again
    rebuilding,   // a rebuild that is running will bring it
    dead_letter,  // given up
    lost,         // and nothing will bring it
    void_event,   // its unit was rolled back, and it is not there
  };
  static constexpr std::array<std::string_view, 8> words{"applied", "held_back",  "on_its_way",
                                                         "outbox",  "rebuilding", "dead_letter",
                                                         "lost",    "void_event"};

  State state = State::lost;
  sim::Ms at = -1;  // since when, or when it comes; -1: nobody can say

  [[nodiscard]] std::string_view word() const { return words[static_cast<std::size_t>(state)]; }
};

[[nodiscard]] Standing standing_of(const Sight& sight, sim::EventId event, std::uint8_t replica);
// As a phrase of that family: `standing.on_its_way`.
[[nodiscard]] Phrase standing_phrase(const Sight& sight, sim::EventId event, std::uint8_t replica);

}  // namespace lab
