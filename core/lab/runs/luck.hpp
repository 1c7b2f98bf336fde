// Where chance comes into a run. Where it comes in nowhere, every seed gives the same run, and
// trying many of them says no more than trying one.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "scenario/scenario.hpp"

namespace lab {

enum class Luck : std::uint8_t {
  lag,   // messages take now longer, now shorter
  drop,  // of the settings, as they are called there
  duplicate,
  commit_failure,
  handler_failure,
  routing,  // any replica answers
  names,    // who, or what, is picked from a list
};
inline constexpr std::size_t kinds_of_luck = 7;
inline constexpr std::array<std::string_view, kinds_of_luck> luck_words{
    "lag", "drop", "duplicate", "commit_failure", "handler_failure", "routing", "names",
};

// Those that may play a part at any time of the run; what certainly plays none is not among them.
[[nodiscard]] std::bitset<kinds_of_luck> luck_in(const scenario::Loaded& loaded);

}  // namespace lab
