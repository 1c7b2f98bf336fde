// What a condition (condition.hpp) is held against: the report of a run, and beside it, as `work`,
// who did how much (sim/records.hpp), which no report has.
//
//   "work": {"read_side":  {"answers": 12, "updates": 3},
//            "write_side": {"answers": 0, "commands": 2, "updates": 0}}
#pragma once

#include <string>

#include "scenario/report.hpp"

namespace scenario {

// The report and the work, as one JSON object.
[[nodiscard]] std::string seen_by_conditions(const Report& report, const sim::World& world);

}  // namespace scenario
