#include "worlds/check.hpp"

#include "scenario/reader.hpp"
#include "scenario/report.hpp"
#include "worlds/comparison.hpp"
#include "worlds/generator.hpp"
#include "worlds/invariants.hpp"
#include "worlds/promises.hpp"
#include "worlds/sameness.hpp"

namespace worlds {
namespace {

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

}  // namespace

Checked check_seed(std::uint64_t seed, bool compare) {
  const std::string text = generate(seed);
  Checked checked = run_watched(text);
  if (checked.broken.empty()) checked.broken = one_way_differs(text, seed);
  if (!checked.broken.empty()) return checked;

  if (compare) checked.broken = difference_to_reference(text);
  if (!checked.broken.empty()) return checked;

  const auto which = static_cast<std::size_t>(seed % promises.size());
  Tried tried;
  checked.broken = promise_broken(promises[which], seed, tried);
  if (!checked.broken.empty()) checked.broken += " (promise " + std::to_string(which) + ")";
  return checked;
}

}  // namespace worlds
