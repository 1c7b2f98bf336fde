// How what the ways take grows with the shop, as lengths of bars: on a logarithmic scale, since the
// first way takes thousands of times what the last one does.
#pragma once

#include <span>
#include <vector>

#include "allocation/ways/comparison.hpp"

namespace allocation::ways {

struct GrowthBar {
  std::int64_t looked_at = 0;  // rows and objects
  double time_us = 0;
  // 0 to 1, of the longest of all bars.
  double looked_at_length = 0;
  double time_length = 0;
};

// A row for each way, in the order of all_ways; a bar for each size of the shop.
[[nodiscard]] std::vector<std::vector<GrowthBar>> growth_of(std::span<const Comparison> sizes);

}  // namespace allocation::ways
