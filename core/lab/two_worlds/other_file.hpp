// The file of a run with other settings: everything else as it stands in the text, so that names
// are met in the same order and have the same numbers in both runs.
#pragma once

#include <string>
#include <string_view>

#include "sim/settings.hpp"

namespace lab {

// `file` is a scenario or a lesson that has been opened. A lesson gets another name: its steps are
// about its own world.
[[nodiscard]] std::string with_settings(std::string_view file, const sim::Settings& settings);

}  // namespace lab
