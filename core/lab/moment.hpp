// A world, and how far it has come in its present instant.
//
// A position in time is (time, entries done at that time), since many things can happen in one
// millisecond and a person wants to stand between them. (5000, 0) is before anything at 5000,
// (5000, everything) after all of it.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

inline constexpr std::uint64_t everything = UINT64_MAX;

struct Position {
  sim::Ms at = 0;
  std::uint64_t done = 0;

  friend auto operator<=>(const Position&, const Position&) = default;
};

// What the last step took: an entry of the run's own, or an action of the script; neither, before
// the first step. With it, what ran there can be told afterwards (lab/code/code_that_ran.hpp).
struct Taken {
  std::optional<sim::Entry> entry{};
  std::optional<sim::Agenda::Turn> turn{};
  std::size_t traced = 0;       // records of the trace that were there before it
  sim::EventId last_event = 0;  // the newest event then
};

class Moment {
 public:
  // The world has to be at its beginning.
  explicit Moment(sim::World world) : world_(std::move(world)) {}

  [[nodiscard]] const sim::World& world() const { return world_; }
  [[nodiscard]] sim::World& world() { return world_; }
  [[nodiscard]] std::uint64_t entries() const { return world_.entries_taken; }
  // Where the last entry left it; (0, 0) if none was taken.
  [[nodiscard]] Position reached() const { return {instant_, entries() - before_instant_}; }

  [[nodiscard]] const Taken& taken() const { return taken_; }

  // Takes the next entry; false if there is none.
  bool step(sim::Script& script) {
    const std::uint64_t before = entries();
    const Taken next = next_taken(script);
    if (!world_.step(script)) return false;
    taken_ = next;
    if (world_.now != instant_) {
      instant_ = world_.now;
      before_instant_ = before;
    }
    return true;
  }

 private:
  // As World::step() chooses: what the run has pending comes before the next action.
  Taken next_taken(const sim::Script& script) {
    Taken next{.traced = world_.trace.size(), .last_event = world_.events.last()};
    const auto turn = world_.agenda.next(script);
    if (!world_.queue.empty() && (!turn || world_.queue.top().at <= turn->at)) {
      next.entry = world_.queue.top();
    } else {
      next.turn = turn;
    }
    return next;
  }

  sim::World world_;
  Taken taken_;
  sim::Ms instant_ = 0;               // of the last entry taken
  std::uint64_t before_instant_ = 0;  // entries taken before that instant
};

}  // namespace lab
