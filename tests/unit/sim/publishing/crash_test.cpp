// Crashes at the four points, what is lost in them, and the restart (semantics section 7).
#include <string>

#include <doctest/doctest.h>

#include "sim/publishing/writer.hpp"
#include "support/run.hpp"

namespace sim::crash_test {
namespace {

using support::constant;
using support::Happenings;
using support::Run;

constexpr Ms down_ms = 5000;

TEST_CASE("semantics 7: a trap does nothing until its point is passed") {
  Run run;
  run.at(0).crash(CrashPoint::before_commit, down_ms);
  run.at(10).allocate("order-1", "LAMP", 1);

  run.until(20);

  CHECK(run.outcome(0) == CommandOutcome::rejected);
  CHECK_FALSE(run.world.writer.down);
}

TEST_CASE("semantics 7: while the writer is down, commands and strong reads are unavailable") {
  Run run({.reads = Reads::strong});
  run.at(0).crash(CrashPoint::before_commit, down_ms);
  run.at(10).create_batch("batch-1", "LAMP", 10);
  run.at(5009).create_batch("batch-2", "LAMP", 10).ask_availability("LAMP");
  run.at(5010).create_batch("batch-3", "LAMP", 10).ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.outcome(0) == CommandOutcome::unknown);
  CHECK(run.outcome(1) == CommandOutcome::unavailable);
  CHECK(run.read(0).status == ReadStatus::unavailable);
  CHECK(run.read(0).replica == write_model);
  CHECK_FALSE(run.read(0).answered());
  CHECK(run.outcome(2) == CommandOutcome::ok);
  CHECK(run.read(1).status == ReadStatus::ok);
  CHECK(run.world.stats.unavailable == 1);
}

TEST_CASE("semantics 7: replicas answer while the writer is down") {
  Run run;
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(10).crash(CrashPoint::before_commit, down_ms);
  run.at(20).create_batch("batch-2", "LAMP", 10);
  run.at(3000).ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::ok);
}

TEST_CASE("semantics 7: a writer that is down for no time is up before the next action") {
  Run run;
  run.at(0).crash(CrashPoint::before_commit, 0);
  run.at(10).create_batch("batch-1", "LAMP", 10);
  run.at(10).create_batch("batch-2", "LAMP", 10);

  run.to_the_end();

  CHECK(run.outcome(0) == CommandOutcome::unknown);
  CHECK(run.outcome(1) == CommandOutcome::ok);
}

// --- before_commit ---

TEST_CASE("semantics 7: a crash before the commit loses the unit and uses up the attempt") {
  Run run;
  run.at(0).crash(CrashPoint::before_commit, down_ms);
  run.at(10).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.outcome(0) == CommandOutcome::unknown);
  CHECK(run.events() == 0);
  CHECK(run.domain().products().batches().empty());
  CHECK(run.world.writer.commit_attempts == 1);
}

TEST_CASE("semantics 7: a crash before the commit comes before its failure") {
  Run run({.commit_failure = 1});
  run.at(0).crash(CrashPoint::before_commit, down_ms);
  run.at(10).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.outcome(0) == CommandOutcome::unknown);
}

TEST_CASE("semantics 7: published before the commit, what a crash undoes has been sent") {
  Run run({.publishing = Publishing::before_commit});
  run.at(0).crash(CrashPoint::before_commit, down_ms);
  run.at(10).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK_FALSE(run.event(1).committed);
  CHECK(run.applied(0) == Happenings{{2010, 1}});
}

TEST_CASE("semantics 7: a unit that raises nothing passes no point") {
  Run run;
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(5).crash(CrashPoint::before_commit, down_ms).crash(CrashPoint::after_commit, down_ms);
  run.at(10).change_batch_quantity("batch-1", 10);

  run.to_the_end();

  CHECK(run.outcome(1) == CommandOutcome::no_change);
}

// --- after_commit ---

TEST_CASE("semantics 7: a crash after the commit: committed, but never sent") {
  for (const Publishing publishing : {Publishing::after_commit, Publishing::in_process}) {
    CAPTURE(static_cast<int>(publishing));
    Run run({.publishing = publishing});
    run.at(0).crash(CrashPoint::after_commit, down_ms);
    run.at(10).create_batch("batch-1", "LAMP", 10);

    run.to_the_end();

    CHECK(run.outcome(0) == CommandOutcome::unknown);
    CHECK(run.event(1).committed);
    CHECK(run.applied(0).empty());
    CHECK(run.happened(TraceKind::sent).empty());
  }
}

TEST_CASE("semantics 7: a crash after the commit loses nothing that is in the outbox") {
  Run run({.publishing = Publishing::outbox, .relay_interval_ms = 500, .lag = constant(100)});
  run.at(0).crash(CrashPoint::after_commit, down_ms);
  run.at(10).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.outcome(0) == CommandOutcome::unknown);
  CHECK(run.sent(0) == Happenings{{5010, 1}});
  CHECK(run.applied(0) == Happenings{{5110, 1}});
}

TEST_CASE("semantics 7: a crash after the commit, published before it: everything was sent") {
  Run run({.publishing = Publishing::before_commit});
  run.at(0).crash(CrashPoint::after_commit, down_ms);
  run.at(10).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.outcome(0) == CommandOutcome::unknown);
  CHECK(run.event(1).committed);
  CHECK(run.applied(0) == Happenings{{2010, 1}});
}

TEST_CASE("semantics 7: an attempt that fails does not pass the point after the commit") {
  Run run({.commit_failure = 1});
  run.at(0).crash(CrashPoint::after_commit, down_ms);
  run.at(10).create_batch("batch-1", "LAMP", 10);
  run.at(20).change({.commit_failure = 0});
  run.at(30).create_batch("batch-2", "LAMP", 10);

  run.to_the_end();

  CHECK(run.outcome(0) == CommandOutcome::failed);
  CHECK(run.outcome(1) == CommandOutcome::unknown);
}

// --- after_publish ---

TEST_CASE("semantics 7: a crash after the first of two events was sent: the other never is") {
  struct Case {
    std::string what;
    Publishing publishing;
    Happenings applied;
  };
  const Case cases[] = {
      {"after_commit", Publishing::after_commit, {{2000, 1}, {2010, 2}, {2030, 3}}},
      {"in_process", Publishing::in_process, {{0, 1}, {10, 2}, {30, 3}}},
  };

  for (const Case& c : cases) {
    CAPTURE(c.what);
    Run run({.publishing = c.publishing});
    run.at(0).create_batch("batch-1", "LAMP", 10);
    run.at(10).allocate("order-1", "LAMP", 10);
    run.at(20).crash(CrashPoint::after_publish, down_ms);
    run.at(30).change_batch_quantity("batch-1", 5);

    run.to_the_end();

    CHECK(run.outcome(2) == CommandOutcome::unknown);
    CHECK(run.applied(0) == c.applied);
    REQUIRE(run.events() == 4);
    CHECK(run.event(4).committed);
    CHECK(run.lost().size() == 1);
  }
}

TEST_CASE("semantics 7: an event goes to every replica before the writer crashes") {
  Run run({.replicas = 3});
  run.at(0).crash(CrashPoint::after_publish, down_ms);
  run.at(10).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.applied(2) == Happenings{{2010, 1}});
}

TEST_CASE("semantics 7: also an event that is lost on the way counts as published") {
  Run run({.drop = 1});
  run.at(0).crash(CrashPoint::after_publish, down_ms);
  run.at(10).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.outcome(0) == CommandOutcome::unknown);
}

TEST_CASE("semantics 7: published before the commit, a crash in between tries no commit") {
  Run run({.publishing = Publishing::before_commit});
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(10).allocate("order-1", "LAMP", 10);
  run.at(20).crash(CrashPoint::after_publish, down_ms);
  run.at(30).change_batch_quantity("batch-1", 5);
  run.at(6000).create_batch("batch-2", "LAMP", 10);

  run.to_the_end();

  CHECK(run.outcome(2) == CommandOutcome::unknown);
  CHECK(std::holds_alternative<allocation::BatchQuantityChanged>(run.what(3)));
  CHECK_FALSE(run.event(3).committed);
  CHECK(std::holds_alternative<allocation::BatchCreated>(run.what(4)));
  CHECK(run.world.writer.commit_attempts == 3);
  CHECK(run.lost().empty());
  CHECK(run.applied(0) == Happenings{{2000, 1}, {2010, 2}, {2030, 3}, {8000, 4}});
}

// --- traps ---

TEST_CASE("semantics 7: a trap springs once") {
  Run run;
  run.at(0).crash(CrashPoint::before_commit, 100);
  run.at(10).create_batch("batch-1", "LAMP", 10);
  run.at(200).create_batch("batch-2", "LAMP", 10);

  run.to_the_end();

  CHECK(run.outcome(1) == CommandOutcome::ok);
}

TEST_CASE("semantics 7: a trap that is set again replaces the one before") {
  Run run;
  run.at(0).crash(CrashPoint::before_commit, 100).crash(CrashPoint::before_commit, 300);
  run.at(10).create_batch("batch-1", "LAMP", 10);
  run.at(309).create_batch("batch-2", "LAMP", 10);
  run.at(310).create_batch("batch-3", "LAMP", 10);

  run.to_the_end();

  CHECK(run.outcome(1) == CommandOutcome::unavailable);
  CHECK(run.outcome(2) == CommandOutcome::ok);
}

TEST_CASE("semantics 7: each point has a trap of its own, which outlives other crashes") {
  Run run;
  run.at(0).crash(CrashPoint::before_commit, 100).crash(CrashPoint::after_commit, 100);
  run.at(10).create_batch("batch-1", "LAMP", 10);
  run.at(200).create_batch("batch-2", "LAMP", 10);

  run.to_the_end();

  CHECK(run.outcome(0) == CommandOutcome::unknown);
  CHECK(run.outcome(1) == CommandOutcome::unknown);
  CHECK(run.events() == 1);
  CHECK(run.event(1).at == 200);
}

TEST_CASE("semantics 7: a trap may be set while the writer is down") {
  Run run;
  run.at(0).crash(CrashPoint::before_commit, 100);
  run.at(10).create_batch("batch-1", "LAMP", 10);
  run.at(50).crash(CrashPoint::before_commit, 100);
  run.at(200).create_batch("batch-2", "LAMP", 10);

  run.to_the_end();

  CHECK(run.happened(TraceKind::crashed).size() == 2);
  CHECK(run.outcome(1) == CommandOutcome::unknown);
}

}  // namespace
}  // namespace sim::crash_test
