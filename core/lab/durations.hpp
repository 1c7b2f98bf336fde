// What was observed of how long something took: its middle, its tail, and its shape on a scale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/kernel/time.hpp"

namespace lab {

// In ms. A quantile is the least duration observed that at least so many of them do not exceed.
struct Spread {
  std::size_t count = 0;  // 0: nothing was observed, and the others say nothing
  sim::Ms p50 = 0;
  sim::Ms p99 = 0;
  sim::Ms max = 0;

  friend bool operator==(const Spread&, const Spread&) = default;
};

// Puts the durations into another order.
[[nodiscard]] Spread spread_of(std::vector<sim::Ms>& durations);

// Part of a whole.
struct Share {
  std::int64_t count = 0;
  std::int64_t of = 0;
  double percent = 0;  // ready to be shown: to a tenth, below 1 to a hundredth

  friend bool operator==(const Share&, const Share&) = default;
};
[[nodiscard]] Share share(std::int64_t count, std::int64_t of);

// From 0 to a round number, with round numbers between.
struct Scale {
  sim::Ms upto = 1;
  std::vector<sim::Ms> ticks;  // 0 and `upto` among them
};
// One that has room for `longest`.
[[nodiscard]] Scale scale_for(sim::Ms longest);

// Durations on a scale: places spread evenly over it, from 0 to its end.
inline constexpr std::size_t scale_places = 240;
[[nodiscard]] sim::Ms place_on(const Scale& scale, std::size_t place);
// For each place, the share (0 to 1) of the durations that do not exceed it; 0 where there are
// none. What lies beyond the scale is in none of them.
[[nodiscard]] std::vector<double> shares_within(const Scale& scale,
                                                const std::vector<sim::Ms>& durations);

}  // namespace lab
