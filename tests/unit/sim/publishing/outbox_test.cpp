// Publishing through an outbox and a relay (semantics section 4).
#include <string>

#include <doctest/doctest.h>

#include "sim/publishing/publishing.hpp"
#include "support/run.hpp"

namespace sim::outbox_test {
namespace {

using support::constant;
using support::Happenings;
using support::Run;

// The relay sends at once, and again after a second without an acknowledgement.
Settings quick_outbox() {
  return {.publishing = Publishing::outbox,
          .relay_interval_ms = 0,
          .redelivery_ms = 1000,
          .lag = constant(100)};
}

Settings with_loss(Settings settings) {
  settings.drop = 1;
  return settings;
}

// --- the relay ---

TEST_CASE("semantics 4: the relay sends at the first multiple of its interval") {
  struct Case {
    std::string what;
    Ms committed_at;
    Ms interval_ms;
    Ms sent_at;
  };
  const Case cases[] = {
      {"in between", 1201, 500, 1500},     {"just then", 1500, 500, 1500},
      {"at the start", 0, 500, 0},         {"just after", 1501, 500, 2000},
      {"without interval", 1201, 0, 1201}, {"every ms", 1201, 1, 1201},
  };

  for (const Case& c : cases) {
    CAPTURE(c.what);
    Run run({.publishing = Publishing::outbox,
             .relay_interval_ms = c.interval_ms,
             .lag = constant(100)});
    run.at(c.committed_at).create_batch("batch-1", "LAMP", 10);

    run.to_the_end();

    CHECK(run.sent(0) == Happenings{{c.sent_at, 1}});
    CHECK(run.applied(0) == Happenings{{c.sent_at + 100, 1}});
  }
}

TEST_CASE("semantics 4: the relay sends to every replica, in id order") {
  Run run({.publishing = Publishing::outbox, .relay_interval_ms = 500, .replicas = 2});
  run.at(100).create_batch("batch-1", "LAMP", 10);
  run.at(200).create_batch("batch-2", "LAMP", 10);

  run.to_the_end();

  CHECK(run.happened(TraceKind::sent) == Happenings{{500, 1}, {500, 1}, {500, 2}, {500, 2}});
}

TEST_CASE("semantics 4: the relay's turn comes before the next action of the same time") {
  Run run(quick_outbox());
  run.at(0).create_batch("batch-1", "LAMP", 10).lose(1, 0);

  run.to_the_end();

  CHECK(run.world.stats.dropped == 1);
}

TEST_CASE("semantics 4: events stored in the outbox stay the relay's when publishing changes") {
  Run run({.publishing = Publishing::outbox, .relay_interval_ms = 500, .redelivery_ms = 1000});
  run.at(100).create_batch("batch-1", "LAMP", 10);
  run.at(200).change({.publishing = Publishing::in_process, .drop = 1});
  run.at(300).create_batch("batch-2", "LAMP", 10);
  run.at(600).change({.drop = 0});

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{300, 2}, {3500, 1}});
}

TEST_CASE("semantics 4: events of a unit that is rolled back are not in the outbox") {
  Settings settings = quick_outbox();
  settings.commit_failure = 1;
  Run run(settings);
  run.at(0).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.happened(TraceKind::sent).empty());
}

// --- redelivery ---

TEST_CASE("semantics 4: what is acknowledged in time is sent once") {
  Run run(quick_outbox());
  run.at(0).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.sent(0) == Happenings{{0, 1}});
  CHECK(run.world.now == 1000);
}

TEST_CASE("semantics 4: what is not acknowledged is sent again until it is") {
  Run run(with_loss(quick_outbox()));
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(2500).change({.drop = 0});

  run.to_the_end();

  CHECK(run.happened(TraceKind::dropped) == Happenings{{0, 1}, {1000, 1}, {2000, 1}});
  CHECK(run.sent(0) == Happenings{{3000, 1}});
  CHECK(run.applied(0) == Happenings{{3100, 1}});
}

TEST_CASE("semantics 4: each sending again is the next attempt") {
  Run run(with_loss(quick_outbox()));
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.until(2000);

  const std::size_t last = run.world.trace.size() - 1;
  CHECK(run.world.trace[last].kind == TraceKind::dropped);
  CHECK(run.world.trace[last].attempt == 2);
}

TEST_CASE("semantics 4: only the replica that did not acknowledge is sent to again") {
  Settings settings = quick_outbox();
  settings.replicas = 2;
  Run run(settings);
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(50).lose(1, 1);

  run.to_the_end();

  CHECK(run.sent(0) == Happenings{{0, 1}});
  CHECK(run.sent(1) == Happenings{{0, 1}, {1000, 1}});
}

TEST_CASE("semantics 4: less patience than lag sends everything more than once") {
  Settings settings = quick_outbox();
  settings.lag = constant(2500);
  Run run(settings);
  run.at(0).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.sent(0) == Happenings{{0, 1}, {1000, 1}, {2000, 1}});
  CHECK(run.applied(0) == Happenings{{2500, 1}});
  CHECK(run.happened(TraceKind::skipped) == Happenings{{3500, 1}, {4500, 1}});
}

TEST_CASE("semantics 4: a check at the time of the arrival it waits for comes after it") {
  Settings settings = quick_outbox();
  settings.lag = constant(1000);
  Run run(settings);
  run.at(0).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.sent(0) == Happenings{{0, 1}});
}

TEST_CASE("semantics 4: what a handler fails on is sent again") {
  // Seed 7: the handler fails on attempt 0 (0.359), not on attempt 1 (0.562).
  Settings settings = quick_outbox();
  settings.handler_failure = 0.5;
  Run run(settings, 7);
  run.at(0).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.happened(TraceKind::handler_failed) == Happenings{{100, 1}});
  CHECK(run.applied(0) == Happenings{{1100, 1}});
}

TEST_CASE("semantics 4: book says it has it, so it is not sent again") {
  Settings settings = quick_outbox();
  settings.handler_failure = 1;
  settings.projection = Projection::book;
  Run run(settings);
  run.at(0).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.sent(0) == Happenings{{0, 1}});
  CHECK(run.applied(0).empty());
}

TEST_CASE("semantics 4: what came to a stopped replica is sent again, until it is started") {
  Run run(quick_outbox());
  run.at(0).stop(0);
  run.at(10).create_batch("batch-1", "LAMP", 10);
  run.at(1500).start(0);

  run.to_the_end();

  CHECK(run.happened(TraceKind::refused) == Happenings{{110, 1}, {1110, 1}});
  CHECK(run.applied(0) == Happenings{{2110, 1}});
}

// --- dead letters ---

TEST_CASE("semantics 4: after the last attempt there is one dead letter for each replica") {
  Settings settings = with_loss(quick_outbox());
  settings.max_attempts = 3;
  settings.replicas = 2;
  Run run(settings);
  run.at(0).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.happened(TraceKind::dropped, 0) == Happenings{{0, 1}, {1000, 1}, {2000, 1}});
  CHECK(run.happened(TraceKind::dead_letter, 0) == Happenings{{3000, 1}});
  CHECK(run.happened(TraceKind::dead_letter, 1) == Happenings{{3000, 1}});
  CHECK(run.world.stats.dead_letters == 2);
}

TEST_CASE("semantics 4: with one attempt there is no second") {
  Settings settings = with_loss(quick_outbox());
  settings.max_attempts = 1;
  Run run(settings);
  run.at(0).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.happened(TraceKind::dropped) == Happenings{{0, 1}});
  CHECK(run.happened(TraceKind::dead_letter) == Happenings{{1000, 1}});
}

TEST_CASE("semantics 4: what arrives after all is applied, dead letter or not") {
  Settings settings = quick_outbox();
  settings.lag = constant(5000);
  settings.max_attempts = 1;
  Run run(settings);
  run.at(0).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.world.stats.dead_letters == 1);
  CHECK(run.applied(0) == Happenings{{5000, 1}});
}

TEST_CASE("semantics 1: how many attempts there are is looked at when a check is due") {
  Settings settings = with_loss(quick_outbox());
  settings.max_attempts = 2;
  Run run(settings);
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(1500).change({.redelivery_ms = 10, .max_attempts = 4});

  run.to_the_end();

  CHECK(run.happened(TraceKind::dropped) == Happenings{{0, 1}, {1000, 1}, {2000, 1}, {2010, 1}});
  CHECK(run.happened(TraceKind::dead_letter) == Happenings{{2020, 1}});
}

}  // namespace
}  // namespace sim::outbox_test
