// A lesson as runs: as it is told, and as it is tried.
#include "scenario/lesson.hpp"

#include <algorithm>

namespace scenario {
namespace {

void add_at(sim::Script& script, sim::ActionTemplate action, sim::Ms at) {
  action.at = at;
  script.add(std::move(action));
}

// The steps' acts as they are told, `instead` ones in the place of some.
Loaded told_with(const Lesson& lesson, const Attempt& attempt, bool with_changes) {
  Loaded run = copy_of(lesson.loaded);
  const std::vector<Telling> times = tellings(lesson);
  const std::size_t steps = attempt.ends_with ? *attempt.ends_with + 1 : lesson.steps.size();
  for (std::size_t step = 0; step < steps; ++step) {
    const LessonAct& act = lesson.steps[step].act;
    if (act.kind != LessonAct::Kind::deed) continue;
    const auto other = std::find_if(attempt.instead.begin(), attempt.instead.end(),
                                    [&](const auto& instead) { return instead.step == step; });
    const sim::ActionTemplate& action = other == attempt.instead.end() ? act.action : other->action;
    const bool changes = std::holds_alternative<sim::ChangeSettings>(action.deed);
    if (with_changes || !changes) add_at(run.script, action, times[step].act_at);
  }
  return run;
}

Loaded to_be_tried(const Lesson& lesson, const Attempt& attempt, bool with_changes) {
  const bool aside = lesson.goal && lesson.goal->run;
  Loaded run = aside ? copy_of(lesson.runs[*lesson.goal->run].loaded)
                     : told_with(lesson, attempt, with_changes);
  attempt.settings.apply_to(run.scenario.settings);
  if (attempt.replicas) run.scenario.settings.replicas = *attempt.replicas;
  for (const sim::ActionTemplate& action : attempt.actions)
    run.script.add(action);
  return run;
}

}  // namespace

std::vector<Telling> tellings(const Lesson& lesson) {
  std::vector<Telling> times;
  times.reserve(lesson.steps.size());
  sim::Ms clock = lesson.opens_at_ms;
  for (const Step& step : lesson.steps) {
    const sim::Ms act_at = std::max(clock, step.at_ms.value_or(clock));
    clock = act_at + step.act.skip_ms + step.then_play_ms;
    times.push_back({act_at, clock});
  }
  return times;
}

Loaded told(const Lesson& lesson) {
  return told_with(lesson, {}, true);
}

Loaded tried(const Lesson& lesson, const Attempt& attempt) {
  return to_be_tried(lesson, attempt, attempt.settings_json.empty());
}

Loaded tried(const Lesson& lesson, const sim::Settings& settings) {
  Loaded run = to_be_tried(lesson, {}, false);
  run.scenario.settings = settings;
  return run;
}

std::vector<Condition> all_of(const Goal& goal) {
  std::vector<Condition> conditions = goal.holds;
  conditions.insert(conditions.end(), goal.price.begin(), goal.price.end());
  return conditions;
}

}  // namespace scenario
