// What every lesson says is so (docs/lessons.md): its start, its ways to the goal, its bets and its
// steps, under all the seeds it names.
#include "support/lessons.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "lab/lesson_run.hpp"
#include "lab/lesson_stage.hpp"
#include "lab/session.hpp"
#include "scenario/seen_by_conditions.hpp"

namespace lessons_test {

namespace {

using scenario::Attempt;
using scenario::JsonTree;
using scenario::JsonValue;
using scenario::Lesson;
using scenario::LessonAct;
using support::lessons;

// Under the sanitizers a day of millions of views takes minutes; it is proven in the other builds.
#ifdef __SANITIZE_ADDRESS__
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
constexpr std::int64_t actions_of_a_long_run = 1'000'000;

bool is_long(const scenario::SideRun& run) {
  std::int64_t actions = 0;
  for (std::size_t place = 0; place < run.loaded.script.size(); ++place)
    actions += run.loaded.script[place].times;
  return actions > actions_of_a_long_run;
}

template <class Check>
void under_each_seed(const Lesson& lesson, Check check) {
  if (sanitized && std::any_of(lesson.runs.begin(), lesson.runs.end(), is_long)) return;
  // The sanitizers look at the code, which is the same under every seed, and take their time.
  const std::uint64_t to = sanitized ? lesson.seeds.from : lesson.seeds.to;
  for (std::uint64_t seed = lesson.seeds.from; seed <= to; ++seed) {
    INFO("lesson ", lesson.name, ", seed ", seed);
    check(seed);
  }
}

// As the tests below look at it, run once.
const std::vector<JsonTree>& told_reports(const Lesson& lesson, std::uint64_t seed) {
  static std::map<std::pair<std::string, std::uint64_t>, std::vector<JsonTree>> known;
  auto found = known.find({lesson.name, seed});
  if (found == known.end())
    found = known.emplace(std::pair(lesson.name, seed), lab::told_step_by_step(lesson, seed)).first;
  return found->second;
}

// Every step of every lesson under each of its seeds, with what conditions see when it begins and
// when it is done.
template <class Check>
void at_each_step(Check check) {
  for (const support::LessonFile& each : lessons()) {
    under_each_seed(each.lesson, [&](std::uint64_t seed) {
      const std::vector<JsonTree>& reports = told_reports(each.lesson, seed);
      for (std::size_t place = 0; place < each.lesson.steps.size(); ++place) {
        const scenario::Step& step = each.lesson.steps[place];
        INFO(step.name);
        check(step, reports[place].root(), reports[place + 1].root());
      }
    });
  }
}

// Played by hand, each act when it is told; `look` is called when a step begins.
template <class Look>
std::unique_ptr<lab::Session> walked_through(const support::LessonFile& file, Look look) {
  auto opened = lab::Session::open(file.text);
  REQUIRE(opened);
  std::unique_ptr<lab::Session> session = std::move(opened.value());
  const auto times = tellings(file.lesson);
  for (std::size_t place = 0; place < times.size(); ++place) {
    const scenario::Step& step = file.lesson.steps[place];
    session->advance_to(times[place].act_at);
    look(step, *session);
    if (step.act.kind == LessonAct::Kind::deed) CHECK(session->act(step.act.json));
    session->advance_to(times[place].done_at);
  }
  return session;
}

bool holds(std::string_view condition, JsonValue report) {
  return !scenario::Condition::parse(condition).value().failure(report);
}

bool all_hold(const std::vector<scenario::Condition>& conditions, JsonValue report) {
  return std::none_of(conditions.begin(), conditions.end(),
                      [&](const auto& condition) { return condition.failure(report); });
}

}  // namespace

TEST_CASE("a lesson's file has its name, and lessons are numbered from 01 on") {
  std::size_t number = 0;
  for (const support::LessonFile& each : lessons()) {
    const std::string& stem = each.stem;
    const Lesson& lesson = each.lesson;
    CHECK(lesson.name == stem);
    CHECK(std::stoul(stem) == ++number);
  }
}

TEST_CASE("a lesson has a bet, a goal and a way there; a closing page has none of them") {
  for (const support::LessonFile& each : lessons()) {
    const std::string& stem = each.stem;
    const Lesson& lesson = each.lesson;
    INFO(stem);
    const bool closing = lesson.kind == Lesson::Kind::closing;
    const bool bets = std::any_of(lesson.steps.begin(), lesson.steps.end(),
                                  [](const auto& step) { return step.bet.has_value(); });
    CHECK(bets == !closing);
    CHECK(lesson.goal.has_value() == !closing);
    CHECK(lesson.solutions.empty() == closing);
    CHECK_FALSE(lesson.rests_on.empty());
    if (closing) continue;
    CHECK(lesson.minutes >= 2);
    CHECK(lesson.minutes <= 6);
  }
}

TEST_CASE("every step of a lesson but the last has something to be done") {
  for (const support::LessonFile& each : lessons()) {
    const std::string& stem = each.stem;
    const Lesson& lesson = each.lesson;
    INFO(stem);
    REQUIRE(lesson.steps.size() >= 2);
    CHECK(lesson.steps.front().act.kind == LessonAct::Kind::deed);
    for (const scenario::Step& step : lesson.steps) {
      INFO(step.name);
      const bool to_be_done = step.act.kind != LessonAct::Kind::none || !step.done_when.empty();
      const bool last = &step == &lesson.steps.back();
      if (lesson.kind != Lesson::Kind::closing) CHECK(to_be_done == !last);
    }
  }
}

TEST_CASE("no lesson's start reaches its goal, and each of its solutions does, at its price") {
  for (const support::LessonFile& each : lessons()) {
    const Lesson& lesson = each.lesson;
    if (!lesson.goal) continue;
    under_each_seed(lesson, [&](std::uint64_t seed) {
      const auto start = lab::judged(lesson, tried(lesson, Attempt{}), seed);
      CHECK_FALSE(start.in_price);
      for (const Attempt& solution : lesson.solutions) {
        const auto verdict = lab::judged(lesson, tried(lesson, solution), seed);
        CHECK_MESSAGE(verdict.in_price, solution.name << ": " << verdict.first_miss);
      }
    });
  }
}

TEST_CASE("every detour fails as it says: short of the goal, or at too high a price") {
  for (const support::LessonFile& each : lessons()) {
    const Lesson& lesson = each.lesson;
    if (!lesson.goal) continue;
    under_each_seed(lesson, [&](std::uint64_t seed) {
      for (const Attempt& detour : lesson.detours) {
        INFO(detour.name);
        const auto verdict = lab::judged(lesson, tried(lesson, detour), seed);
        CHECK_FALSE(verdict.in_price);
        CHECK(verdict.reached == (detour.fails == Attempt::Fails::price));
      }
    });
  }
}

TEST_CASE("the run itself says which bet is right, and every figure has a value in it") {
  at_each_step([](const scenario::Step& step, JsonValue before, JsonValue after) {
    if (step.bet) CHECK(lab::right_options(*step.bet, after) == std::vector{step.bet->answer});
    for (const scenario::Figure& figure : step.figures)
      CHECK_MESSAGE(lab::shown(figure, before).has_value(), figure.name);
  });
}

TEST_CASE("every step comes to its end in the run as it is told") {
  at_each_step([](const scenario::Step& step, JsonValue before, JsonValue after) {
    if (step.needs_behind) CHECK_FALSE(holds("replicas[*].missing == 0", before));
    if (step.act.kind == LessonAct::Kind::skip_to_arrival) {
      CHECK_FALSE(holds("replicas[*].converged", before));
      CHECK(holds("replicas[*].converged", after));
    }
    if (step.done_when.empty()) return;
    CHECK_FALSE(all_hold(step.done_when, before));
    CHECK(all_hold(step.done_when, after));
  });
}

TEST_CASE("walking through a lesson act by act, as a person does, is the run as it is told") {
  for (const support::LessonFile& each : lessons()) {
    const Lesson& lesson = each.lesson;
    INFO(each.stem);
    const auto session = walked_through(each, [](const scenario::Step&, const lab::Session&) {});

    scenario::Loaded run = told(lesson);
    run.scenario.until = tellings(lesson).back().done_at;
    sim::World world = scenario::begin(run.scenario, false);
    scenario::run(run.scenario, world, run.script);
    CHECK(session->report_hash() == scenario::report(run.scenario, world, run.script).hash);
  }
}

TEST_CASE(
    "what stands when the goal is set does not reach it: trying without a change helps nobody") {
  for (const support::LessonFile& each : lessons()) {
    const Lesson& lesson = each.lesson;
    if (!lesson.goal || (sanitized && lesson.goal->run)) continue;
    INFO(each.stem);
    walked_through(each, [&](const scenario::Step& step, const lab::Session& session) {
      if (step.act.kind != LessonAct::Kind::reach_goal) return;
      const std::uint64_t seed = lesson.loaded.scenario.seed;
      const auto verdict = lab::judged(lesson, tried(lesson, session.chosen_settings()), seed);
      CHECK_FALSE(verdict.in_price);
    });
  }
}

TEST_CASE("every way is taken by the stage as it is told, and comes to what is judged") {
  for (const support::LessonFile& each : lessons()) {
    const std::string& stem = each.stem;
    const Lesson& lesson = each.lesson;
    INFO(stem);
    if (!lesson.goal || lesson.goal->run) continue;
    std::vector<Attempt> ways = lesson.solutions;
    ways.insert(ways.end(), lesson.detours.begin(), lesson.detours.end());
    for (const Attempt& way : ways) {
      INFO(way.name);
      auto opened = lab::Session::open(each.text);
      REQUIRE(opened);
      lab::Session& session = *opened.value();
      for (const lab::TimedAct& act : lab::acts_of_way(lesson, way).acts) {
        session.seek(act.at_ms);
        CHECK(session.act(act.json));
      }
      session.seek(session.opens_at() + session.clock().ended_clock_ms);
      const auto seen = scenario::parse_json(
          scenario::seen_by_conditions({session.report_json(), {}}, session.world()));
      REQUIRE(seen);
      CHECK(all_hold(lesson.goal->holds, seen.value().root()) ==
            (way.fails != Attempt::Fails::goal));
    }
  }
}

}  // namespace lessons_test
