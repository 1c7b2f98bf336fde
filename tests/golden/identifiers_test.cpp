// The choice of identifiers in files: four runs that differ in nothing else (issues/05 to 08), and
// what is refused.
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "scenario/reader.hpp"
#include "scenario/schema.hpp"
#include "scenario/trace_json.hpp"
#include "scenario/writer.hpp"
#include "support/cases.hpp"
#include "support/json_schema.hpp"

namespace golden_identifiers_test {

namespace {

using nlohmann::json;

std::string file(const std::string& name) {
  return support::contents(support::sources / "tests/golden/issues" / (name + ".scenario.json"));
}
json report(const std::string& name) {
  return json::parse(
      support::contents(support::sources / "tests/golden/issues" / (name + ".report.json")));
}

std::set<std::string> titles_listed(const json& run) {
  std::set<std::string> titles;
  for (const json& row : run["reads"].back()["result"])
    titles.insert(row["title"]);
  return titles;
}
std::size_t rows_listed(const json& run) {
  return run["reads"].back()["result"].size();
}

// With members of the file, and what its first action says beside its time.
std::string refused(const std::string& members, const std::string& action) {
  const auto loaded = scenario::read_scenario(R"({"format": "cqrs-lab/1", )" + members +
                                              R"(, "actions": [{"at": 0, )" + action + "}]}");
  return loaded ? "accepted" : sentence(loaded.error());
}

const std::string report_it =
    R"("command": "ReportIssue", "reporter_name": "A", "reporter_email": "a@x", "description": "d")";
const std::string in_issues = R"("domain": "issues", "identifiers": )";

}  // namespace

TEST_CASE("semantics 11: a report that is sent again is no_change where its sender chose the id") {
  for (const std::string name : {"05-uuid4", "06-uuid7", "07-hi-lo"}) {
    CAPTURE(name);
    const json run = report(name);
    const json& commands = run["commands"];

    CHECK(commands[2]["outcome"] == "failed");
    CHECK(commands[3]["outcome"] == "ok");  // the same id, which did not come to be
    CHECK(commands[4]["outcome"] == "unknown");
    CHECK(commands[6]["outcome"] == "no_change");
    CHECK_FALSE(commands[0].contains("returned"));
    CHECK(rows_listed(run) == titles_listed(run).size());
  }
}

TEST_CASE(
    "semantics 11: with a sequence it is a second issue, and only an answer tells the number") {
  const json run = report("08-sequence");
  const json& commands = run["commands"];

  CHECK(commands[0]["returned"] == "1");
  CHECK(commands[2]["outcome"] == "failed");
  CHECK(commands[3]["returned"] == "4");  // 3 was drawn in vain
  CHECK(commands[4]["outcome"] == "unknown");
  CHECK_FALSE(commands[4].contains("returned"));
  CHECK(commands[6]["outcome"] == "ok");
  CHECK(commands[6]["returned"] == "6");
  CHECK(rows_listed(run) == titles_listed(run).size() + 1);
  CHECK(run["write_model"]["identifiers"] ==
        json::parse(R"({"chosen": 7, "kind": "sequence", "lost": 1})"));
}

TEST_CASE("semantics 11: who was told no number cannot ask for the issue") {
  CHECK(report("05-uuid4")["reads"].size() == 4);
  CHECK(report("08-sequence")["reads"].size() == 3);
}

TEST_CASE("semantics 11: hi-lo asks once a block, and a crash wastes what is left of it") {
  const json ids = report("07-hi-lo")["write_model"]["identifiers"];

  // Betty's and Arnold's of ten, both gone with the crash; one more for Arnold.
  CHECK(ids == json::parse(R"({"blocks": 3, "chosen": 5, "kind": "hi_lo", "lost": 16})"));
}

TEST_CASE("semantics 11: a trace says what a command returned") {
  auto loaded = std::move(scenario::read_scenario(file("08-sequence")).value());
  sim::World world = scenario::begin(loaded.scenario, true);
  scenario::run(loaded.scenario, world, loaded.script);

  std::string lines;
  for (std::size_t place = 0; place < world.trace.size(); ++place)
    lines += scenario::trace_line(world, loaded.script.names(), place) + "\n";

  CHECK(lines.find(R"("kind":"outcome","outcome":"ok","returned":"1")") != std::string::npos);
  CHECK(lines.find(R"("issue_id":null)") != std::string::npos);
}

TEST_CASE("a choice of identifiers is refused at its place, and so is what does not go with it") {
  CHECK(refused(in_issues + R"("uuid5")", report_it) ==
        R"(/identifiers: expected one of given, uuid4, uuid7, sequence, {"hi_lo": a number}, )"
        R"(found "uuid5")");
  CHECK(refused(in_issues + R"({"hi_lo": 0})", report_it) ==
        "/identifiers/hi_lo: expected a whole number from 1 to 1000000, found 0");
  CHECK(refused(in_issues + R"({"hi_lo": 2, "more": 1})", report_it).starts_with("/identifiers: "));
  CHECK(refused(in_issues + R"("uuid4")", report_it + R"(, "issue_id": "issue-1")") ==
        R"(/actions/0/issue_id: expected one of null, found "issue-1")");
  CHECK(refused(in_issues + R"("given")", report_it)
            .starts_with("/actions/0/issue_id: expected a name"));
  CHECK(refused(R"("domain": "issues")", R"("query": "issue", "issue_id": null)")
            .starts_with("/actions/0/issue_id: expected a name"));
  CHECK(refused(R"("identifiers": "uuid4")", R"("query": "availability", "sku": "LAMP")") ==
        "/identifiers: expected one of the keys format, title, seed, settings, actions, until, "
        "record, domain, found an unknown key");
  CHECK(refused(in_issues + R"("uuid4")", report_it) == "accepted");
  CHECK(refused(in_issues + R"({"hi_lo": 1})", report_it + R"(, "issue_id": null)") == "accepted");
  CHECK(refused(in_issues + R"("sequence")", R"("query": "issue", "issue_id": "1")") == "accepted");
}

TEST_CASE("the schema knows which ids are left open, and whose choice that is") {
  const support::JsonSchema schema(json::parse(scenario::schema()));
  const auto complaint = [&](const std::string& members, const std::string& action) {
    return schema.complaint(json::parse(R"({"format": "cqrs-lab/1", )" + members +
                                        R"(, "actions": [{"at": 0, )" + action + "}]}"));
  };

  CHECK(complaint(in_issues + R"("uuid4")", report_it) == "");
  CHECK(complaint(in_issues + R"({"hi_lo": 9})", R"("query": "issue", "issue_id": null)") == "");
  CHECK(complaint(in_issues + R"("given")", report_it) != "");
  CHECK(complaint(in_issues + R"("uuid5")", report_it) != "");
  CHECK(complaint(in_issues + R"("uuid4")", report_it + R"(, "issue_id": "x")") != "");
  CHECK(complaint(R"("identifiers": "uuid4")", R"("query": "availability", "sku": "LAMP")") != "");
}

TEST_CASE("a choice of identifiers that is written is the one that was read") {
  for (const std::string name : {"05-uuid4", "06-uuid7", "07-hi-lo", "08-sequence"}) {
    CAPTURE(name);
    const auto loaded = scenario::read_scenario(file(name));
    const std::string written =
        scenario::write_scenario(loaded.value().scenario, loaded.value().script);

    CHECK(json::parse(written)["identifiers"] == json::parse(file(name))["identifiers"]);
    CHECK(json::parse(written)["actions"] == json::parse(file(name))["actions"]);
  }
}

}  // namespace golden_identifiers_test
