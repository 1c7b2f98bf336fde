// A way to a lesson's goal, or a detour: other settings, more actions, other acts.
#include "scenario/action_reader.hpp"
#include "scenario/json_text.hpp"
#include "scenario/lesson_reader.hpp"
#include "scenario/settings_format.hpp"

namespace scenario {
namespace {

struct WayDraft {
  Lesson& lesson;
  Attempt attempt;

  // The run that is tried, whose names its actions use.
  [[nodiscard]] Loaded& run() const {
    const bool aside = lesson.goal && lesson.goal->run;
    return aside ? lesson.runs[*lesson.goal->run].loaded : lesson.loaded;
  }
  [[nodiscard]] ActionContext context(bool now) const {
    const std::uint8_t usual = run().scenario.settings.replicas;
    return {run().script.names(), attempt.replicas.value_or(usual), now};
  }
};

void read_name(Checker& checker, JsonValue value, WayDraft& draft) {
  draft.attempt.name = read_own_name(checker, value, draft.lesson.solutions);
  static_cast<void>(read_own_name(checker, value, draft.lesson.detours));
}

void read_its_settings(Checker& checker, JsonValue value, WayDraft& draft) {
  draft.attempt.settings = read_settings_from_the_start(checker, value, draft.attempt.replicas);
  if (!checker.failed()) draft.attempt.settings_json = value.json();
}

// The action as a person gives it, who has no time to name.
std::string without_its_time(JsonValue action) {
  std::string text;
  for (const JsonValue member : action.children()) {
    if (member.key() == "at") continue;
    text += text.empty() ? '{' : ',';
    append_quoted(text, member.key());
    text += ':' + member.json();
  }
  return text + '}';
}

void read_actions(Checker& checker, JsonValue list, WayDraft& draft) {
  if (!checker.list(list)) return;
  for (const JsonValue value : list.children()) {
    draft.attempt.actions.push_back(read_action(checker, value, draft.context(false)));
    draft.attempt.actions_json.push_back(without_its_time(value));
  }
}

// {"press_again": {"by": "harry", ...}}: by the names of steps.
void read_instead(Checker& checker, JsonValue object, WayDraft& draft) {
  if (!checker.object(object)) return;
  const std::vector<Step>& steps = draft.lesson.steps;
  for (const JsonValue value : object.children()) {
    std::vector<std::string_view> deeds;
    std::size_t step = steps.size();
    for (std::size_t place = 0; place < steps.size(); ++place) {
      if (steps[place].act.kind != LessonAct::Kind::deed) continue;
      deeds.push_back(steps[place].name);
      if (steps[place].name == value.key()) step = place;
    }
    if (step == steps.size())
      return checker.refuse_as(value, Expected::known_key, {joined(deeds)}, "an unknown key");
    draft.attempt.instead.push_back(
        {step, read_action(checker, value, draft.context(true)), value.json()});
  }
}

void read_fails(Checker& checker, JsonValue value, WayDraft& draft) {
  constexpr std::array outcomes{Attempt::Fails::goal, Attempt::Fails::price};
  draft.attempt.fails = outcomes[checker.word(value, lesson_words::fails)];
}

// `fails` is a detour's; the settings have been read first, since actions may need the number of
// replicas.
void read_ends_with(Checker& checker, JsonValue value, WayDraft& draft) {
  draft.attempt.ends_with = read_name_of(checker, value, draft.lesson.steps);
}

constexpr std::array<Field<WayDraft>, 6> fields{{
    {"fails", true, read_fails},
    {"name", true, read_name},
    {"settings", false, [](Checker&, JsonValue, WayDraft&) {}},
    {"actions", false, read_actions},
    {"instead", false, read_instead},
    {"ends_with", false, read_ends_with},
}};

}  // namespace

Attempt read_attempt(Checker& checker, JsonValue value, Lesson& lesson, bool is_detour) {
  WayDraft draft{lesson, {}};
  const JsonValue settings = value.member("settings");
  if (settings.exists()) read_its_settings(checker, settings, draft);
  read_fields<WayDraft>(checker, value, std::span(fields).subspan(is_detour ? 0 : 1), draft);
  return std::move(draft.attempt);
}

}  // namespace scenario
