// Quantiles, shares and scales of what was observed.
#include "lab/durations.hpp"

#include <numeric>

#include <doctest/doctest.h>

namespace lab::durations_test {
namespace {

using Durations = std::vector<sim::Ms>;

Spread spread(Durations durations) {
  return spread_of(durations);
}

TEST_CASE("a quantile is a duration that was observed: the least that so many do not exceed") {
  CHECK(spread({}) == Spread{});
  CHECK(spread({7}) == Spread{1, 7, 7, 7});
  CHECK(spread({30, 10}) == Spread{2, 10, 30, 30});
  CHECK(spread({30, 10, 20}) == Spread{3, 20, 30, 30});

  Durations hundred(100);
  std::iota(hundred.begin(), hundred.end(), 1);
  CHECK(spread(hundred) == Spread{100, 50, 99, 100});
  hundred.push_back(1000);
  CHECK(spread(hundred) == Spread{101, 51, 100, 1000});
}

TEST_CASE("a share is rounded to a tenth of a per cent, a small one to a hundredth") {
  CHECK(share(0, 0) == Share{0, 0, 0});
  CHECK(share(2, 3) == Share{2, 3, 66.7});
  CHECK(share(1, 1) == Share{1, 1, 100});
  CHECK(share(1, 3000) == Share{1, 3000, 0.03});
}

TEST_CASE("a scale ends at a round number that has room, and has round numbers between") {
  const Scale seconds = scale_for(3'900);
  CHECK(seconds.upto == 4'000);
  CHECK(seconds.ticks == Durations{0, 1000, 2000, 3000, 4000});
  CHECK(scale_for(1).upto == 1);
  CHECK(scale_for(61'000).upto == 75'000);
  CHECK(scale_for(200'000).ticks == Durations{0, 60'000, 120'000, 180'000, 240'000});
  CHECK(scale_for(sim::time_max).ticks.size() <= 8);
  CHECK(scale_for(sim::time_max).upto >= sim::time_max);
}

TEST_CASE("places on a scale tell which share does not exceed them") {
  const Scale scale = scale_for(2400);  // 240 places, and so a multiple of them
  REQUIRE(scale.upto == 2500);
  const std::vector<double> within = shares_within(scale, {0, 1250, 1251, 2500, 9000});

  CHECK(place_on(scale, 120) == 1250);
  CHECK(within.size() == scale_places + 1);
  CHECK(within[0] == 0.2);
  CHECK(within[119] == 0.2);
  CHECK(within[120] == 0.4);
  CHECK(within[121] == doctest::Approx(0.6));
  CHECK(within[scale_places] == 0.8);
  CHECK(shares_within(scale, {})[scale_places] == 0);
}

}  // namespace
}  // namespace lab::durations_test
