// Virtual time: whole milliseconds from 0 (semantics section 1).
#pragma once

#include <cstdint>

namespace sim {

using Ms = std::int64_t;

inline constexpr Ms time_max = 1'000'000'000'000;  // 10^12, of what a file says
inline constexpr Ms duration_max = 1'000'000'000;  // 10^9; a lag is capped here too
inline constexpr Ms never = INT64_MAX;

}  // namespace sim
