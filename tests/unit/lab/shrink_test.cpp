// The smallest scenario that still fails.
#include "lab/shrink.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "lab/shrink_passes.hpp"
#include "scenario/writer.hpp"
#include "support/scenarios.hpp"
#include "worlds/generator.hpp"

namespace shrink_test {

namespace {

using support::condition;
using support::loaded;

std::string file(const std::string& settings, const std::string& actions) {
  return R"({"format": "cqrs-lab/1", "settings": )" + settings + R"(, "actions": [)" + actions +
         "]}";
}

// What is left, as a file.
std::string shrunk(const std::string& text, const std::string& goal) {
  auto shrink = lab::Shrink::start(loaded(text), {condition(goal)});
  REQUIRE(shrink);
  while (shrink->step()) {
  }
  const scenario::Loaded& smallest = shrink->smallest();
  return scenario::write_scenario(smallest.scenario, smallest.script);
}
bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}
std::size_t actions_in(const std::string& text) {
  return loaded(text).script.size();
}

const std::string batch =
    R"({"at": 0, "command": "CreateBatch", "ref": "batch-1", "sku": "LAMP", "qty": 9},)";
const std::string many_reads =
    R"({"at": 0, "every": 100, "times": 50, "by": ["ann", "bob"], "query": "availability",
        "sku": ["LAMP", "CHAIR"]})";

}  // namespace

TEST_CASE("where nothing fails there is nothing to shrink") {
  CHECK_FALSE(lab::Shrink::start(loaded(file("{}", batch + many_reads)),
                                 {condition("stats.dead_letters == 0")}));
}

TEST_CASE("actions that the failure does without are left out, repeats down to the one it needs") {
  const std::string text = shrunk(file("{}", batch + many_reads), "stats.stale == 0");

  CHECK(actions_in(text) == 2);
  CHECK(has(text, "CreateBatch"));
  CHECK(has(text, R"("query": "availability", "sku": "LAMP")"));
  CHECK_FALSE(has(text, "every"));
}

TEST_CASE("faults are calmed, the design that is tried stays") {
  const std::string text =
      shrunk(file(R"({"publishing": "outbox", "reads": "session", "drop": 0.1, "duplicate": 0.2,
               "handler_failure": 0.1, "lag": {"uniform": [0, 9000]}, "replicas": 4})",
                  batch + many_reads),
             "stats.pending == 0");

  CHECK(has(text, R"("settings": {"publishing": "outbox", "reads": "session"})"));
}

TEST_CASE("a fault that the failure needs stays") {
  const std::string text =
      shrunk(file(R"({"drop": 1, "duplicate": 0.5})", batch + many_reads), "replicas[*].converged");

  CHECK(has(text, R"("settings": {"drop": 1})"));
  CHECK(actions_in(text) == 1);
}

TEST_CASE("replicas that actions name stay, the others go") {
  const std::string text =
      shrunk(file(R"({"replicas": 5})", batch + R"({"at": 1, "operate": "stop", "replica": 2})"),
             "replicas[2].converged");

  CHECK(has(text, R"("replicas": 3)"));
  CHECK(actions_in(text) == 2);
}

TEST_CASE("of a change of settings only what the failure needs is left") {
  const std::string text =
      shrunk(file("{}", R"({"at": 0, "change": {"drop": 1, "lag": {"constant": 5}}},)" + batch +
                            R"({"at": 9, "change": {"duplicate": 1}})"),
             "replicas[*].converged");

  CHECK(actions_in(text) == 2);
  CHECK(has(text, R"({"at": 0, "change": {"drop": 1}})"));
}

TEST_CASE("what is left fails for the same reason: a read that is gone is no stale one") {
  const std::string text = shrunk(
      file("{}", batch + R"({"at": 1, "by": "bob", "query": "availability", "sku": "LAMP"})"),
      "reads[by=bob,last].stale == false");

  CHECK(actions_in(text) == 2);
}

TEST_CASE("a repeat too long to be written out is cut as far as halves go") {
  const std::string text = shrunk(R"({"format": "cqrs-lab/1", "record": "summary", "actions": [
                {"at": 0, "every": 1, "times": 100000, "query": "availability", "sku": "LAMP"}]})",
                                  "stats.reads < 5000");

  CHECK(has(text, R"("times": 6250)"));
}

TEST_CASE("a repeat whose names would be longer than a file may say stays a repeat") {
  const std::string name(61, 'x');
  const std::string text =
      shrunk(file("{}", R"({"at": 0, "every": 1, "times": 1500, "command": "CreateBatch",
                            "ref": ")" +
                            name + R"({n}", "sku": "LAMP", "qty": 9})"),
             "write_model.batches.count < 1100");

  CHECK(has(text, R"("times": 1500)"));
}

TEST_CASE("a long description, which a file may say, keeps no repeat from being written out") {
  const std::string description(300, 'x');
  const std::string text = shrunk(
      R"({"format": "cqrs-lab/1", "domain": "issues", "actions": [
          {"at": 0, "command": "ReportIssue", "issue_id": "i-1", "reporter_name": "ann",
           "reporter_email": "ann@example.org", "description": ")" +
          description + R"("},
          {"at": 1, "every": 100, "times": 3, "by": ["ann", "bob"], "query": "issue",
           "issue_id": "i-1"}]})",
      "stats.stale == 0");

  CHECK(actions_in(text) == 2);
  CHECK(has(text, description));
  CHECK_FALSE(has(text, R"("by": [)"));
}

TEST_CASE("every step that is made leaves a scenario that fails, and says how far it is") {
  auto shrink =
      lab::Shrink::start(loaded(file("{}", batch + many_reads)), {condition("stats.stale == 0")});
  REQUIRE(shrink);
  CHECK(shrink->progress().actions_first == 51);
  std::uint64_t steps = 0;
  std::int64_t actions = 51;

  while (shrink->step()) {
    CHECK(shrink->progress().tried == ++steps);
    CHECK(shrink->progress().actions <= actions);
    actions = shrink->progress().actions;
    CHECK(shrink->failure().sentence().starts_with("stats.stale == 0: found "));
  }

  CHECK(shrink->progress().done);
  CHECK(actions == 2);
  CHECK_FALSE(shrink->step());
}

TEST_CASE("shrunk from generated worlds: written and read it fails, and no action can go") {
  const std::vector goal{condition("stats.stale == 0"), condition("replicas[*].converged")};
  int failed = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    auto shrink = lab::Shrink::start(loaded(worlds::generate(seed)), goal);
    if (!shrink) continue;
    ++failed;
    while (shrink->step()) {
    }
    const scenario::Loaded& smallest = shrink->smallest();
    scenario::Loaded read = loaded(scenario::write_scenario(smallest.scenario, smallest.script));

    const auto failure = lab::failure_of(read, goal);
    REQUIRE(failure);
    CHECK(failure->sentence() == shrink->failure().sentence());
    for (std::size_t place = 0; place < read.script.size(); ++place) {
      auto without = lab::shrink_passes()[2].without(read, place, 1);
      const auto other = lab::failure_of(*without, goal);
      CHECK((!other || other->condition != failure->condition));
    }
  }
  CHECK(failed > 20);
}

TEST_CASE("repeats written out, with the names that were picked, are the same run") {
  const lab::ShrinkPass& written_out = lab::shrink_passes()[1];
  int tried = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    scenario::Loaded world = loaded(worlds::generate(seed));
    if (written_out.places(world) == 0) continue;
    ++tried;
    auto plain = written_out.without(world, 0, 1);
    REQUIRE(plain);
    CHECK(support::hash_of_run(*plain) == support::hash_of_run(world));
  }
  CHECK(tried > 50);
}

}  // namespace shrink_test
