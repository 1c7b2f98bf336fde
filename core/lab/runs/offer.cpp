#include "lab/runs/offer.hpp"

#include <algorithm>
#include <cassert>
#include <utility>
#include <variant>

#include "lab/runs/busy_minute.hpp"
#include "lab/runs/luck.hpp"
#include "scenario/canonical_json.hpp"
#include "scenario/reader.hpp"
#include "scenario/writer.hpp"

namespace lab {
namespace {

// Names cannot be copied, so it goes by way of its text.
scenario::Loaded copy_of(const Session& session) {
  auto read = scenario::read_scenario(session.scenario_json());
  assert(read);
  return std::move(read.value());
}

bool changes_the_world(const sim::ActionTemplate& action) {
  return std::holds_alternative<sim::ChangeSettings>(action.deed);
}

bool person_changed_the_world(const Session& session) {
  const auto& acts = session.person().acts();
  return std::any_of(acts.begin(), acts.end(),
                     [](const Act& act) { return changes_the_world(act.action); });
}

// What the person changed counts from the start, the last change of each setting.
void begin_in_this_world(scenario::Loaded& loaded, const Session& session) {
  const std::size_t of_file = session.person().file_size();
  std::vector<sim::ActionTemplate> kept;
  for (std::size_t place = of_file; place < loaded.script.size(); ++place) {
    const sim::ActionTemplate& action = loaded.script[place];
    const auto* change = std::get_if<sim::ChangeSettings>(&action.deed);
    if (change == nullptr) kept.push_back(action);
    if (change != nullptr) (**change).apply_to(loaded.scenario.settings);
  }
  loaded.script.cut(of_file);
  for (sim::ActionTemplate& action : kept)
    loaded.script.add(std::move(action));
}

std::string key_of(const scenario::Loaded& loaded) {
  scenario::Scenario unnamed = loaded.scenario;
  unnamed.seed = 0;
  unnamed.title.clear();
  return scenario::fnv1a64(scenario::write_scenario(unnamed, loaded.script));
}

std::string_view word(Happens happens) {
  return happens_words[static_cast<std::size_t>(happens)];
}

}  // namespace

Offer offer_of(const Session& session) {
  scenario::Loaded loaded = copy_of(session);
  Offer offer{{word(Happens::as_here)}, word(Happens::as_here), {}};
  if (person_changed_the_world(session)) offer.happens.push_back(word(Happens::in_this_world));
  if (can_be_busy(loaded)) {
    offer.happens.push_back(word(Happens::busy_minute));
    if (!is_busy(loaded)) offer.proposed = word(Happens::busy_minute);
  }
  if (loaded.scenario.record == scenario::Record::summary) return offer;
  add_busy_minute(loaded, session.opens_at());
  const Cast cast(loaded.script);
  for (const sim::ClientId customer : cast.customers()) {
    const std::string& name = loaded.script.names().clients[customer.value];
    // A condition has no way to say it.
    if (name.find('"') == std::string::npos) offer.customers.push_back(name);
  }
  return offer;
}

Runs runs_of(const Session& session, std::string_view happens) {
  scenario::Loaded loaded = copy_of(session);
  if (happens == word(Happens::in_this_world)) begin_in_this_world(loaded, session);
  if (happens == word(Happens::busy_minute)) add_busy_minute(loaded, session.opens_at());
  Runs runs{scenario::write_scenario(loaded.scenario, loaded.script),
            key_of(loaded),
            {},
            session.opens_at()};
  const auto luck = luck_in(loaded);
  for (std::size_t kind = 0; kind < kinds_of_luck; ++kind) {
    if (luck[kind]) runs.luck.push_back(luck_words[kind]);
  }
  return runs;
}

std::uint32_t acts_mark(const Session& session) {
  const auto& acts = session.person().acts();
  return acts.empty() ? 0 : acts.back().number;
}

}  // namespace lab
