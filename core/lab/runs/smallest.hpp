// The smallest run that breaks what a hunt was after, under whatever seed. A Shrink leaves out what
// can go under one seed; but an action less gives the events after it other ids, and so other luck,
// so it often cannot go although the run would do without it. Here an action that cannot go under
// this seed is tried to go under others.
//
//   auto smallest = lab::Smallest::start(std::move(loaded), target.conditions(record));
//   while (smallest->step()) show(smallest->progress());
//   write_scenario(smallest->smallest().scenario, smallest->smallest().script);
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "lab/shrink.hpp"

namespace lab {

class Smallest {
 public:
  // Other seeds that an action is tried to go under.
  static constexpr std::uint64_t seeds_tried = 64;
  // Of a run with more actions left than this, each would take too long.
  static constexpr std::int64_t actions_max = 60;

  struct Progress {
    std::uint64_t tried = 0;         // runs
    std::int64_t actions = 0;        // left, after repetition
    std::int64_t actions_first = 0;  // there were
    std::uint64_t seed = 0;          // of the smallest so far
    bool done = false;
  };

  // Runs the scenario under the seed it has. Nothing if all conditions hold.
  static std::optional<Smallest> start(scenario::Loaded loaded,
                                       std::vector<scenario::Condition> conditions);

  // One try more; false if nothing is left to try.
  bool step();

  // The smallest so far; it always fails.
  [[nodiscard]] const scenario::Loaded& smallest() const { return shrink_.smallest(); }
  [[nodiscard]] Progress progress() const;

 private:
  Smallest(Shrink shrink, std::vector<scenario::Condition> conditions)
      : shrink_(std::move(shrink)),
        conditions_(std::move(conditions)),
        actions_first_(shrink_.progress().actions) {}

  bool try_another_seed();

  Shrink shrink_;
  std::vector<scenario::Condition> conditions_;
  std::int64_t actions_first_;
  std::uint64_t tried_before_ = 0;  // by what came before the present Shrink
  // Which action is tried to go, under which other seed.
  std::size_t place_ = 0;
  std::uint64_t nth_ = 0;
  bool done_ = false;
};

}  // namespace lab
