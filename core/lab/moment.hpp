// A world, and how far it has come in its present instant.
//
// A position in time is (time, entries done at that time), since many things can happen in one
// millisecond and a person wants to stand between them. (5000, 0) is before anything at 5000,
// (5000, everything) after all of it.
#pragma once

#include <compare>
#include <cstdint>
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

class Moment {
 public:
  // The world has to be at its beginning.
  explicit Moment(sim::World world) : world_(std::move(world)) {}

  [[nodiscard]] const sim::World& world() const { return world_; }
  [[nodiscard]] sim::World& world() { return world_; }
  [[nodiscard]] std::uint64_t entries() const { return world_.entries_taken; }
  // Where the last entry left it; (0, 0) if none was taken.
  [[nodiscard]] Position reached() const { return {instant_, entries() - before_instant_}; }

  // Takes the next entry; false if there is none.
  bool step(sim::Script& script) {
    const std::uint64_t before = entries();
    if (!world_.step(script)) return false;
    if (world_.now != instant_) {
      instant_ = world_.now;
      before_instant_ = before;
    }
    return true;
  }

 private:
  sim::World world_;
  sim::Ms instant_ = 0;               // of the last entry taken
  std::uint64_t before_instant_ = 0;  // entries taken before that instant
};

}  // namespace lab
