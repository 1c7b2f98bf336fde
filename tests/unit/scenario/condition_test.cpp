// Conditions over a report: what holds, what does not and why, what is no condition.
#include "scenario/condition.hpp"

#include <string>

#include <doctest/doctest.h>

namespace condition_test {

namespace {

const std::string report = R"({
  "reads": [{"by": "bob", "stale": false, "age_ms": 0, "replica": null},
            {"by": "harry", "stale": true, "age_ms": 40, "replica": 0},
            {"by": "bob", "stale": true, "age_ms": 5, "replica": 1}],
  "commands": [],
  "replicas": [{"converged": true}, {"converged": true}],
  "stats": {"dropped": 0, "violations": {"read_your_writes": 2}},
  "title": "1", "write_model": {"versions": {"RED CHAIR": 3, "lamp": 1}}})";

std::string complaint(const std::string& text) {
  const auto condition = scenario::Condition::parse(text);
  REQUIRE_MESSAGE(condition, (condition ? "" : condition.error()));
  const auto tree = scenario::parse_json(report);
  REQUIRE(tree);
  const auto failure = condition.value().failure(tree.value().root());
  return failure ? failure->sentence() : "";
}
std::string error(const std::string& text) {
  const auto condition = scenario::Condition::parse(text);
  return condition ? "none" : condition.error();
}

}  // namespace

TEST_CASE("a figure is held against a number") {
  CHECK(complaint("stats.dropped == 0") == "");
  CHECK(complaint("stats.violations.read_your_writes <= 2") == "");
  CHECK(complaint("stats.violations.read_your_writes < 2") ==
        "stats.violations.read_your_writes < 2: found 2 at /stats/violations/read_your_writes");
  CHECK(complaint("stats.dropped>=0 and stats.dropped != 1") == "");
  CHECK(complaint("stats.dropped == 0 and stats.dropped > 0") ==
        "stats.dropped > 0: found 0 at /stats/dropped");
}

TEST_CASE("all elements, or those that pass a filter") {
  CHECK(complaint("replicas[*].converged") == "");
  CHECK(complaint("reads[*].stale == true") ==
        "reads[*].stale == true: found false at /reads/0/stale");
  CHECK(complaint("reads[by=bob].stale == true") != "");
  CHECK(complaint("reads[by=bob,replica!=null].stale == true") == "");
  CHECK(complaint("commands[*].outcome == ok") == "");
  CHECK(complaint("reads[by=nobody].stale == true") == "");
}

TEST_CASE("one element: the first, the last, any, that at a place") {
  CHECK(complaint("reads[by=bob,last].stale == true") == "");
  CHECK(complaint("reads[by=bob,first].stale == false") == "");
  CHECK(complaint("reads[1].by == harry") == "");
  CHECK(complaint("reads[any].age_ms > 39") == "");
  CHECK(complaint("reads[any].age_ms > 40") == "reads[any].age_ms > 40: none of 3");
}

TEST_CASE("how many there are") {
  CHECK(complaint("reads[stale=true].count == 2") == "");
  CHECK(complaint("reads.count > 3") == "reads.count > 3: found 3");
  CHECK(complaint("commands.count == 0") == "");
}

TEST_CASE("where nothing is, a condition fails") {
  CHECK(complaint("stats.drooped == 0") == "stats.drooped == 0: nothing at /stats/drooped");
  CHECK(complaint("commands[last].outcome == ok") ==
        "commands[last].outcome == ok: no such element in /commands");
  CHECK(complaint("raeds[*].stale == false") == "raeds[*].stale == false: nothing at /raeds");
  CHECK(complaint("title[*].stale") == "title[*].stale: no list at /title");
}

TEST_CASE("that nothing is there is told apart from what is there and wrong") {
  const auto nothing_there = [](const std::string& text) {
    const auto tree = scenario::parse_json(report);
    return scenario::Condition::parse(text).value().failure(tree.value().root())->nothing_there;
  };

  CHECK(nothing_there("stats.drooped == 0"));
  CHECK(nothing_there("commands[last].outcome == ok"));
  CHECK(nothing_there("commands[any].outcome == ok"));
  CHECK_FALSE(nothing_there("reads[any].age_ms > 40"));
  CHECK_FALSE(nothing_there("stats.dropped > 0"));
  CHECK_FALSE(nothing_there("commands.count > 0"));
}

TEST_CASE("a word is a text or a number, as what it is held against; in quotes it is a text") {
  CHECK(complaint("title == 1") == "");
  CHECK(complaint("title == \"1\"") == "");
  CHECK(complaint("stats.violations.read_your_writes == \"2\"") != "");
  CHECK(complaint("write_model.versions[\"RED CHAIR\"] == 3") == "");
  CHECK(complaint("reads[0].replica == null") == "");
}

TEST_CASE("what is no condition is refused with the column") {
  CHECK(error("") == "column 1: expected the name of a member, found the end");
  CHECK(error("stats.") == "column 7: expected the name of a member, found the end");
  CHECK(error("stats.dropped ==") == "column 17: expected a value, found the end");
  CHECK(error("reads[by=]") == "column 10: expected a value, found \"]\"");
  CHECK(error("reads[lst].stale").starts_with("column 7: expected *, a filter"));
  CHECK(error("reads[99999999999999999999].stale").starts_with("column 7: expected *, a filter"));
  CHECK(error("reads[by=bob.stale") == "column 19: expected ], found the end");
  CHECK(error("reads[*].stale is true").starts_with("column 16: expected an operator"));
  CHECK(error("a == \"b") == "column 8: expected \", found the end");
}

TEST_CASE("a value of the report is read by its path alone") {
  const auto tree = scenario::parse_json(report);
  REQUIRE(tree);
  const auto read = [&](std::string_view path) {
    const auto value = scenario::ReportValue::parse(path);
    REQUIRE_MESSAGE(value, (value ? "" : value.error()));
    return value.value().read(tree.value().root());
  };

  CHECK(read("stats.violations.read_your_writes")->number == 2);
  CHECK(read("reads[stale=true].count")->number == 2);
  CHECK(read("reads[*].age_ms")->number == 45);
  CHECK(read("reads[last].by")->text == "bob");
  CHECK(read("reads[last].stale")->text == "true");
  CHECK_FALSE(read("reads[*].by"));
  CHECK_FALSE(read("stats.lost"));
  CHECK_FALSE(scenario::ReportValue::parse("stats.dropped == 0"));
}

}  // namespace condition_test
