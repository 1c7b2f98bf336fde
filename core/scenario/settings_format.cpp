#include "scenario/settings_format.hpp"

#include <type_traits>

#include "scenario/json_text.hpp"

namespace scenario {
namespace {

constexpr std::string_view replicas_key = "replicas";

template <class Optional>
using Held = typename std::remove_reference_t<Optional>::value_type;

// --- reading ---

template <class Value>
Value read_value(Checker& checker, JsonValue value, const WordForm& form) {
  return static_cast<Value>(checker.word(value, form.words));
}
template <class Value>
Value read_value(Checker& checker, JsonValue value, const WholeForm& form) {
  return static_cast<Value>(checker.whole(value, form.from, form.to));
}
template <class Value>
Value read_value(Checker& checker, JsonValue value, const ProbabilityForm&) {
  return checker.number(value, 0, 1);
}
template <class Value>
Value read_value(Checker& checker, JsonValue value, const LagForm&) {
  return read_lag(checker, value);
}

// False if there is no such setting.
bool read_setting(Checker& checker, JsonValue value, sim::SettingsChange& change) {
  bool known = false;
  each_setting([&](std::string_view key, const auto& form, auto changed, auto) {
    if (key != value.key()) return;
    known = true;
    change.*changed = read_value<Held<decltype(change.*changed)>>(checker, value, form);
  });
  return known;
}

std::string known_keys(bool with_replicas) {
  std::vector<std::string_view> keys;
  each_setting([&](std::string_view key, const auto&, auto, auto) { keys.push_back(key); });
  if (with_replicas) keys.push_back(replicas_key);
  return joined(keys);
}

// `replicas` is where to put their number, null where it may not be given.
sim::SettingsChange read_all(Checker& checker, JsonValue object, std::uint8_t* replicas) {
  sim::SettingsChange change;
  if (!checker.object(object)) return change;
  for (const JsonValue member : object.children()) {
    if (replicas != nullptr && member.key() == replicas_key) {
      *replicas = static_cast<std::uint8_t>(checker.whole(member, 1, sim::replicas_max));
    } else if (!read_setting(checker, member, change)) {
      checker.refuse_as(member, Expected::known_key, {known_keys(replicas != nullptr)},
                        "an unknown key");
    }
    if (checker.failed()) break;
  }
  return change;
}

// --- writing ---

template <class Value>
void append_value(std::string& out, const Value& value, const WordForm& form) {
  append_quoted(out, form.words[static_cast<std::size_t>(value)]);
}
template <class Value>
void append_value(std::string& out, const Value& value, const WholeForm&) {
  append_whole(out, value);
}
template <class Value>
void append_value(std::string& out, const Value& value, const ProbabilityForm&) {
  append_number(out, value);
}
template <class Value>
void append_value(std::string& out, const Value& value, const LagForm&) {
  append_lag(out, value);
}

void append_key(std::string& out, std::string_view key) {
  if (out.back() != '{') out += ", ";
  append_quoted(out, key);
  out += ": ";
}

}  // namespace

sim::Settings read_settings(Checker& checker, JsonValue object) {
  sim::Settings settings;
  read_all(checker, object, &settings.replicas).apply_to(settings);
  return settings;
}

sim::SettingsChange read_settings_from_the_start(Checker& checker, JsonValue object,
                                                 std::optional<std::uint8_t>& replicas) {
  std::uint8_t given = 0;
  const sim::SettingsChange change = read_all(checker, object, &given);
  if (given != 0) replicas = given;
  return change;
}

sim::SettingsChange read_settings_change(Checker& checker, JsonValue object) {
  return read_all(checker, object, nullptr);
}

void append_settings(std::string& out, const sim::Settings& settings, WhichSettings which) {
  const sim::Settings usual;
  const bool all = which == WhichSettings::all;
  out += '{';
  each_setting([&](std::string_view key, const auto& form, auto, auto place) {
    if (!all && settings.*place == usual.*place) return;
    append_key(out, key);
    append_value(out, settings.*place, form);
  });
  if (all || settings.replicas != usual.replicas) {
    append_key(out, replicas_key);
    append_whole(out, settings.replicas);
  }
  out += '}';
}

void append_settings_change(std::string& out, const sim::SettingsChange& change) {
  out += '{';
  each_setting([&](std::string_view key, const auto& form, auto changed, auto) {
    if (!(change.*changed)) return;
    append_key(out, key);
    append_value(out, *(change.*changed), form);
  });
  out += '}';
}

}  // namespace scenario
