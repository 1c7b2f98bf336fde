// A scenario written and read again is the same scenario.
#include "scenario/writer.hpp"

#include <string>

#include <doctest/doctest.h>

#include "scenario/report.hpp"
#include "unit/scenario/scenario_builders.hpp"

namespace writer_test {

namespace {

scenario::Loaded loaded_from(const std::string& text) {
  auto loaded = scenario::read_scenario(text);
  REQUIRE_MESSAGE(loaded, scenario_tests::verdict(text));
  return std::move(loaded.value());
}
std::string hash_of(scenario::Loaded& loaded) {
  sim::World world = scenario::begin(loaded.scenario, false);
  scenario::run(loaded.scenario, world, loaded.script);
  return scenario::report(loaded.scenario, world, loaded.script).hash;
}

const std::string everything = R"({
  "format": "cqrs-lab/1", "title": "Zoë \"runs\"", "seed": 3, "until": 90000,
  "settings": {"replicas": 2, "publishing": "outbox", "lag": {"uniform": [0.5, 3000]}},
  "actions": [
    {"at": 0, "by": "w", "command": "CreateBatch", "ref": "b-{n}", "sku": "LAMP", "qty": 9,
     "eta": "2024-02-29"},
    {"at": 1, "every": 10, "times": 5, "by": ["a", "b{n}"], "command": "Allocate",
     "orderid": "o-{n}", "sku": ["LAMP", "CHAIR"], "qty": 1},
    {"at": 20, "command": "ChangeBatchQuantity", "ref": "b-{n}", "qty": 1},
    {"at": 30, "query": "availability", "sku": "LAMP"},
    {"at": 30, "every": 7, "times": 3, "query": "allocations", "orderid": ["o-1", "o-{n}"]},
    {"at": 40, "operate": "stop", "replica": 1}, {"at": 50, "operate": "start", "replica": 1},
    {"at": 60, "operate": "rebuild", "replica": 0, "clear": false},
    {"at": 61, "operate": "crash", "point": "after_publish", "down_ms": 8},
    {"at": 62, "operate": "delay", "event": 1, "replica": 0, "by_ms": -5},
    {"at": 62, "operate": "drop", "event": 2, "replica": 0},
    {"at": 63, "change": {"drop": 0.1, "lag": {"mix": [[1, {"pareto": [1, 2]}]]}}}]})";

}  // namespace

TEST_CASE("semantics 2: a scenario written and read again gives the same run") {
  scenario::Loaded first = loaded_from(everything);
  const std::string written = scenario::write_scenario(first.scenario, first.script);
  scenario::Loaded second = loaded_from(written);

  CHECK(scenario::write_scenario(second.scenario, second.script) == written);
  CHECK(hash_of(second) == hash_of(first));
}

TEST_CASE("semantics 1: a person's actions stand behind the file's") {
  scenario::Loaded loaded = loaded_from(scenario_tests::with_actions(""));
  auto action = scenario::read_action(R"({"by": "bob", "query": "availability", "sku": "LAMP"})",
                                      loaded.scenario.settings, loaded.script);
  REQUIRE(action);
  action.value().at = 700;
  loaded.script.add(action.value());

  const std::string written = scenario::write_scenario(loaded.scenario, loaded.script);

  CHECK(written.find(R"({"at": 700, "by": "bob", "query": "availability", "sku": "LAMP"})") !=
        std::string::npos);
  CHECK(loaded_from(written).script.size() == 1);
}

TEST_CASE("what is as usual is not written") {
  const scenario::Loaded loaded = loaded_from(scenario_tests::with_settings(R"("drop": 0)"));

  CHECK(scenario::write_scenario(loaded.scenario, loaded.script) ==
        "{\n  \"format\": \"cqrs-lab/1\",\n  \"title\": \"\",\n  \"seed\": 0,\n"
        "  \"settings\": {},\n  \"actions\": []\n}\n");
}

}  // namespace writer_test
