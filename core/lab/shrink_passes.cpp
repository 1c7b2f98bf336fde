#include "lab/shrink_passes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "scenario/domains.hpp"
#include "scenario/settings_format.hpp"
#include "sim/settings.hpp"

namespace lab {
namespace {

using scenario::copy_of;
using scenario::Loaded;

// All actions as `change` leaves them: Script::add, or nothing, for each.
template <class Change>
Loaded rewritten(const Loaded& loaded, Change change) {
  sim::Script script = scenario::emptied(loaded.script);
  for (std::size_t place = 0; place < loaded.script.size(); ++place)
    change(place, script);
  return {loaded.scenario, std::move(script)};
}

std::size_t places_of_actions(const Loaded& loaded) {
  return loaded.script.size();
}

std::optional<Loaded> without_actions(const Loaded& loaded, std::size_t first, std::size_t count) {
  return rewritten(loaded, [&](std::size_t place, sim::Script& script) {
    if (place < first || place >= first + count) script.add(loaded.script[place]);
  });
}

// The scenario with one action changed.
template <class Change>
Loaded with_action(const Loaded& loaded, std::size_t changed, Change change) {
  return rewritten(loaded, [&](std::size_t place, sim::Script& script) {
    sim::ActionTemplate action = loaded.script[place];
    if (place == changed) change(action);
    script.add(std::move(action));
  });
}

std::optional<Loaded> half_as_often(const Loaded& loaded, std::size_t place, std::size_t) {
  if (loaded.script[place].times == 1) return std::nullopt;
  return with_action(loaded, place, [](sim::ActionTemplate& action) { action.times /= 2; });
}

// --- repeats written out ---

bool is_written_out(const sim::ActionTemplate& action) {
  return action.every == 0 && action.names.empty();
}

std::size_t one_if_to_write_out(const Loaded& loaded) {
  if (actions_of(loaded.script) > written_out_max) return 0;
  for (std::size_t place = 0; place < loaded.script.size(); ++place) {
    if (!is_written_out(loaded.script[place])) return 1;
  }
  return 0;
}

// Could a file say this name in this field? Where an id is left open there is none.
bool fits(const sim::Names& names, std::int64_t id, std::size_t bytes_max) {
  return id < 0 || id >= std::int64_t{names.size()} ||
         names[static_cast<std::uint32_t>(id)].size() <= bytes_max;
}

bool names_fit(const sim::CommandAction& action, const sim::Vocabulary& names) {
  using Kind = scenario::FieldFormat::Kind;
  const auto fields = scenario::format_of(names).commands[action.command.kind].fields;
  return fits(names.clients, action.by.value, scenario::name_bytes_max) &&
         std::all_of(fields.begin(), fields.end(), [&](const scenario::FieldFormat& field) {
           const bool named = field.kind == Kind::name || field.kind == Kind::text;
           return !named || fits(names.domain[field.table], action.command.words[field.word],
                                 field.bytes_max());
         });
}

bool names_fit(const sim::QueryAction& action, const sim::Vocabulary& names) {
  const scenario::QueryFormat& query = scenario::format_of(names).queries[action.key.space];
  return fits(names.clients, action.by.value, scenario::name_bytes_max) &&
         (!query.asks_about_one ||
          fits(names.domain[query.field.table], action.key.id, query.field.bytes_max()));
}

bool names_fit(const sim::Deed& deed, const sim::Vocabulary& names) {
  return std::visit(
      [&](const auto& done) {
        if constexpr (requires { done.by; })
          return names_fit(done, names);
        else
          return true;
      },
      deed);
}

// Each stands where its repeat stood, so that equal times keep their order. Nothing where a file
// could not say it: times that repeats lead to, and names filled in, may pass its limits.
std::optional<Loaded> written_out(const Loaded& loaded, std::size_t, std::size_t) {
  bool sayable = true;
  Loaded picker = copy_of(loaded);
  std::vector<sim::ActionTemplate> actions;
  for (std::size_t place = 0; place < loaded.script.size(); ++place) {
    const sim::ActionTemplate& repeated = loaded.script[place];
    for (std::uint32_t n = 1; n <= repeated.times; ++n) {
      const sim::Ms at = repeated.at + (sim::Ms{n} - 1) * repeated.every;
      sayable = sayable && at <= sim::time_max;
      actions.push_back({at, 0, 1, picker.script.deed(place, n), {}, repeated.open});
      sayable = sayable && names_fit(actions.back().deed, picker.script.names());
    }
  }
  if (!sayable) return std::nullopt;
  picker.script.cut(0);
  for (sim::ActionTemplate& action : actions)
    picker.script.add(std::move(action));
  return picker;
}

// --- faults ---

// The luck of the world, as far as settings say it. The others are the design that is tried: a
// failure of `session` is not the failure that `eventual` would have there.
constexpr std::array<std::string_view, 6> faults{
    "drop", "duplicate", "commit_failure", "handler_failure", "delivery", "lag"};

// Then the replicas, and the end.
constexpr std::size_t place_of_replicas = faults.size();
constexpr std::size_t place_of_until = place_of_replicas + 1;

std::size_t places_of_settings(const Loaded&) {
  return place_of_until + 1;
}

std::uint8_t replicas_needed(const sim::Script& script) {
  int needed = 1;
  for (std::size_t place = 0; place < script.size(); ++place) {
    std::visit(
        [&](const auto& deed) {
          if constexpr (requires { deed.replica; }) needed = std::max(needed, deed.replica + 1);
        },
        script[place].deed);
  }
  return static_cast<std::uint8_t>(needed);
}

std::optional<Loaded> without_setting(const Loaded& loaded, std::size_t place, std::size_t) {
  scenario::Scenario calmer = loaded.scenario;
  if (place == place_of_replicas) {
    if (calmer.settings.replicas == replicas_needed(loaded.script)) return std::nullopt;
    --calmer.settings.replicas;
  } else if (place == place_of_until) {
    if (!calmer.until) return std::nullopt;
    calmer.until.reset();
  } else {
    const sim::Settings usual;
    scenario::each_setting([&](std::string_view key, const auto&, auto, auto setting) {
      if (key == faults[place]) calmer.settings.*setting = usual.*setting;
    });
    if (calmer.settings == loaded.scenario.settings) return std::nullopt;
  }
  Loaded result = copy_of(loaded);
  result.scenario = std::move(calmer);
  return result;
}

// --- changes of settings ---

std::size_t settings_count() {
  std::size_t count = 0;
  scenario::each_setting([&](std::string_view, const auto&, auto, auto) { ++count; });
  return count;
}

std::size_t places_of_changes(const Loaded& loaded) {
  return loaded.script.size() * settings_count();
}

std::optional<Loaded> without_change(const Loaded& loaded, std::size_t place, std::size_t) {
  const std::size_t action = place / settings_count();
  const auto* deed = std::get_if<sim::ChangeSettings>(&loaded.script[action].deed);
  if (deed == nullptr) return std::nullopt;
  sim::SettingsChange change = **deed;
  bool was_there = false;
  std::size_t at = 0;
  scenario::each_setting([&](std::string_view, const auto&, auto changed, auto) {
    if (at++ != place % settings_count()) return;
    was_there = (change.*changed).has_value();
    (change.*changed).reset();
  });
  if (!was_there) return std::nullopt;
  return with_action(loaded, action, [&](sim::ActionTemplate& calmer) {
    calmer.deed = sim::ChangeSettings(std::move(change));
  });
}

constexpr std::array<ShrinkPass, 5> passes{{
    {places_of_actions, half_as_often},
    {one_if_to_write_out, written_out},
    {places_of_actions, without_actions, true},
    {places_of_settings, without_setting},
    {places_of_changes, without_change},
}};

}  // namespace

std::span<const ShrinkPass> shrink_passes() {
  return passes;
}

scenario::Loaded without_action(const scenario::Loaded& loaded, std::size_t place) {
  return without_actions(loaded, place, 1).value();
}

std::int64_t actions_of(const sim::Script& script) {
  std::int64_t count = 0;
  for (std::size_t place = 0; place < script.size(); ++place)
    count += script[place].times;
  return count;
}

}  // namespace lab
