// Files by name, and standard input as "-".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "command_line.hpp"
#include "cqrs/result.hpp"
#include "scenario/reader.hpp"

namespace native {

// All of it, byte by byte; nothing if it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(std::string_view name);

// The scenario or the lesson in the file; where there is none, standard error says why.
[[nodiscard]] cqrs::Result<scenario::Lesson, Exit> load(std::string_view name);

}  // namespace native
