#include "lab/lesson_run.hpp"

#include <cassert>
#include <cmath>

#include "scenario/json_text.hpp"
#include "scenario/seen_by_conditions.hpp"

namespace lab {
namespace {

using scenario::JsonTree;
using scenario::JsonValue;

JsonTree tree_of(const std::string& seen) {
  auto tree = scenario::parse_json(seen);
  assert(tree);
  return std::move(tree.value());
}

// The run on the stage, taken from step to step.
class ToldRun {
 public:
  ToldRun(const scenario::Lesson& lesson, std::uint64_t seed) : run_(copy_of(lesson.loaded)) {
    scenario::reseed(run_, seed);
    world_.emplace(scenario::begin(run_.scenario, false));
    play_to(lesson.opens_at_ms);
  }

  void play_to(sim::Ms now) {
    world_->run_until(run_.script, now);
    now_ = now;
  }
  void act(sim::ActionTemplate action) {
    action.at = now_;
    run_.script.add(std::move(action));
    play_to(now_);
  }
  [[nodiscard]] JsonTree report() const {
    scenario::Scenario until_now = run_.scenario;
    until_now.until = now_;
    return tree_of(seen_by_conditions(scenario::report(until_now, *world_, run_.script), *world_));
  }

 private:
  scenario::Loaded run_;
  std::optional<sim::World> world_;
  sim::Ms now_ = 0;
};

std::string with_commas(double number) {
  std::string digits;
  scenario::append_whole(digits, static_cast<std::int64_t>(number));
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;)
    digits.insert(at -= 3, 1, ',');
  return digits;
}

// Whole from 10 on, one digit behind the point from 1 on, below that the first digit that is not 0.
std::string as_many_digits_as_tell(double number) {
  if (number >= 1000) return with_commas(std::round(number));
  double step = 1;
  if (number > 0 && number < 10) step = 0.1;
  while (number > 0 && number < step && step > 1e-6)
    step /= 10;
  std::string text;
  scenario::append_number(text, std::round(number / step) / std::round(1 / step));
  return text;
}

}  // namespace

std::string seen_of_run(scenario::Loaded run, std::uint64_t seed) {
  scenario::reseed(run, seed);
  sim::World world = scenario::begin(run.scenario, false);
  scenario::run(run.scenario, world, run.script);
  return seen_by_conditions(scenario::report(run.scenario, world, run.script), world);
}

std::vector<JsonTree> told_step_by_step(const scenario::Lesson& lesson, std::uint64_t seed) {
  ToldRun stage(lesson, seed);
  std::vector<JsonTree> reports{stage.report()};
  const std::vector<scenario::Telling> times = tellings(lesson);
  for (std::size_t place = 0; place < lesson.steps.size(); ++place) {
    const scenario::LessonAct& act = lesson.steps[place].act;
    stage.play_to(times[place].act_at);
    if (act.kind == scenario::LessonAct::Kind::deed) stage.act(act.action);
    stage.play_to(times[place].done_at);
    const bool aside = act.kind == scenario::LessonAct::Kind::run;
    reports.push_back(aside ? tree_of(seen_of_run(copy_of(lesson.runs[act.run].loaded), seed))
                            : stage.report());
  }
  return reports;
}

std::vector<std::size_t> right_options(const scenario::Bet& bet, JsonValue report) {
  std::vector<std::size_t> right;
  for (std::size_t place = 0; place < bet.options.size(); ++place) {
    if (!bet.options[place].holds.failure(report)) right.push_back(place);
  }
  return right;
}

std::optional<std::string> shown(const scenario::Figure& figure, JsonValue report) {
  using Form = scenario::Figure::Form;
  const auto value = figure.value.read(report);
  if (!value) return std::nullopt;
  if (figure.form == Form::word) return value->number ? with_commas(*value->number) : value->text;
  if (!value->number) return std::nullopt;
  double of = 1;
  if (figure.of) {
    const auto whole = figure.of->read(report);
    if (!whole || whole->number.value_or(0) == 0) return std::nullopt;
    of = *whole->number;
  }
  switch (figure.form) {
    case Form::count:
    case Form::word:
      return with_commas(std::round(*value->number / of));
    case Form::percent:
      return as_many_digits_as_tell(*value->number * 100 / of);
    case Form::times:
      return as_many_digits_as_tell(*value->number / of);
    case Form::seconds:
      return as_many_digits_as_tell(*value->number / 1000 / of);
  }
  return std::nullopt;
}

Verdict verdict_of(const scenario::Goal& goal, JsonValue report) {
  const std::vector<scenario::Condition> conditions = all_of(goal);
  Verdict verdict{true, true, {}};
  for (std::size_t place = 0; place < conditions.size() && verdict.in_price; ++place) {
    const auto failure = conditions[place].failure(report);
    if (!failure) continue;
    verdict = {place >= goal.holds.size(), false, failure->sentence()};
  }
  return verdict;
}

Verdict judged(const scenario::Lesson& lesson, scenario::Loaded run, std::uint64_t seed) {
  assert(lesson.goal);
  const std::size_t conditions_of_goal = lesson.goal->holds.size();
  const std::vector<scenario::Condition> conditions = all_of(*lesson.goal);
  const auto failure = failure_under(seed, run, conditions);
  Verdict verdict;
  verdict.in_price = !failure;
  verdict.reached = !failure || (!failure->stopped && failure->condition >= conditions_of_goal);
  if (failure) verdict.first_miss = failure->sentence();
  return verdict;
}

}  // namespace lab
