#include "lab/durations.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace lab {
namespace {

constexpr sim::Ms second = 1000;
constexpr sim::Ms minute = 60 * second;
constexpr sim::Ms hour = 60 * minute;
constexpr sim::Ms ms_a_day = 24 * hour;

// Steps that people count time in.
constexpr std::array<sim::Ms, 28> round_steps{
    1,           2,          5,          10,         20,          50,          100,
    200,         500,        1 * second, 2 * second, 5 * second,  10 * second, 15 * second,
    30 * second, 1 * minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute,
    1 * hour,    2 * hour,   3 * hour,   6 * hour,   12 * hour,   24 * hour,   48 * hour};
constexpr sim::Ms intervals_max = 6;

sim::Ms quantile(std::vector<sim::Ms>& durations, std::size_t hundredths) {
  const std::size_t rank = (durations.size() * hundredths + 99) / 100;
  const auto place = durations.begin() + static_cast<std::ptrdiff_t>(rank) - 1;
  std::nth_element(durations.begin(), place, durations.end());
  return *place;
}

}  // namespace

Spread spread_of(std::vector<sim::Ms>& durations) {
  if (durations.empty()) return {};
  return {durations.size(), quantile(durations, 50), quantile(durations, 99),
          *std::max_element(durations.begin(), durations.end())};
}

Share share(std::int64_t count, std::int64_t of) {
  if (of == 0) return {count, of, 0};
  const double percent = 100 * static_cast<double>(count) / static_cast<double>(of);
  const double parts = percent < 1 ? 100 : 10;
  return {count, of, std::round(percent * parts) / parts};
}

Scale scale_for(sim::Ms longest) {
  const auto fits = [longest](sim::Ms step) { return step * intervals_max >= longest; };
  const auto found = std::find_if(round_steps.begin(), round_steps.end(), fits);
  const sim::Ms days = longest / (ms_a_day * intervals_max) + 1;
  const sim::Ms step = found == round_steps.end() ? days * ms_a_day : *found;
  Scale scale{0, {0}};
  do {
    scale.upto += step;
    scale.ticks.push_back(scale.upto);
  } while (scale.upto < longest);
  return scale;
}

sim::Ms place_on(const Scale& scale, std::size_t place) {
  return scale.upto * static_cast<sim::Ms>(place) / static_cast<sim::Ms>(scale_places);
}

std::vector<double> shares_within(const Scale& scale, const std::vector<sim::Ms>& durations) {
  constexpr auto places = static_cast<sim::Ms>(scale_places);
  std::vector<double> shares(scale_places + 1);
  if (durations.empty()) return shares;
  std::vector<std::size_t> first_at(scale_places + 1);
  for (const sim::Ms lasts : durations) {
    // The first place that is no shorter.
    if (lasts <= scale.upto)
      ++first_at[static_cast<std::size_t>((lasts * places + scale.upto - 1) / scale.upto)];
  }
  std::size_t within = 0;
  for (std::size_t place = 0; place <= scale_places; ++place) {
    within += first_at[place];
    shares[place] = static_cast<double>(within) / static_cast<double>(durations.size());
  }
  return shares;
}

}  // namespace lab
