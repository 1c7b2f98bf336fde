// The core against the independent implementation (tests/reference): a scenario run by both.
#pragma once

#include <string>
#include <string_view>

namespace worlds {

// Where the two reports differ first and what each says there; empty if they are equal, hash
// included.
[[nodiscard]] std::string difference_to_reference(std::string_view scenario_text);

}  // namespace worlds
