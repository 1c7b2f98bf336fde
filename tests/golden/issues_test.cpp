// Scenarios of the issue tracker beside this file (issues/), each with the report it gives and what
// it shows. A report that changes is a rule that changed: section 11 of the semantics says which.
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "scenario/reader.hpp"
#include "scenario/report.hpp"
#include "scenario/writer.hpp"
#include "support/cases.hpp"

namespace golden_issues_test {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

const fs::path folder = support::sources / "tests/golden/issues";

std::string report_of(const std::string& text) {
  auto loaded = scenario::read_scenario(text);
  REQUIRE_MESSAGE(loaded, (loaded ? "" : sentence(loaded.error())));
  auto& [about, script] = loaded.value();
  sim::World world = scenario::begin(about, true);
  scenario::run(about, world, script);
  return scenario::report(about, world, script).json;
}

json report(const std::string& name) {
  return json::parse(report_of(support::contents(folder / (name + ".scenario.json"))));
}

}  // namespace

TEST_CASE("semantics 11: the scenarios of the issue tracker give the reports beside them") {
  const std::vector<fs::path> stems = support::stems(folder, ".scenario.json");
  CHECK(stems.size() == 8);
  for (const fs::path& stem : stems) {
    const std::string ours = report_of(support::contents(support::with(stem, ".scenario.json")));
    CHECK_MESSAGE(ours + "\n" == support::contents(support::with(stem, ".report.json")),
                  stem.filename().string());
  }
}

TEST_CASE("semantics 11: an issue is not there yet, then there, on one list after the other") {
  const json reads = report("01-from-report-to-close")["reads"];

  CHECK(reads[0]["status"] == "pending");
  CHECK(reads[1]["result"]["state"] == "awaiting_triage");
  CHECK(reads[1]["result"]["reported_at"] == 0);
  CHECK(reads[2]["result"] == json::array());
  CHECK(reads[2]["stale"] == true);
  CHECK(reads[3]["result"][0]["assigned_by"] == "norman");
  CHECK(reads[4]["result"][0]["title"] == "The mouse is broken");
  CHECK(reads[4]["key"] == nullptr);
  CHECK(reads[5]["stale"] == true);
  CHECK(reads[6]["result"] == json::array());
  CHECK(reads[6]["status"] == "ok");
}

TEST_CASE(
    "semantics 11: who picks what the last answer showed as free, and may not, is disappointed") {
  const json run = report("02-two-pick-one");

  CHECK(run["stats"]["disappointed"] == 1);
  CHECK(run["commands"][7]["reason"] == "WrongState");
  CHECK(run["commands"][8]["reason"] == "UnknownIssue");
  CHECK(run["write_model"]["issues"][0]["assigned_to"] == "percy");
}

TEST_CASE("semantics 11: a crash loses the message to the assignee, not the assignment") {
  const json run = report("03-never-told");
  const json unnotified = json::parse(R"([{"assigned_to": "percy", "issue_id": "issue-1"}])");

  CHECK(run["commands"][2]["outcome"] == "unknown");
  CHECK(run["write_model"]["issues"][0]["state"] == "ready_for_work");
  CHECK(run["write_model"]["unnotified"] == unnotified);
  // Asked again: the assignment is there already.
  CHECK(run["commands"][4]["outcome"] == "no_change");
}

TEST_CASE("semantics 11: a reporter who chose the id can send the report again") {
  const json commands = report("03-never-told")["commands"];

  CHECK(commands[3]["outcome"] == "unavailable");
  CHECK(commands[5]["outcome"] == "ok");
  CHECK(commands[6]["outcome"] == "no_change");
  CHECK(commands[7]["reason"] == "IssueIdTaken");
}

TEST_CASE("semantics 11: an uncommitted issue seen, a committed one missed, one seen twice") {
  const json reads = report("04-three-odd-answers")["reads"];
  const auto ids = [](const json& read) {
    std::vector<std::string> seen;
    for (const json& row : read["result"])
      seen.push_back(row["issue_id"]);
    return seen;
  };

  CHECK(ids(reads[0]) == std::vector<std::string>{"never-was", "seen-twice", "seen-twice"});
  CHECK(reads[0]["stale"] == true);
  CHECK(ids(reads[1]) == std::vector<std::string>{"missed", "seen-twice"});
  CHECK(reads[1]["stale"] == false);
}

TEST_CASE("a file names its domain, and is refused at that place if nobody knows it") {
  const auto refused = [](const std::string& members) {
    const auto loaded = scenario::read_scenario(R"({"format": "cqrs-lab/1", )" + members + "}");
    return loaded ? "accepted" : sentence(loaded.error());
  };

  CHECK(refused(R"("domain": "billing", "actions": [])") ==
        R"(/domain: expected one of allocation, issues, found "billing")");
  CHECK(refused(R"("actions": [], "domain": 3)").starts_with("/domain: "));
  CHECK(refused(R"("actions": [{"at": 0, "query": "open_issues"}])")
            .starts_with("/actions/0/query: expected one of availability, allocations"));
  CHECK(refused(R"("actions": [{"at": 0, "query": "open_issues", "issue_id": "x"}],
                   "domain": "issues")")
            .starts_with("/actions/0/issue_id: "));
  CHECK(refused(R"("domain": "issues", "actions": [{"at": 0, "command": "Allocate"}])")
            .starts_with("/actions/0/command: expected one of ReportIssue, TriageIssue"));
  CHECK(refused(R"("domain": "issues", "actions": [{"at": 0, "command": "CloseIssue"}])")
            .starts_with("/actions/0/issue_id: "));
  CHECK(refused(R"("domain": "issues", "actions": [{"at": 0, "query": "open_issues"}])") ==
        "accepted");
}

TEST_CASE("a description may be longer than a name") {
  const auto reported = [](std::size_t bytes) {
    return scenario::read_scenario(
        R"({"format": "cqrs-lab/1", "domain": "issues", "actions": [
            {"at": 0, "command": "ReportIssue", "issue_id": "i", "reporter_name": "A",
             "reporter_email": "a@example.org", "description": ")" +
        std::string(bytes, 'x') + R"("}]})");
  };

  CHECK(reported(500));
  CHECK_FALSE(reported(501));
}

TEST_CASE("a file of the issue tracker that is written is the file that was read") {
  for (const fs::path& stem : support::stems(folder, ".scenario.json")) {
    const std::string text = support::contents(support::with(stem, ".scenario.json"));
    const auto loaded = scenario::read_scenario(text);
    const std::string written =
        scenario::write_scenario(loaded.value().scenario, loaded.value().script);
    CHECK(written.find(R"("domain": "issues")") != std::string::npos);
    CHECK(report_of(written) == report_of(text));
  }
}

}  // namespace golden_issues_test
