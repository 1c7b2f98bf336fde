#include "scenario/schema.hpp"

#include <limits>

#include "scenario/domains.hpp"
#include "scenario/reader.hpp"
#include "scenario/scenario.hpp"
#include "scenario/schema_parts.hpp"
#include "scenario/settings_format.hpp"

namespace scenario {

using schemas::constant;
using schemas::duration;
using schemas::Json;
using schemas::lesson_file;
using schemas::lesson_step;
using schemas::number;
using schemas::object;
using schemas::one_of;
using schemas::reference;
using schemas::time;
using schemas::whole;

namespace {

Json pair_of(Json first, Json second) {
  return {{"type", "array"},
          {"prefixItems", Json::array({std::move(first), std::move(second)})},
          {"minItems", 2},
          {"maxItems", 2}};
}

// --- settings ---

constexpr std::int64_t lag_number_limit = 1'000'000'000;

Json lag(bool may_mix) {
  const Json number_of_ms = number(0, lag_number_limit);
  const Json above_0 = {{"type", "number"}, {"exclusiveMinimum", 0}, {"maximum", lag_number_limit}};
  Json kinds = Json::array({
      object({{"constant", number_of_ms}}, {"constant"}),
      object({{"uniform", pair_of(number_of_ms, number_of_ms)}}, {"uniform"}),
      object({{"exponential", number_of_ms}}, {"exponential"}),
      object({{"pareto", pair_of(above_0, above_0)}}, {"pareto"}),
  });
  if (may_mix) {
    const Json entries = {{"type", "array"},
                          {"items", pair_of(number_of_ms, reference("plain_lag"))},
                          {"minItems", 1}};
    kinds.push_back(object({{"mix", entries}}, {"mix"}));
  }
  return {{"oneOf", kinds}};
}

template <class Value>
Json setting(const WordForm& form, const Value& usual) {
  Json schema = one_of(form.words);
  schema["default"] = form.words[static_cast<std::size_t>(usual)];
  return schema;
}
template <class Value>
Json setting(const WholeForm& form, const Value& usual) {
  Json schema = whole(form.from, form.to);
  schema["default"] = usual;
  return schema;
}
template <class Value>
Json setting(const ProbabilityForm&, const Value&) {
  Json schema = number(0, 1);
  schema["default"] = 0;
  return schema;
}
template <class Value>
Json setting(const LagForm&, const Value& usual) {
  std::string text;
  append_lag(text, usual);
  Json schema = reference("lag");
  schema["default"] = Json::parse(text);
  return schema;
}

Json settings(bool with_replicas) {
  const sim::Settings usual;
  Json properties = Json::object();
  each_setting([&](std::string_view key, const auto& form, auto, auto place) {
    properties[std::string(key)] = setting(form, usual.*place);
  });
  if (with_replicas)
    properties["replicas"] = setting(WholeForm{1, sim::replicas_max}, usual.replicas);
  return object(properties, Json::array());
}

// --- actions ---

Json field_schema(const FieldFormat& field) {
  switch (field.kind) {
    case FieldFormat::Kind::name:
    case FieldFormat::Kind::name_or_null:
      return reference("names");
    case FieldFormat::Kind::text:
      return reference("texts");
    case FieldFormat::Kind::quantity:
      return whole(std::numeric_limits<std::int32_t>::min(),
                   std::numeric_limits<std::int32_t>::max());
    case FieldFormat::Kind::day:
      return {{"type", Json::array({"string", "null"})},
              {"format", "date"},
              {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
              {"default", nullptr}};
    case FieldFormat::Kind::difference:
      break;
  }
  return {};
}

// Whether a file names the ids of what its run makes, or leaves them open.
enum class Ids : std::uint8_t { named, left_open };

Json field_schema(const FieldFormat& field, Ids ids) {
  if (ids == Ids::named || field.open == FieldFormat::Open::never) return field_schema(field);
  const Json null = {{"type", "null"}};
  if (field.open == FieldFormat::Open::made_now) return null;
  return {{"anyOf", {field_schema(field), null}}};
}
bool is_required(const FieldFormat& field, Ids ids) {
  return field.required && (ids == Ids::named || field.open != FieldFormat::Open::made_now);
}

Json customer_action(std::string_view kind, std::string_view name,
                     std::span<const FieldFormat> fields, Ids ids) {
  Json properties = {
      {"at", time()}, {"by", reference("names")}, {std::string(kind), constant(name)}};
  Json required = {"at", kind};
  for (const FieldFormat& field : fields) {
    properties[std::string(field.key)] = field_schema(field, ids);
    if (is_required(field, ids)) required.push_back(field.key);
  }
  properties["every"] = duration(1);
  properties["times"] = {{"type", "integer"}, {"minimum", 1}};
  Json action = object(properties, required);
  action["dependentRequired"] = {{"every", {"times"}}, {"times", {"every"}}};
  return action;
}

// An operation with what it says beside `at` and `operate`, all of it required but `clear`.
Json operation(std::initializer_list<std::string_view> words, const Json& fields) {
  Json properties = {{"at", time()}, {"operate", one_of({words.begin(), words.size()})}};
  Json required = {"at", "operate"};
  for (const auto& [key, schema] : fields.items()) {
    properties[key] = schema;
    if (key != "clear") required.push_back(key);
  }
  return object(properties, required);
}

Json action(const DomainFormat& domain, Ids ids) {
  const Json replica = whole(0, sim::replicas_max - 1);
  const Json event = whole(1, event_max);
  Json kinds = Json::array();
  for (const MessageFormat& command : domain.commands) {
    kinds.push_back(customer_action("command", command.name, command.fields, ids));
  }
  for (const QueryFormat& query : domain.queries) {
    kinds.push_back(customer_action("query", query.name, query.fields(), ids));
  }
  kinds.push_back(operation({"stop", "start"}, {{"replica", replica}}));
  kinds.push_back(operation(
      {"rebuild"}, {{"replica", replica}, {"clear", {{"type", "boolean"}, {"default", true}}}}));
  kinds.push_back(operation(
      {"crash"}, {{"point", one_of(Words<sim::CrashPoint>::list)}, {"down_ms", duration(0)}}));
  kinds.push_back(operation({"drop", "duplicate"}, {{"event", event}, {"replica", replica}}));
  kinds.push_back(
      operation({"delay"},
                {{"event", event}, {"replica", replica}, {"by_ms", duration(-sim::duration_max)}}));
  kinds.push_back(
      object({{"at", time()}, {"change", reference("settings_change")}}, {"at", "change"}));
  return {{"oneOf", kinds}};
}

void make_plain(Json& field) {
  if (field == reference("names")) field = reference("name");
  if (field == reference("texts")) field = reference("text");
  if (!field.contains("anyOf")) return;
  for (Json& one : field["anyOf"])
    make_plain(one);
}

// The action as a person gives it, who means now: no time, no repeats, plain names.
Json act_now(const DomainFormat& domain, Ids ids) {
  Json kinds = action(domain, ids)["oneOf"];
  for (Json& kind : kinds) {
    for (const std::string_view key : {"at", "every", "times"})
      kind["properties"].erase(std::string(key));
    for (auto& [key, field] : kind["properties"].items())
      make_plain(field);
    auto& required = kind["required"];
    required.erase(required.begin());  // `at`
    kind.erase("dependentRequired");
  }
  return {{"oneOf", kinds}};
}

// --- files ---

// Definitions of the first domain have plain names, those of another its own in front.
std::string of_domain(const DomainFormat& domain, std::string_view what) {
  if (&domain == domains().front()) return std::string(what);
  return std::string(domain.name) + "_" + std::string(what);
}

constexpr std::string_view with_open_ids = "_with_open_ids";

Json actions_are(const std::string& which) {
  return {{"properties", {{"actions", {{"items", reference(which)}}}}}};
}

// No key of another domain's.
Json without_ids_choice(Json file) {
  const Json nothing = {{"not", Json::object()}};
  for (const DomainFormat* other : domains()) {
    if (other->ids != nullptr) file["properties"][std::string(other->ids->key)] = nothing;
  }
  return file;
}

Json actions_of(const DomainFormat& domain) {
  const std::string named = of_domain(domain, "action");
  if (domain.ids == nullptr) return without_ids_choice(actions_are(named));
  const Json names_them = {
      {"properties", {{std::string(domain.ids->key), constant(domain.ids->words.front())}}}};
  return {{"if", names_them},
          {"then", actions_are(named)},
          {"else", actions_are(named + std::string(with_open_ids))}};
}

Json ids_choice(const IdsFormat& ids) {
  const Json number = whole(1, ids.number_max);
  Json choice = {{"anyOf",
                  {one_of(ids.words), object({{std::string(ids.with_number), number}},
                                             Json::array({ids.with_number}))}}};
  choice["default"] = ids.words.front();
  return choice;
}

// The kinds of actions that a file may have are those of its domain, and so are its further keys.
Json actions_by_domain(std::span<const DomainFormat* const> domains) {
  if (domains.size() == 1) return actions_of(*domains.front());
  const Json names_it = {{"properties", {{"domain", constant(domains.back()->name)}}},
                         {"required", {"domain"}}};
  return {{"if", names_it},
          {"then", actions_of(*domains.back())},
          {"else", actions_by_domain(domains.first(domains.size() - 1))}};
}

Json scenario_file() {
  std::vector<std::string_view> domain_names;
  for (const DomainFormat* domain : domains())
    domain_names.push_back(domain->name);
  Json domain = one_of(domain_names);
  domain["default"] = domain_names.front();
  Json properties = {
      {"format", constant(scenario_format)},
      {"title", {{"type", "string"}, {"default", ""}}},
      {"seed", {{"type", "integer"}, {"minimum", 0}, {"maximum", seed_max}, {"default", 0}}},
      {"settings", reference("settings")},
      {"actions", {{"type", "array"}, {"maxItems", actions_max_summary}}},
      {"until", time()},
      {"record", {{"enum", {"all", "summary"}}, {"default", "all"}}},
      {"domain", domain},
  };
  for (const DomainFormat* of : domains()) {
    if (of->ids != nullptr) properties[std::string(of->ids->key)] = ids_choice(*of->ids);
  }
  Json file = object(properties, {"format", "actions"});
  file.update(actions_by_domain(domains()));
  return file;
}

// One of them, or a list to pick from.
Json one_or_many(std::string_view which) {
  return {{"anyOf",
           {reference(which),
            {{"type", "array"},
             {"items", reference(which)},
             {"minItems", 1},
             {"maxItems", names_in_list_max}}}}};
}
Json characters(std::size_t bytes_max) {
  return {{"type", "string"}, {"minLength", 1}, {"maxLength", bytes_max}};
}

// What a lesson does speaks to the domain of its scenario.
Json of_any_domain(std::string_view what) {
  Json any = Json::array();
  for (const DomainFormat* domain : domains()) {
    const std::string named = of_domain(*domain, what);
    any.push_back(reference(named));
    if (domain->ids != nullptr) any.push_back(reference(named + std::string(with_open_ids)));
  }
  return {{"anyOf", any}};
}

}  // namespace

std::string schema() {
  const Json is_lesson = {{"properties", {{"format", constant(lesson_format)}}},
                          {"required", {"format"}}};
  Json definitions = {
      {"scenario", scenario_file()}, {"lesson", lesson_file()}, {"step", lesson_step()}};
  for (const DomainFormat* domain : domains()) {
    const std::string of_file = of_domain(*domain, "action");
    const std::string of_person = of_domain(*domain, "act_now");
    definitions[of_file] = action(*domain, Ids::named);
    definitions[of_person] = act_now(*domain, Ids::named);
    if (domain->ids == nullptr) continue;
    definitions[of_file + std::string(with_open_ids)] = action(*domain, Ids::left_open);
    definitions[of_person + std::string(with_open_ids)] = act_now(*domain, Ids::left_open);
  }
  definitions.update(Json{
      {"action_of_any_domain", of_any_domain("action")},
      {"act_of_any_domain", of_any_domain("act_now")},
      {"settings", settings(true)},
      {"settings_change", settings(false)},
      {"lag", lag(true)},
      {"plain_lag", lag(false)},
      {"names", one_or_many("name")},
      {"name", characters(name_bytes_max)},
      {"texts", one_or_many("text")},
      {"text", characters(long_name_bytes_max)},
  });
  const Json document = {
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"title", "Scenario and lesson files of CQRS Lab"},
      {"if", is_lesson},
      {"then", reference("lesson")},
      {"else", reference("scenario")},
      {"$defs", definitions},
  };
  return document.dump(2) + "\n";
}

}  // namespace scenario
