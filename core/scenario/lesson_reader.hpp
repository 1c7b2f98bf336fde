// The parts of a lesson, from their JSON: what lesson_reader.cpp puts together.
#pragma once

#include "scenario/checker.hpp"
#include "scenario/lesson.hpp"

namespace scenario {

// The scenario inside a file (reader.cpp).
[[nodiscard]] Loaded read_scenario(Checker& checker, JsonValue root);
// "stats.stale > 0"; and a list of such.
[[nodiscard]] std::vector<Condition> read_conditions(Checker& checker, JsonValue list);
// A name that is not among those before it.
template <class Named>
[[nodiscard]] std::string read_own_name(Checker& checker, JsonValue value,
                                        const std::vector<Named>& before) {
  std::string name(checker.text(value));
  for (const Named& other : before) {
    if (other.name == name) checker.refuse(value, Expected::own_name);
  }
  return name;
}
// The place of the one that is named.
template <class Named>
[[nodiscard]] std::size_t read_name_of(Checker& checker, JsonValue value,
                                       const std::vector<Named>& known) {
  std::vector<std::string_view> names;
  names.reserve(known.size());
  for (const Named& each : known)
    names.push_back(each.name);
  return checker.word(value, names);
}

// A step, for a lesson whose scenario and side runs have been read; it goes behind the others
// (lesson_step_reader.cpp).
void read_step(Checker& checker, JsonValue value, Lesson& lesson);
// A way to the goal of a lesson, all of which but its ways has been read
// (lesson_attempt_reader.cpp).
[[nodiscard]] Attempt read_attempt(Checker& checker, JsonValue value, Lesson& lesson,
                                   bool is_detour);

}  // namespace scenario
