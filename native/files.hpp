// Files by name, and standard input as "-".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace native {

// All of it, byte by byte; nothing if it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(std::string_view name);

}  // namespace native
