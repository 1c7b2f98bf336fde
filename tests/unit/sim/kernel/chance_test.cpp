// The numbers here come from the formulas of semantics section 1, worked out in another language
// with whole numbers of any size.
#include "sim/kernel/chance.hpp"

#include <doctest/doctest.h>

namespace sim::chance_test {
namespace {

TEST_CASE("semantics 1: mix is the SplitMix64 finaliser") {
  CHECK(mix(0) == 0);
  CHECK(mix(1) == 0x5692161D100B05E5);
  CHECK(mix(0x9E3779B97F4A7C15) == 0xE220A8397B1DCDAF);
  CHECK(mix(0xFFFFFFFFFFFFFFFF) == 0xB4D055FCF2CBBD7B);
}

TEST_CASE("semantics 1: draws, to the last bit") {
  struct Case {
    std::uint64_t seed;
    Purpose purpose;
    std::uint64_t a, b, c;
    double drawn;
  };
  const Case cases[] = {
      {0, Purpose::lag, 0, 0, 0, 0x1.f358dc66f85e1p-1},
      {0, Purpose::lag, 1, 0, 0, 0x1.914f7d2004f32p-2},
      {1, Purpose::lag, 1, 0, 0, 0x1.18b21fbe3efc8p-1},
      {7, Purpose::lag, 1, 0, 0, 0x1.fde25a9883c94p-3},
      {7, Purpose::lag_choice, 1, 0, 0, 0x1.1622423fd9605p-1},
      {7, Purpose::lag, 2, 0, 0, 0x1.616f0a4bbadf0p-1},
      {7, Purpose::lag, 1, 1, 0, 0x1.dea37e8040b5ap-1},
      {7, Purpose::lag, 1, 0, 1, 0x1.e89de9e75a263p-1},
      {9'007'199'254'740'991, Purpose::name, 199'999, 20, 3, 0x1.a4e3e3ba26d7cp-1},
      {42, Purpose::routing, 8'640'000, 0, 0, 0x1.59941149f3690p-4},
      {7, Purpose::commit_failure, 1, 0, 0, 0x1.4c7034ed8972ep-1},
  };

  for (const Case& c : cases) {
    CAPTURE(c.seed);
    CAPTURE(c.a);
    CHECK(draw(c.seed, c.purpose, c.a, c.b, c.c) == c.drawn);
  }
}

TEST_CASE("semantics 1: purposes have the page's numbers") {
  CHECK(static_cast<int>(Purpose::lag) == 1);
  CHECK(static_cast<int>(Purpose::lag_choice) == 2);
  CHECK(static_cast<int>(Purpose::drop) == 3);
  CHECK(static_cast<int>(Purpose::duplicate) == 4);
  CHECK(static_cast<int>(Purpose::duplicate_lag) == 5);
  CHECK(static_cast<int>(Purpose::duplicate_lag_choice) == 6);
  CHECK(static_cast<int>(Purpose::commit_failure) == 7);
  CHECK(static_cast<int>(Purpose::handler_failure) == 8);
  CHECK(static_cast<int>(Purpose::routing) == 9);
  CHECK(static_cast<int>(Purpose::duplicate_handler_failure) == 10);
  CHECK(static_cast<int>(Purpose::name) == 11);
}

}  // namespace
}  // namespace sim::chance_test
