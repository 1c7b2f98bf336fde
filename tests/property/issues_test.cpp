// The issue tracker in generated worlds: its rules, its truth, and that a run is one run however it
// is come to.
#include <array>
#include <cstdint>
#include <string>

#include <doctest/doctest.h>

#include "issues/domain/errors.hpp"
#include "issues/domain/events.hpp"
#include "issues/simulation/issues_domain.hpp"
#include "scenario/reader.hpp"
#include "scenario/words.hpp"
#include "worlds/issues_generator.hpp"
#include "worlds/issues_invariants.hpp"
#include "worlds/sameness.hpp"

namespace issues_property_test {

namespace {

std::string broken_invariant(const std::string& text) {
  auto loaded = scenario::read_scenario(text);
  if (!loaded) return sentence(loaded.error());
  auto& [about, script] = loaded.value();
  sim::World world = scenario::begin(about, true);
  worlds::IssuesInvariants invariants;
  while (world.step(script)) {
    std::string broken = invariants.broken(world);
    if (!broken.empty()) return "at " + std::to_string(world.now) + " ms: " + broken;
  }
  return {};
}

// How many replicas have not come to the truth in the end.
int apart_in_the_end(const std::string& text) {
  auto loaded = scenario::read_scenario(text);
  REQUIRE(loaded);
  auto& [about, script] = loaded.value();
  sim::World world = scenario::begin(about, true);
  scenario::run(about, world, script);
  int apart = 0;
  for (std::size_t replica = 0; replica < world.replicas.size(); ++replica)
    apart += world.domain->converged(replica) ? 0 : 1;
  return apart;
}

// What befell the issues of some worlds, as counts.
struct Met {
  std::array<int, sim::command_outcomes> outcomes{};
  std::array<int, issues::refusals.size()> refusals{};
  std::array<int, std::variant_size_v<issues::Event>> events{};
  std::int64_t disappointed = 0;
  std::size_t unnotified = 0;
  int apart = 0;

  void meet(const std::string& text) {
    auto loaded = scenario::read_scenario(text);
    REQUIRE(loaded);
    auto& [about, script] = loaded.value();
    sim::World world = scenario::begin(about, true);
    scenario::run(about, world, script);
    for (std::size_t number = 0; number < world.commands.size(); ++number) {
      const sim::CommandRecord& command = world.commands[number];
      ++outcomes[static_cast<std::size_t>(command.outcome)];
      if (command.outcome == sim::CommandOutcome::rejected) ++refusals[command.reason];
    }
    for (sim::EventId id = 1; id <= world.events.last(); ++id)
      ++events[world.events[id].message.kind];
    disappointed += world.stats.disappointed;
    unnotified += static_cast<const issues::IssuesDomain&>(*world.domain).unnotified().size();
    for (std::size_t replica = 0; replica < world.replicas.size(); ++replica)
      apart += world.domain->converged(replica) ? 0 : 1;
  }
};

}  // namespace

TEST_CASE("marks: generated worlds of issues meet every event, refusal, outcome and loss") {
  Met met;
  for (std::uint64_t seed = 0; seed < 500; ++seed)
    met.meet(worlds::generate_issues(seed));

  for (std::size_t kind = 0; kind < met.events.size(); ++kind)
    CHECK_MESSAGE(met.events[kind] > 0, "no event of kind " << kind);
  for (const issues::RefusalEntry& refusal : issues::refusals)
    CHECK_MESSAGE(met.refusals[static_cast<std::size_t>(refusal.refusal)] > 0, refusal.code);
  for (std::size_t outcome = 0; outcome < met.outcomes.size(); ++outcome) {
    // Nothing here is ever out of stock.
    const bool possible = outcome != static_cast<std::size_t>(sim::CommandOutcome::out_of_stock);
    CHECK_MESSAGE((met.outcomes[outcome] > 0) == possible,
                  scenario::Words<sim::CommandOutcome>::list[outcome]);
  }
  CHECK(met.disappointed > 0);
  CHECK(met.unnotified > 0);
  CHECK(met.apart > 0);
}

TEST_CASE("issues keep their rules, and the truth is what they say, after every entry") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const std::string broken = broken_invariant(worlds::generate_issues(seed));
    CHECK_MESSAGE(broken.empty(), "seed " << seed << ": " << broken);
  }
}

TEST_CASE("views of issues that heard everything once and in order are the truth") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const std::string text = worlds::generate_issues(seed, worlds::Faults::none);
    CHECK_MESSAGE(apart_in_the_end(text) == 0, "seed " << seed);
  }
}

TEST_CASE("a run of the issue tracker is one run, however it is come to") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const std::string text = worlds::generate_issues(seed);
    const std::string differs[] = {
        worlds::stepwise_differs(text),
        worlds::copy_differs(text, seed * 3 % 100),
        worlds::cut_differs(text, static_cast<std::int64_t>(seed * seed % 1500)),
        worlds::replay_differs(text),
        worlds::live_differs(text),
    };
    for (const std::string& difference : differs)
      CHECK_MESSAGE(difference.empty(), "seed " << seed << ": " << difference);
  }
}

}  // namespace issues_property_test
