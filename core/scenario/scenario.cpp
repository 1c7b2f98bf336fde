#include "scenario/scenario.hpp"

#include <memory>

#include "allocation/simulation/allocation_domain.hpp"

namespace scenario {

sim::World begin(const Scenario& scenario, bool trace) {
  return {scenario.seed, scenario.settings,
          std::make_unique<allocation::AllocationDomain>(scenario.settings.replicas),
          sim::Recording{scenario.record == Record::all, trace}};
}

void run(const Scenario& scenario, sim::World& world, sim::Script& script) {
  if (scenario.until) {
    world.run_until(script, *scenario.until);
  } else {
    world.run(script);
  }
}

void reseed(Loaded& loaded, std::uint64_t seed) {
  loaded.scenario.seed = seed;
  loaded.script.reseed(seed);
}

}  // namespace scenario
