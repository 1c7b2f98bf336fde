#include "scenario/schema.hpp"

#include <limits>

#include "scenario/allocation_format.hpp"
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
      return reference("names");
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

Json customer_action(std::string_view kind, std::string_view name,
                     std::span<const FieldFormat> fields) {
  Json properties = {
      {"at", time()}, {"by", reference("names")}, {std::string(kind), constant(name)}};
  Json required = {"at", kind};
  for (const FieldFormat& field : fields) {
    properties[std::string(field.key)] = field_schema(field);
    if (field.required) required.push_back(field.key);
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

Json action() {
  const Json replica = whole(0, sim::replicas_max - 1);
  const Json event = whole(1, event_max);
  Json kinds = Json::array();
  for (const MessageFormat& command : command_formats()) {
    kinds.push_back(customer_action("command", command.name, command.fields));
  }
  for (const QueryFormat& query : query_formats()) {
    kinds.push_back(customer_action("query", query.name, {&query.field, 1}));
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

// The action as a person gives it, who means now: no time, no repeats, plain names.
Json act_now() {
  Json kinds = action()["oneOf"];
  for (Json& kind : kinds) {
    for (const std::string_view key : {"at", "every", "times"})
      kind["properties"].erase(std::string(key));
    for (auto& [key, field] : kind["properties"].items()) {
      if (field == reference("names")) field = reference("name");
    }
    auto& required = kind["required"];
    required.erase(required.begin());  // `at`
    kind.erase("dependentRequired");
  }
  return {{"oneOf", kinds}};
}

// --- files ---

Json scenario_file() {
  return object(
      {
          {"format", constant(scenario_format)},
          {"title", {{"type", "string"}, {"default", ""}}},
          {"seed", {{"type", "integer"}, {"minimum", 0}, {"maximum", seed_max}, {"default", 0}}},
          {"settings", reference("settings")},
          {"actions",
           {{"type", "array"}, {"items", reference("action")}, {"maxItems", actions_max_summary}}},
          {"until", time()},
          {"record", {{"enum", {"all", "summary"}}, {"default", "all"}}},
          {"domain", {{"const", "allocation"}, {"default", "allocation"}}},
      },
      {"format", "actions"});
}

Json names() {
  return {{"anyOf",
           {reference("name"),
            {{"type", "array"},
             {"items", reference("name")},
             {"minItems", 1},
             {"maxItems", names_in_list_max}}}}};
}

}  // namespace

std::string schema() {
  const Json is_lesson = {{"properties", {{"format", constant(lesson_format)}}},
                          {"required", {"format"}}};
  const Json document = {
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"title", "Scenario and lesson files of CQRS Lab"},
      {"if", is_lesson},
      {"then", reference("lesson")},
      {"else", reference("scenario")},
      {"$defs",
       {
           {"scenario", scenario_file()},
           {"lesson", lesson_file()},
           {"step", lesson_step()},
           {"action", action()},
           {"act_now", act_now()},
           {"settings", settings(true)},
           {"settings_change", settings(false)},
           {"lag", lag(true)},
           {"plain_lag", lag(false)},
           {"names", names()},
           {"name", {{"type", "string"}, {"minLength", 1}, {"maxLength", name_bytes_max}}},
       }},
  };
  return document.dump(2) + "\n";
}

}  // namespace scenario
