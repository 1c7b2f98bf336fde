#include "lab/lesson_desk.hpp"

#include <algorithm>
#include <utility>

#include "lab/session.hpp"
#include "scenario/seen_by_conditions.hpp"

namespace lab {
namespace {

template <class Named>
const Named* find(const std::vector<Named>& all, std::string_view name) {
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
  return find(lesson_.steps, name);
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

std::string LessonDesk::run_aside(std::string_view run) const {
  const scenario::SideRun* found = find(lesson_.runs, run);
  return found == nullptr ? std::string() : seen_of_run(copy_of(found->loaded), seed());
}

Verdict LessonDesk::judge(const sim::Settings& settings) const {
  return lesson_.goal ? judged(lesson_, tried(lesson_, settings), seed()) : Verdict{};
}

Verdict LessonDesk::judge(std::string_view way) const {
  const scenario::Attempt* attempt = find(lesson_.solutions, way);
  if (attempt == nullptr) attempt = find(lesson_.detours, way);
  if (attempt == nullptr || !lesson_.goal) return {};
  return judged(lesson_, tried(lesson_, *attempt), seed());
}

}  // namespace lab
