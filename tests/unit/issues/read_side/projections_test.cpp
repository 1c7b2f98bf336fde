#include "issues/read_side/projections.hpp"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "support/tracker.hpp"

namespace issues::projections_test {
namespace {

using support::arnold;
using support::betty;
using support::broken_mouse;
using support::fred;
using support::hardware;
using support::issue_1;
using support::issue_2;
using support::no_network;
using support::norman;
using support::percy;
using Project = Changed (*)(const Event&, EventTime, Views&);
using Open = std::vector<OpenIssueRow>;
using Assigned = std::vector<AssignedRow>;

constexpr EventTime nine{900};
constexpr EventTime ten{1000};

const IssueReported reported{issue_1, arnold, broken_mouse};
const IssueTriaged triaged{issue_1, hardware};
const IssueAssigned to_fred{issue_1, {fred, norman}};
const IssueReassigned from_fred{issue_1, fred};
const IssueAssigned to_percy{issue_1, {percy, norman}};
const AssigneeNotified told_fred{issue_1, fred};
const IssueClosed closed{issue_1, fred};

const OpenIssueRow mouse{issue_1, arnold.name, broken_mouse, nine};

Views projected(Project project, const std::vector<Event>& events) {
  Views views;
  for (const Event& event : events)
    project(event, nine, views);
  return views;
}

TEST_CASE("semantics 11: in order and once, both projections show the same") {
  const std::vector<Event> events{reported, triaged, to_fred, told_fred, from_fred, to_percy};

  for (const Project project : {&project_plainly, &project_by_issue}) {
    const Views views = projected(project, events);

    CHECK(views.open_issues.open_issues() == Open{mouse});
    CHECK(views.assigned.assigned(fred).empty());
    CHECK(views.assigned.assigned(percy) == Assigned{{issue_1, norman}});
    const IssueRow row = views.issues.issue(issue_1).value();
    CHECK(row.state == State::ready_for_work);
    CHECK(row.category == hardware);
    CHECK(row.assigned_to == percy);
    CHECK_FALSE(row.assignee_notified());
  }
}

TEST_CASE("semantics 11: an engineer who had to give an issue up has to be told again") {
  for (const Project project : {&project_plainly, &project_by_issue}) {
    const Views views = projected(project, {reported, triaged, to_fred, told_fred, from_fred,
                                            to_percy, IssueReassigned{issue_1, percy}, to_fred});

    CHECK(views.issues.issue(issue_1)->assigned_to == fred);
    CHECK_FALSE(views.issues.issue(issue_1)->assignee_notified());
  }
}

TEST_CASE("semantics 11: the list of open issues begins with the oldest") {
  Views views;
  project_by_issue(IssueReported{issue_1, arnold, broken_mouse}, ten, views);
  project_by_issue(IssueReported{issue_2, betty, no_network}, nine, views);

  const Open open = views.open_issues.open_issues();

  REQUIRE(open.size() == 2);
  CHECK(open[0] == OpenIssueRow{issue_2, betty.name, no_network, nine});
  CHECK(open[1] == OpenIssueRow{issue_1, arnold.name, broken_mouse, ten});
}

TEST_CASE("semantics 11: a closed issue is on no list, and can still be asked for") {
  for (const Project project : {&project_plainly, &project_by_issue}) {
    const Views views = projected(project, {reported, triaged, to_fred, closed});

    CHECK(views.open_issues.open_issues().empty());
    CHECK(views.assigned.assigned(fred).empty());
    CHECK(views.issues.issue(issue_1)->state == State::closed);
  }
}

TEST_CASE(
    "semantics 11: plainly, a report that comes twice is seen twice and sets its issue back") {
  const Views views = projected(&project_plainly, {reported, triaged, to_fred, reported, to_fred});

  CHECK(views.open_issues.open_issues() == Open{mouse, mouse});
  CHECK(views.assigned.assigned(fred).size() == 2);
  CHECK_FALSE(views.issues.issue(issue_1)->category);
}

TEST_CASE("semantics 11: by issue, rows that were doubled become one") {
  Views views = projected(&project_plainly, {reported, reported, triaged, to_fred, to_fred});

  project_by_issue(reported, nine, views);
  project_by_issue(to_fred, nine, views);

  CHECK(views.open_issues.open_issues() == Open{mouse});
  CHECK(views.assigned.assigned(fred) == Assigned{{issue_1, norman}});
}

TEST_CASE("semantics 11: plainly, an update of a row that is not there yet is lost") {
  const Views views = projected(&project_plainly, {triaged, reported});

  CHECK(views.issues.issue(issue_1)->state == State::awaiting_triage);
  CHECK_FALSE(views.issues.issue(issue_1)->category);
}

TEST_CASE("semantics 11: by issue, any order will do but for who it belongs to") {
  std::vector<Event> events{reported, triaged, to_fred, told_fred, closed};
  const Views in_order = projected(&project_by_issue, events);
  std::vector<std::size_t> order{0, 1, 2, 3, 4};

  do {
    std::vector<Event> mixed;
    for (const std::size_t place : order)
      mixed.push_back(events[place]);
    const Views views = projected(&project_by_issue, mixed);
    CHECK(views.open_issues.open_issues() == in_order.open_issues.open_issues());
    CHECK(views.issues.issue(issue_1) == in_order.issues.issue(issue_1));
    CHECK(views.assigned.assigned(fred) == in_order.assigned.assigned(fred));
  } while (std::next_permutation(order.begin(), order.end()));

  const Views passed_on_first = projected(&project_by_issue, {reported, from_fred, to_fred});
  CHECK(passed_on_first.assigned.assigned(fred).size() == 1);
}

TEST_CASE("semantics 11: what is known of an issue before its report is shown without it") {
  const Views views = projected(&project_by_issue, {triaged});

  const IssueRow row = views.issues.issue(issue_1).value();
  CHECK_FALSE(row.reporter);
  CHECK_FALSE(row.reported_at);
  CHECK(row.category == hardware);
  CHECK(views.open_issues.open_issues().empty());
}

}  // namespace
}  // namespace issues::projections_test
