#include "lab/runs/proportion.hpp"

#include <algorithm>
#include <cmath>

namespace lab {

Proportion proportion(std::uint64_t count, std::uint64_t of) {
  if (of == 0) return {};
  constexpr double z = 1.959963984540054;  // 95 % of a normal distribution lie within it
  const auto n = static_cast<double>(of);
  const double share = static_cast<double>(count) / n;
  const double scale = 1 + z * z / n;
  const double middle = (share + z * z / (2 * n)) / scale;
  const double reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / scale;
  // Rounding must not take the ends past what is possible.
  return {share, count == 0 ? 0 : std::max(middle - reach, 0.0),
          count == of ? 1 : std::min(middle + reach, 1.0)};
}

std::uint64_t rarer_than_one_in(std::uint64_t tries) {
  return std::max<std::uint64_t>(tries / 3, 1);
}

}  // namespace lab
