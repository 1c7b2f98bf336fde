#include "issues/service_layer/handlers.hpp"

#include <doctest/doctest.h>

#include "support/tracker.hpp"

namespace issues::handlers_test {
namespace {

using support::arnold;
using support::betty;
using support::broken_mouse;
using support::fred;
using support::hardware;
using support::issue_1;
using support::issue_2;
using support::norman;
using support::percy;
using support::Tracker;
using Kind = Outcome::Kind;

constexpr Outcome refused(Refusal reason) {
  return {Kind::rejected, reason};
}
constexpr Outcome is(Kind kind) {
  return {kind, std::nullopt};
}

TEST_CASE("semantics 11: reporting an issue records it under the id its reporter chose") {
  Tracker tracker;

  const Outcome outcome = tracker.handle(ReportIssue{issue_2, arnold, broken_mouse});

  CHECK(outcome == is(Kind::ok));
  REQUIRE(tracker.all.look(issue_2) != nullptr);
  CHECK(tracker.all.look(issue_2)->reporter() == arnold);
  CHECK(tracker.units_committed == 1);
}

TEST_CASE("semantics 11: of two who choose one id the second is refused") {
  Tracker tracker;
  tracker.report(issue_1);

  CHECK(tracker.handle(ReportIssue{issue_1, betty, broken_mouse}) ==
        refused(Refusal::IssueIdTaken));
  CHECK(tracker.all.look(issue_1)->reporter() == arnold);
}

TEST_CASE("semantics 11: who got no answer to a report may send it again") {
  Tracker tracker;
  tracker.report(issue_1);

  CHECK(tracker.handle(ReportIssue{issue_1, arnold, broken_mouse}) == is(Kind::no_change));
  CHECK(tracker.all.reported().size() == 1);
  CHECK(tracker.units_committed == 1);
}

TEST_CASE("semantics 11: nothing can be done to an issue that nobody reported") {
  Tracker tracker;

  CHECK(tracker.handle(TriageIssue{issue_1, hardware}) == refused(Refusal::UnknownIssue));
  CHECK(tracker.handle(AssignIssue{issue_1, {percy, norman}}) == refused(Refusal::UnknownIssue));
  CHECK(tracker.handle(PickIssue{issue_1, percy}) == refused(Refusal::UnknownIssue));
  CHECK(tracker.handle(CloseIssue{issue_1}) == refused(Refusal::UnknownIssue));
  CHECK(tracker.all.look(issue_1) == nullptr);
}

TEST_CASE("semantics 11: an issue goes from its report to its end") {
  Tracker tracker;

  CHECK(tracker.handle(ReportIssue{issue_1, arnold, broken_mouse}) == is(Kind::ok));
  CHECK(tracker.handle(TriageIssue{issue_1, hardware}) == is(Kind::ok));
  CHECK(tracker.handle(PickIssue{issue_1, percy}) == is(Kind::ok));
  CHECK(tracker.handle(CloseIssue{issue_1}) == is(Kind::ok));

  CHECK(tracker.all.look(issue_1)->state() == State::closed);
  CHECK(tracker.all.look(issue_1)->version() == 4);
}

TEST_CASE("semantics 11: a report whose commit fails leaves no issue behind") {
  Tracker tracker;
  tracker.commits_until_failure = 0;

  CHECK(tracker.handle(ReportIssue{issue_1, arnold, broken_mouse}) == is(Kind::failed));

  CHECK(tracker.all.look(issue_1) == nullptr);
  CHECK(tracker.events.empty());
}

TEST_CASE("semantics 11: an engineer who is assigned an issue is told") {
  Tracker tracker;
  tracker.triaged(issue_1);

  tracker.handle(AssignIssue{issue_1, {percy, norman}});

  CHECK(tracker.events.back() == Event{AssigneeNotified{issue_1, percy}});
  CHECK(tracker.all.look(issue_1)->assignee_notified());
}

TEST_CASE("semantics 11: an engineer is not told of what they did themselves") {
  Tracker tracker;
  tracker.triaged(issue_1);
  tracker.triaged(issue_2);

  tracker.handle(AssignIssue{issue_1, {percy, percy}});
  tracker.handle(PickIssue{issue_2, percy});

  CHECK_FALSE(tracker.all.look(issue_1)->assignee_notified());
  CHECK_FALSE(tracker.all.look(issue_2)->assignee_notified());
}

TEST_CASE(
    "semantics 11: when the message to the assignee fails, the issue is assigned all the same") {
  Tracker tracker;
  tracker.triaged(issue_1);
  tracker.commits_until_failure = 1;

  const Outcome outcome = tracker.handle(AssignIssue{issue_1, {percy, norman}});

  CHECK(outcome == is(Kind::ok));
  CHECK(tracker.all.look(issue_1)->state() == State::ready_for_work);
  CHECK_FALSE(tracker.all.look(issue_1)->assignee_notified());
  CHECK(tracker.events.back() == Event{IssueAssigned{issue_1, {percy, norman}}});
}

TEST_CASE("semantics 11: a message that fails is tried again where it is remembered") {
  Tracker tracker;
  tracker.triaged(issue_1);
  tracker.bus.begin(AssignIssue{issue_1, {fred, norman}}, tracker.units);
  tracker.commits_until_failure = 0;
  CHECK(tracker.bus.step(tracker.units, 1) == cqrs::EventResult::failed);

  tracker.commits_until_failure = 1;
  tracker.bus.add(IssueAssigned{issue_1, {fred, norman}});
  CHECK(tracker.bus.step(tracker.units, 1) == cqrs::EventResult::handled);

  CHECK(tracker.all.look(issue_1)->assignee_notified());
}

}  // namespace
}  // namespace issues::handlers_test
