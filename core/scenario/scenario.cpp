#include "scenario/scenario.hpp"

#include <memory>

namespace scenario {

namespace {

void name_in_order(sim::Names& names, const sim::Names& other) {
  for (std::uint32_t id = 0; id < other.size(); ++id)
    names.intern(other[id]);
}

}  // namespace

sim::Script emptied(const sim::Script& script) {
  sim::Script empty(script.seed());
  empty.names().domain_number = script.names().domain_number;
  empty.names().ids_left_open = script.names().ids_left_open;
  name_in_order(empty.names().clients, script.names().clients);
  for (std::size_t table = 0; table < sim::Vocabulary::tables; ++table)
    name_in_order(empty.names().domain[table], script.names().domain[table]);
  return empty;
}

Loaded copy_of(const Loaded& loaded) {
  Loaded copy{loaded.scenario, emptied(loaded.script)};
  for (std::size_t place = 0; place < loaded.script.size(); ++place)
    copy.script.add(loaded.script[place]);
  return copy;
}

sim::World begin(const Scenario& scenario, bool trace) {
  return {
      scenario.seed, scenario.settings,
      domains()[scenario.domain]->begin(scenario.settings.replicas, scenario.ids, scenario.seed),
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
