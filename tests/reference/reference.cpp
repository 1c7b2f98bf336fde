// One run: everything in the queue, in its order, then the report (semantics sections 1 and 8).
#include "reference.hpp"

#include "bus.hpp"
#include "crashes.hpp"
#include "delivery.hpp"
#include "operations.hpp"
#include "publishing.hpp"
#include "reads.hpp"
#include "report.hpp"
#include "scenario.hpp"
#include "world.hpp"

namespace reference {
namespace {

// What each action does.
struct Doer {
  World& world;

  void operator()(const ClientCommand& action) const { handle_command(world, action); }
  void operator()(const ClientQuery& action) const { handle_query(world, action); }
  void operator()(const Stop& action) const { stop(world, action); }
  void operator()(const Start& action) const { start(world, action); }
  void operator()(const Rebuild& action) const { rebuild(world, action); }
  void operator()(const SetTrap& action) const { set_trap(world, action); }
  void operator()(const Meddle& action) const { meddle(world, action); }
  void operator()(const Change& action) const { change_settings(world, action); }
};

// What each entry of the queue is taken for.
struct Taker {
  World& world;

  void operator()(const Arrival& copy) const { arrive(world, copy); }
  void operator()(const RelayEntry& entry) const { relay(world, entry); }
  void operator()(const Check& entry) const { check(world, entry); }
  void operator()(const Replay& entry) const { replay(world, entry); }
  void operator()(const Timeout& entry) const { strike_timeout(world, entry); }
  void operator()(const Restart&) const { restart(world); }
  void operator()(const Action& action) const {
    world.leave_trace();
    std::visit(Doer{world}, action.deed);
  }
};

World world_of(const Scenario& scenario) {
  World world;
  world.seed = scenario.seed;
  world.settings = scenario.settings;
  world.replicas.resize(scenario.settings.replicas);
  for (const Action& action : scenario.actions) {
    world.queue.add_action(action);
  }
  return world;
}

}  // namespace

nlohmann::json run(const nlohmann::json& scenario_file, std::optional<std::int64_t> until,
                   std::optional<std::uint64_t> seed) {
  const Scenario scenario = scenario_from(scenario_file, until, seed);
  World world = world_of(scenario);
  while (const auto taken = world.queue.take(scenario.until)) {
    world.now = taken->first;
    std::visit(Taker{world}, taken->second);
  }
  return report_of(world, scenario);
}

std::string run(const std::string& scenario_json) {
  return run(nlohmann::json::parse(scenario_json)).dump(1);
}

}  // namespace reference
