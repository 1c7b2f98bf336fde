// From JSON to a scenario (semantics section 2) and to one action of a person; lessons have
// lesson.hpp. A file
// that breaks a rule is refused as a whole: nothing of it runs.
#pragma once

#include <string>
#include <string_view>

#include "cqrs/result.hpp"
#include "scenario/input_error.hpp"
#include "scenario/scenario.hpp"
#include "sim/script.hpp"

namespace scenario {

inline constexpr std::string_view lesson_format = "cqrs-lab-lesson/1";

[[nodiscard]] cqrs::Result<Loaded, InputError> read_scenario(std::string_view text);

// What a run needs of a file: the scenario, and where a lesson opens it.
struct Opening {
  std::string name;  // the lesson's; empty for a scenario
  Loaded loaded;
  sim::Ms opens_at_ms = 0;  // where the page's clock stands when the lesson opens
  bool is_lesson = false;
};
// Of a scenario, which opens at 0, or of a lesson, whose other members are let pass: they are
// lesson.hpp's affair.
[[nodiscard]] cqrs::Result<Opening, InputError> read_opening(std::string_view text);

// One action given by a person, who means now: it has no `at`, nothing repeats, no names are
// picked. `script` learns the names; the caller sets `at` and adds the action.
[[nodiscard]] cqrs::Result<sim::ActionTemplate, InputError> read_action(
    std::string_view text, const sim::Settings& settings, sim::Script& script);

}  // namespace scenario
