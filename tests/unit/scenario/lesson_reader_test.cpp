// Lesson files (cqrs-lab-lesson/1): what is read of them, and what is refused where.
#include <string>

#include <doctest/doctest.h>

#include "scenario/lesson.hpp"
#include "scenario/reader.hpp"

namespace lesson_reader_test {

namespace {

const std::string begins =
    R"({"format": "cqrs-lab-lesson/1", "name": "01-one", "kind": "core", "minutes": 3, "rests_on": [])";
const std::string plain_scenario =
    R"("scenario": {"format": "cqrs-lab/1", "title": "One", "settings": {"replicas": 2},
        "actions": [{"at": 0, "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 1}]})";
const std::string look = R"({"by": "bob", "query": "availability", "sku": "LAMP"})";

// A lesson with these steps, and with these members behind all others.
std::string lesson(const std::string& steps, const std::string& members = "") {
  return begins + ", " + plain_scenario + R"(, "steps": [)" + steps + "]" + members + "}";
}
std::string step(const std::string& members) {
  return R"({"name": "a", )" + members + "}";
}
std::string place(const std::string& text) {
  const auto read = scenario::read_lesson(text);
  return read ? "accepted" : read.error().pointer;
}
std::string complaint(const std::string& text) {
  const auto read = scenario::read_lesson(text);
  return read ? "accepted" : sentence(read.error());
}

}  // namespace

TEST_CASE("a lesson says what it is, and opens at 0 unless it says when") {
  const auto read = scenario::read_lesson(begins + ", " + plain_scenario +
                                          R"(, "steps": [], "opens_at_ms": 60000, "speed": 2})");
  const auto plain = scenario::read_lesson(lesson(""));

  REQUIRE(read);
  CHECK(read.value().name == "01-one");
  CHECK(read.value().kind == scenario::Lesson::Kind::core);
  CHECK(read.value().opens_at_ms == 60000);
  CHECK(read.value().speed == 2);
  CHECK(read.value().loaded.scenario.title == "One");
  REQUIRE(plain);
  CHECK(plain.value().opens_at_ms == 0);
}

TEST_CASE("what is wrong in a lesson is named from the top of the file") {
  CHECK(place(begins + R"(, "steps": [], "scenario": {"format": "cqrs-lab/1",
                            "actions": [{"at": 0}]}})") == "/scenario/actions/0");
  CHECK(place(begins + R"(, "steps": []})") == "/scenario");
  CHECK(place(lesson("", R"(, "colour": 1)")) == "/colour");
  CHECK(place(lesson("", R"(, "opens_at_ms": 1.5)")) == "/opens_at_ms");
  CHECK(place(lesson("", R"(, "speed": 0)")) == "/speed");
  CHECK(place(R"({"format": "cqrs-lab/1", "actions": []})") == "/format");
  CHECK(place(R"({"format": "cqrs-lab-lesson/1"})") == "/name");
}

TEST_CASE("a step is taken on by an action, a skip, a side run or by reaching the goal") {
  const auto read = scenario::read_lesson(lesson(
      R"({"name": "a", "act": )" + look + R"(},
                {"name": "b", "act": {"skip": "arrival"}},
                {"name": "c", "act": {"skip_ms": 50}}, {"name": "d", "act": {"run": "day"}},
                {"name": "e", "act": {"reach": "goal"}}, {"name": "f"})",
      R"(, "runs": [{"name": "day", "scenario": {"format": "cqrs-lab/1", "actions": []}}])"));

  REQUIRE_MESSAGE(read, (read ? "" : sentence(read.error())));
  std::vector<scenario::LessonAct::Kind> kinds;
  for (const scenario::Step& each : read.value().steps)
    kinds.push_back(each.act.kind);
  using Kind = scenario::LessonAct::Kind;
  CHECK(kinds == std::vector{Kind::deed, Kind::skip_to_arrival, Kind::skip_by, Kind::run,
                             Kind::reach_goal, Kind::none});
}

TEST_CASE("an act that is none, or two at once, is refused") {
  CHECK(place(lesson(step(R"("act": {})"))) == "/steps/0/act");
  CHECK(place(lesson(step(R"("act": {"skip": "dinner"})"))) == "/steps/0/act/skip");
  CHECK(place(lesson(step(R"("act": {"run": "day"})"))) == "/steps/0/act/run");
  CHECK(place(lesson(step(R"("act": {"by": "bob", "query": "availability"})"))) ==
        "/steps/0/act/sku");
  CHECK(place(lesson(step(R"("act": {"at": 1, "query": "availability", "sku": "LAMP"})"))) ==
        "/steps/0/act/at");
  CHECK(complaint(lesson(step(R"("act": {"skip": "arrival", "skip_ms": 5})"))) ==
        "/steps/0/act: expected an action, or exactly one of skip, skip_ms, run, reach, "
        "found several");
  CHECK(complaint(lesson(step(R"("act": {"skip_ms": 5}, "done_when": ["stats.reads > 0"])"))) ==
        "/steps/0: expected act or done_when, not both, found both");
}

TEST_CASE("steps, options, runs, figures and ways have names of their own") {
  CHECK(complaint(lesson(R"({"name": "a"}, {"name": "a"})")) ==
        R"(/steps/1/name: expected a name that no other here has, found "a")");
  const std::string option = R"({"name": "x", "if": "stats.reads == 0"})";
  CHECK(place(lesson(step(R"("bet": {"options": [)" + option + "," + option +
                          R"(], "answer": "x"})"))) == "/steps/0/bet/options/1/name");
  const std::string figure = R"({"name": "x", "value": "stats.reads"})";
  CHECK(place(lesson(step(R"("figures": [)" + figure + "," + figure + "]"))) ==
        "/steps/0/figures/1/name");
  CHECK(place(lesson("", R"(, "solutions": [{"name": "s"}],
                             "detours": [{"name": "s", "fails": "goal"}])")) == "/detours/0/name");
}

TEST_CASE("a bet's options are conditions, and its answer is one of them") {
  const auto bet = [](const std::string& condition, const std::string& answer) {
    return lesson(step(R"("bet": {"options": [{"name": "x", "if": ")" + condition +
                       R"("}], "answer": ")" + answer + R"("})"));
  };
  CHECK(place(bet("stats.reads == 0", "x")) == "accepted");
  CHECK(place(bet("stats.reads ==", "x")) == "/steps/0/bet/options/0/if");
  CHECK(complaint(bet("stats.reads == 0", "y")) ==
        R"(/steps/0/bet/answer: expected one of x, found "y")");
}

TEST_CASE("a figure is a path into the report, and a percentage is of another") {
  const auto figure = [](const std::string& members) {
    return lesson(step(R"("figures": [{"name": "f", )" + members + "}]"));
  };
  CHECK(place(figure(R"("value": "stats.stale", "of": "stats.reads", "as": "percent")")) ==
        "accepted");
  CHECK(complaint(figure(R"("value": "stats.stale > 1")")) ==
        "/steps/0/figures/0/value: expected a path into the report (column 13: expected the end, "
        "found \"> 1\"), found \"stats.stale > 1\"");
  CHECK(place(figure(R"("value": "stats.stale", "as": "times")")) == "/steps/0/figures/0/of");
}

TEST_CASE("what is offered and pointed at must be there to be used") {
  CHECK(place(lesson(step(R"("look_at": "channel", "offers": ["play", "skip"],
                             "controls": ["lag", "replicas"], "instruments": ["log"])"))) ==
        "accepted");
  CHECK(place(lesson(step(R"("look_at": "log")"))) == "accepted");
  CHECK(place(lesson(step(R"("look_at": "moon")"))) == "/steps/0/look_at");
  CHECK(place(lesson(step(R"("offers": ["play", "dance"])"))) == "/steps/0/offers/1");
  CHECK(place(lesson(step(R"("controls": ["lag.a"])"))) == "/steps/0/controls/0");
  CHECK(place(lesson(step(R"("instruments": ["piano"])"))) == "/steps/0/instruments/0");
}

TEST_CASE("a goal has conditions and a price, over the run or a side run") {
  const auto goal = [](const std::string& members) {
    return lesson("", R"(, "goal": {)" + members + "}");
  };
  const auto read =
      scenario::read_lesson(goal(R"("holds": ["stats.stale > 0", "replicas[*].converged"],
                                    "price": ["work.write_side.answers == 0"])"));
  REQUIRE(read);
  CHECK(all_of(*read.value().goal).size() == 3);
  CHECK(place(goal(R"("price": [])")) == "/goal/holds");
  CHECK(place(goal(R"("holds": ["stats.stale > 0", "stats.stale >"])")) == "/goal/holds/1");
  CHECK(place(goal(R"("holds": [], "run": "day")")) == "/goal/run");
}

TEST_CASE("a way to the goal changes settings, adds actions, or acts otherwise in a step") {
  const std::string act = step(R"("act": )" + look);
  const auto way = [&](const std::string& members) {
    return lesson(act, R"(, "solutions": [{"name": "s", )" + members + "}]");
  };
  CHECK(place(way(R"("settings": {"replicas": 1, "reads": "strong"})")) == "accepted");
  CHECK(place(way(R"("settings": {"reeds": "strong"})")) == "/solutions/0/settings/reeds");
  CHECK(place(way(R"("actions": [{"at": 5, "operate": "rebuild", "replica": 2}])")) ==
        "/solutions/0/actions/0/replica");
  CHECK(place(way(R"("actions": [{"at": 5, "operate": "rebuild", "replica": 2}],
                     "settings": {"replicas": 3})")) == "accepted");
  CHECK(place(way(R"("instead": {"a": )" + look + "}")) == "accepted");
  CHECK(place(way(R"("instead": {"b": )" + look + "}")) == "/solutions/0/instead/b");
  CHECK(place(lesson(act, R"(, "detours": [{"name": "t"}])")) == "/detours/0/fails");
}

TEST_CASE("seeds are a range, without them the scenario's own") {
  CHECK(place(lesson("", R"(, "seeds": {"from": 4, "to": 3})")) == "/seeds/to");
  const auto read = scenario::read_lesson(lesson("", R"(, "seeds": {"from": 3, "to": 4})"));
  const auto plain = scenario::read_lesson(lesson(""));
  REQUIRE(read);
  CHECK(read.value().seeds.to == 4);
  REQUIRE(plain);
  CHECK(plain.value().seeds.from == plain.value().seeds.to);
}

TEST_CASE("a lesson's clock is moved by what plays after each act, and by the time a step names") {
  const auto read =
      scenario::read_lesson(lesson(R"({"name": "a", "act": )" + look + R"(, "then_play_ms": 40},
                {"name": "b", "act": {"skip": "arrival"}, "at_ms": 100},
                {"name": "c", "act": {"skip_ms": 5}}, {"name": "d"})",
                                   R"(, "opens_at_ms": 20)"));
  REQUIRE(read);
  std::vector<sim::Ms> done_at;
  for (const scenario::Telling& telling : tellings(read.value()))
    done_at.push_back(telling.done_at);
  CHECK(done_at == std::vector<sim::Ms>{60, 100, 105, 105});
  CHECK(told(read.value()).script.size() == 2);
  CHECK(place(lesson(R"({"name": "a", "act": {"skip_ms": 50}}, {"name": "b", "at_ms": 49})")) ==
        "/steps/1/at_ms");
}

TEST_CASE("a run is opened from a scenario, and from a lesson whatever else is in it") {
  const auto from_lesson = scenario::read_opening(lesson("", R"(, "colour": 1)"));
  const auto from_scenario = scenario::read_opening(R"({"format": "cqrs-lab/1", "actions": []})");
  const auto from_neither = scenario::read_opening(R"({"format": "csv"})");

  REQUIRE(from_lesson);
  CHECK(from_lesson.value().name == "01-one");
  CHECK(from_scenario);
  REQUIRE_FALSE(from_neither);
  CHECK(sentence(from_neither.error()) ==
        R"(/format: expected one of cqrs-lab/1, cqrs-lab-lesson/1, found "csv")");
}

}  // namespace lesson_reader_test
