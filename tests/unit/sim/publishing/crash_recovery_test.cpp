// What is done at the restart: the relay's work that came up meanwhile, then the reallocations
// still to do (semantics section 7).
#include <string>

#include <doctest/doctest.h>

#include "sim/publishing/writer.hpp"
#include "support/run.hpp"

namespace sim::crash_recovery_test {
namespace {

using allocation::Allocated;
using allocation::OrderLine;
using allocation::OutOfStock;
using support::constant;
using support::Happenings;
using support::Run;

constexpr allocation::Sku lamp{0};
constexpr OrderLine line_1{{0}, lamp, 4};
constexpr OrderLine line_2{{1}, lamp, 5};
constexpr OrderLine line_3{{2}, lamp, 6};

Settings quick_outbox() {
  return {.publishing = Publishing::outbox,
          .relay_interval_ms = 0,
          .redelivery_ms = 1000,
          .lag = constant(100)};
}

// --- the relay ---

TEST_CASE("semantics 7: the relay's crash is no concern of the command's") {
  Run run(quick_outbox());
  run.at(0).crash(CrashPoint::after_publish, 300);
  run.at(10).create_batch("batch-1", "LAMP", 10);

  run.until(11);

  CHECK(run.outcome(0) == CommandOutcome::ok);
  CHECK(run.world.writer.down);
}

TEST_CASE("semantics 7: at the restart the relay sends again what it had not noted, to everybody") {
  Settings settings = quick_outbox();
  settings.replicas = 2;
  Run run(settings);
  run.at(0).crash(CrashPoint::after_publish, 300);
  run.at(10).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.sent(0) == Happenings{{10, 1}, {310, 1}});
  CHECK(run.sent(1) == Happenings{{10, 1}, {310, 1}});
  CHECK(run.applied(0) == Happenings{{110, 1}});
  CHECK(run.happened(TraceKind::skipped, 0) == Happenings{{410, 1}});
}

TEST_CASE("semantics 7: no checks follow the sending at which the relay crashed") {
  Settings settings = quick_outbox();
  settings.drop = 1;
  settings.max_attempts = 2;
  Run run(settings);
  run.at(0).crash(CrashPoint::after_publish, 300);
  run.at(10).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  // Attempt 0 before the crash, 1 at the restart, and a check on that one.
  CHECK(run.happened(TraceKind::dropped) == Happenings{{10, 1}, {310, 1}});
  CHECK(run.happened(TraceKind::dead_letter) == Happenings{{1310, 1}});
  CHECK(run.world.stats.dead_letters == 1);
}

TEST_CASE("semantics 7: relay entries and checks that come up meanwhile are done at the restart") {
  Settings settings = quick_outbox();
  settings.relay_interval_ms = 500;
  Run run(settings);
  run.at(0).create_batch("batch-1", "LAMP", 10).lose(1, 0);
  run.at(1).lose(1, 0);
  run.at(900).create_batch("batch-2", "LAMP", 10);
  run.at(910).crash(CrashPoint::before_commit, 1000);
  run.at(920).create_batch("batch-3", "LAMP", 10);

  run.to_the_end();

  // The check on event 1 was due at 1000, and so, but later, was the relay's look at event 2.
  CHECK(run.sent(0) == Happenings{{0, 1}, {1920, 1}, {1920, 2}});
  CHECK(run.world.trace[run.world.trace.size() - 1].at == 2020);
}

TEST_CASE("semantics 7: a relay that crashes again keeps its place before what is put off") {
  Run run(quick_outbox());
  run.at(0).crash(CrashPoint::after_publish, 300);
  run.at(10).create_batch("batch-1", "LAMP", 10).change({.relay_interval_ms = 50});
  run.at(310).create_batch("batch-2", "LAMP", 10);
  run.at(320).create_batch("batch-3", "LAMP", 10);
  run.at(330).crash(CrashPoint::before_commit, 100);
  run.at(340).create_batch("batch-4", "LAMP", 10);
  run.at(345).crash(CrashPoint::after_publish, 300);

  run.to_the_end();

  // Down from 340 to 440; the relay would have looked at events 2 and 3 at 350. It crashes over
  // event 2, which comes first again at 740.
  CHECK(run.sent(0) == Happenings{{10, 1}, {310, 1}, {440, 2}, {740, 2}, {740, 3}});
}

TEST_CASE("semantics 7: a relay that crashes twice over one event sends it a third time") {
  Run run(quick_outbox());
  run.at(0).crash(CrashPoint::after_publish, 300);
  run.at(10).create_batch("batch-1", "LAMP", 10);
  run.at(20).crash(CrashPoint::after_publish, 300);

  run.to_the_end();

  CHECK(run.sent(0) == Happenings{{10, 1}, {310, 1}, {610, 1}});
  CHECK(run.happened(TraceKind::restarted).size() == 2);
}

// --- reallocations ---

// 4, 5 and 6 of 15 LAMP are sold; then the batch shrinks to nothing and they are taken off, 6
// first. There is another batch with room for 11.
void sell_and_shrink(Run& run) {
  run.at(0).create_batch("batch-1", "LAMP", 15);
  run.at(1).allocate("order-1", "LAMP", 4);
  run.at(2).allocate("order-2", "LAMP", 5);
  run.at(3).allocate("order-3", "LAMP", 6);
  run.at(4).create_batch("batch-2", "LAMP", 11, allocation::Eta{20110101});
  run.at(10).by("bob").change_batch_quantity("batch-1", 0);
}

TEST_CASE("semantics 7: between units: the unit stands, its reallocations are lost") {
  Run run;
  run.at(5).crash(CrashPoint::between_units, 300);
  sell_and_shrink(run);

  run.to_the_end();

  CHECK(run.outcome(5) == CommandOutcome::unknown);
  CHECK(run.happened(TraceKind::crashed) == Happenings{{10, 0}});
  CHECK(run.events() == 9);
  CHECK(run.applied(0).size() == 9);
  CHECK(run.lost().size() == 3);
}

TEST_CASE("semantics 7: between units is passed only with reallocations to do") {
  Run run;
  run.at(0).crash(CrashPoint::between_units, 300);
  run.at(10).create_batch("batch-1", "LAMP", 15);
  run.at(20).change_batch_quantity("batch-1", 5);

  run.to_the_end();

  CHECK(run.outcome(1) == CommandOutcome::ok);
  CHECK(run.happened(TraceKind::crashed).empty());
}

TEST_CASE("semantics 7: with an outbox reallocations are done at the restart, first in first out") {
  Run run(quick_outbox());
  run.at(5).crash(CrashPoint::between_units, 300);
  sell_and_shrink(run);

  run.to_the_end();

  CHECK(run.outcome(5) == CommandOutcome::unknown);
  REQUIRE(run.events() == 12);
  CHECK(run.what(10) == allocation::Event{Allocated{line_3, {1}}});
  CHECK(run.what(11) == allocation::Event{Allocated{line_2, {1}}});
  CHECK(run.what(12) == allocation::Event{OutOfStock{line_1}});
  CHECK(run.event(10).at == 310);
  CHECK(run.event(12).command == 5);
  CHECK(run.event(12).by == run.command(5).by);
  CHECK(run.lost().empty());
}

TEST_CASE("semantics 7: the relay's work comes before the reallocations") {
  Run run(quick_outbox());
  run.at(9).change({.relay_interval_ms = 100});
  run.at(9).crash(CrashPoint::between_units, 300);
  sell_and_shrink(run);
  run.at(11).change({.relay_interval_ms = 0});

  run.to_the_end();

  const Happenings sent = run.sent(0);
  CHECK(Happenings(sent.begin() + 5, sent.end()) ==
        Happenings{{310, 6}, {310, 7}, {310, 8}, {310, 9}, {310, 10}, {310, 11}, {310, 12}});
}

TEST_CASE("semantics 7: what counts is how publishing was set at the crash") {
  struct Case {
    std::string what;
    Publishing at_crash;
    Publishing afterwards;
    std::size_t lost;
  };
  const Case cases[] = {
      {"outbox, then not", Publishing::outbox, Publishing::after_commit, 0},
      {"not, then outbox", Publishing::after_commit, Publishing::outbox, 3},
  };

  for (const Case& c : cases) {
    CAPTURE(c.what);
    Run run({.publishing = c.at_crash});
    run.at(5).crash(CrashPoint::between_units, 300);
    sell_and_shrink(run);
    run.at(20).change({.publishing = c.afterwards});

    run.to_the_end();

    CHECK(run.lost().size() == c.lost);
  }
}

TEST_CASE("semantics 7: a reallocation undone by another crash is done after it, with the others") {
  Run run(quick_outbox());
  run.at(5).crash(CrashPoint::between_units, 300);
  sell_and_shrink(run);
  run.at(20).crash(CrashPoint::before_commit, 300);

  run.to_the_end();

  CHECK(run.happened(TraceKind::crashed) == Happenings{{10, 0}, {310, 0}});
  REQUIRE(run.events() == 12);
  CHECK(run.what(10) == allocation::Event{Allocated{line_3, {1}}});
  CHECK(run.what(12) == allocation::Event{OutOfStock{line_1}});
  CHECK(run.event(10).at == 610);
  CHECK(run.lost().empty());
}

TEST_CASE("semantics 7: a reallocation that was committed before another crash is not done again") {
  Run run(quick_outbox());
  run.at(5).crash(CrashPoint::between_units, 300);
  sell_and_shrink(run);
  run.at(20).crash(CrashPoint::after_commit, 300);

  run.to_the_end();

  REQUIRE(run.events() == 12);
  CHECK(run.event(10).at == 310);
  CHECK(run.event(11).at == 610);
  CHECK(run.event(12).at == 610);
  CHECK(run.applied(0).size() == 12);
}

TEST_CASE(
    "semantics 7: another crash loses all that is still to do, where there is no outbox by then") {
  struct Case {
    std::string what;
    CrashPoint point;
    std::vector<OrderLine> lost;
  };
  const Case cases[] = {
      {"the one that was undone, too", CrashPoint::before_commit, {line_1, line_2, line_3}},
      {"but not the one that was committed", CrashPoint::after_commit, {line_1, line_2}},
  };

  for (const Case& c : cases) {
    CAPTURE(c.what);
    Run run(quick_outbox());
    run.at(5).crash(CrashPoint::between_units, 300);
    sell_and_shrink(run);
    run.at(20).crash(c.point, 300).change({.publishing = Publishing::after_commit});

    run.to_the_end();

    CHECK(run.lost() == c.lost);
  }
}

TEST_CASE(
    "semantics 7: the relay's crash at the restart loses reallocations where there is no outbox") {
  Run run(quick_outbox());
  run.at(5).crash(CrashPoint::between_units, 300);
  run.at(9).change({.relay_interval_ms = 100});
  sell_and_shrink(run);
  run.at(20).crash(CrashPoint::after_publish, 300).change({.publishing = Publishing::after_commit});

  run.to_the_end();

  CHECK(run.happened(TraceKind::crashed) == Happenings{{10, 0}, {310, 0}});
  CHECK(run.lost() == std::vector<OrderLine>{line_1, line_2, line_3});
}

TEST_CASE("semantics 7: a reallocation at the restart has 16 attempts") {
  // Seed 4, where 0.5 is the limit: attempts 4 to 6 fail, 7 succeeds.
  Run run({.publishing = Publishing::outbox}, 4);
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(1).allocate("order-1", "LAMP", 6);
  run.at(5).crash(CrashPoint::between_units, 300);
  run.at(10).change_batch_quantity("batch-1", 2);
  run.at(20).change({.publishing = Publishing::after_commit, .commit_failure = 0.5});

  run.to_the_end();

  CHECK(run.world.writer.commit_attempts == 7);
  CHECK(run.lost().empty());
}

}  // namespace
}  // namespace sim::crash_recovery_test
