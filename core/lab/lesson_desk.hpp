// What a page asks about a lesson while it plays it: which option of a bet the run makes right, the
// figures of a step's sentences, how a side run came out, whether a way of trying reaches the goal.
// It holds no run that is being watched; where it is asked about one, it is handed what conditions
// see of it (scenario/seen_by_conditions.hpp).
//
//   auto desk = LessonDesk::open(text);
//   desk.value().right_options("aged_page", seen);     // {"one"}
//   desk.value().judge(session.world().settings);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cqrs/result.hpp"
#include "lab/lesson_run.hpp"
#include "lab/refusal.hpp"
#include "scenario/lesson.hpp"

namespace lab {

struct NamedFigure {
  std::string name;
  std::string text;
};

class LessonDesk {
 public:
  // The refusal of what is no lesson names the place.
  static cqrs::Result<LessonDesk, Refusal> open(std::string_view text);

  // By the name of a step; none for a step that is not there or has no bet, and for a text that is
  // no report.
  [[nodiscard]] std::vector<std::string> right_options(std::string_view step,
                                                       std::string_view seen) const;
  // The figures of the step that have a value.
  [[nodiscard]] std::vector<NamedFigure> figures(std::string_view step,
                                                 std::string_view seen) const;
  // Whether a step without an act, which waits for conditions, is done.
  [[nodiscard]] bool is_done(std::string_view step, std::string_view seen) const;
  // A side run, to its end: what conditions see of it. Long runs take seconds.
  [[nodiscard]] std::string run_aside(std::string_view run) const;
  // The goal, tried under these settings, or in the way of that name; the acts and their times are
  // the lesson's. Nothing is reached without a goal, or in a way that is not there.
  [[nodiscard]] Verdict judge(const sim::Settings& settings) const;
  [[nodiscard]] Verdict judge(std::string_view way) const;

 private:
  explicit LessonDesk(scenario::Lesson lesson) : lesson_(std::move(lesson)) {}

  [[nodiscard]] const scenario::Step* step_of(std::string_view name) const;
  [[nodiscard]] std::uint64_t seed() const { return lesson_.loaded.scenario.seed; }

  scenario::Lesson lesson_;
};

}  // namespace lab
