// Reports (semantics section 8) where the conformance cases do not look closely: ends of runs,
// reads that still wait, summaries.
#include "scenario/report.hpp"

#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "scenario/canonical_json.hpp"
#include "unit/scenario/scenario_builders.hpp"

namespace report_test {

namespace {

using nlohmann::json;

json report_of(const std::string& text) {
  auto loaded = scenario::read_scenario(text);
  REQUIRE(loaded);
  auto& [about, script] = loaded.value();
  sim::World world = scenario::begin(about, false);
  scenario::run(about, world, script);
  return json::parse(scenario::report(about, world, script).json);
}

// A batch at 0; at 10 somebody who waits for the write just made, which takes 1,000 ms.
std::string waiting_until(const std::string& rest) {
  return R"({"format": "cqrs-lab/1",
    "settings": {"lag": {"constant": 1000}, "reads": "read_your_writes"},
    "actions": [
      {"at": 0, "by": "bob", "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 1},
      {"at": 10, "by": "bob", "query": "availability", "sku": "LAMP"}], )" +
         rest + "}";
}

}  // namespace

TEST_CASE("semantics 8: a run ends at `until`, or at the last thing that left a trace") {
  CHECK(report_of(scenario_tests::with_actions(""))["ended_at_ms"] == 0);
  CHECK(report_of(waiting_until(R"("seed": 1)"))["ended_at_ms"] == 1000);
  CHECK(report_of(waiting_until(R"("until": 5000)"))["ended_at_ms"] == 5000);
  CHECK(report_of(waiting_until(R"("until": 5)"))["ended_at_ms"] == 5);
}

TEST_CASE("semantics 8: a read that still waits has waited so far, and is counted") {
  const json report = report_of(waiting_until(R"("until": 700)"));

  CHECK(report["reads"][0]["status"] == "waiting");
  CHECK(report["reads"][0]["waited_ms"] == 690);
  CHECK(report["reads"][0]["stale"].is_null());
  CHECK(report["stats"]["waited"] == 1);
  CHECK(report_of(waiting_until(R"("until": 10)"))["stats"]["waited"] == 0);
}

TEST_CASE("semantics 8: a summary has the same figures and none of the lists") {
  const json all = report_of(waiting_until(R"("until": 700)"));
  const json summary = report_of(waiting_until(R"("until": 700, "record": "summary")"));

  CHECK(summary["stats"] == all["stats"]);
  CHECK_FALSE(summary.contains("commands"));
  CHECK_FALSE(summary.contains("reads"));
  CHECK_FALSE(summary.contains("events"));
  CHECK_FALSE(summary["replicas"][0].contains("allocations"));
  CHECK_FALSE(summary["replicas"][0].contains("availability"));
  CHECK_FALSE(summary["write_model"]["batches"][0].contains("lines"));
}

TEST_CASE("semantics 8: the hash is that of the report without it") {
  auto loaded = scenario::read_scenario(waiting_until(R"("title": "ë\u0001")"));
  REQUIRE(loaded);
  auto& [about, script] = loaded.value();
  sim::World world = scenario::begin(about, false);
  scenario::run(about, world, script);

  const scenario::Report report = scenario::report(about, world, script);

  json without = json::parse(report.json);
  CHECK(without["hash"] == report.hash);
  without.erase("hash");
  CHECK(scenario::fnv1a64(without.dump()) == report.hash);
}

TEST_CASE("semantics 8: what was named first does not show in a report") {
  const std::string two_orders = R"(
      {"at": 0, "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 9},
      {"at": 1, "command": "Allocate", "orderid": "zz", "sku": "LAMP", "qty": 1},
      {"at": 1, "command": "Allocate", "orderid": "aa", "sku": "LAMP", "qty": 1})";

  const json rows =
      report_of(scenario_tests::with_actions(two_orders))["replicas"][0]["allocations"];

  CHECK(rows[0]["orderid"] == "aa");
  CHECK(rows[1]["orderid"] == "zz");
}

TEST_CASE("semantics 8: a command names all events it caused, rolled back and follow-ups' too") {
  const json report =
      report_of(scenario_tests::with_settings_and_actions(R"("publishing": "before_commit")", R"(
      {"at": 0, "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 2},
      {"at": 1, "command": "Allocate", "orderid": "o", "sku": "LAMP", "qty": 2},
      {"at": 2, "command": "ChangeBatchQuantity", "ref": "b", "qty": 1},
      {"at": 3, "change": {"commit_failure": 1}},
      {"at": 4, "command": "ChangeBatchQuantity", "ref": "b", "qty": 9})"));
  const json& commands = report["commands"];

  CHECK(commands[2]["events"] == json({3, 4, 5}));  // changed, taken off, out of stock
  CHECK(report["events"][4]["type"] == "OutOfStock");
  CHECK(commands[3]["outcome"] == "failed");
  CHECK(commands[3]["events"] == json({6}));
  CHECK(report["events"][5]["committed"] == false);
  CHECK(report["write_model"]["versions"] == json({{"LAMP", 4}}));
}

TEST_CASE("semantics 8: missing, phantoms and convergence of a replica") {
  const json report = report_of(scenario_tests::with_settings_and_actions(
      R"("publishing": "before_commit", "replicas": 2)", R"(
      {"at": 0, "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 2},
      {"at": 9000, "operate": "stop", "replica": 1},
      {"at": 9001, "command": "Allocate", "orderid": "o", "sku": "LAMP", "qty": 2},
      {"at": 9002, "change": {"commit_failure": 1}},
      {"at": 9003, "command": "ChangeBatchQuantity", "ref": "b", "qty": 9})"));
  const json& replicas = report["replicas"];

  CHECK(replicas[0]["missing"] == 0);
  CHECK(replicas[0]["phantoms"] == 1);
  CHECK(replicas[0]["prefix"] == 2);
  CHECK(replicas[0]["highest"] == 2);
  CHECK(replicas[0]["converged"] == false);
  CHECK(replicas[1]["running"] == false);
  CHECK(replicas[1]["missing"] == 1);
  CHECK(replicas[1]["phantoms"] == 0);
  CHECK(replicas[1]["prefix"] == 1);
  CHECK(replicas[1]["converged"] == false);
}

TEST_CASE(
    "semantics 8: dropped and duplicated count chance and actions alike, sendings and copies") {
  const json stats = report_of(scenario_tests::with_settings_and_actions(R"("duplicate": 1)", R"(
      {"at": 0, "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 2},
      {"at": 1, "operate": "drop", "event": 1, "replica": 0},
      {"at": 2, "operate": "duplicate", "event": 1, "replica": 0},
      {"at": 3, "change": {"drop": 1}},
      {"at": 4, "command": "Allocate", "orderid": "o", "sku": "LAMP", "qty": 2})"))["stats"];

  CHECK(stats["dropped"] == 2);
  CHECK(stats["duplicated"] == 2);
}

TEST_CASE("semantics 8: outcomes are counted, and only answers have an age") {
  const json report = report_of(scenario_tests::with_actions(R"(
      {"at": 0, "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 0},
      {"at": 1, "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 1},
      {"at": 2, "operate": "stop", "replica": 0},
      {"at": 3, "query": "availability", "sku": "LAMP"})"));

  CHECK(report["commands"][0]["reason"] == "InvalidQuantity");
  CHECK_FALSE(report["commands"][1].contains("reason"));
  CHECK(report["stats"]["outcomes"]["rejected"] == 1);
  CHECK(report["stats"]["outcomes"]["ok"] == 1);
  CHECK(report["stats"]["reads"] == 1);
  CHECK(report["stats"]["unavailable"] == 1);
  CHECK(report["reads"][0]["replica"] == 0);
  CHECK(report["reads"][0]["age_ms"].is_null());
  CHECK(report["reads"][0]["violations"] == json::array());
}

}  // namespace report_test
