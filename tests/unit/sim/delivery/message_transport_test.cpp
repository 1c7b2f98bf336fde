// Sending and arriving. The luck of seed 7 that some cases count on (which draws are below 0.5, how
// long a lag between 1,000 and 9,000 is) was worked out from the page's formulas in another
// language.
#include "sim/delivery/message_transport.hpp"

#include <doctest/doctest.h>

#include "support/run.hpp"

namespace sim::message_transport_test {
namespace {

using support::constant;
using support::Happenings;
using support::Run;
using support::uniform;

void create_batches(Run& run, int count, Ms at = 0) {
  for (int n = 1; n <= count; ++n)
    run.at(at).create_batch("batch-" + std::to_string(n), "LAMP", n);
}

TEST_CASE("semantics 4: an event travels to each replica and takes its lag") {
  Run run({.lag = constant(1500), .replicas = 3});
  run.at(100).create_batch("batch-1", "LAMP", 10);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{1600, 1}});
  CHECK(run.applied(1) == Happenings{{1600, 1}});
  CHECK(run.applied(2) == Happenings{{1600, 1}});
}

TEST_CASE("semantics 4: events go out in id order, each to replica 0 first") {
  Run run({.replicas = 2});
  create_batches(run, 2);

  run.to_the_end();

  CHECK(run.happened(TraceKind::sent) == Happenings{{0, 1}, {0, 1}, {0, 2}, {0, 2}});
  CHECK(run.happened(TraceKind::applied) == Happenings{{2000, 1}, {2000, 1}, {2000, 2}, {2000, 2}});
  CHECK(run.world.trace[2].replica == 0);
  CHECK(run.world.trace[3].replica == 1);
}

TEST_CASE("semantics 4: each sending has a lag of its own") {
  Run run({.lag = uniform(1000, 9000), .delivery = Delivery::unordered, .replicas = 2}, 7);
  create_batches(run, 3);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2992, 1}, {6522, 2}, {8757, 3}});
  CHECK(run.applied(1) == Happenings{{2771, 2}, {7180, 3}, {8479, 1}});
}

// --- order ---

TEST_CASE("semantics 4: with ordered delivery no message overtakes") {
  Run run({.lag = uniform(1000, 9000), .delivery = Delivery::ordered, .replicas = 2}, 7);
  create_batches(run, 3);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2992, 1}, {6522, 2}, {8757, 3}});
  CHECK(run.applied(1) == Happenings{{8479, 1}, {8479, 2}, {8479, 3}});
}

TEST_CASE("semantics 4: ordered delivery looks back at what was sent while it was not set") {
  Run run({.lag = constant(5000), .delivery = Delivery::unordered});
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(10).change({.lag = constant(100), .delivery = Delivery::ordered});
  run.at(20).create_batch("batch-2", "LAMP", 1);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{5000, 1}, {5000, 2}});
}

TEST_CASE("semantics 4: unordered delivery may overtake what was sent in order") {
  Run run({.lag = constant(5000)});
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(10).change({.lag = constant(100), .delivery = Delivery::unordered});
  run.at(20).create_batch("batch-2", "LAMP", 1);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{120, 2}, {5000, 1}});
}

// --- loss ---

TEST_CASE("semantics 4: what is dropped never arrives") {
  Run run({.drop = 1, .replicas = 2});
  create_batches(run, 3);

  run.to_the_end();

  CHECK(run.happened(TraceKind::applied).empty());
  CHECK(run.world.stats.dropped == 6);
}

TEST_CASE("semantics 4: whether a sending is dropped is drawn from event and replica") {
  Run run({.drop = 0.5, .replicas = 2}, 7);
  create_batches(run, 6);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2000, 2}, {2000, 4}, {2000, 5}});
  CHECK(run.applied(1) == Happenings{{2000, 2}, {2000, 3}, {2000, 4}, {2000, 5}, {2000, 6}});
  CHECK(run.world.stats.dropped == 4);
}

TEST_CASE("semantics 4: whether a sending is dropped is drawn from the attempt, too") {
  Run run({.publishing = Publishing::outbox, .redelivery_ms = 3000, .drop = 0.4}, 7);
  run.at(0).create_batch("batch-1", "LAMP", 1);

  run.to_the_end();

  // 0.117 and 0.363 are lost, 0.411 is not.
  CHECK(run.happened(TraceKind::dropped) == Happenings{{0, 1}, {3000, 1}});
  CHECK(run.sent(0) == Happenings{{6000, 1}});
}

// --- duplicates ---

TEST_CASE("semantics 4: a duplicate has a lag of its own and may come first") {
  Run run({.lag = uniform(1000, 9000),
           .duplicate = 1,
           .delivery = Delivery::unordered,
           .projection = Projection::book},
          7);
  create_batches(run, 2);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2368, 2}, {2992, 1}, {6522, 2}, {7349, 1}});
  CHECK(run.world.stats.duplicated == 2);
}

TEST_CASE("semantics 4: the first copy is scheduled before its duplicate") {
  Run run({.lag = constant(1000), .duplicate = 1});
  run.at(0).create_batch("batch-1", "LAMP", 1);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{1000, 1}});
  CHECK(run.happened(TraceKind::skipped, 0) == Happenings{{1000, 1}});
  CHECK(run.sent(0) == Happenings{{0, 1}});
  CHECK(run.happened(TraceKind::duplicated, 0) == Happenings{{0, 1}});
}

TEST_CASE("semantics 4: with ordered delivery a duplicate keeps its place in the order") {
  Run run({.lag = uniform(1000, 9000), .duplicate = 1, .projection = Projection::book}, 7);
  create_batches(run, 2);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2992, 1}, {7349, 1}, {7349, 2}, {7349, 2}});
}

TEST_CASE("semantics 4: whether there is a duplicate is drawn for each sending") {
  Run run({.duplicate = 0.5}, 7);
  create_batches(run, 6);

  run.to_the_end();

  CHECK(run.happened(TraceKind::skipped, 0) ==
        Happenings{{2000, 1}, {2000, 2}, {2000, 3}, {2000, 5}, {2000, 6}});
}

TEST_CASE("semantics 4: what is dropped has no duplicate") {
  Run run({.drop = 1, .duplicate = 1});
  run.at(0).create_batch("batch-1", "LAMP", 1);

  run.to_the_end();

  CHECK(run.world.stats.duplicated == 0);
}

// --- arrival ---

TEST_CASE("semantics 4: at a stopped replica an arrival is lost") {
  Run run;
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(1000).stop(0);
  run.at(3000).start(0);
  run.at(4000).create_batch("batch-2", "LAMP", 1);

  run.to_the_end();

  CHECK(run.happened(TraceKind::refused) == Happenings{{2000, 1}});
  CHECK(run.applied(0) == Happenings{{6000, 2}});
  CHECK_FALSE(run.world.replicas[0].has_acknowledged(1));
}

TEST_CASE("semantics 4: what is applied is acknowledged") {
  Run run;
  run.at(0).create_batch("batch-1", "LAMP", 1);

  run.to_the_end();

  CHECK(run.world.replicas[0].has_acknowledged(1));
  CHECK_FALSE(run.world.replicas[0].has_acknowledged(2));
}

TEST_CASE("semantics 4: what a handler fails on is acknowledged by book only") {
  struct Case {
    Projection projection;
    bool acknowledged;
  };
  const Case cases[] = {
      {Projection::book, true}, {Projection::idempotent, false}, {Projection::sequenced, false}};

  for (const Case& c : cases) {
    CAPTURE(static_cast<int>(c.projection));
    Run run({.handler_failure = 1, .projection = c.projection});
    run.at(0).create_batch("batch-1", "LAMP", 1);

    run.to_the_end();

    CHECK(run.happened(TraceKind::handler_failed) == Happenings{{2000, 1}});
    CHECK(run.applied(0).empty());
    CHECK(run.world.replicas[0].has_acknowledged(1) == c.acknowledged);
  }
}

TEST_CASE("semantics 4: what is held back is acknowledged") {
  Run run({.projection = Projection::sequenced});
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(1).lose(1, 0);
  run.at(10).create_batch("batch-2", "LAMP", 1);

  run.to_the_end();

  CHECK(run.happened(TraceKind::held_back) == Happenings{{2010, 2}});
  CHECK(run.world.replicas[0].has_acknowledged(2));
}

TEST_CASE("semantics 4: whether a handler fails is drawn from event and replica") {
  Run run({.handler_failure = 0.5, .replicas = 2}, 7);
  create_batches(run, 6);

  run.to_the_end();

  CHECK(run.happened(TraceKind::handler_failed, 0) == Happenings{{2000, 1}, {2000, 4}});
  CHECK(run.happened(TraceKind::handler_failed, 1) == Happenings{{2000, 1}, {2000, 4}, {2000, 6}});
}

TEST_CASE("semantics 4: a duplicate has luck of its own with the handler") {
  Run run({.duplicate = 1, .handler_failure = 0.5}, 7);
  create_batches(run, 6);

  run.to_the_end();

  // The first copies of 1 and 4 fail, and the duplicates of 3, 4 and 5.
  CHECK(run.happened(TraceKind::handler_failed, 0) ==
        Happenings{{2000, 1}, {2000, 3}, {2000, 4}, {2000, 4}, {2000, 5}});
  CHECK(run.applied(0) == Happenings{{2000, 1}, {2000, 2}, {2000, 3}, {2000, 5}, {2000, 6}});
}

}  // namespace
}  // namespace sim::message_transport_test
