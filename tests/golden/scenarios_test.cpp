// Fixed scenarios that show what a rule means (scenarios/).
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "scenario/reader.hpp"

namespace scenarios_test {

namespace {

scenario::Loaded load(const std::string& name) {
  const auto folder = std::filesystem::path(CQRS_LAB_SOURCE_DIR) / "tests/golden/scenarios";
  std::ifstream file(folder / name, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  auto loaded = scenario::read_scenario(text);
  REQUIRE_MESSAGE(loaded, name);
  return std::move(loaded.value());
}

sim::World run(scenario::Loaded& loaded) {
  sim::World world = scenario::begin(loaded.scenario, false);
  scenario::run(loaded.scenario, world, loaded.script);
  return world;
}

std::int64_t violations(const sim::World& world, sim::Guarantee guarantee) {
  return world.stats.violations[static_cast<std::size_t>(guarantee)];
}

}  // namespace

// Bob's second read asks the replica that has his order 3, not his order 2: the largest id says it
// has caught up with him, the prefix says it has not, and waits.
TEST_CASE("session by `highest` breaks what session by `prefix` keeps") {
  scenario::Loaded loaded = load("highest_breaks_session.json");

  const sim::World by_highest = run(loaded);
  loaded.scenario.settings.token = sim::Token::prefix;
  const sim::World by_prefix = run(loaded);

  CHECK(violations(by_highest, sim::Guarantee::read_your_writes) == 1);
  CHECK(violations(by_highest, sim::Guarantee::monotonic_reads) == 1);
  CHECK(by_highest.reads[1].violations[0] == 2);
  CHECK(by_highest.stats.waited == 0);
  CHECK(violations(by_prefix, sim::Guarantee::read_your_writes) == 0);
  CHECK(violations(by_prefix, sim::Guarantee::monotonic_reads) == 0);
  CHECK(by_prefix.reads[1].waited_ms == 2099);
  CHECK(by_prefix.stats.stale == 0);
}

}  // namespace scenarios_test
