#include "lab/two_worlds/other_file.hpp"

#include "scenario/json_text.hpp"
#include "scenario/json_tree.hpp"
#include "scenario/settings_format.hpp"

namespace lab {
namespace {

using scenario::JsonValue;

// The object's members, one of them with another value, which it has then if it had none.
std::string with_member(JsonValue object, std::string_view key, const std::string& value) {
  std::string json = "{";
  for (const JsonValue member : object.children()) {
    if (member.key() == key) continue;
    scenario::append_quoted(json, member.key());
    json.append(":").append(member.json()).append(",");
  }
  scenario::append_quoted(json, key);
  return json.append(":").append(value).append("}");
}

}  // namespace

std::string with_settings(std::string_view file, const sim::Settings& settings) {
  std::string json;
  scenario::append_settings(json, settings, scenario::WhichSettings::all);
  const auto tree = scenario::parse_json(file);
  const JsonValue root = tree.value().root();
  const JsonValue scenario = root.member("scenario");
  if (!scenario.exists()) return with_member(root, "settings", json);
  const std::string lesson = with_member(root, "scenario", with_member(scenario, "settings", json));
  const auto renamed = scenario::parse_json(lesson);
  return with_member(renamed.value().root(), "name", R"("again")");
}

}  // namespace lab
