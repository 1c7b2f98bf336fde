#include "lab/tracker/tracker.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "lab/inspect/inspect.hpp"
#include "support/watched.hpp"

namespace lab::tracker_test {
namespace {

using Showing = TrackerPerson::Showing;
using Matter = ReplicaIssue::Matter;

// Actions without a time, as a person gives them.
std::string reports(const std::string& who, const std::string& issue) {
  return R"({"by": ")" + who + R"(", "command": "ReportIssue", "issue_id": ")" + issue +
         R"(", "reporter_name": ")" + who + R"(", "reporter_email": ")" + who +
         R"(@example.org", "description": "The mouse is broken\nIt squeaks."})";
}
std::string triages(const std::string& issue) {
  return R"({"by": "norman", "command": "TriageIssue", "issue_id": ")" + issue +
         R"(", "category": "hardware"})";
}
std::string picks(const std::string& who, const std::string& issue) {
  return R"({"by": ")" + who + R"(", "command": "PickIssue", "issue_id": ")" + issue +
         R"(", "picked_by": ")" + who + R"("})";
}
std::string looks_at(const std::string& who, const std::string& issue) {
  return R"({"by": ")" + who + R"(", "query": "issue", "issue_id": ")" + issue + R"("})";
}
std::string lists(const std::string& who) {
  return R"({"by": ")" + who + R"(", "query": "open_issues"})";
}

std::string tracker_text(const std::string& settings, std::initializer_list<std::string> actions,
                         const std::string& identifiers = "given") {
  std::string text = support::scenario_text(settings, actions);
  return text.insert(1, R"("domain": "issues", "identifiers": ")" + identifiers + R"(", )");
}

class Run {
 public:
  Run(const std::string& settings, std::initializer_list<std::string> actions,
      const std::string& identifiers = "given")
      : watched_(tracker_text(settings, actions, identifiers)) {}

  Session* operator->() { return watched_.operator->(); }
  void act(const std::string& action) { watched_.act(action); }
  Tracker look() { return show_tracker(watched_->sight()).value(); }
  TrackerPerson person(const std::string& name) {
    for (const TrackerPerson& person : look().people) {
      if (person.name == name) return person;
    }
    FAIL("nobody is called " << name);
    return {};
  }
  // What the control says to do; empty: there is none.
  std::string action(const std::string& who, TrackerControl::Name name) {
    for (const TrackerControl& control : person(who).controls) {
      if (control.name == name) return control.action_json;
    }
    return {};
  }

 private:
  support::Watched watched_;
};

const std::string slow = R"("lag": {"constant": 1000})";

TEST_CASE("people of the issue tracker are there before they have done anything") {
  Run run(slow, {support::at(100, lists("norman"))});

  const TrackerPerson norman = run.person("norman");
  CHECK(norman.showing == Showing::nothing);
  CHECK(run.look().write.empty());
  REQUIRE(norman.controls.size() == 3);
  CHECK(norman.controls[0].action_json == R"({"by":"norman","query":"open_issues"})");
  CHECK(norman.controls[1].name == TrackerControl::Name::work);
  CHECK(norman.controls[2].name == TrackerControl::Name::report);
  CHECK(norman.controls[2].about == "issue-1");
}

TEST_CASE("an issue that a list does not have yet, on either side") {
  Run run(slow, {});
  run.act(reports("betty", "issue-1"));
  run.act(lists("norman"));

  const TrackerPerson betty = run.person("betty");
  CHECK(betty.showing == Showing::receipt);
  CHECK(betty.outcome == sim::CommandOutcome::ok);
  CHECK(betty.about == "issue-1");
  CHECK(run.action("betty", TrackerControl::Name::own) ==
        R"({"by":"betty","issue_id":"issue-1","query":"issue"})");
  CHECK(run.action("betty", TrackerControl::Name::open).empty());
  const TrackerPerson norman = run.person("norman");
  CHECK(norman.showing == Showing::list);
  CHECK(norman.rows.empty());
  CHECK(norman.lamp.kind == Lamp::Kind::stale_answer);
  CHECK(norman.lamp.missing_events == std::vector<sim::EventId>{1});

  const Tracker tracker = run.look();
  REQUIRE(tracker.write.size() == 1);
  CHECK(tracker.write[0].issue.title == "The mouse is broken");
  CHECK(tracker.write[0].issue.state == "awaiting_triage");
  CHECK(tracker.write[0].differs);
  REQUIRE(tracker.write[0].behind.size() == 1);
  CHECK(tracker.write[0].behind[0].events == std::vector<sim::EventId>{1});
  REQUIRE(tracker.replicas[0].open_issues.size() == 1);
  CHECK_FALSE(tracker.replicas[0].open_issues[0].here);
  CHECK(tracker.replicas[0].open_issues[0].matter == Matter::lacks);
  CHECK(tracker.last_command->code() == "command.ReportIssue");
}

TEST_CASE("once the change has arrived, both sides say the same") {
  Run run(slow, {});
  run.act(reports("betty", "issue-1"));
  run->advance_to(1000);
  run.act(lists("norman"));

  const TrackerPerson norman = run.person("norman");
  REQUIRE(norman.rows.size() == 1);
  CHECK(norman.rows[0].issue_id == "issue-1");
  CHECK(norman.rows[0].by == "betty");
  CHECK(norman.lamp.kind == Lamp::Kind::none);
  CHECK_FALSE(run.look().write[0].differs);
  CHECK_FALSE(run.look().replicas[0].issues[0].differs());
}

TEST_CASE("only who reported an issue may say that it is not there yet") {
  Run run(slow, {});
  run.act(reports("betty", "issue-1"));
  run.act(looks_at("betty", "issue-1"));
  run.act(looks_at("arnold", "issue-1"));

  CHECK(run.person("betty").own);
  CHECK_FALSE(run.person("betty").issue);
  CHECK_FALSE(run.person("arnold").own);
}

TEST_CASE("what can be done with an issue goes by the state on the page, however old that is") {
  using Name = TrackerControl::Name;
  Run run(slow, {support::at(0, reports("betty", "issue-1")), support::at(1, triages("issue-1"))});
  run->advance_to(2000);
  run.act(looks_at("percy", "issue-1"));
  run.act(looks_at("fred", "issue-1"));
  CHECK(run.action("percy", Name::triage).empty());
  const std::string pick = run.action("percy", Name::pick);
  CHECK(pick == R"({"by":"percy","command":"PickIssue","issue_id":"issue-1","picked_by":"percy"})");

  run.act(pick);
  CHECK(run.person("percy").outcome == sim::CommandOutcome::ok);
  CHECK(run.person("fred").lamp.kind == Lamp::Kind::aged_page);
  run.act(run.action("fred", Name::pick));
  const TrackerPerson fred = run.person("fred");
  CHECK(fred.outcome == sim::CommandOutcome::rejected);
  CHECK(fred.reason == "WrongState");
  CHECK(fred.disappointed);

  run->step_back();
  CHECK(run.person("fred").showing != Showing::receipt);
}

TEST_CASE("every control is an action that the run takes") {
  Run run(R"("publishing": "in_process")", {support::at(0, reports("betty", "issue-1"))});
  run.act(looks_at("norman", "issue-1"));
  run.act(triages("issue-1"));
  run.act(looks_at("norman", "issue-1"));
  run.act(picks("percy", "issue-1"));
  run.act(looks_at("percy", "issue-1"));
  for (const TrackerPerson& person : run.look().people) {
    for (const TrackerControl& control : person.controls) {
      CAPTURE(control.action_json);
      std::string action = control.action_json;
      if (control.name == TrackerControl::Name::report)
        action.insert(1, R"("description": "No network", )");
      CHECK(run->act(action));
    }
  }
}

TEST_CASE("the desk assigns, engineers pick and close, a reporter does neither") {
  using Name = TrackerControl::Name;
  Run run(R"("publishing": "in_process")",
          {support::at(0, reports("betty", "issue-1")), support::at(0, triages("issue-1"))});
  for (const auto* who : {"betty", "norman", "percy"})
    run.act(looks_at(who, "issue-1"));

  CHECK(run.action("norman", Name::assign) ==
        R"({"assigned_by":"norman","assigned_to":"percy","by":"norman",)"
        R"("command":"AssignIssue","issue_id":"issue-1"})");
  CHECK(run.action("norman", Name::pick).empty());
  CHECK(run.action("norman", Name::work).empty());
  CHECK_FALSE(run.action("percy", Name::pick).empty());
  CHECK(run.action("percy", Name::assign).empty());
  CHECK(run.action("betty", Name::pick).empty());
  CHECK_FALSE(run.action("betty", Name::reload).empty());
}

TEST_CASE("on the list, what was never committed, what is missing and what came twice differ") {
  Run run(R"("lag": {"constant": 1000}, "projection": "book", "publishing": "before_commit")",
          {support::at(0, support::changes(R"("commit_failure": 1)")),
           support::at(0, reports("arnold", "never-was")),
           support::at(1, support::changes(
                              R"("commit_failure": 0, "publishing": "after_commit", "drop": 1)")),
           support::at(1, reports("betty", "missed")),
           support::at(2, support::changes(R"("drop": 0, "duplicate": 1)")),
           support::at(2, reports("carol", "seen-twice")), support::at(5000, lists("norman"))});
  run->advance_to(5000);

  const std::vector<ReplicaIssue> rows = run.look().replicas[0].open_issues;
  const auto matter = [&](std::size_t row) { return rows.at(row).matter; };
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].issue.issue_id == "never-was");
  CHECK(matter(0) == Matter::phantom);
  CHECK(matter(1) == Matter::none);
  CHECK(matter(2) == Matter::doubled);
  CHECK(rows[3].issue.issue_id == "missed");
  CHECK_FALSE(rows[3].here);
  CHECK(matter(3) == Matter::lacks);
  const TrackerPerson norman = run.person("norman");
  REQUIRE(norman.rows.size() == 3);
  CHECK(norman.rows[2].again);
}

TEST_CASE("an issue is looked at on either side: its state, the list, and what it lacks there") {
  Run run(slow, {support::at(0, reports("betty", "issue-1")), support::at(1, triages("issue-1"))});
  run->advance_to(1000);
  const auto says = [&](const Inspection& seen, std::string_view row) {
    for (const Fact& fact : seen.facts) {
      if (fact.row == row) return fact.says;
    }
    return Phrase("none");
  };

  const Inspection written = inspect(run->sight(), the_row(sim::write_model, "issue-1"));
  CHECK(written.title.code() == "title.issue");
  CHECK(says(written, "says").params()[0].text == "awaiting_assignment");
  CHECK(says(written, "listed").params()[0].number == 1);
  CHECK(written.caused_by.size() == 2);
  const Inspection there = inspect(run->sight(), the_row(0, "issue-1"));
  CHECK(says(there, "says").params()[0].text == "awaiting_triage");
  CHECK(says(there, "truth").params()[0].text == "awaiting_assignment");
  CHECK(says(there, "missing").code() == "standing.on_its_way");
  CHECK(there.caused_by.size() == 1);
  CHECK_FALSE(inspect(run->sight(), the_row(0, "issue-9")).found);
}

TEST_CASE("where ids are chosen in the run a report leaves its own open, and null is the latest") {
  const std::string report =
      R"({"by":"betty","command":"ReportIssue","reporter_email":"b@x","reporter_name":"Betty"})";
  for (const std::string identifiers : {"uuid4", "sequence"}) {
    CAPTURE(identifiers);
    Run run(slow, {support::at(0, lists("betty"))}, identifiers);
    std::string sent = report;
    run.act(sent.insert(1, R"("description":"The mouse is broken",)"));

    CHECK(run.person("betty").about.size() == (identifiers == "uuid4" ? 36 : 1));
    CHECK(run.action("betty", TrackerControl::Name::report) == report);
    CHECK(run.action("betty", TrackerControl::Name::own) ==
          R"({"by":"betty","issue_id":null,"query":"issue"})");
    run.act(run.action("betty", TrackerControl::Name::own));
    CHECK(run.person("betty").own);
  }
}

TEST_CASE("who got no answer knows the id that they chose, and no number") {
  for (const std::string identifiers : {"uuid4", "sequence"}) {
    CAPTURE(identifiers);
    Run run(slow,
            {R"({"at": 0, "operate": "crash", "point": "after_commit", "down_ms": 1000})",
             R"({"at": 1, "by": "betty", "command": "ReportIssue", "reporter_name": "Betty",
                 "reporter_email": "b@x", "description": "The mouse is broken"})"},
            identifiers);
    run->advance_to(2);

    CHECK(run.person("betty").about.empty() == (identifiers == "sequence"));
    CHECK(run.action("betty", TrackerControl::Name::own).empty() == (identifiers == "sequence"));
  }
}

TEST_CASE("a run of the shop has no tracker") {
  support::Watched run("", {});

  CHECK_FALSE(show_tracker(run->sight()));
}

}  // namespace
}  // namespace lab::tracker_test
