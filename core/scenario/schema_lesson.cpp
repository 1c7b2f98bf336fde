// The schema of lesson files, from the words and bounds that lesson.hpp has for them.
#include "scenario/lesson.hpp"
#include "scenario/reader.hpp"
#include "scenario/schema_parts.hpp"
#include "scenario/settings_format.hpp"

namespace scenario::schemas {
namespace {

Json conditions() {
  return list_of({{"type", "string"}, {"minLength", 1}});
}

Json figure() {
  Json form = one_of(lesson_words::figure_forms);
  form["default"] = "count";
  return object({{"name", text()}, {"value", text()}, {"of", text()}, {"as", form}},
                {"name", "value"});
}

Json bet() {
  const Json option = object({{"name", text()}, {"if", text()}}, {"name", "if"});
  return object({{"options", list_of(option)}, {"answer", text()}}, {"options", "answer"});
}

Json act() {
  return {{"anyOf", Json::array({reference("act_of_any_domain"),
                                 object({{"skip", one_of(lesson_words::skips)}}, {"skip"}),
                                 object({{"skip_ms", duration(1)}}, {"skip_ms"}),
                                 object({{"run", text()}}, {"run"}),
                                 object({{"reach", one_of(lesson_words::reaches)}}, {"reach"})})}};
}

Json controls() {
  std::vector<std::string_view> keys;
  each_setting([&](std::string_view key, const auto&, auto, auto) { keys.push_back(key); });
  keys.push_back("replicas");
  return list_of(one_of(keys));
}

Json look_at() {
  std::vector<std::string_view> places(lesson_words::parts.begin(), lesson_words::parts.end());
  places.insert(places.end(), lesson_words::instruments.begin(), lesson_words::instruments.end());
  return one_of(places);
}

}  // namespace

Json lesson_step() {
  return object({{"name", text()},
                 {"needs", one_of(lesson_words::needs)},
                 {"bet", bet()},
                 {"act", act()},
                 {"done_when", conditions()},
                 {"at_ms", time()},
                 {"then_play_ms", duration(1)},
                 {"look_at", look_at()},
                 {"offers", list_of(one_of(lesson_words::offers))},
                 {"controls", controls()},
                 {"instruments", list_of(one_of(lesson_words::instruments))},
                 {"figures", list_of(figure())},
                 {"tries", list_of(text())}},
                Json::array({"name"}));
}

namespace {

Json attempt(bool is_detour) {
  const Json instead = {{"type", "object"},
                        {"additionalProperties", reference("act_of_any_domain")}};
  Json properties = {{"name", text()},
                     {"settings", reference("settings")},
                     {"actions", list_of(reference("action_of_any_domain"))},
                     {"instead", instead},
                     {"ends_with", text()}};
  Json required = {"name"};
  if (is_detour) {
    properties["fails"] = one_of(lesson_words::fails);
    required.push_back("fails");
  }
  return object(properties, required);
}

}  // namespace

Json lesson_file() {
  const Json passage =
      object({{"in", one_of(lesson_words::works)}, {"section", text()}}, {"in", "section"});
  const Json run =
      object({{"name", text()}, {"scenario", reference("scenario")}}, {"name", "scenario"});
  const Json goal = object({{"holds", conditions()}, {"price", conditions()}, {"run", text()}},
                           Json::array({"holds"}));
  const Json seed = whole(0, seed_max);
  const Json speed = {
      {"type", "number"}, {"minimum", speed_least}, {"maximum", speed_most}, {"default", 1}};
  return object({{"format", constant(lesson_format)},
                 {"name", text()},
                 {"kind", one_of(lesson_words::kinds)},
                 {"minutes", whole(1, minutes_max)},
                 {"rests_on", list_of(passage)},
                 {"scenario", reference("scenario")},
                 {"opens_at_ms", time()},
                 {"speed", speed},
                 {"runs", list_of(run)},
                 {"steps", list_of(reference("step"))},
                 {"goal", goal},
                 {"solutions", list_of(attempt(false))},
                 {"detours", list_of(attempt(true))},
                 {"seeds", object({{"from", seed}, {"to", seed}}, {"from", "to"})}},
                {"format", "name", "kind", "minutes", "rests_on", "scenario", "steps"});
}

}  // namespace scenario::schemas
