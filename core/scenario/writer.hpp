// A scenario back to JSON: a file that a person can read, an action a line. Reading it again gives
// the same run.
#pragma once

#include <string>

#include "scenario/scenario.hpp"
#include "sim/script.hpp"

namespace scenario {

// What differs from the defaults, and all actions of the script, those that a person added
// included.
[[nodiscard]] std::string write_scenario(const Scenario& scenario, const sim::Script& script);

// One action as an object, as it stands in a file.
[[nodiscard]] std::string write_action(const sim::ActionTemplate& action,
                                       const sim::Vocabulary& names);

}  // namespace scenario
