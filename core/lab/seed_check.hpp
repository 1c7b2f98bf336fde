// Whether what is to hold of a run holds under this seed and that one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scenario/condition.hpp"
#include "scenario/scenario.hpp"

namespace lab {

// What holds of every run, whatever its settings: no batch has less than nothing available, an
// answer from the write model is never stale and breaks no guarantee.
[[nodiscard]] std::vector<scenario::Condition> invariants(scenario::Record record);

// What did not hold of a run.
struct Failure {
  std::size_t condition = 0;  // the first that fails, from 0
  scenario::Condition::Failure how;
  bool stopped = false;  // no condition: the run could not be finished

  [[nodiscard]] std::string sentence() const;
};

// Runs the scenario as it is; nothing if all conditions hold.
[[nodiscard]] std::optional<Failure> failure_of(scenario::Loaded& loaded,
                                                std::span<const scenario::Condition> conditions);
// The same under another seed, which is the scenario's from then on.
[[nodiscard]] std::optional<Failure> failure_under(std::uint64_t seed, scenario::Loaded& loaded,
                                                   std::span<const scenario::Condition> conditions);

}  // namespace lab
