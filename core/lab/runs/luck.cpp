#include "lab/runs/luck.hpp"

#include <algorithm>
#include <variant>
#include <vector>

#include "sim/settings.hpp"

namespace lab {
namespace {

using Kinds = std::bitset<kinds_of_luck>;

bool varies(const sim::Lag& lag) {
  switch (lag.kind) {
    case sim::Lag::Kind::constant:
      return false;
    case sim::Lag::Kind::uniform:
      return lag.a < lag.b;
    case sim::Lag::Kind::exponential:
      return lag.a > 0;
    case sim::Lag::Kind::pareto:
      return true;
    case sim::Lag::Kind::mix:
      break;
  }
  const auto counts = [](const sim::Lag::Weighted& part) { return part.weight > 0; };
  return std::count_if(lag.mix.begin(), lag.mix.end(), counts) > 1 ||
         std::any_of(lag.mix.begin(), lag.mix.end(), [&](const sim::Lag::Weighted& part) {
           return counts(part) && varies(part.lag);
         });
}

bool may_go_either_way(double probability) {
  return probability > 0 && probability < 1;
}

Kinds luck_of(const sim::Settings& settings) {
  Kinds kinds;
  const auto set = [&](Luck luck, bool there) { kinds[static_cast<std::size_t>(luck)] = there; };
  const bool messages = settings.publishing != sim::Publishing::in_process;
  set(Luck::lag, messages && varies(settings.lag));
  set(Luck::drop, messages && may_go_either_way(settings.drop));
  set(Luck::duplicate, messages && may_go_either_way(settings.duplicate));
  set(Luck::commit_failure, may_go_either_way(settings.commit_failure));
  set(Luck::handler_failure, may_go_either_way(settings.handler_failure));
  set(Luck::routing, settings.routing == sim::Routing::random && settings.replicas > 1);
  return kinds;
}

// Every way the settings are at some time of the run.
Kinds luck_of_settings(const scenario::Loaded& loaded) {
  struct Change {
    sim::Ms at = 0;
    const sim::SettingsChange* change = nullptr;
  };
  std::vector<Change> changes;
  for (std::size_t place = 0; place < loaded.script.size(); ++place) {
    const sim::ActionTemplate& action = loaded.script[place];
    if (const auto* deed = std::get_if<sim::ChangeSettings>(&action.deed))
      changes.push_back({action.at, &**deed});
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& one, const Change& other) { return one.at < other.at; });
  sim::Settings settings = loaded.scenario.settings;
  Kinds kinds = luck_of(settings);
  for (const Change& change : changes) {
    change.change->apply_to(settings);
    kinds |= luck_of(settings);
  }
  return kinds;
}

bool picks_names(const sim::ActionTemplate& action) {
  return std::any_of(action.names.begin(), action.names.end(),
                     [](const sim::NameSlot& slot) { return slot.options.size() > 1; });
}

}  // namespace

Kinds luck_in(const scenario::Loaded& loaded) {
  Kinds kinds = luck_of_settings(loaded);
  for (std::size_t place = 0; place < loaded.script.size(); ++place) {
    if (picks_names(loaded.script[place])) kinds.set(static_cast<std::size_t>(Luck::names));
  }
  return kinds;
}

}  // namespace lab
