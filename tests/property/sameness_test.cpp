// A world is a value and time in it is virtual: however a run is come to, it is the same run.
#include "worlds/sameness.hpp"

#include <string>

#include <doctest/doctest.h>

#include "worlds/generator.hpp"

namespace sameness_test {

TEST_CASE("a run entry by entry or in slices is the run at once") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::string differs = worlds::stepwise_differs(worlds::generate(seed));
    CHECK_MESSAGE(differs.empty(), "seed " << seed << ": " << differs);
  }
}

TEST_CASE("a copy of the world runs on as the world does, also beside it") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::string differs = worlds::copy_differs(worlds::generate(seed), seed * 3 % 200);
    CHECK_MESSAGE(differs.empty(), "seed " << seed << ": " << differs);
  }
}

TEST_CASE("until cuts a run and changes nothing that came before") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto until = static_cast<std::int64_t>(seed * seed * seed % 3000);
    const std::string differs = worlds::cut_differs(worlds::generate(seed), until);
    CHECK_MESSAGE(differs.empty(), "seed " << seed << ": " << differs);
  }
}

TEST_CASE("a run written down and replayed is the run") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::string differs = worlds::replay_differs(worlds::generate(seed));
    CHECK_MESSAGE(differs.empty(), "seed " << seed << ": " << differs);
  }
}

TEST_CASE("a run whose actions are given one by one is the run of the recorded file") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::string differs = worlds::live_differs(worlds::generate(seed));
    CHECK_MESSAGE(differs.empty(), "seed " << seed << ": " << differs);
  }
}

}  // namespace sameness_test
