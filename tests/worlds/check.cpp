#include "worlds/check.hpp"

#include "scenario/canonical_json.hpp"
#include "scenario/reader.hpp"
#include "scenario/report.hpp"
#include "worlds/comparison.hpp"
#include "worlds/generator.hpp"
#include "worlds/invariants.hpp"
#include "worlds/issues_generator.hpp"
#include "worlds/issues_invariants.hpp"
#include "worlds/promises.hpp"
#include "worlds/sameness.hpp"

namespace worlds {
namespace {

template <class Invariants>
Checked run_watched(const std::string& text) {
  auto loaded = scenario::read_scenario(text);
  if (!loaded) return {"refused: " + sentence(loaded.error()), {}};
  auto& [about, script] = loaded.value();
  sim::World world = scenario::begin(about, true);
  Invariants invariants;
  while (true) {
    const auto next = world.next_at(script);
    if (!next || (about.until && *next > *about.until) || !world.step(script)) break;
    std::string broken = invariants.broken(world);
    if (!broken.empty()) return {std::move(broken), {}};
  }
  return {{}, scenario::report(about, world, script).hash};
}

std::string one_way_differs(const std::string& text, std::uint64_t seed) {
  switch (seed % 5) {
    case 0:
      return stepwise_differs(text);
    case 1:
      return copy_differs(text, seed / 5 % 211);
    case 2:
      return cut_differs(text, static_cast<std::int64_t>(seed / 5 % 3001));
    case 3:
      return replay_differs(text);
    default:
      return live_differs(text);
  }
}

// The issue tracker's world of that seed, whose report the figure over all worlds counts as well.
void check_issues(std::uint64_t seed, Checked& checked) {
  const std::string text = generate_issues(seed);
  const Checked of_issues = run_watched<IssuesInvariants>(text);
  checked.broken = of_issues.broken.empty() ? one_way_differs(text, seed) : of_issues.broken;
  if (!checked.broken.empty()) checked.broken += " (issues)";
  checked.hash = scenario::fnv1a64(checked.hash + of_issues.hash);
}

}  // namespace

Checked check_seed(std::uint64_t seed, bool compare) {
  const std::string text = generate(seed);
  Checked checked = run_watched<Invariants>(text);
  if (checked.broken.empty()) checked.broken = one_way_differs(text, seed);
  if (!checked.broken.empty()) return checked;

  if (compare) checked.broken = difference_to_reference(text);
  if (!checked.broken.empty()) return checked;

  const auto which = static_cast<std::size_t>(seed % promises.size());
  Tried tried;
  checked.broken = promise_broken(promises[which], seed, tried);
  if (!checked.broken.empty()) checked.broken += " (promise " + std::to_string(which) + ")";
  if (checked.broken.empty()) check_issues(seed, checked);
  return checked;
}

}  // namespace worlds
