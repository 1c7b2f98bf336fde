// The lags here come from the formulas of semantics section 1, worked out in another language.
#include "sim/kernel/lag.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

#include "support/lags.hpp"

namespace sim::lag_test {
namespace {

using support::constant;
using support::exponential;
using support::mix_of;
using support::pareto;
using support::uniform;

constexpr std::uint64_t seed = 42;

Ms lag_of_event(const Lag& lag, std::uint64_t event) {
  return sample(lag, seed, event, 0, 0, false);
}

TEST_CASE("semantics 1: the lags of each kind") {
  struct Case {
    std::string what;
    Lag lag;
    // Of event 1 and 2 to replica 0; of 1 to replica 1; of its second attempt; of its duplicate;
    // and of the duplicate of the last attempt of a late event to the last replica.
    std::array<Ms, 6> ms;
  };
  const Case cases[] = {
      {"constant, rounded up", constant(1500.5), {1501, 1501, 1501, 1501, 1501, 1501}},
      {"constant, rounded down", constant(1500.4), {1500, 1500, 1500, 1500, 1500, 1500}},
      {"uniform", uniform(100, 900), {622, 580, 248, 387, 368, 569}},
      {"exponential", exponential(2000), {2114, 1833, 409, 890, 816, 1764}},
      {"pareto", pareto(500, 1.5), {1012, 921, 573, 673, 656, 900}},
      {"mix",
       mix_of({{1, constant(10)}, {3, uniform(1000, 2000)}}),
       {1653, 1600, 1185, 1359, 1335, 1586}},
  };

  for (const Case& c : cases) {
    CAPTURE(c.what);
    CHECK(sample(c.lag, seed, 1, 0, 0, false) == c.ms[0]);
    CHECK(sample(c.lag, seed, 2, 0, 0, false) == c.ms[1]);
    CHECK(sample(c.lag, seed, 1, 1, 0, false) == c.ms[2]);
    CHECK(sample(c.lag, seed, 1, 0, 1, false) == c.ms[3]);
    CHECK(sample(c.lag, seed, 1, 0, 0, true) == c.ms[4]);
    CHECK(sample(c.lag, seed, 8'640'000, 4, 63, true) == c.ms[5]);
  }
}

TEST_CASE("semantics 1: a mix chooses by a draw of its own, the duplicate by another") {
  const Lag lag = mix_of({{1, constant(10)}, {1, constant(20)}});

  // The choices are 0.524, 0.479, 0.408 and 0.176, and 0.783; those of duplicates 0.737 and 0.323.
  CHECK(lag_of_event(lag, 1) == 20);
  CHECK(lag_of_event(lag, 2) == 10);
  CHECK(lag_of_event(lag, 3) == 10);
  CHECK(lag_of_event(lag, 5) == 20);
  CHECK(sample(lag, seed, 1, 0, 0, true) == 20);
  CHECK(sample(lag, seed, 2, 0, 0, true) == 10);
}

TEST_CASE("semantics 1: weights need not add up to one") {
  const Lag lag = mix_of({{200, constant(10)}, {100, constant(20)}, {100, constant(30)}});

  // The choices times the weights' sum are 209.5, 191.5 and, of event 5, 313.3.
  CHECK(lag_of_event(lag, 1) == 20);
  CHECK(lag_of_event(lag, 2) == 10);
  CHECK(lag_of_event(lag, 5) == 30);
}

TEST_CASE("semantics 1: an entry of weight zero is never chosen") {
  const Lag lag = mix_of({{0, constant(1)}, {0.5, constant(2)}, {0, constant(3)}});

  for (std::uint64_t event = 1; event <= 100; ++event)
    CHECK(lag_of_event(lag, event) == 2);
}

TEST_CASE("semantics 1: a lag is at most 10^9 ms, also where the tail reaches further") {
  CHECK(lag_of_event(constant(1e9), 1) == 1'000'000'000);
  CHECK(lag_of_event(exponential(1e9), 1) == 1'000'000'000);
  CHECK(lag_of_event(pareto(1, 1e-9), 1) == 1'000'000'000);
  CHECK(lag_of_event(pareto(1e9, 1), 1) == 1'000'000'000);
}

TEST_CASE("semantics 1: no lag at all is a lag too") {
  CHECK(lag_of_event(constant(0), 1) == 0);
  CHECK(lag_of_event(constant(0.4), 1) == 0);
  CHECK(lag_of_event(uniform(0, 0), 1) == 0);
  CHECK(lag_of_event(exponential(0), 1) == 0);
}

TEST_CASE("semantics 2: without a word about it a message takes two seconds") {
  CHECK(lag_of_event(Lag{}, 1) == 2000);
}

}  // namespace
}  // namespace sim::lag_test
