#include "lab/lesson_stage.hpp"

#include <algorithm>
#include <utility>

#include "lab/controls.hpp"

namespace lab {
namespace {

TimedActs told_acts(const scenario::Lesson& lesson, const scenario::Attempt& attempt,
                    const sim::Settings& settings, bool with_changes) {
  const std::vector<scenario::Telling> times = tellings(lesson);
  const std::size_t steps = attempt.ends_with ? *attempt.ends_with + 1 : lesson.steps.size();
  TimedActs told;
  std::string change = change_to(lesson.loaded.scenario.settings, settings);
  if (!change.empty()) told.acts.push_back({lesson.opens_at_ms, std::move(change)});
  for (std::size_t step = 0; step < steps; ++step) {
    const scenario::LessonAct& act = lesson.steps[step].act;
    if (act.kind != scenario::LessonAct::Kind::deed) continue;
    const auto other = std::find_if(attempt.instead.begin(), attempt.instead.end(),
                                    [&](const auto& instead) { return instead.step == step; });
    const bool replaced = other != attempt.instead.end();
    const sim::ActionTemplate& action = replaced ? other->action : act.action;
    if (!with_changes && std::holds_alternative<sim::ChangeSettings>(action.deed)) continue;
    told.acts.push_back({times[step].act_at, replaced ? other->json : act.json});
  }
  for (std::size_t place = 0; place < attempt.actions.size(); ++place) {
    const sim::Ms at = std::max(attempt.actions[place].at, lesson.opens_at_ms);
    told.acts.push_back({at, attempt.actions_json[place]});
  }
  std::stable_sort(
      told.acts.begin(), told.acts.end(),
      [](const TimedAct& one, const TimedAct& other) { return one.at_ms < other.at_ms; });
  told.done_at_ms = steps == 0 ? lesson.opens_at_ms : times[steps - 1].done_at;
  return told;
}

}  // namespace

TimedActs acts_of_way(const scenario::Lesson& lesson, const scenario::Attempt& attempt) {
  sim::Settings settings = lesson.loaded.scenario.settings;
  attempt.settings.apply_to(settings);
  return told_acts(lesson, attempt, settings, attempt.settings_json.empty());
}

TimedActs acts_under(const scenario::Lesson& lesson, const sim::Settings& settings) {
  return told_acts(lesson, {}, settings, false);
}

}  // namespace lab
