// The distribution that was set as a curve, held against its closed form and against what the world
// draws from it.
#include "lab/lag_curve.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "support/lags.hpp"

namespace lab::lag_curve_test {
namespace {

using doctest::Approx;
using support::constant;
using support::exponential;
using support::mix_of;
using support::pareto;
using support::uniform;

// The share of 20,000 drawn lags that do not exceed `ms`.
double drawn_within(const sim::Lag& lag, sim::Ms ms) {
  constexpr std::uint64_t draws = 20'000;
  int within = 0;
  for (std::uint64_t event = 1; event <= draws; ++event)
    within += sim::sample(lag, 7, event, 0, 0, false) <= ms ? 1 : 0;
  return within / static_cast<double>(draws);
}

TEST_CASE("a constant lag is all there from that very millisecond on") {
  CHECK(share_within(constant(2000), 1999) == 0);
  CHECK(share_within(constant(2000), 2000) == 1);
  CHECK(share_within(constant(1999.5), 1999) == 0);
  CHECK(share_within(constant(1999.5), 2000) == 1);
  CHECK(share_within(constant(0), 0) == 1);
}

TEST_CASE("closed forms, with the half millisecond that rounding adds") {
  CHECK(share_within(uniform(1000, 3000), 999) == 0);
  CHECK(share_within(uniform(1000, 3000), 1500) == Approx(500.5 / 2000));
  CHECK(share_within(uniform(1000, 3000), 3000) == 1);
  CHECK(share_within(uniform(500, 500), 500) == 1);
  CHECK(share_within(exponential(2000), 2000) == Approx(1 - std::exp(-2000.5 / 2000)));
  CHECK(share_within(exponential(0), 0) == 1);
  CHECK(share_within(pareto(1000, 1.5), 999) == 0);
  CHECK(share_within(pareto(1000, 1.5), 4000) == Approx(1 - std::pow(1000 / 4000.5, 1.5)));
}

TEST_CASE("a mix is the sum of its parts by weight; nothing takes less than no time") {
  const sim::Lag mix = mix_of({{3, constant(100)}, {1, exponential(1000)}, {0, constant(1)}});

  CHECK(share_within(mix, -1) == 0);
  CHECK(share_within(mix, 99) == Approx(0.25 * (1 - std::exp(-99.5 / 1000))));
  CHECK(share_within(mix, 100) == Approx(0.75 + 0.25 * (1 - std::exp(-100.5 / 1000))));
}

TEST_CASE("no lag is longer than the longest there is") {
  CHECK(share_within(constant(1e9), sim::duration_max) == 1);
  CHECK(share_within(pareto(1e9, 0.1), sim::duration_max - 1) < 0.01);
  CHECK(share_within(pareto(1e9, 0.1), sim::duration_max) == 1);
}

TEST_CASE("the curve is the one that the world draws from") {
  for (const sim::Lag& lag : {uniform(10, 3000), exponential(800), pareto(300, 1.2),
                              mix_of({{9, uniform(50, 150)}, {1, exponential(4000)}})}) {
    for (const sim::Ms ms : {60, 120, 400, 900, 2500})
      CHECK(std::abs(share_within(lag, ms) - drawn_within(lag, ms)) < 0.012);
  }
}

TEST_CASE("a quantile is the least lag that so many do not exceed") {
  CHECK(lag_quantile(constant(2000), 0.5) == 2000);
  CHECK(lag_quantile(uniform(0, 1000), 0.5) == 500);
  CHECK(lag_quantile(exponential(2000), 0.5) == 1386);
  CHECK(lag_quantile(exponential(2000), 0.99) == 9210);
  CHECK(lag_quantile(pareto(1e9, 0.01), 0.99) == sim::duration_max);
  CHECK(lag_quantile(mix_of({{1, constant(10)}, {1, constant(90)}}), 0.5) == 10);
  CHECK(lag_quantile(mix_of({{1, constant(10)}, {1, constant(90)}}), 0.51) == 90);
}

}  // namespace
}  // namespace lab::lag_curve_test
