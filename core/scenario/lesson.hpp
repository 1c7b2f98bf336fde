// A lesson (cqrs-lab-lesson/1; docs/lessons.md says what each member is for): the scenario it plays
// in, steps that a learner takes, bets that the run itself settles, a goal with ways to reach it.
//
//   const auto lesson = scenario::read_lesson(text);
//   if (!lesson) return sentence(lesson.error());
//   scenario::Loaded run = scenario::told(lesson.value());    // with all that the steps ask for
//   done
//
// Words are nowhere in it: they have a file of the lesson's name in core/words.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cqrs/result.hpp"
#include "scenario/condition.hpp"
#include "scenario/input_error.hpp"
#include "scenario/scenario.hpp"
#include "sim/script.hpp"

namespace scenario {

// A section of the chapter or of what stands around it, by name.
struct Passage {
  std::size_t work = 0;  // row of lesson_words::works
  std::string section;
};

// Another run that a step can ask for, to its end, beside the one on the stage.
struct SideRun {
  std::string name;
  Loaded loaded;
};

// What takes the learner from a step to the next.
struct LessonAct {
  enum class Kind : std::uint8_t {
    none,             // a condition does (Step::done_when), or there is only something to read
    deed,             // an action of the scenario, done now
    skip_to_arrival,  // time leaps until nothing is on its way
    skip_by,          // time leaps by so much
    run,              // a side run
    reach_goal,       // an attempt of the learner's own that reaches the goal
  };

  Kind kind = Kind::none;
  sim::ActionTemplate action;  // deed; without a time
  std::string json;            // deed; as it is in the file
  sim::Ms skip_ms = 0;         // skip_by
  std::size_t run = 0;         // row of Lesson::runs
};

struct BetOption {
  std::string name;
  Condition holds;  // when this is the right one
};
// Asked when the step begins, settled by the report when it is done.
struct Bet {
  std::vector<BetOption> options;
  std::size_t answer = 0;  // the one that holds in the run as it is told
};

// A number or a word of the report, for the step's sentences.
struct Figure {
  enum class Form : std::uint8_t { count, percent, times, seconds, word };

  std::string name;
  ReportValue value;
  std::optional<ReportValue> of;  // what a percentage or a multiple is of
  Form form = Form::count;
};

struct Step {
  std::string name;
  LessonAct act;
  std::vector<Condition> done_when;  // all of them; instead of an act
  std::optional<sim::Ms> at_ms;      // in the run as it is told, where it is not at once
  sim::Ms then_play_ms = 0;
  bool needs_behind = false;       // makes sense only while the read side is behind
  std::vector<std::string> tries;  // names of ways to the goal or past it, to choose from here
  std::optional<Bet> bet;
  std::vector<Figure> figures;
};

struct Goal {
  std::vector<Condition> holds;
  std::vector<Condition> price;    // what it may cost
  std::optional<std::size_t> run;  // of a side run; else of the run as it is told
};

// A way to the goal, or one that does not lead there: other settings from the start, more actions,
// other acts in steps.
struct Attempt {
  enum class Fails : std::uint8_t { nothing, goal, price };
  struct Instead {
    std::size_t step = 0;
    sim::ActionTemplate action;
    std::string json;  // as it is in the file
  };

  std::string name;
  sim::SettingsChange settings;
  std::optional<std::uint8_t> replicas;
  std::string settings_json;  // as it is in the file
  std::vector<sim::ActionTemplate> actions;
  std::vector<std::string> actions_json;  // each as it is in the file, without its time
  std::vector<Instead> instead;
  std::optional<std::size_t> ends_with;  // a step: what comes after it is left out
  Fails fails = Fails::nothing;          // what a detour comes to
};

// Under which all that the lesson says holds.
struct Seeds {
  std::uint64_t from = 0;
  std::uint64_t to = 0;
};

struct Lesson {
  enum class Kind : std::uint8_t { core, further, closing };

  std::string name;
  Kind kind = Kind::core;
  std::int64_t minutes = 0;
  std::vector<Passage> rests_on;
  Loaded loaded{{}, sim::Script(0)};
  sim::Ms opens_at_ms = 0;
  double speed = 1;
  std::vector<SideRun> runs;
  std::vector<Step> steps;
  std::optional<Goal> goal;
  std::vector<Attempt> solutions;
  std::vector<Attempt> detours;
  Seeds seeds;
};

[[nodiscard]] cqrs::Result<Lesson, InputError> read_lesson(std::string_view text);

// When a step has its turn in the run as it is told, and when the next one begins.
struct Telling {
  sim::Ms act_at = 0;
  sim::Ms done_at = 0;
};
[[nodiscard]] std::vector<Telling> tellings(const Lesson& lesson);

// The scenario with the steps' acts behind its own actions, each when it is told.
[[nodiscard]] Loaded told(const Lesson& lesson);
// What the goal is asked of, tried in this way. Where it has settings of its own, they hold from
// the start, and the steps' changes of settings are left out.
[[nodiscard]] Loaded tried(const Lesson& lesson, const Attempt& attempt);
// The same, under settings that a learner has chosen.
[[nodiscard]] Loaded tried(const Lesson& lesson, const sim::Settings& settings);
// The goal's conditions, its price among them.
[[nodiscard]] std::vector<Condition> all_of(const Goal& goal);

// The words that lesson files choose from, each list in the order of its enumerators.
namespace lesson_words {

using Word = std::string_view;

inline constexpr std::array<Word, 3> kinds{"core", "further", "closing"};
inline constexpr std::array<Word, 6> works{"chapter_8",  "chapter_10", "chapter_11",
                                           "chapter_12", "epilogue",   "essay"};
// What of the stage and of the time bar can be used, once offered.
inline constexpr std::array<Word, 11> offers{"play",    "customers", "orders", "skip",
                                             "reset",   "step",      "marks",  "ids",
                                             "inspect", "lag",       "speed"};
// What a step points at, where it is not the control of its act.
inline constexpr std::array<Word, 6> parts{"customers", "write",    "channel",
                                           "read",      "settings", "time"};
// The instruments under the stage.
inline constexpr std::array<Word, 10> instruments{
    "space_time", "staleness",  "tables",    "log",  "code",
    "report",     "two_worlds", "many_runs", "ways", "two_handlers"};
inline constexpr std::array<Word, 1> needs{"behind"};
inline constexpr std::array<Word, 1> skips{"arrival"};
inline constexpr std::array<Word, 1> reaches{"goal"};
inline constexpr std::array<Word, 5> figure_forms{"count", "percent", "times", "seconds", "word"};
inline constexpr std::array<Word, 2> fails{"goal", "price"};

}  // namespace lesson_words

inline constexpr std::int64_t minutes_max = 60;
inline constexpr double speed_least = 0.1;
inline constexpr double speed_most = 1000;

}  // namespace scenario
