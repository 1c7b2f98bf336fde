#include "lab/lesson_desk.hpp"

#include <algorithm>
#include <utility>

#include "lab/controls.hpp"
#include "scenario/reader.hpp"
#include "scenario/seen_by_conditions.hpp"

namespace lab {
namespace {

template <class Named>
const Named* named_in(const std::vector<Named>& all, std::string_view name) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Named& each) { return each.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

cqrs::Result<LessonDesk, Refusal> LessonDesk::open(std::string_view text) {
  auto lesson = scenario::read_lesson(text);
  if (!lesson) return refusal(lesson.error());
  return LessonDesk(std::move(lesson.value()));
}

const scenario::Step* LessonDesk::step_of(std::string_view name) const {
  return named_in(lesson_.steps, name);
}

std::vector<std::string> LessonDesk::right_options(std::string_view step,
                                                   std::string_view seen) const {
  std::vector<std::string> names;
  const scenario::Step* asked = step_of(step);
  const auto report = scenario::parse_json(seen);
  if (asked == nullptr || !asked->bet || !report) return names;
  for (const std::size_t option : lab::right_options(*asked->bet, report.value().root()))
    names.push_back(asked->bet->options[option].name);
  return names;
}

std::vector<NamedFigure> LessonDesk::figures(std::string_view step, std::string_view seen) const {
  std::vector<NamedFigure> figures;
  const scenario::Step* asked = step_of(step);
  const auto report = scenario::parse_json(seen);
  if (asked == nullptr || !report) return figures;
  for (const scenario::Figure& figure : asked->figures) {
    auto text = shown(figure, report.value().root());
    if (text) figures.push_back({figure.name, std::move(*text)});
  }
  return figures;
}

bool LessonDesk::is_done(std::string_view step, std::string_view seen) const {
  const scenario::Step* asked = step_of(step);
  const auto report = scenario::parse_json(seen);
  if (asked == nullptr || asked->done_when.empty() || !report) return false;
  return std::none_of(asked->done_when.begin(), asked->done_when.end(), [&](const auto& condition) {
    return condition.failure(report.value().root());
  });
}

const scenario::Attempt* LessonDesk::way_of(std::string_view name) const {
  const scenario::Attempt* solution = named_in(lesson_.solutions, name);
  return solution != nullptr ? solution : named_in(lesson_.detours, name);
}

std::optional<SideRun> LessonDesk::begin_aside(std::string_view run) const {
  const scenario::SideRun* found = named_in(lesson_.runs, run);
  if (found == nullptr) return std::nullopt;
  return SideRun(copy_of(found->loaded), seed());
}

std::optional<SideRun> LessonDesk::begin_way(std::string_view way) const {
  const scenario::Attempt* attempt = way_of(way);
  if (attempt == nullptr || !lesson_.goal) return std::nullopt;
  return SideRun(tried(lesson_, *attempt), seed());
}

std::optional<SideRun> LessonDesk::begin_changed(std::string_view change_json) const {
  if (!lesson_.goal) return std::nullopt;
  sim::Settings settings = lesson_.loaded.scenario.settings;
  if (!change_json.empty()) {
    sim::Script names = scenario::emptied(lesson_.loaded.script);
    const auto action = scenario::read_action(change_json, settings, names);
    if (!action) return std::nullopt;
    const auto* change = std::get_if<sim::ChangeSettings>(&action.value().deed);
    if (change == nullptr) return std::nullopt;
    (**change).apply_to(settings);
  }
  return SideRun(tried(lesson_, settings), seed());
}

Verdict LessonDesk::verdict(std::string_view seen) const {
  const auto report = scenario::parse_json(seen);
  if (!report || !lesson_.goal) return {};
  return verdict_of(*lesson_.goal, report.value().root());
}

std::string LessonDesk::change_to_world_of(const Session& session) const {
  return change_to(lesson_.loaded.scenario.settings, session.chosen_settings());
}

std::string LessonDesk::way_like(const sim::Settings& settings) const {
  for (const std::vector<scenario::Attempt>* ways : {&lesson_.solutions, &lesson_.detours}) {
    for (const scenario::Attempt& way : *ways) {
      sim::Settings its = lesson_.loaded.scenario.settings;
      way.settings.apply_to(its);
      const bool only_settings = way.actions.empty() && way.instead.empty() && !way.ends_with;
      if (only_settings && change_to(its, settings).empty()) return way.name;
    }
  }
  return {};
}

TimedActs LessonDesk::acts_of_way(std::string_view way) const {
  const scenario::Attempt* attempt = way_of(way);
  return attempt == nullptr ? TimedActs{} : lab::acts_of_way(lesson_, *attempt);
}

TimedActs LessonDesk::acts_under(const sim::Settings& settings) const {
  return lab::acts_under(lesson_, settings);
}

Verdict LessonDesk::judge(const sim::Settings& settings) const {
  return lesson_.goal ? judged(lesson_, tried(lesson_, settings), seed()) : Verdict{};
}

Verdict LessonDesk::judge(std::string_view way) const {
  const scenario::Attempt* attempt = way_of(way);
  if (attempt == nullptr || !lesson_.goal) return {};
  return judged(lesson_, tried(lesson_, *attempt), seed());
}

}  // namespace lab
