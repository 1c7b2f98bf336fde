// Whether what is to hold of a run holds under this seed and that one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "scenario/condition.hpp"
#include "scenario/scenario.hpp"

namespace lab {

// What holds of every run, whatever its settings: no batch has less than nothing available, an
// answer from the write model is never stale and breaks no guarantee.
[[nodiscard]] std::vector<scenario::Condition> invariants(scenario::Record record);

// Runs the scenario under the seed, from then on its own; why the first condition that does not
// hold does not, or why the run was stopped; empty if all hold.
[[nodiscard]] std::string complaint_under(std::uint64_t seed, scenario::Loaded& loaded,
                                          std::span<const scenario::Condition> conditions);

}  // namespace lab
