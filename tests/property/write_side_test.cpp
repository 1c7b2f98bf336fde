// The rules of the write model and the truth made from it, after every entry of generated worlds.
#include <string>

#include <doctest/doctest.h>

#include "scenario/reader.hpp"
#include "worlds/generator.hpp"
#include "worlds/invariants.hpp"

namespace write_side_test {

namespace {

std::string broken_invariant(const std::string& text) {
  auto loaded = scenario::read_scenario(text);
  if (!loaded) return sentence(loaded.error());
  auto& [about, script] = loaded.value();
  sim::World world = scenario::begin(about, true);
  worlds::Invariants invariants;
  while (world.step(script)) {
    std::string broken = invariants.broken(world);
    if (!broken.empty()) return "at " + std::to_string(world.now) + " ms: " + broken;
  }
  return {};
}

}  // namespace

TEST_CASE("lines, batches, versions and the truth keep their rules after every entry") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const std::string broken = broken_invariant(worlds::generate(seed, {.to_the_end = true}));
    CHECK_MESSAGE(broken.empty(), "seed " << seed << ": " << broken);
  }
}

}  // namespace write_side_test
