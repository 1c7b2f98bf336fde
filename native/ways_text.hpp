// What `cqrs-lab ways` prints: for people, and for programs.
#pragma once

#include <span>
#include <string>

#include "allocation/ways/comparison.hpp"

namespace native {

// Both take the shop at each size it was measured at, the smallest first.
[[nodiscard]] std::string ways_text(std::span<const allocation::ways::Comparison> sizes);
[[nodiscard]] std::string ways_json(std::span<const allocation::ways::Comparison> sizes);

}  // namespace native
