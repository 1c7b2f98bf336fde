#include "lab/controls.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "lab/lag_controls.hpp"
#include "scenario/json_text.hpp"
#include "scenario/settings_format.hpp"

namespace lab {
namespace {

constexpr double ms_per_s = 1000;
constexpr double percent = 100;

// What of a setting depends on the others: a relay runs for an outbox only, and so on.
bool used(std::string_view key, const sim::Settings& settings) {
  const auto is_one_of = [&](std::initializer_list<std::string_view> keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  };
  if (is_one_of({"relay_interval_ms", "redelivery_ms", "max_attempts"}))
    return settings.publishing == sim::Publishing::outbox;
  if (is_one_of({"lag", "drop", "duplicate", "delivery"}))
    return settings.publishing != sim::Publishing::in_process;
  if (is_one_of({"token", "wait_timeout_ms", "on_timeout"}))
    return settings.reads != sim::Reads::eventual && settings.reads != sim::Reads::strong;
  if (key == "routing") return settings.replicas > 1 && settings.reads != sim::Reads::strong;
  return true;
}

bool is_duration(std::string_view key) {
  return key.find("_ms") != std::string_view::npos;
}

template <class Value>
void fill(Control& control, const Value& value, const scenario::WordForm& form) {
  control.words.assign(form.words.begin(), form.words.end());
  control.word = form.words[static_cast<std::size_t>(value)];
}
template <class Value>
void fill(Control& control, const Value& value, const scenario::WholeForm& form) {
  const double unit = is_duration(control.name) ? ms_per_s : 1;
  control.number = static_cast<double>(value) / unit;
  control.from = static_cast<double>(form.from) / unit;
  control.to = static_cast<double>(form.to) / unit;
  control.whole = unit == 1;
}
template <class Value>
void fill(Control& control, const Value& value, const scenario::ProbabilityForm&) {
  // 0.07 of one is 7 of a hundred, and no 7.000000000000001.
  control.number = std::round(value * percent * 1e9) / 1e9;
  control.to = percent;
}
template <class Value>
void fill(Control& control, const Value& value, const scenario::LagForm&) {
  fill_kind(control, value, true);
}

std::string change(std::string_view key, std::string_view value) {
  std::string json = "{\"change\": {";
  scenario::append_quoted(json, key);
  return json.append(": ").append(value).append("}}");
}

// As Cosmic Python's code has it: the bus updates the views before it answers.
sim::Settings book() {
  sim::Settings settings;
  settings.publishing = sim::Publishing::in_process;
  settings.projection = sim::Projection::book;
  return settings;
}

// What a shop with a network has to live with, and what it does about it.
sim::Settings production() {
  sim::Settings settings;
  settings.publishing = sim::Publishing::outbox;
  settings.lag = {sim::Lag::Kind::exponential, 3000, 0, {}};
  settings.drop = 0.08;
  settings.duplicate = 0.05;
  settings.delivery = sim::Delivery::unordered;
  settings.projection = sim::Projection::sequenced;
  return settings;
}

struct NamedSettings {
  std::string_view name;
  sim::Settings (*settings)();
};
constexpr std::array<NamedSettings, 2> all_presets{{{"book", book}, {"production", production}}};

// What must be changed to get from one to the other.
sim::SettingsChange difference(const sim::Settings& from, const sim::Settings& to) {
  sim::SettingsChange change;
  scenario::each_setting([&](std::string_view, const auto&, auto changed, auto place) {
    if (!(from.*place == to.*place)) change.*changed = to.*place;
  });
  return change;
}

std::string action_of(const sim::SettingsChange& change) {
  std::string json = "{\"change\": ";
  scenario::append_settings_change(json, change);
  return json + "}";
}

bool changes_nothing(const sim::Settings& settings, const sim::SettingsChange& change) {
  sim::Settings changed = settings;
  change.apply_to(changed);
  return changed == settings;
}

cqrs::Result<double, Refusal> number_of(const Control& control, const std::string& typed) {
  char* end = nullptr;
  const double number = std::strtod(typed.c_str(), &end);
  const bool complete = !typed.empty() && end == typed.c_str() + typed.size();
  const bool fits = complete && number >= control.from && number <= control.to &&
                    (!control.whole || number == std::floor(number));
  if (fits) return number;
  std::string message = control.whole ? "expected a whole number from " : "expected a number from ";
  scenario::append_number(message, control.from);
  message += " to ";
  scenario::append_number(message, control.to);
  return Refusal{control.name, message + ", found " + (typed.empty() ? "nothing" : typed)};
}

}  // namespace

std::vector<Control> controls(const sim::Settings& settings) {
  std::vector<Control> list;
  scenario::each_setting([&](std::string_view key, const auto& form, auto, auto place) {
    Control control;
    control.name = key;
    control.used = used(key, settings);
    fill(control, settings.*place, form);
    list.push_back(std::move(control));
    if (key == "lag") append_lag_controls(list, settings.lag, "lag");
  });
  Control replicas;
  replicas.name = "replicas";
  replicas.number = settings.replicas;
  replicas.from = 1;
  replicas.to = sim::replicas_max;
  replicas.whole = replicas.fixed = true;
  list.push_back(std::move(replicas));
  return list;
}

cqrs::Result<std::string, Refusal> change_of(const sim::Settings& settings, std::string_view name,
                                             const std::string& typed) {
  const std::vector<Control> list = controls(settings);
  const auto control = std::find_if(list.begin(), list.end(),
                                    [&](const Control& each) { return each.name == name; });
  if (control == list.end()) return Refusal{std::string(name), "there is no such setting"};
  double number = 0;
  if (control->words.empty()) {
    const auto read = number_of(*control, typed);
    if (!read) return read.error();
    number = read.value();
  } else if (std::find(control->words.begin(), control->words.end(), typed) ==
             control->words.end()) {
    return Refusal{control->name, "expected one of its words, found " + typed};
  }
  if (name.substr(0, 3) == "lag") {
    std::string lag;
    scenario::append_lag(lag, changed_lag(settings.lag, name.substr(3), typed, number));
    return change("lag", lag);
  }
  std::string value;
  if (!control->words.empty()) {
    scenario::append_quoted(value, typed);
  } else if (is_duration(name)) {
    scenario::append_number(value, std::round(number * ms_per_s));
  } else {
    // 0.7 of a hundred is 0.007 of one, and no 0.006999999999999999.
    scenario::append_number(value, control->whole ? number : std::round(number * 1e10) / 1e12);
  }
  return change(name, value);
}

std::vector<Preset> presets(const sim::Settings& settings) {
  std::vector<Preset> list;
  list.reserve(all_presets.size());
  for (const NamedSettings& preset : all_presets)
    list.push_back(
        {preset.name, changes_nothing(settings, difference(settings, preset.settings()))});
  return list;
}

std::string change_to_preset(const sim::Settings& settings, std::string_view name) {
  for (const NamedSettings& preset : all_presets) {
    if (preset.name == name) return change_to(settings, preset.settings());
  }
  return {};
}

std::string change_to(const sim::Settings& from, const sim::Settings& to) {
  const sim::SettingsChange change = difference(from, to);
  return changes_nothing(from, change) ? std::string() : action_of(change);
}

std::string change_back(const sim::Settings& before, const sim::SettingsChange& change) {
  sim::SettingsChange back;
  scenario::each_setting([&](std::string_view, const auto&, auto changed, auto place) {
    if (change.*changed) back.*changed = before.*place;
  });
  return action_of(back);
}

}  // namespace lab
