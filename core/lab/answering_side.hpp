// Where the answers to queries come from at this moment, as the page draws its arrows.
#pragma once

#include <string_view>

#include "sim/settings.hpp"

namespace lab {

// "write" where reads are strong, since then the write side answers them itself (semantics section
// 6); "read" otherwise.
[[nodiscard]] constexpr std::string_view answering_side(const sim::Settings& settings) {
  return settings.reads == sim::Reads::strong ? "write" : "read";
}

}  // namespace lab
