// The messages on the stage, as numbers: what the page needs for every frame while time passes,
// laid out so that it can look at them in place (web/src/core/contract.ts, MESSAGE). Those in
// flight, those held back at a replica's door, and for a moment those that have just been lost.
#pragma once

#include <cstddef>
#include <vector>

#include "lab/shown_message.hpp"
#include "sim/world.hpp"

namespace lab {

// Places of the numbers that make up one message.
struct MessageFields {
  static constexpr std::size_t event = 0;
  static constexpr std::size_t replica = 1;
  static constexpr std::size_t attempt = 2;           // from 0
  static constexpr std::size_t copy = 3;              // 0 the first, 1 the duplicate
  static constexpr std::size_t sent_at_ms = 4;        // from the start of the run
  static constexpr std::size_t arrives_at_ms = 5;     // the same
  static constexpr std::size_t arrives_clock_ms = 6;  // from the opening
  static constexpr std::size_t remaining_ms = 7;
  static constexpr std::size_t progress = 8;  // 0 sent to 1 arrived
  static constexpr std::size_t type = 9;      // the domain's kind of event
  static constexpr std::size_t fate = 10;     // a Fate
  static constexpr std::size_t faded = 11;    // of what is lost: 0 just now to 1 forgotten
  static constexpr std::size_t phantom = 12;  // 1: its event was rolled back
  static constexpr std::size_t stride = 13;
};

// Messages in flight beyond that are left out, those that arrive last; lab/lanes.hpp counts them
// all.
inline constexpr std::size_t messages_shown_max = 2000;

// Of what is not in flight, `progress` says where it is, `arrives_*` when it got there.
// In the order of sending, whatever became of them under way. Times count from the start of the
// run, on the clock from `opens_at`.
void show_messages(const sim::World& world, sim::Ms opens_at, std::vector<double>& numbers);

}  // namespace lab
