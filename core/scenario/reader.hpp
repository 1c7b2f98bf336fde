// From JSON to a scenario (semantics section 2), to a lesson, to one action of a person. A file
// that breaks a rule is refused as a whole: nothing of it runs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cqrs/result.hpp"
#include "scenario/condition.hpp"
#include "scenario/input_error.hpp"
#include "scenario/scenario.hpp"
#include "sim/script.hpp"

namespace scenario {

inline constexpr std::string_view lesson_format = "cqrs-lab-lesson/1";

[[nodiscard]] cqrs::Result<Loaded, InputError> read_scenario(std::string_view text);

// A lesson: the scenario it plays in, what is to hold of its run in the end, and what the page does
// with it, which is the page's business.
struct Lesson {
  std::string name;
  Loaded loaded;
  sim::Ms opens_at_ms = 0;      // where the page's clock stands when the lesson opens
  std::vector<Condition> goal;  // all of them; none: it has no goal
  std::string page;             // the lesson's other members, as a JSON object
};
[[nodiscard]] cqrs::Result<Lesson, InputError> read_lesson(std::string_view text);

// A file that is either: a scenario is a lesson without a name, which opens at 0 and has no goal.
[[nodiscard]] cqrs::Result<Lesson, InputError> read_scenario_or_lesson(std::string_view text);

// One action given by a person, who means now: it has no `at`, nothing repeats, no names are
// picked. `script` learns the names; the caller sets `at` and adds the action.
[[nodiscard]] cqrs::Result<sim::ActionTemplate, InputError> read_action(
    std::string_view text, const sim::Settings& settings, sim::Script& script);

}  // namespace scenario
