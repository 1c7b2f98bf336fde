// The smallest scenario that still fails as this one does: delta debugging over its actions,
// repeats and faults (Zeller and Hildebrandt 2002). Each step runs the scenario once, with
// something left out; what still fails in the same way is kept. In the end no single action can go,
// and no fault be calmed, without the failure going too. The design that is tried (publishing,
// projection, reads and their like) stays as it is.
//
//   auto shrink = lab::Shrink::start(std::move(loaded), std::move(conditions));
//   if (!shrink) return nothing_fails();
//   while (shrink->step()) show(shrink->progress());
//   write_scenario(shrink->smallest().scenario, shrink->smallest().script);
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "lab/seed_check.hpp"
#include "scenario/condition.hpp"
#include "scenario/scenario.hpp"

namespace lab {

class Shrink {
 public:
  // Runs it at most so often; what it has then is small, perhaps not the smallest.
  static constexpr std::uint64_t tries_max = 20'000;

  struct Progress {
    std::uint64_t tried = 0;         // runs
    std::int64_t actions = 0;        // left, after repetition
    std::int64_t actions_first = 0;  // there were
    bool done = false;
  };

  // Runs the scenario under the seed it has. Nothing if all conditions hold.
  static std::optional<Shrink> start(scenario::Loaded loaded,
                                     std::vector<scenario::Condition> conditions);

  // Tries to leave one more thing out; false if nothing is left to try. Whoever has seen enough
  // stops calling it.
  bool step();

  // The smallest so far; it always fails.
  [[nodiscard]] const scenario::Loaded& smallest() const { return smallest_; }
  [[nodiscard]] const Failure& failure() const { return failure_; }
  [[nodiscard]] Progress progress() const;
  // Does another one fail in the same way?
  [[nodiscard]] bool same(const Failure& other) const;

 private:
  Shrink(scenario::Loaded loaded, std::vector<scenario::Condition> conditions, Failure failure);

  std::optional<scenario::Loaded> next_candidate();
  void begin_pass(std::size_t pass);

  scenario::Loaded smallest_;
  std::vector<scenario::Condition> conditions_;
  Failure failure_;
  std::int64_t actions_first_;
  std::uint64_t tried_ = 0;
  // Where it is: in which pass (shrink_passes.hpp), at which place, with how many at once.
  std::size_t pass_ = 0;
  std::size_t place_ = 0;
  std::size_t chunk_ = 1;
  bool round_helped_ = false;
  bool done_ = false;
};

}  // namespace lab
