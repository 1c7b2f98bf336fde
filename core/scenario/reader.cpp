#include "scenario/reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "scenario/action_reader.hpp"
#include "scenario/checker.hpp"
#include "scenario/domains.hpp"
#include "scenario/ids_choice.hpp"
#include "scenario/lesson_reader.hpp"
#include "scenario/settings_format.hpp"

namespace scenario {
namespace {

constexpr std::array<std::string_view, 2> records{"all", "summary"};

// The formats there are, each alone where a place demands it.
constexpr std::array<std::string_view, 1> scenario_only{scenario_format};
constexpr std::array<std::string_view, 2> either{scenario_format, lesson_format};

struct Draft {
  Loaded loaded{{}, sim::Script(0)};
  std::uint8_t replicas = 1;  // needed by actions, which may stand before the settings
  std::int64_t actions = 0;   // after repetition
};

std::uint8_t replicas_of(JsonValue root) {
  const JsonValue settings = root.member("settings");
  const JsonValue value = settings.member("replicas");
  const bool said = settings.exists() && (settings.kind() != JsonKind::object || value.exists());
  if (!said) return sim::Settings().replicas;
  // One that is wrong is complained about in its place, and not in that of an action.
  const double number = value.kind() == JsonKind::number ? value.number() : 0;
  const bool whole = std::floor(number) == number;
  if (!whole || number < 1 || number > sim::replicas_max) return sim::replicas_max;
  return static_cast<std::uint8_t>(number);
}

// Its number; that of the first if it is no domain's name, which is complained about in its place.
std::uint8_t domain_of(JsonValue name) {
  if (!name.exists() || name.kind() != JsonKind::text) return 0;
  for (std::uint8_t number = 0; number < domains().size(); ++number) {
    if (domains()[number]->name == name.text()) return number;
  }
  return 0;
}

void read_domain(Checker& checker, JsonValue value, Draft& draft) {
  std::vector<std::string_view> names;
  for (const DomainFormat* domain : domains())
    names.push_back(domain->name);
  draft.loaded.scenario.domain = static_cast<std::uint8_t>(checker.word(value, names));
}

void read_actions(Checker& checker, JsonValue list, Draft& draft) {
  if (!checker.list(list)) return;
  sim::Script& script = draft.loaded.script;
  const ActionContext context{script.names(), draft.replicas};
  for (const JsonValue value : list.children()) {
    sim::ActionTemplate action = read_action(checker, value, context);
    if (checker.failed()) return;
    draft.actions += action.times;
    script.add(std::move(action));
  }
}

void read_ids(Checker& checker, JsonValue value, Draft& draft) {
  const DomainFormat& domain = format_of(draft.loaded.script.names());
  draft.loaded.scenario.ids = read_ids_choice(checker, value, *domain.ids);
}

// Actions may stand before it; where it is wrong, that is complained about in its place.
bool leaves_ids_open(JsonValue root, const DomainFormat& domain) {
  if (domain.ids == nullptr) return false;
  const JsonValue value = root.member(domain.ids->key);
  const bool is_usual = value.kind() == JsonKind::text && value.text() == domain.ids->words.front();
  return value.exists() && !is_usual;
}

constexpr std::array<Field<Draft>, 8> scenario_fields{{
    {"format", true, [](Checker&, JsonValue, Draft&) {}},  // looked at first
    {"title", false,
     [](Checker& checker, JsonValue value, Draft& draft) {
       draft.loaded.scenario.title = checker.text(value);
     }},
    {"seed", false,
     [](Checker& checker, JsonValue value, Draft& draft) {
       reseed(draft.loaded, static_cast<std::uint64_t>(checker.whole(value, 0, seed_max)));
     }},
    {"settings", false,
     [](Checker& checker, JsonValue value, Draft& draft) {
       draft.loaded.scenario.settings = read_settings(checker, value);
     }},
    {"actions", true, read_actions},
    {"until", false,
     [](Checker& checker, JsonValue value, Draft& draft) {
       draft.loaded.scenario.until = checker.whole(value, 0, sim::time_max);
     }},
    {"record", false,
     [](Checker& checker, JsonValue value, Draft& draft) {
       draft.loaded.scenario.record = static_cast<Record>(checker.word(value, records));
     }},
    {"domain", false, read_domain},
}};

// A file of another format is refused for that, whatever else it holds.
bool check_format(Checker& checker, JsonValue root, std::span<const std::string_view> formats) {
  if (checker.object(root)) checker.word(root.member("format"), formats);
  return !checker.failed();
}

}  // namespace

Loaded read_scenario(Checker& checker, JsonValue root) {
  Draft draft;
  draft.replicas = replicas_of(root);
  sim::Vocabulary& names = draft.loaded.script.names();
  names.domain_number = domain_of(root.member("domain"));
  const DomainFormat& domain = format_of(names);
  names.ids_left_open = leaves_ids_open(root, domain);
  // The last one is there only where the domain has that choice.
  std::array<Field<Draft>, scenario_fields.size() + 1> fields;
  std::copy(scenario_fields.begin(), scenario_fields.end(), fields.begin());
  if (domain.ids != nullptr) fields.back() = {domain.ids->key, false, read_ids};
  const std::size_t known = fields.size() - (domain.ids != nullptr ? 0 : 1);
  if (check_format(checker, root, scenario_only)) {
    read_fields<Draft>(checker, root, std::span(fields).first(known), draft);
  }
  const std::int64_t most =
      draft.loaded.scenario.record == Record::summary ? actions_max_summary : actions_max;
  if (draft.actions > most) {
    checker.refuse_as(root.member("actions"), Expected::fewer_actions, {std::to_string(most)},
                      std::to_string(draft.actions));
  }
  return std::move(draft.loaded);
}

namespace {

Opening read_lesson_opening(Checker& checker, JsonValue root) {
  Opening opening{std::string(checker.text(root.member("name"))),
                  read_scenario(checker, root.member("scenario")), 0, true};
  const JsonValue opens_at = root.member("opens_at_ms");
  if (opens_at.exists()) opening.opens_at_ms = checker.whole(opens_at, 0, sim::time_max);
  return opening;
}

// Parses, reads, and hands out what was read or the first thing that was wrong.
template <class Value, class Read>
cqrs::Result<Value, InputError> read_text(std::string_view text, Read read) {
  const cqrs::Result<JsonTree, InputError> tree = parse_json(text);
  if (!tree) return tree.error();
  Checker checker;
  Value value = read(checker, tree.value().root());
  if (checker.failed()) return checker.error();
  return value;
}

}  // namespace

cqrs::Result<Loaded, InputError> read_scenario(std::string_view text) {
  return read_text<Loaded>(
      text, [](Checker& checker, JsonValue root) { return read_scenario(checker, root); });
}

cqrs::Result<Opening, InputError> read_opening(std::string_view text) {
  return read_text<Opening>(text, [](Checker& checker, JsonValue root) {
    const bool known = check_format(checker, root, either);
    if (known && root.member("format").text() == lesson_format)
      return read_lesson_opening(checker, root);
    return Opening{{}, read_scenario(checker, root), 0, false};
  });
}

cqrs::Result<sim::ActionTemplate, InputError> read_action(std::string_view text,
                                                          const sim::Settings& settings,
                                                          sim::Script& script) {
  return read_text<sim::ActionTemplate>(text, [&](Checker& checker, JsonValue root) {
    return read_action(checker, root, ActionContext{script.names(), settings.replicas, true});
  });
}

}  // namespace scenario
