#include "issues/simulation/messages.hpp"

#include <doctest/doctest.h>

#include "support/tracker.hpp"

namespace issues::messages_test {
namespace {

using support::arnold;
using support::broken_mouse;
using support::fred;
using support::hardware;
using support::issue_1;
using support::norman;
using support::percy;

TEST_CASE("every event comes back as it was sent") {
  const Event events[] = {
      IssueReported{issue_1, arnold, broken_mouse},
      IssueTriaged{issue_1, hardware},
      IssueAssigned{issue_1, {percy, norman}},
      IssueReassigned{issue_1, fred},
      IssuePicked{issue_1, percy},
      AssigneeNotified{issue_1, percy},
      IssueClosed{issue_1, fred},
      IssueClosed{issue_1, std::nullopt},
  };

  for (const Event& event : events) {
    CAPTURE(event.index());
    CHECK(encode(event).kind == event.index());
    CHECK(decode_event(encode(event)) == event);
  }
}

TEST_CASE("every command comes back as it was given") {
  const Command commands[] = {
      ReportIssue{issue_1, arnold, broken_mouse},
      TriageIssue{issue_1, hardware},
      AssignIssue{issue_1, {percy, norman}},
      PickIssue{issue_1, percy},
      CloseIssue{issue_1},
  };

  for (const Command& command : commands) {
    CAPTURE(command.index());
    CHECK(encode(command).kind == command.index());
    CHECK(encode(decode_command(encode(command))) == encode(command));
  }
}

}  // namespace
}  // namespace issues::messages_test
