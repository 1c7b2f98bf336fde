#include "sim/delivery/replica.hpp"

#include <string>

#include <doctest/doctest.h>

#include "support/run.hpp"

namespace sim::replica_test {
namespace {

using support::constant;
using support::Happenings;
using support::Run;

// Three batches of LAMP, at 0, 10 and 20: events 1, 2 and 3.
class ThreeBatches : public Run {
 public:
  explicit ThreeBatches(const Settings& settings = {}) : Run(settings) {
    at(0).create_batch("batch-1", "LAMP", 1);
    at(10).create_batch("batch-2", "LAMP", 10);
    at(20).create_batch("batch-3", "LAMP", 100);
  }
};

constexpr allocation::Sku lamp{0};

std::int64_t shown_in_stock(const Run& run, std::size_t replica = 0) {
  return run.domain().replica(replica).availability.availability(lamp)->in_stock;
}

// --- the three projections ---

TEST_CASE("semantics 5: book applies whatever arrives") {
  ThreeBatches run({.duplicate = 1, .projection = Projection::book});

  run.to_the_end();

  CHECK(run.applied(0) ==
        Happenings{{2000, 1}, {2000, 1}, {2010, 2}, {2010, 2}, {2020, 3}, {2020, 3}});
  CHECK(shown_in_stock(run) == 222);
}

TEST_CASE("semantics 5: idempotent skips what it has applied") {
  ThreeBatches run({.duplicate = 1, .projection = Projection::idempotent});

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2000, 1}, {2010, 2}, {2020, 3}});
  CHECK(run.happened(TraceKind::skipped) == Happenings{{2000, 1}, {2010, 2}, {2020, 3}});
  CHECK(shown_in_stock(run) == 111);
}

TEST_CASE("semantics 5: idempotent skips what book applied") {
  ThreeBatches run({.projection = Projection::book});
  run.at(1000).double_up(1, 0).delay(1, 0, 1000);
  run.at(2500).change({.projection = Projection::idempotent});

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2000, 1}, {2010, 2}, {2020, 3}});
}

TEST_CASE("semantics 5: sequenced applies an event once all smaller committed ones are") {
  ThreeBatches run({.projection = Projection::sequenced});
  run.at(100).delay(1, 0, 3000);

  run.to_the_end();

  CHECK(run.happened(TraceKind::held_back) == Happenings{{2010, 2}, {2020, 3}});
  CHECK(run.applied(0) == Happenings{{5000, 1}, {5000, 2}, {5000, 3}});
}

TEST_CASE("semantics 5: sequenced releases as far as it can, smallest first") {
  ThreeBatches run({.projection = Projection::sequenced});
  run.at(30).create_batch("batch-4", "LAMP", 1000);
  run.at(100).delay(1, 0, 3000).delay(3, 0, 5000).delay(2, 0, 1000);

  run.to_the_end();

  CHECK(run.happened(TraceKind::held_back) == Happenings{{2030, 4}, {3010, 2}});
  CHECK(run.applied(0) == Happenings{{5000, 1}, {5000, 2}, {7020, 3}, {7020, 4}});
}

TEST_CASE("semantics 5: sequenced skips what it holds back already") {
  ThreeBatches run({.duplicate = 1, .projection = Projection::sequenced});
  run.at(100).lose(1, 0).delay(1, 0, 3000);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{5000, 1}, {5000, 2}, {5000, 3}});
  CHECK(shown_in_stock(run) == 111);
}

TEST_CASE("semantics 5: sequenced does not wait for what was rolled back") {
  Run run({.publishing = Publishing::before_commit, .projection = Projection::sequenced});
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(10).change({.drop = 1, .commit_failure = 1});
  run.at(20).create_batch("batch-2", "LAMP", 10);
  run.at(30).change({.drop = 0, .commit_failure = 0});
  run.at(40).create_batch("batch-3", "LAMP", 100);

  run.to_the_end();

  REQUIRE_FALSE(run.event(2).committed);
  CHECK(run.applied(0) == Happenings{{2000, 1}, {2040, 3}});
}

TEST_CASE("semantics 5: sequenced holds a phantom back as it would any event") {
  Run run({.publishing = Publishing::before_commit, .projection = Projection::sequenced});
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(10).change({.commit_failure = 1});
  run.at(20).create_batch("batch-2", "LAMP", 10);
  run.at(100).delay(1, 0, 3000);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{5000, 1}, {5000, 2}});
}

TEST_CASE("semantics 5: what is held back is applied at once when sequenced is given up") {
  struct Case {
    std::string what;
    Projection next;
  };
  const Case cases[] = {{"for idempotent", Projection::idempotent}, {"for book", Projection::book}};

  for (const Case& c : cases) {
    CAPTURE(c.what);
    ThreeBatches run({.projection = Projection::sequenced, .replicas = 2});
    run.at(100).lose(1, 0).lose(1, 1);
    run.at(3000).stop(1);
    run.at(4000).change({.projection = c.next});

    run.to_the_end();

    CHECK(run.applied(0) == Happenings{{4000, 2}, {4000, 3}});
    CHECK(run.applied(1) == Happenings{{4000, 2}, {4000, 3}});
  }
}

TEST_CASE("semantics 5: a change that leaves the projection sequenced releases nothing") {
  ThreeBatches run({.projection = Projection::sequenced});
  run.at(100).lose(1, 0);
  run.at(4000).change({.drop = 0, .projection = Projection::sequenced});

  run.to_the_end();

  CHECK(run.applied(0).empty());
}

// --- prefix and highest ---

TEST_CASE("semantics 5: prefix goes as far as nothing is missing, highest to the last one") {
  ThreeBatches run;
  run.at(100).delay(2, 0, 3000);

  run.until(1999);
  CHECK(run.prefix(0) == 0);
  CHECK(run.highest(0) == 0);

  run.until(2020);
  CHECK(run.prefix(0) == 1);
  CHECK(run.highest(0) == 3);

  run.to_the_end();
  CHECK(run.prefix(0) == 3);
  CHECK(run.highest(0) == 3);
}

TEST_CASE("semantics 5: prefix and highest count committed events only") {
  Run run({.publishing = Publishing::before_commit});
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(10).change({.commit_failure = 1});
  run.at(20).create_batch("batch-2", "LAMP", 10);
  run.until(2010);
  CHECK(run.prefix(0) == 1);

  run.until(2020);
  REQUIRE(run.applied(0) == Happenings{{2000, 1}, {2020, 2}});
  CHECK(run.prefix(0) == 1);
  CHECK(run.highest(0) == 1);

  run.at(3000).change({.commit_failure = 0});
  run.at(3000).create_batch("batch-3", "LAMP", 100);
  run.to_the_end();
  CHECK(run.prefix(0) == 3);
  CHECK(run.highest(0) == 3);
}

// --- stop and start ---

TEST_CASE("semantics 5: a stopped replica keeps what it has and refuses messages") {
  ThreeBatches run;
  run.at(2005).stop(0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2000, 1}});
  CHECK(run.happened(TraceKind::refused) == Happenings{{2010, 2}, {2020, 3}});
  CHECK(shown_in_stock(run) == 1);
  CHECK(run.prefix(0) == 1);
}

TEST_CASE("semantics 5: a replica that was started again takes messages again") {
  ThreeBatches run;
  run.at(2005).stop(0);
  run.at(2015).start(0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2000, 1}, {2020, 3}});
}

TEST_CASE("semantics 5: a stopped replica keeps what it holds back") {
  ThreeBatches run({.projection = Projection::sequenced});
  run.at(100).delay(1, 0, 3000);
  run.at(3000).stop(0);
  run.at(4000).start(0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{5000, 1}, {5000, 2}, {5000, 3}});
}

TEST_CASE("semantics 5: one replica is stopped, the others go on") {
  ThreeBatches run({.replicas = 2});
  run.at(100).stop(0);

  run.to_the_end();

  CHECK(run.applied(0).empty());
  CHECK(run.applied(1).size() == 3);
}

// --- rebuild ---

TEST_CASE("semantics 5: a rebuild empties the views and replays the committed events one by one") {
  ThreeBatches run({.rebuild_ms_per_event = 50});
  run.at(3000).rebuild(0);

  run.until(3000);
  CHECK(run.prefix(0) == 0);
  CHECK_FALSE(run.domain().found(0, allocation::availability_of(lamp)));

  run.to_the_end();
  CHECK(run.applied(0) ==
        Happenings{{2000, 1}, {2010, 2}, {2020, 3}, {3050, 1}, {3100, 2}, {3150, 3}});
  CHECK(run.prefix(0) == 3);
  CHECK(shown_in_stock(run) == 111);
}

TEST_CASE("semantics 2: the replays of a rebuild wait as one entry") {
  ThreeBatches run({.rebuild_ms_per_event = 50});
  run.at(3000).rebuild(0);

  run.until(3000);
  CHECK(run.world.queue.size() == 1);

  run.until(3050);
  CHECK(run.world.queue.size() == 1);
}

TEST_CASE("semantics 5: a rebuild that takes no time is done in the same instant, in order") {
  ThreeBatches run({.rebuild_ms_per_event = 0});
  run.at(3000).rebuild(0).ask_availability("LAMP");
  run.at(3000).ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.applied(0) ==
        Happenings{{2000, 1}, {2010, 2}, {2020, 3}, {3000, 1}, {3000, 2}, {3000, 3}});
  CHECK(run.read(0).status == ReadStatus::ok);
  CHECK(run.shown_in_stock(0) == 111);
}

TEST_CASE("semantics 5: a rebuild repairs what was lost on the way") {
  ThreeBatches run({.drop = 1, .rebuild_ms_per_event = 50});
  run.at(3000).rebuild(0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{3050, 1}, {3100, 2}, {3150, 3}});
  CHECK(run.domain().converged(0));
}

TEST_CASE("semantics 5: a replay has no loss, no lag and no handler failure") {
  ThreeBatches run({.drop = 1, .duplicate = 1, .handler_failure = 1, .rebuild_ms_per_event = 50});
  run.at(3000).rebuild(0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{3050, 1}, {3100, 2}, {3150, 3}});
}

TEST_CASE("semantics 5: a stopped replica is rebuilt all the same") {
  ThreeBatches run({.rebuild_ms_per_event = 50});
  run.at(100).stop(0);
  run.at(3000).rebuild(0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{3050, 1}, {3100, 2}, {3150, 3}});
}

TEST_CASE("semantics 5: live messages arrive while the views are rebuilt") {
  ThreeBatches run({.rebuild_ms_per_event = 400});
  run.at(1000).rebuild(0);

  run.to_the_end();

  // Event 3 comes live at 2020, before its replay at 2200, which is then skipped.
  CHECK(run.applied(0) == Happenings{{1400, 1}, {1800, 2}, {2020, 3}});
  CHECK(run.happened(TraceKind::skipped) == Happenings{{2000, 1}, {2010, 2}, {2200, 3}});
  CHECK(shown_in_stock(run) == 111);
}

TEST_CASE("semantics 5: under book a rebuild amid live messages counts them twice") {
  ThreeBatches run({.projection = Projection::book, .rebuild_ms_per_event = 400});
  run.at(1000).rebuild(0);

  run.to_the_end();

  CHECK(shown_in_stock(run) == 222);
}

TEST_CASE("semantics 5: a rebuild replays what was committed when it began") {
  ThreeBatches run({.rebuild_ms_per_event = 50});
  run.at(15).rebuild(0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{65, 1}, {115, 2}, {2020, 3}});
}

TEST_CASE("semantics 5: a rebuild replays no phantoms") {
  Run run({.publishing = Publishing::before_commit, .commit_failure = 1});
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(10).change({.commit_failure = 0});
  run.at(20).create_batch("batch-2", "LAMP", 10);
  run.at(3000).rebuild(0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2000, 1}, {2020, 2}, {3000, 2}});
  CHECK(shown_in_stock(run) == 10);
  CHECK(run.world.replicas[0].phantoms_applied == 0);
}

TEST_CASE("semantics 5: without clearing, a replay fills in what is missing") {
  ThreeBatches run({.rebuild_ms_per_event = 50});
  run.at(100).lose(2, 0);
  run.at(3000).replay(0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{2000, 1}, {2020, 3}, {3100, 2}});
  CHECK(run.happened(TraceKind::skipped) == Happenings{{3050, 1}, {3150, 3}});
  CHECK(shown_in_stock(run) == 111);
}

TEST_CASE("semantics 5: without clearing, a replay to book doubles what it has") {
  ThreeBatches run({.projection = Projection::book});
  run.at(3000).replay(0);

  run.to_the_end();

  CHECK(shown_in_stock(run) == 222);
}

TEST_CASE("semantics 5: a rebuild forgets what was held back") {
  ThreeBatches run({.projection = Projection::sequenced, .rebuild_ms_per_event = 50});
  run.at(100).lose(1, 0);
  run.at(3000).rebuild(0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{3050, 1}, {3100, 2}, {3150, 3}});
}

TEST_CASE("semantics 5: without clearing, a replay releases what was held back") {
  ThreeBatches run({.projection = Projection::sequenced, .rebuild_ms_per_event = 50});
  run.at(100).lose(1, 0);
  run.at(3000).replay(0);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{3050, 1}, {3050, 2}, {3050, 3}});
}

TEST_CASE("semantics 5: a replay acknowledges nothing") {
  ThreeBatches run(
      {.publishing = Publishing::outbox, .relay_interval_ms = 0, .redelivery_ms = 4000, .drop = 1});
  run.at(1000).rebuild(0).change({.drop = 0});

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{1000, 1}, {1000, 2}, {1000, 3}});
  CHECK(run.sent(0) == Happenings{{4000, 1}, {4010, 2}, {4020, 3}});
  CHECK(run.happened(TraceKind::skipped) == Happenings{{6000, 1}, {6010, 2}, {6020, 3}});
}

TEST_CASE("semantics 5: two rebuilds at once go their ways side by side") {
  ThreeBatches run({.drop = 1, .projection = Projection::book, .rebuild_ms_per_event = 100});
  run.at(3000).rebuild(0);
  run.at(3150).replay(0);

  run.to_the_end();

  CHECK(run.applied(0) ==
        Happenings{{3100, 1}, {3200, 2}, {3250, 1}, {3300, 3}, {3350, 2}, {3450, 3}});
}

TEST_CASE("semantics 5: a rebuild of nothing is nothing") {
  Run run;
  run.at(5).rebuild(0);

  run.to_the_end();

  CHECK(run.world.last_activity == 5);
  CHECK(run.world.entries_taken == 1);
}

TEST_CASE("semantics 5: rebuilding one replica leaves the other alone") {
  ThreeBatches run({.replicas = 2, .rebuild_ms_per_event = 50});
  run.at(3000).rebuild(1);
  run.until(3000);

  CHECK(run.prefix(0) == 3);
  CHECK(run.prefix(1) == 0);
}

TEST_CASE("semantics 5: a setting of the rebuild is looked at when it begins") {
  ThreeBatches run({.drop = 1, .rebuild_ms_per_event = 100});
  run.at(3000).rebuild(0);
  run.at(3150).change({.rebuild_ms_per_event = 1});

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{3100, 1}, {3200, 2}, {3300, 3}});
}

}  // namespace
}  // namespace sim::replica_test
