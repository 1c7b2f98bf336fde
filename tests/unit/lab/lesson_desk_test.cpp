// What the page asks about a lesson while it plays it.
#include "lab/lesson_desk.hpp"

#include <optional>
#include <string>

#include <doctest/doctest.h>

namespace lesson_desk_test {

namespace {

const std::string text = R"({
  "format": "cqrs-lab-lesson/1", "name": "01-one", "kind": "core", "minutes": 2, "rests_on": [],
  "scenario": {"format": "cqrs-lab/1", "settings": {"lag": {"constant": 100}}, "actions": [
    {"at": 0, "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 5}]},
  "opens_at_ms": 1000,
  "runs": [{"name": "aside", "scenario": {"format": "cqrs-lab/1", "actions": [
    {"at": 0, "query": "availability", "sku": "LAMP", "every": 10, "times": 3}]}}],
  "steps": [
    {"name": "buys", "then_play_ms": 50,
     "act": {"by": "harry", "command": "Allocate", "orderid": "o", "sku": "LAMP", "qty": 2}},
    {"name": "looks", "act": {"by": "bob", "query": "availability", "sku": "LAMP"},
     "bet": {"options": [{"name": "three", "if": "stats.reads == 3"},
                         {"name": "many", "if": "stats.reads > 3"}],
             "answer": "three"},
     "figures": [{"name": "reads", "value": "stats.reads"},
                 {"name": "lost", "value": "reads[by=nobody,last].stale", "as": "word"}]},
    {"name": "waits", "done_when": ["stats.reads > 2"]}],
  "goal": {"holds": ["reads[by=bob,last].stale == false"],
           "price": ["work.write_side.answers == 0"]},
  "solutions": [{"name": "at_once", "settings": {"lag": {"constant": 0}}}],
  "detours": [{"name": "strong", "fails": "price", "settings": {"reads": "strong"}}]
})";

std::string seen_at_its_end(std::optional<lab::SideRun> run) {
  REQUIRE(run);
  while (run->on())
    continue;
  return run->seen();
}

lab::LessonDesk desk() {
  auto opened = lab::LessonDesk::open(text);
  REQUIRE_MESSAGE(opened, (opened ? "" : opened.error().message));
  return std::move(opened.value());
}

}  // namespace

TEST_CASE("a desk says how a side run came out, and what that decides") {
  const lab::LessonDesk at = desk();
  const std::string seen = seen_at_its_end(at.begin_aside("aside"));

  CHECK(at.right_options("looks", seen) == std::vector<std::string>{"three"});
  REQUIRE(at.figures("looks", seen).size() == 1);
  CHECK(at.figures("looks", seen)[0].name == "reads");
  CHECK(at.figures("looks", seen)[0].text == "3");
  CHECK(at.is_done("waits", seen));
}

TEST_CASE("what is not there is asked about in vain") {
  const lab::LessonDesk at = desk();
  const std::string seen = seen_at_its_end(at.begin_aside("aside"));

  CHECK_FALSE(at.begin_aside("nowhere"));
  CHECK_FALSE(at.begin_way("nowhere"));
  CHECK_FALSE(at.begin_changed(R"({"change": {"lag": "late"}})"));
  CHECK(at.right_options("buys", seen).empty());
  CHECK(at.right_options("nowhere", seen).empty());
  CHECK(at.right_options("looks", "no JSON").empty());
  CHECK(at.figures("nowhere", seen).empty());
  CHECK_FALSE(at.is_done("looks", seen));
  CHECK_FALSE(at.judge("nowhere").reached);
}

TEST_CASE("a way to the goal, and settings of one's own, are judged on the lesson's acts") {
  const lab::LessonDesk at = desk();
  sim::Settings own;
  own.lag.a = 100;

  CHECK(at.judge("at_once").in_price);
  CHECK(at.judge("strong").reached);
  CHECK_FALSE(at.judge("strong").in_price);
  CHECK_FALSE(at.judge(own).reached);
  own.lag.a = 10;
  CHECK(at.judge(own).in_price);
}

TEST_CASE("what is tried part by part comes to the same verdict") {
  const lab::LessonDesk at = desk();

  CHECK(at.verdict(seen_at_its_end(at.begin_way("at_once"))).in_price);
  const lab::Verdict strong = at.verdict(seen_at_its_end(at.begin_way("strong")));
  CHECK(strong.reached);
  CHECK_FALSE(strong.in_price);
  CHECK(strong.first_miss == at.judge("strong").first_miss);
  CHECK_FALSE(at.verdict(seen_at_its_end(at.begin_changed(""))).reached);
  CHECK(at.verdict(seen_at_its_end(at.begin_changed(R"({"change": {"lag": {"constant": 10}}})")))
            .in_price);
  CHECK_FALSE(at.verdict("").reached);
}

TEST_CASE("what is tried can be done on the stage") {
  const lab::LessonDesk at = desk();
  auto opened = lab::Session::open(text);
  REQUIRE(opened);
  lab::Session& session = *opened.value();

  const lab::TimedActs way = at.acts_of_way("at_once");
  REQUIRE(way.acts.size() == 3);  // the change, and what two steps ask for
  CHECK(way.acts[0].json == R"({"change": {"lag": {"constant": 0}}})");
  CHECK(way.acts[2].at_ms == 1050);
  CHECK(way.done_at_ms == 1050);
  for (const lab::TimedAct& act : way.acts) {
    session.seek(act.at_ms);
    REQUIRE(session.act(act.json));
  }
  CHECK(at.change_to_world_of(session) == R"({"change": {"lag": {"constant": 0}}})");
  CHECK(at.acts_under(session.world().settings).acts.size() == 3);
  CHECK(at.judge(session.world().settings).in_price);
  CHECK(at.way_like(session.world().settings) == "at_once");
  CHECK(at.way_like(sim::Settings{}).empty());
  CHECK(at.acts_of_way("nowhere").acts.empty());
}

TEST_CASE("a text that is no lesson is refused with its place") {
  const auto refused = lab::LessonDesk::open(R"({"format": "cqrs-lab-lesson/1"})");

  REQUIRE_FALSE(refused);
  CHECK(refused.error().pointer == "/name");
}

}  // namespace lesson_desk_test
