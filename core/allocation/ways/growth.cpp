#include "allocation/ways/growth.hpp"

#include <algorithm>
#include <cmath>

namespace allocation::ways {
namespace {

// A tenth of a microsecond is the shortest time with a length; nothing looked at has none.
constexpr double ticks_of_us = 10;

double length_of(double amount) {
  return std::log10(1 + std::max(amount, 0.0));
}

}  // namespace

std::vector<std::vector<GrowthBar>> growth_of(std::span<const Comparison> sizes) {
  std::vector<std::vector<GrowthBar>> rows(all_ways.size());
  double looked_at_most = 1;
  double time_most = 1;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const Comparison& shop : sizes) {
      const WayMeasured& way = shop.ways[i];
      const std::int64_t looked_at = way.usual.looked_at();
      rows[i].push_back({looked_at, way.time_us, length_of(static_cast<double>(looked_at)),
                         length_of(ticks_of_us * way.time_us)});
      looked_at_most = std::max(looked_at_most, rows[i].back().looked_at_length);
      time_most = std::max(time_most, rows[i].back().time_length);
    }
  }
  for (auto& row : rows) {
    for (GrowthBar& bar : row) {
      bar.looked_at_length /= looked_at_most;
      bar.time_length /= time_most;
    }
  }
  return rows;
}

}  // namespace allocation::ways
