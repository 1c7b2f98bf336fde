// What somebody may count on in a run, as promises that are kept or broken. Seen from outside when
// the run is over; each can be said as a condition over the report too (docs/conditions.md), which
// is what makes a run that breaks one smaller (lab/shrink.hpp).
//
//   sim::World world = run_to_its_end(loaded);
//   if (broken_promises_of(world)[place_of(Promise::monotonic_reads)]) ...
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "scenario/scenario.hpp"
#include "sim/world.hpp"

namespace lab {

enum class Promise : std::uint8_t {
  // Of every answer of a replica (Terry et al. 1994), in the order of sim::Guarantee.
  read_your_writes,
  monotonic_reads,
  monotonic_writes,
  writes_follow_reads,
  no_stale_answer,
  nobody_disappointed,
  no_dead_letter,
  converges,       // at the end every replica shows what is true
  never_oversold,  // no batch has less than nothing left; no run breaks this one
};
inline constexpr std::size_t promises = 9;
inline constexpr std::array<std::string_view, promises> promise_words{
    "read_your_writes",    "monotonic_reads", "monotonic_writes",
    "writes_follow_reads", "no_stale_answer", "nobody_disappointed",
    "no_dead_letter",      "converges",       "never_oversold",
};

[[nodiscard]] constexpr std::size_t place_of(Promise promise) {
  return static_cast<std::size_t>(promise);
}
[[nodiscard]] std::optional<Promise> promise_named(std::string_view word);

// Of one customer's answers as well as of everybody's: the guarantees, and stale answers.
[[nodiscard]] bool is_made_to_a_customer(Promise promise);

// What holds of the report of a run that keeps it. `by`: to this customer, empty: to everybody. A
// name with a double quote in it has no place in a condition.
[[nodiscard]] std::string condition_of(Promise promise, std::string_view by);

// Those that a run has broken, by their places.
[[nodiscard]] std::bitset<promises> broken_promises_of(const sim::World& world);
// One of them; `by` is nothing: to anybody. To one customer: of a run that keeps its records.
[[nodiscard]] bool is_broken(const sim::World& world, Promise promise,
                             std::optional<sim::ClientId> by);

}  // namespace lab
