// What a run is tried for: `--goal` of the command line, else the goal of the lesson, else what
// holds of every run.
#pragma once

#include <string>
#include <vector>

#include "command_line.hpp"
#include "files.hpp"
#include "scenario/condition.hpp"

namespace native {

// The words behind every `--goal`; the error is a sentence.
[[nodiscard]] cqrs::Result<std::vector<scenario::Condition>, std::string> goals_given(
    const Arguments& arguments);

[[nodiscard]] std::vector<scenario::Condition> goal_of(
    const Runs& file, const std::vector<scenario::Condition>& given);

}  // namespace native
