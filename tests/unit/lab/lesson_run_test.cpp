// A lesson as a run: told from step to step, its bets settled by it, tried for its goal.
#include "lab/lesson_run.hpp"

#include <string>

#include <doctest/doctest.h>

namespace lesson_run_test {

namespace {

const std::string text = R"({
  "format": "cqrs-lab-lesson/1", "name": "01-one", "kind": "core", "minutes": 2, "rests_on": [],
  "scenario": {"format": "cqrs-lab/1", "settings": {"lag": {"constant": 100}}, "actions": [
    {"at": 0, "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 5}]},
  "opens_at_ms": 1000,
  "runs": [{"name": "aside", "scenario": {"format": "cqrs-lab/1", "actions": [
    {"at": 0, "query": "availability", "sku": "LAMP", "every": 10, "times": 1234}]}}],
  "steps": [
    {"name": "buys", "then_play_ms": 50,
     "act": {"by": "harry", "command": "Allocate", "orderid": "o", "sku": "LAMP", "qty": 2}},
    {"name": "looks", "act": {"by": "bob", "query": "availability", "sku": "LAMP"},
     "bet": {"options": [{"name": "five", "if": "reads[last].result.in_stock == 5"},
                         {"name": "three", "if": "reads[last].result.in_stock == 3"}],
             "answer": "five"}},
    {"name": "waits", "act": {"skip": "arrival"}, "at_ms": 1100},
    {"name": "aside", "act": {"run": "aside"}},
    {"name": "end"}],
  "goal": {"holds": ["reads[by=bob,last].stale == false"],
           "price": ["work.write_side.answers == 0"]}
})";

scenario::Lesson lesson() {
  auto read = scenario::read_lesson(text);
  REQUIRE_MESSAGE(read, (read ? "" : sentence(read.error())));
  return std::move(read.value());
}

std::string figure_in(const std::string& members, const std::string& report) {
  const std::string with_figure =
      R"({"format": "cqrs-lab-lesson/1", "name": "f", "kind": "core", "minutes": 2, "rests_on": [],
          "scenario": {"format": "cqrs-lab/1", "actions": []},
          "steps": [{"name": "a", "figures": [{"name": "f", )" +
      members + "}]}]}";
  const auto read = scenario::read_lesson(with_figure);
  REQUIRE_MESSAGE(read, (read ? "" : sentence(read.error())));
  const auto tree = scenario::parse_json(report);
  REQUIRE(tree);
  return lab::shown(read.value().steps[0].figures[0], tree.value().root()).value_or("nothing");
}

lab::Verdict verdict_of(const sim::Settings& settings) {
  const scenario::Lesson tried_lesson = lesson();
  return lab::judged(tried_lesson, tried(tried_lesson, settings), 1);
}

}  // namespace

TEST_CASE("a lesson is told step by step, each with the report it begins with") {
  const auto reports = lab::told_step_by_step(lesson(), 1);

  REQUIRE(reports.size() == 6);
  const auto number = [&](std::size_t place, std::string_view path) {
    const auto value = scenario::ReportValue::parse(path).value().read(reports[place].root());
    return value ? value->number.value_or(-1) : -1;
  };
  CHECK(number(0, "commands.count") == 1);
  CHECK(number(0, "ended_at_ms") == 1000);
  CHECK(number(1, "commands.count") == 2);
  CHECK(number(1, "ended_at_ms") == 1050);
  CHECK(number(2, "work.read_side.answers") == 1);
  CHECK(number(3, "work.read_side.updates") == 2);
  CHECK(number(4, "stats.reads") == 1234);
}

TEST_CASE("the report when a step is done says which option of its bet is right") {
  const auto reports = lab::told_step_by_step(lesson(), 1);
  const scenario::Lesson told_lesson = lesson();
  const scenario::Bet& bet = *told_lesson.steps[1].bet;

  CHECK(lab::right_options(bet, reports[2].root()) == std::vector<std::size_t>{0});
  CHECK(lab::right_options(bet, reports[1].root()).empty());
}

TEST_CASE("the goal may be missed, reached at too high a price, or reached") {
  sim::Settings settings;
  settings.lag.a = 100;
  const auto late = verdict_of(settings);
  CHECK_FALSE(late.reached);
  CHECK(late.first_miss.starts_with("reads[by=bob,last].stale == false: found true"));

  settings.reads = sim::Reads::strong;
  const auto dear = verdict_of(settings);
  CHECK(dear.reached);
  CHECK_FALSE(dear.in_price);
  CHECK(dear.first_miss.starts_with("work.write_side.answers == 0: found 1"));

  settings.reads = sim::Reads::eventual;
  settings.lag.a = 0;
  const auto right = verdict_of(settings);
  CHECK(right.reached);
  CHECK(right.in_price);
  CHECK(right.first_miss.empty());
}

TEST_CASE("figures have as many digits as tell something") {
  const std::string report =
      R"({"many": 8640000, "some": 7200, "few": 74, "none": 0, "ms": 1500, "word": "ok",
          "list": [{"n": 3}, {"n": 4}]})";
  const auto percent = [&](const std::string& value) {
    return figure_in(R"("value": ")" + value + R"(", "of": "many", "as": "percent")", report);
  };
  CHECK(figure_in(R"("value": "many")", report) == "8,640,000");
  CHECK(percent("many") == "100");
  CHECK(percent("some") == "0.08");
  CHECK(percent("few") == "0.0009");
  CHECK(percent("none") == "0");
  CHECK(figure_in(R"("value": "some", "of": "many", "as": "times")", report) == "0.0008");
  CHECK(figure_in(R"("value": "many", "of": "some", "as": "times")", report) == "1,200");
  CHECK(figure_in(R"("value": "ms", "as": "seconds")", report) == "1.5");
  CHECK(figure_in(R"("value": "word", "as": "word")", report) == "ok");
  CHECK(figure_in(R"("value": "list[*].n")", report) == "7");
  CHECK(figure_in(R"("value": "list.count")", report) == "2");
  CHECK(figure_in(R"("value": "nowhere")", report) == "nothing");
  CHECK(figure_in(R"("value": "some", "of": "none", "as": "percent")", report) == "nothing");
}

}  // namespace lesson_run_test
