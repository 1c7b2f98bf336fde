// Publishing in process, as the book does it (semantics section 4). The luck of seed 7: the
// handlers of replica 0 fail on events 1 (0.359) and 4, not on 2 and 3; those of replica 1 on 1 and
// 4, too.
#include <doctest/doctest.h>

#include "sim/publishing/publishing.hpp"
#include "support/run.hpp"

namespace sim::in_process_test {
namespace {

using support::Happenings;
using support::Run;

TEST_CASE("semantics 4: in process the views are up to date in the same instant") {
  Run run({.publishing = Publishing::in_process, .replicas = 2});
  run.at(0).create_batch("batch-1", "LAMP", 10).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{0, 1}});
  CHECK(run.applied(1) == Happenings{{0, 1}});
  CHECK(run.read(0).status == ReadStatus::ok);
  CHECK_FALSE(run.read(0).stale);
}

TEST_CASE("semantics 4: in process each event updates every replica, 0 first, before the next") {
  Run run({.publishing = Publishing::in_process, .replicas = 2});
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(1).allocate("order-1", "LAMP", 5);
  run.at(2).change_batch_quantity("batch-1", 1);

  run.to_the_end();

  // Quantity changed, deallocated; and out of stock, of a unit of its own.
  CHECK(run.happened(TraceKind::applied) ==
        Happenings{{0, 1}, {0, 1}, {1, 2}, {1, 2}, {2, 3}, {2, 3}, {2, 4}, {2, 4}, {2, 5}, {2, 5}});
  CHECK(run.domain().converged(0));
  CHECK(run.domain().converged(1));
}

TEST_CASE("semantics 4: in process nothing travels, so nothing is lost, doubled or late") {
  Run run({.publishing = Publishing::in_process, .drop = 1, .duplicate = 1});
  run.at(0).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{0, 1}});
  CHECK(run.happened(TraceKind::sent).empty());
  CHECK(run.world.stats.dropped == 0);
  CHECK(run.world.stats.duplicated == 0);
  CHECK(run.world.last_activity == 0);
}

TEST_CASE("semantics 4: in process a stopped replica is passed over, for good") {
  Run run({.publishing = Publishing::in_process, .replicas = 2});
  run.at(0).stop(0);
  run.at(1).create_batch("batch-1", "LAMP", 10);
  run.at(2).start(0);

  run.to_the_end();

  CHECK(run.applied(0).empty());
  CHECK(run.applied(1) == Happenings{{1, 1}});
}

TEST_CASE("semantics 4: in process a failing handler is logged and forgotten") {
  Run run({.publishing = Publishing::in_process, .handler_failure = 0.5, .replicas = 2}, 7);
  for (int n = 1; n <= 4; ++n)
    run.at(n).create_batch("batch-" + std::to_string(n), "LAMP", n);

  run.to_the_end();

  CHECK(run.happened(TraceKind::handler_failed, 0) == Happenings{{1, 1}, {4, 4}});
  CHECK(run.applied(0) == Happenings{{2, 2}, {3, 3}});
  CHECK(run.happened(TraceKind::handler_failed, 1) == Happenings{{1, 1}, {4, 4}});
  CHECK(run.outcome(0) == CommandOutcome::ok);
}

TEST_CASE("semantics 4: in process sequenced holds back what follows a failure") {
  Run run({.publishing = Publishing::in_process,
           .handler_failure = 0.5,
           .projection = Projection::sequenced},
          7);
  for (int n = 1; n <= 3; ++n)
    run.at(n).create_batch("batch-" + std::to_string(n), "LAMP", n);
  run.at(10).replay(0);

  run.to_the_end();

  CHECK(run.happened(TraceKind::held_back) == Happenings{{2, 2}, {3, 3}});
  CHECK(run.applied(0) == Happenings{{10, 1}, {10, 2}, {10, 3}});
}

TEST_CASE("semantics 4: in process a unit that is rolled back updates nothing") {
  Run run({.publishing = Publishing::in_process, .commit_failure = 1});
  run.at(0).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.applied(0).empty());
  CHECK(run.events() == 0);
}

TEST_CASE("semantics 4: after a change to in process what was sent before still arrives") {
  Run run({.projection = Projection::book});
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(10).change({.publishing = Publishing::in_process});
  run.at(20).create_batch("batch-2", "LAMP", 10);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{20, 2}, {2000, 1}});
}

}  // namespace
}  // namespace sim::in_process_test
