#include "issues/domain/issue.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "support/tracker.hpp"

namespace issues::issue_test {
namespace {

using support::arnold;
using support::betty;
using support::broken_mouse;
using support::fred;
using support::hardware;
using support::issue_1;
using support::no_network;
using support::norman;
using support::percy;
using support::training;
using Events = std::vector<Event>;

Issue new_issue() {
  Issue issue(issue_1);
  REQUIRE(issue.report(arnold, broken_mouse));
  issue.accept();
  return issue;
}
Issue triaged_issue() {
  Issue issue = new_issue();
  REQUIRE(issue.triage(hardware));
  issue.accept();
  return issue;
}
Issue assigned_issue() {
  Issue issue = triaged_issue();
  REQUIRE(issue.assign({fred, norman}));
  issue.accept();
  return issue;
}
Issue closed_issue() {
  Issue issue = assigned_issue();
  REQUIRE(issue.close());
  issue.accept();
  return issue;
}

Events raised_by(const Issue& issue) {
  return {issue.new_events().begin(), issue.new_events().end()};
}
bool refuses(const cqrs::Result<Accepted, Refusal>& answer, Refusal reason) {
  return !answer && answer.error() == reason;
}
bool changes_nothing(const Issue& issue, const cqrs::Result<Accepted, Refusal>& answer) {
  return answer && answer.value() == Accepted::no_change && !issue.dirty();
}

TEST_CASE("semantics 11: a reported issue awaits triage") {
  Issue issue(issue_1);

  REQUIRE(issue.report(arnold, broken_mouse));

  CHECK(issue.state() == State::awaiting_triage);
  CHECK(issue.reporter() == arnold);
  CHECK(issue.description() == broken_mouse);
  CHECK(raised_by(issue) == Events{IssueReported{issue_1, arnold, broken_mouse}});
}

TEST_CASE("semantics 11: the same report again changes nothing, another one finds the id taken") {
  Issue issue = new_issue();

  CHECK(changes_nothing(issue, issue.report(arnold, broken_mouse)));
  CHECK(refuses(issue.report(arnold, no_network), Refusal::IssueIdTaken));
  CHECK(refuses(issue.report(betty, broken_mouse), Refusal::IssueIdTaken));
  CHECK_FALSE(issue.dirty());
}

TEST_CASE("semantics 11: a triaged issue has a category and awaits assignment") {
  Issue issue = new_issue();

  REQUIRE(issue.triage(training));

  CHECK(issue.state() == State::awaiting_assignment);
  CHECK(issue.category() == training);
  CHECK(raised_by(issue) == Events{IssueTriaged{issue_1, training}});
}

TEST_CASE("semantics 11: an assigned issue is ready for work") {
  Issue issue = triaged_issue();

  REQUIRE(issue.assign({percy, norman}));

  CHECK(issue.state() == State::ready_for_work);
  CHECK(issue.assignment() == Assignment{percy, norman});
  CHECK(raised_by(issue) == Events{IssueAssigned{issue_1, {percy, norman}}});
}

TEST_CASE("semantics 11: a reassigned issue says first whose it was") {
  Issue issue = assigned_issue();

  REQUIRE(issue.assign({percy, norman}));

  CHECK(issue.assignment() == Assignment{percy, norman});
  CHECK(raised_by(issue) ==
        Events{IssueReassigned{issue_1, fred}, IssueAssigned{issue_1, {percy, norman}}});
}

TEST_CASE("semantics 11: a picked issue is the picker's, and nobody has to be told") {
  Issue issue = triaged_issue();

  REQUIRE(issue.pick(percy));

  CHECK(issue.state() == State::ready_for_work);
  CHECK(issue.assignment() == Assignment{percy, percy});
  CHECK(raised_by(issue) == Events{IssuePicked{issue_1, percy}});
}

TEST_CASE("semantics 11: an issue may be closed in any state, and says whose it was") {
  Issue unread = new_issue();
  Issue in_work = assigned_issue();

  REQUIRE(unread.close());
  REQUIRE(in_work.close());

  CHECK(unread.state() == State::closed);
  CHECK(raised_by(unread) == Events{IssueClosed{issue_1, std::nullopt}});
  CHECK(raised_by(in_work) == Events{IssueClosed{issue_1, fred}});
}

TEST_CASE(
    "semantics 11: what an issue's state does not allow is refused and leaves nothing behind") {
  Issue untriaged = new_issue();
  Issue assigned = assigned_issue();
  Issue closed = closed_issue();

  CHECK(refuses(untriaged.assign({percy, norman}), Refusal::WrongState));
  CHECK(refuses(untriaged.pick(percy), Refusal::WrongState));
  CHECK(refuses(assigned.pick(percy), Refusal::WrongState));
  CHECK(refuses(assigned.triage(training), Refusal::WrongState));
  CHECK(refuses(closed.triage(training), Refusal::WrongState));
  CHECK(refuses(closed.assign({percy, norman}), Refusal::WrongState));
  CHECK(refuses(closed.pick(fred), Refusal::WrongState));
  for (const Issue& issue : {untriaged, assigned, closed})
    CHECK_FALSE(issue.dirty());
}

TEST_CASE("semantics 11: what is asked a second time changes nothing") {
  Issue triaged = triaged_issue();
  Issue assigned = assigned_issue();
  Issue closed = closed_issue();

  CHECK(changes_nothing(triaged, triaged.triage(hardware)));
  CHECK(changes_nothing(assigned, assigned.assign({fred, norman})));
  CHECK(changes_nothing(assigned, assigned.pick(fred)));
  CHECK(changes_nothing(closed, closed.close()));
}

TEST_CASE("semantics 11: only whoever has the issue is told, and once") {
  Issue issue = assigned_issue();

  issue.note_notified(percy);
  CHECK_FALSE(issue.dirty());

  issue.note_notified(fred);
  CHECK(raised_by(issue) == Events{AssigneeNotified{issue_1, fred}});
  issue.accept();

  issue.note_notified(fred);
  CHECK_FALSE(issue.dirty());
  CHECK(issue.assignee_notified());
}

TEST_CASE("semantics 11: a new assignee has not been told yet") {
  Issue issue = assigned_issue();
  issue.note_notified(fred);
  issue.accept();

  REQUIRE(issue.assign({percy, norman}));

  CHECK_FALSE(issue.assignee_notified());
}

TEST_CASE("what is rolled back has not happened, what is accepted has") {
  Issue issue = triaged_issue();
  REQUIRE(issue.version() == 2);

  REQUIRE(issue.assign({percy, norman}));
  issue.roll_back();

  CHECK(issue.state() == State::awaiting_assignment);
  CHECK_FALSE(issue.assignment());
  CHECK_FALSE(issue.dirty());
  CHECK(issue.version() == 2);

  REQUIRE(issue.pick(percy));
  issue.accept();
  CHECK(issue.state() == State::ready_for_work);
  CHECK(issue.version() == 3);
}

}  // namespace
}  // namespace issues::issue_test
