// Reading a scenario: defaults, repetitions, names (semantics section 2).
#include "scenario.hpp"

#include <cmath>

#include "chance.hpp"

namespace reference {
namespace {

using nlohmann::json;

// Which field a name is picked for; the numbers are part of the contract (section 2).
enum class Field : std::uint64_t { by = 0, sku = 1, ref = 2, orderid = 3 };

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  std::size_t from = 0;
  while ((from = text.find(what, from)) != std::string::npos) {
    text.replace(from, what.size(), with);
    from += with.size();
  }
  return text;
}

// One action of the file, standing for its n-th repetition.
struct Source {
  const json& action;
  std::uint64_t seed;
  std::uint64_t place;
  std::uint64_t n;

  bool repeats() const { return action.contains("every"); }

  std::string name(const char* key, Field field) const {
    const json& value = action.at(key);
    std::string text;
    if (value.is_array()) {
      const double u = draw(seed, Purpose::picking, place, n, static_cast<std::uint64_t>(field));
      const double index = std::floor(u * static_cast<double>(value.size()));
      text = value.at(static_cast<std::size_t>(index)).get<std::string>();
    } else {
      text = value.get<std::string>();
    }
    return repeats() ? replaced(text, "{n}", std::to_string(n)) : text;
  }

  std::string by() const { return action.contains("by") ? name("by", Field::by) : "anyone"; }

  std::int64_t number(const char* key) const { return action.at(key).get<std::int64_t>(); }

  std::size_t replica() const { return action.at("replica").get<std::size_t>(); }
};

Command command_from(const Source& source) {
  const std::string kind = source.action.at("command").get<std::string>();
  if (kind == "CreateBatch") {
    Date eta;
    if (source.action.contains("eta") && !source.action.at("eta").is_null()) {
      eta = source.action.at("eta").get<std::string>();
    }
    return CreateBatch{source.name("ref", Field::ref), source.name("sku", Field::sku),
                       source.number("qty"), eta};
  }
  if (kind == "Allocate") {
    return Allocate{source.name("orderid", Field::orderid), source.name("sku", Field::sku),
                    source.number("qty")};
  }
  return ChangeBatchQuantity{source.name("ref", Field::ref), source.number("qty")};
}

Query query_from(const Source& source) {
  if (source.action.at("query") == "availability") {
    return Query{QueryKind::availability, source.name("sku", Field::sku)};
  }
  return Query{QueryKind::allocations, source.name("orderid", Field::orderid)};
}

CrashPoint crash_point_from(const std::string& name) {
  if (name == "before_commit") {
    return CrashPoint::before_commit;
  }
  if (name == "after_commit") {
    return CrashPoint::after_commit;
  }
  return name == "between_units" ? CrashPoint::between_units : CrashPoint::after_publish;
}

Deed operation_from(const Source& source) {
  const std::string what = source.action.at("operate").get<std::string>();
  if (what == "stop") {
    return Stop{source.replica()};
  }
  if (what == "start") {
    return Start{source.replica()};
  }
  if (what == "rebuild") {
    return Rebuild{source.replica(), source.action.value("clear", true)};
  }
  if (what == "crash") {
    const std::string point = source.action.at("point").get<std::string>();
    return SetTrap{crash_point_from(point), source.number("down_ms")};
  }
  Meddle meddle{Meddling::drop, source.action.at("event").get<EventId>(), source.replica(), 0};
  if (what == "duplicate") {
    meddle.what = Meddling::duplicate;
  }
  if (what == "delay") {
    meddle.what = Meddling::delay;
    meddle.by_ms = source.number("by_ms");
  }
  return meddle;
}

Deed deed_from(const Source& source) {
  if (source.action.contains("command")) {
    return ClientCommand{source.by(), command_from(source)};
  }
  if (source.action.contains("query")) {
    return ClientQuery{source.by(), query_from(source)};
  }
  if (source.action.contains("operate")) {
    return operation_from(source);
  }
  return Change{source.action.at("change")};
}

void add_repetitions(std::vector<Action>& actions, const json& action, std::uint64_t seed,
                     std::uint64_t place) {
  const bool repeats = action.contains("every");
  const std::int64_t every = repeats ? action.at("every").get<std::int64_t>() : 0;
  const std::int64_t times = repeats ? action.at("times").get<std::int64_t>() : 1;
  for (std::int64_t n = 1; n <= times; ++n) {
    const Source source{action, seed, place, static_cast<std::uint64_t>(n)};
    actions.push_back(Action{source.number("at") + (n - 1) * every, deed_from(source)});
  }
}

}  // namespace

Scenario scenario_from(const json& file, std::optional<TimeMs> until,
                       std::optional<std::uint64_t> seed) {
  Scenario scenario;
  scenario.title = file.value("title", "");
  scenario.seed = seed ? *seed : file.value("seed", std::uint64_t{0});
  if (file.contains("settings")) {
    change(scenario.settings, file.at("settings"));
  }
  scenario.until = until;
  if (!until && file.contains("until")) {
    scenario.until = file.at("until").get<TimeMs>();
  }
  scenario.summary = file.value("record", "all") == "summary";
  std::uint64_t place = 0;
  for (const json& action : file.at("actions")) {
    add_repetitions(scenario.actions, action, scenario.seed, place);
    ++place;
  }
  return scenario;
}

}  // namespace reference
