// Lesson files (cqrs-lab-lesson/1): a scenario and the page's own members.
#include <string>

#include <doctest/doctest.h>

#include "scenario/reader.hpp"

namespace {

std::string lesson(const std::string& members) {
  return R"({"format": "cqrs-lab-lesson/1", "name": "01-one", )" + members + "}";
}
const std::string plain_scenario =
    R"("scenario": {"format": "cqrs-lab/1", "title": "One", "actions": []})";
std::string place(const std::string& text) {
  const auto read = scenario::read_lesson(text);
  return read ? "accepted" : read.error().pointer;
}

}  // namespace

TEST_CASE("a lesson's scenario and opening time are read, the rest is passed on") {
  const auto read = scenario::read_lesson(
      lesson(plain_scenario + R"(, "opens_at_ms": 60000, "speed": 2, "steps": [{"name": "a"}])"));

  REQUIRE(read);
  CHECK(read.value().name == "01-one");
  CHECK(read.value().opens_at_ms == 60000);
  CHECK(read.value().loaded.scenario.title == "One");
  CHECK(read.value().page == R"({"speed":2,"steps":[{"name":"a"}]})");
}

TEST_CASE("a lesson opens at 0 if it does not say when") {
  const auto read = scenario::read_lesson(lesson(plain_scenario));

  REQUIRE(read);
  CHECK(read.value().opens_at_ms == 0);
}

TEST_CASE("what is wrong in a lesson's scenario is named from the top of the file") {
  CHECK(place(lesson(R"("scenario": {"format": "cqrs-lab/1", "actions": [{"at": 0}]})")) ==
        "/scenario/actions/0");
  CHECK(place(lesson(R"("scenario": {"format": "cqrs-lab-lesson/1", "actions": []})")) ==
        "/scenario/format");
  CHECK(place(lesson(R"("speed": 1)")) == "/scenario");
  CHECK(place(lesson(plain_scenario + R"(, "opens_at_ms": 1.5)")) == "/opens_at_ms");
  CHECK(place(R"({"format": "cqrs-lab-lesson/1", "scenario": {}})") == "/name");
  CHECK(place(R"({"format": "cqrs-lab/1", "actions": []})") == "/format");
}

TEST_CASE("a lesson's goal is a list of conditions, and kept from the page") {
  const auto read = scenario::read_lesson(
      lesson(plain_scenario + R"(, "goal": ["stats.stale > 0", "replicas[*].converged"])"));
  const auto without = scenario::read_lesson(lesson(plain_scenario));

  REQUIRE(read);
  CHECK(read.value().goal.size() == 2);
  CHECK(read.value().page == "{}");
  REQUIRE(without);
  CHECK(without.value().goal.empty());
}

TEST_CASE("what is no condition in a goal is refused, and where it goes wrong") {
  const auto read = scenario::read_lesson(
      lesson(plain_scenario + R"(, "goal": ["stats.stale > 0", "stats.stale >"])"));

  REQUIRE_FALSE(read);
  CHECK(sentence(read.error()) ==
        "/goal/1: expected a condition (column 14: expected a value, found the end), "
        "found \"stats.stale >\"");
  CHECK(place(lesson(plain_scenario + R"(, "goal": "stats.stale > 0")")) == "/goal");
  CHECK(place(lesson(plain_scenario + R"(, "goal": [1])")) == "/goal/0");
}

TEST_CASE("where either will do, a scenario is taken from a lesson too") {
  const auto from_lesson = scenario::read_scenario_or_lesson(lesson(plain_scenario));
  const auto from_scenario =
      scenario::read_scenario_or_lesson(R"({"format": "cqrs-lab/1", "actions": []})");
  const auto from_neither = scenario::read_scenario_or_lesson(R"({"format": "csv"})");

  CHECK(from_lesson);
  CHECK(from_scenario);
  REQUIRE_FALSE(from_neither);
  CHECK(sentence(from_neither.error()) ==
        R"(/format: expected one of cqrs-lab/1, cqrs-lab-lesson/1, found "csv")");
}
