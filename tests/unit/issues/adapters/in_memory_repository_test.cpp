#include "issues/adapters/in_memory_repository.hpp"

#include <doctest/doctest.h>

#include "support/tracker.hpp"

namespace issues::in_memory_repository_test {
namespace {

using support::issue_1;
using support::issue_2;
using support::Tracker;

TEST_CASE("issues are listed in the order of their reports, whatever their ids") {
  Tracker tracker;

  tracker.report(issue_2);
  tracker.report(issue_1);

  REQUIRE(tracker.all.reported().size() == 2);
  CHECK(tracker.all.reported()[0] == issue_2);
  CHECK(tracker.all.reported()[1] == issue_1);
}

TEST_CASE("a copy of the repository keeps what it was") {
  Tracker tracker;
  tracker.triaged(issue_1);

  const InMemoryRepository copy = tracker.all;
  tracker.handle(CloseIssue{issue_1});

  CHECK(copy.look(issue_1)->state() == State::awaiting_assignment);
  CHECK(tracker.all.look(issue_1)->state() == State::closed);
  CHECK(copy.look(issue_2) == nullptr);
}

}  // namespace
}  // namespace issues::in_memory_repository_test
