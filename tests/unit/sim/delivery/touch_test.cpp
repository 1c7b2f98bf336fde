// What an action can do to a message under way (semantics section 4, `operate` on a message).
#include <string>

#include <doctest/doctest.h>

#include "sim/delivery/message_transport.hpp"
#include "support/run.hpp"

namespace sim::touch_test {
namespace {

using support::constant;
using support::Happenings;
using support::Run;

// Event 1 is under way from 0 to 2000, event 2 from 100 to 2100.
class TwoMessages : public Run {
 public:
  explicit TwoMessages(const Settings& settings = {}) : Run(settings) {
    at(0).create_batch("batch-1", "LAMP", 1);
    at(100).create_batch("batch-2", "LAMP", 1);
  }
};

TEST_CASE("semantics 4: a message that is dropped on the way never arrives") {
  TwoMessages run;
  run.at(500).lose(1, 0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2100, 2}});
  CHECK(run.world.stats.dropped == 1);
  CHECK(run.happened(TraceKind::message_dropped) == Happenings{{500, 1}});
}

TEST_CASE("semantics 4: only the copy to the replica that is named is meant") {
  TwoMessages run({.replicas = 2});
  run.at(500).lose(1, 1);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2000, 1}, {2100, 2}});
  CHECK(run.applied(1) == Happenings{{2100, 2}});
}

TEST_CASE("semantics 4: a message that is doubled arrives twice at the same time") {
  TwoMessages run({.projection = Projection::book});
  run.at(500).double_up(1, 0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2000, 1}, {2000, 1}, {2100, 2}});
  CHECK(run.world.stats.duplicated == 1);
}

TEST_CASE("semantics 4: the copy that an action adds is a duplicate of the same attempt") {
  // Seed 7: the handler fails on event 1 (0.359), but not on a duplicate of it (0.594).
  Run run({.handler_failure = 0.5}, 7);
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(500).double_up(1, 0);

  run.to_the_end();

  CHECK(run.happened(TraceKind::handler_failed) == Happenings{{2000, 1}});
  CHECK(run.applied(0) == Happenings{{2000, 1}});
}

TEST_CASE("semantics 4: a delayed message is overtaken, also where delivery is ordered") {
  TwoMessages run;
  run.at(500).delay(1, 0, 1000);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2100, 2}, {3000, 1}});
  CHECK(run.happened(TraceKind::message_delayed) == Happenings{{500, 1}});
}

TEST_CASE("semantics 4: a message can be hurried, and overtakes") {
  TwoMessages run;
  run.at(500).delay(2, 0, -1000);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{1100, 2}, {2000, 1}});
}

TEST_CASE("semantics 4: a message cannot be hurried into the past") {
  TwoMessages run;
  run.at(500).delay(2, 0, -5000);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{500, 2}, {2000, 1}});
}

TEST_CASE("semantics 4: a message delayed to the time of another comes after it") {
  TwoMessages run;
  run.at(500).delay(1, 0, 100);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2100, 2}, {2100, 1}});
}

TEST_CASE("semantics 4: nothing happens to an event that is not under way") {
  struct Case {
    std::string what;
    Ms at;
    EventId event;
    std::uint8_t replica;
  };
  const Case cases[] = {
      {"it has arrived", 2050, 1, 0},
      {"it has not been sent", 50, 2, 0},
      {"it never comes to be", 500, 3, 0},
      {"it is under way elsewhere", 500, 1, 1},
  };

  for (const Case& c : cases) {
    CAPTURE(c.what);
    TwoMessages run({.replicas = 2});
    run.at(60).lose(1, 1);
    run.at(c.at)
        .lose(c.event, c.replica)
        .double_up(c.event, c.replica)
        .delay(c.event, c.replica, 9);

    run.to_the_end();

    CHECK(run.applied(0) == Happenings{{2000, 1}, {2100, 2}});
    CHECK(run.applied(1) == Happenings{{2100, 2}});
    CHECK(run.world.stats.dropped == 1);
    CHECK(run.world.stats.duplicated == 0);
  }
}

TEST_CASE("semantics 4: of several copies the one that arrives first is meant") {
  TwoMessages run({.projection = Projection::book});
  run.at(500).double_up(1, 0);
  run.at(501).delay(1, 0, 1000);
  run.at(502).lose(1, 0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2100, 2}, {3000, 1}});
}

TEST_CASE("semantics 4: of copies that arrive together the one scheduled first is meant") {
  // Seed 7: the handler fails on event 1 itself, but not on its duplicate.
  Run run({.handler_failure = 0.5}, 7);
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(500).double_up(1, 0).lose(1, 0);

  run.to_the_end();

  CHECK(run.happened(TraceKind::handler_failed).empty());
  CHECK(run.applied(0) == Happenings{{2000, 1}});
}

TEST_CASE("semantics 4: a message keeps its place in the order although it is dropped or hurried") {
  TwoMessages run({.lag = constant(5000)});
  run.at(200).lose(2, 0).delay(1, 0, -4500);
  run.at(300).change({.lag = constant(10)});
  run.at(400).create_batch("batch-3", "LAMP", 1);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{500, 1}, {5100, 3}});
}

TEST_CASE("semantics 4: a message that is delayed or doubled does not hold up later ones") {
  TwoMessages run;
  run.at(200).delay(1, 0, 7000).double_up(1, 0);
  run.at(300).create_batch("batch-3", "LAMP", 1);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2100, 2}, {2300, 3}, {9000, 1}});
}

TEST_CASE("semantics 7: touching a message needs no writer") {
  TwoMessages run;
  run.at(90).crash(CrashPoint::after_commit, 10'000);
  run.at(500).lose(1, 0);

  run.to_the_end();

  CHECK(run.happened(TraceKind::applied).empty());
}

}  // namespace
}  // namespace sim::touch_test
