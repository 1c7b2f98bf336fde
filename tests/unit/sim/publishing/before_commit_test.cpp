// Publishing before the commit (semantics section 4): the world is told of what may never happen.
#include <doctest/doctest.h>

#include "sim/publishing/publishing.hpp"
#include "support/run.hpp"

namespace sim::before_commit_test {
namespace {

using support::Happenings;
using support::Run;

TEST_CASE("semantics 4: before the commit, what is committed is sent as after it") {
  Run run({.publishing = Publishing::before_commit, .replicas = 2});
  run.at(0).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.event(1).committed);
  CHECK(run.applied(0) == Happenings{{2000, 1}});
  CHECK(run.applied(1) == Happenings{{2000, 1}});
  CHECK(run.world.replicas[0].phantoms_applied == 0);
  CHECK(run.domain().converged(0));
}

TEST_CASE("semantics 4: an event that is rolled back has an id, and its messages travel") {
  Run run({.publishing = Publishing::before_commit, .commit_failure = 1});
  run.at(5).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.outcome(0) == CommandOutcome::failed);
  REQUIRE(run.events() == 1);
  CHECK_FALSE(run.event(1).committed);
  CHECK(run.event(1).at == 5);
  CHECK(run.event(1).command == 0);
  CHECK(run.applied(0) == Happenings{{2005, 1}});
  CHECK(run.world.replicas[0].phantoms_applied == 1);
  CHECK(run.domain().products().batches().empty());
}

TEST_CASE("semantics 3: elsewhere a unit that is rolled back leaves no ids") {
  for (const Publishing publishing :
       {Publishing::in_process, Publishing::after_commit, Publishing::outbox}) {
    CAPTURE(static_cast<int>(publishing));
    Run run({.publishing = publishing, .commit_failure = 1});
    run.at(0).create_batch("batch-1", "LAMP", 10);
    run.at(1).change({.commit_failure = 0});
    run.at(2).create_batch("batch-2", "LAMP", 10);

    run.to_the_end();

    CHECK(run.events() == 1);
    CHECK(run.event(1).at == 2);
  }
}

TEST_CASE("semantics 6: a phantom makes answers stale without a version behind") {
  Run run({.publishing = Publishing::before_commit});
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(3000).change({.commit_failure = 1});
  run.at(4000).allocate("order-1", "LAMP", 3);
  run.at(7000).ask_availability("LAMP").ask_allocations("order-1");

  run.to_the_end();

  CHECK(run.shown_in_stock(0) == 7);
  CHECK(run.read(0).stale);
  CHECK(run.read(0).versions_behind == 0);
  CHECK(run.read(0).age_ms == 0);
  CHECK(run.read(1).status == ReadStatus::ok);
  CHECK(run.read(1).stale);
  CHECK_FALSE(run.domain().converged(0));
}

TEST_CASE("semantics 4: the commit attempt is numbered after the sending") {
  // Seed 4: of attempts 1 to 4 only the last is below 0.5.
  Run run({.publishing = Publishing::before_commit, .commit_failure = 0.5}, 4);
  for (int n = 1; n <= 4; ++n)
    run.at(n).create_batch("batch-" + std::to_string(n), "LAMP", n);

  run.to_the_end();

  CHECK(run.event(3).committed);
  CHECK_FALSE(run.event(4).committed);
  CHECK(run.world.writer.commit_attempts == 4);
}

TEST_CASE("semantics 3: a unit that raises nothing sends nothing and is no attempt") {
  Run run({.publishing = Publishing::before_commit});
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(1).change_batch_quantity("batch-1", 10);

  run.to_the_end();

  CHECK(run.outcome(1) == CommandOutcome::no_change);
  CHECK(run.world.writer.commit_attempts == 1);
  CHECK(run.events() == 1);
}

TEST_CASE("semantics 5: a batch that was a phantom and comes again under another sku moves there") {
  Run run({.publishing = Publishing::before_commit, .commit_failure = 1});
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(10).change({.commit_failure = 0});
  run.at(20).create_batch("batch-1", "DESK", 5);
  run.at(3000).ask_availability("LAMP").ask_availability("DESK");

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::not_found);
  CHECK(run.shown_in_stock(1) == 15);
  CHECK(run.read(1).stale);
}

}  // namespace
}  // namespace sim::before_commit_test
