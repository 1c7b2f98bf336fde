// A lesson and its runs: what each step's conditions see when it is told as it was written, what a
// bet comes to, what figures its sentences get, and whether a way of trying reaches the goal. The
// proofs of the lessons, the worksheets and the page ask the same questions here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/seed_check.hpp"
#include "scenario/json_tree.hpp"
#include "scenario/lesson.hpp"

namespace lab {

// A run to its end, under this seed: what conditions see of it (scenario/seen_by_conditions.hpp).
[[nodiscard]] std::string seen_of_run(scenario::Loaded run, std::uint64_t seed);

// The run as it is told, under this seed: what conditions see when each step begins, and last, when
// the last one is done. After a side run, that is its report.
[[nodiscard]] std::vector<scenario::JsonTree> told_step_by_step(const scenario::Lesson& lesson,
                                                                std::uint64_t seed);

// Places of the options that hold. The report is that of when the bet's step is done.
[[nodiscard]] std::vector<std::size_t> right_options(const scenario::Bet& bet,
                                                     scenario::JsonValue report);

// A figure as a sentence has it: 8,640,000; of a percentage or a multiple as many digits as tell
// something, without a sign: 83, 2.5, 0.09. Nothing where the report has no such value.
[[nodiscard]] std::optional<std::string> shown(const scenario::Figure& figure,
                                               scenario::JsonValue report);

// What trying to reach a goal came to.
struct Verdict {
  bool reached = false;    // the goal; whatever it cost
  bool in_price = false;   // and it may cost that
  std::string first_miss;  // the first condition that does not hold, and what was found
};
// From what conditions see of a run at its end.
[[nodiscard]] Verdict verdict_of(const scenario::Goal& goal, scenario::JsonValue report);
// Runs it to its end under this seed. The lesson has a goal.
[[nodiscard]] Verdict judged(const scenario::Lesson& lesson, scenario::Loaded run,
                             std::uint64_t seed);

}  // namespace lab
