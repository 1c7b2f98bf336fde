// What a page asks about a lesson while it plays it: which option of a bet the run makes right, the
// figures of a step's sentences, how a side run came out, whether a way of trying reaches the goal.
// It holds no run that is being watched; where it is asked about one, it is handed what conditions
// see of it (scenario/seen_by_conditions.hpp).
//
//   auto desk = LessonDesk::open(text);
//   desk.value().right_options("aged_page", seen);     // {"one"}
//   desk.value().judge(session.world().settings);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cqrs/result.hpp"
#include "lab/lesson_run.hpp"
#include "lab/lesson_stage.hpp"
#include "lab/refusal.hpp"
#include "lab/session.hpp"
#include "lab/side_run.hpp"
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
  // Runs beside the one on the stage (lab/side_run.hpp): a side run; what the goal is
  // asked of, in a way, or after a change of the lesson's settings ({"change": {...}}, or nothing).
  // None where there is no such run, no such way, no goal.
  [[nodiscard]] std::optional<SideRun> begin_aside(std::string_view run) const;
  [[nodiscard]] std::optional<SideRun> begin_way(std::string_view way) const;
  [[nodiscard]] std::optional<SideRun> begin_changed(std::string_view change_json) const;
  // What the goal says of such a run, when it has come to its end.
  [[nodiscard]] Verdict verdict(std::string_view seen) const;
  // That change, from the lesson's settings to those of a run; empty if they are alike.
  [[nodiscard]] std::string change_to_world_of(const Session& session) const;

  // The name of the way that is nothing but these settings; empty: there is none like that.
  [[nodiscard]] std::string way_like(const sim::Settings& settings) const;

  // The same for the stage; none in a way that is not there.
  [[nodiscard]] TimedActs acts_of_way(std::string_view way) const;
  [[nodiscard]] TimedActs acts_under(const sim::Settings& settings) const;

  // The goal, tried under these settings, or in the way of that name; the acts and their times are
  // the lesson's. Nothing is reached without a goal, or in a way that is not there.
  [[nodiscard]] Verdict judge(const sim::Settings& settings) const;
  [[nodiscard]] Verdict judge(std::string_view way) const;

 private:
  explicit LessonDesk(scenario::Lesson lesson) : lesson_(std::move(lesson)) {}

  [[nodiscard]] const scenario::Attempt* way_of(std::string_view name) const;
  [[nodiscard]] const scenario::Step* step_of(std::string_view name) const;
  [[nodiscard]] std::uint64_t seed() const { return lesson_.loaded.scenario.seed; }

  scenario::Lesson lesson_;
};

}  // namespace lab
