// Files by name, and standard input as "-".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command_line.hpp"
#include "cqrs/result.hpp"
#include "scenario/lesson.hpp"

namespace native {

// All of it, byte by byte; nothing if it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(std::string_view name);

// What a file asks to be run: a scenario, or a lesson as it is told; and what a lesson demands of
// the run that its goal is about, which may be another one.
struct Runs {
  scenario::Loaded told;
  scenario::Loaded judged;
  std::vector<scenario::Condition> goal;
};
// Of the text of a scenario or a lesson; the error names the place.
[[nodiscard]] cqrs::Result<Runs, scenario::InputError> runs_of(std::string_view text);
// Of the file of that name; where there is none, standard error says why.
[[nodiscard]] cqrs::Result<Runs, Exit> load(std::string_view name);

}  // namespace native
