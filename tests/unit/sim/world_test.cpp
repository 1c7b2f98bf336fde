#include "sim/world.hpp"

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "support/run.hpp"

namespace sim::world_test {
namespace {

using support::constant;
using support::Happenings;
using support::Run;
using support::uniform;

// --- semantics 1: time, order, chance ---

TEST_CASE("semantics 1: what the run has pending comes before an action of the same time") {
  Run run({.lag = constant(1000)});
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(1000).ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::ok);
  CHECK_FALSE(run.read(0).stale);
}

TEST_CASE("semantics 1: actions of one time keep the file's order, whatever comes earlier in it") {
  Run run;
  run.at(20).by("harry").allocate("order-1", "LAMP", 1);
  run.at(20).by("bob").allocate("order-2", "LAMP", 1);
  run.at(10).create_batch("batch-1", "LAMP", 1);

  run.to_the_end();

  CHECK(run.outcome(0) == CommandOutcome::ok);
  CHECK(run.outcome(1) == CommandOutcome::ok);
  CHECK(run.outcome(2) == CommandOutcome::out_of_stock);
}

TEST_CASE("semantics 1: a command is handled in an instant, only messages take time") {
  Run run({.lag = constant(1000)});
  run.at(5).create_batch("batch-1", "LAMP", 1);

  run.to_the_end();

  CHECK(run.event(1).at == 5);
  CHECK(run.applied(0) == Happenings{{1005, 1}});
}

TEST_CASE("semantics 1: a run ends when nothing is left") {
  Run run;
  run.at(5).create_batch("batch-1", "LAMP", 1);
  run.to_the_end();

  CHECK_FALSE(run.world.next_at(run.script));
  CHECK_FALSE(run.world.step(run.script));
  CHECK(run.world.stopped == Stopped::no);
}

TEST_CASE("semantics 1: running until a time does what is due then, and nothing later") {
  Run run({.lag = constant(1000)});
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(1).create_batch("batch-2", "LAMP", 1);

  run.until(1000);

  CHECK(run.applied(0) == Happenings{{1000, 1}});
  CHECK(run.world.next_at(run.script) == 1001);
}

TEST_CASE("semantics 1: what is queued keeps its time when a setting changes") {
  Run run({.lag = constant(3000), .delivery = Delivery::unordered});
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(500).change({.lag = constant(100)});
  run.at(600).create_batch("batch-2", "LAMP", 1);

  run.to_the_end();

  CHECK(run.applied(0) == Happenings{{700, 2}, {3000, 1}});
}

TEST_CASE("semantics 1: runs of one seed with different settings meet the same luck") {
  const auto lags_with = [](const Settings& settings) {
    Run run(settings, 3);
    for (Ms at = 0; at < 30; ++at)
      run.at(at * 10'000).create_batch("batch-" + std::to_string(at), "LAMP", 1);
    run.to_the_end();
    std::vector<std::pair<std::uint32_t, Ms>> lags;
    for (std::size_t place = 0; place < run.world.trace.size(); ++place) {
      const TraceRecord& record = run.world.trace[place];
      if (record.kind == TraceKind::sent) lags.emplace_back(record.subject, record.other);
    }
    return lags;
  };
  const Lag lag = uniform(0, 9000);
  const auto all = lags_with({.lag = lag});
  const auto some = lags_with({.publishing = Publishing::outbox,
                               .relay_interval_ms = 0,
                               .redelivery_ms = 1'000'000,
                               .max_attempts = 1,
                               .lag = lag,
                               .drop = 0.5,
                               .projection = Projection::book});

  CHECK(all.size() == 30);
  CHECK(some.size() > 5);
  CHECK(some.size() < 25);
  for (const auto& event_and_lag : some) {
    CAPTURE(event_and_lag.first);
    CHECK(event_and_lag == all[event_and_lag.first - 1]);
  }
}

TEST_CASE("semantics 1: another seed is another luck") {
  std::set<Ms> lags;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Run run({.lag = uniform(0, 1'000'000)}, seed);
    run.at(0).create_batch("batch-1", "LAMP", 1);
    run.to_the_end();
    lags.insert(run.applied(0).at(0).at);
  }

  CHECK(lags.size() == 20);
}

// --- semantics 2: bounds ---

TEST_CASE("semantics 2: a run that takes too many entries is stopped") {
  Run run;
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.world.entries_taken = entries_max - 1;

  run.to_the_end();

  CHECK(run.world.stopped == Stopped::too_many_entries);
  CHECK(run.events() == 1);
  CHECK(run.applied(0).empty());
  CHECK_FALSE(run.world.step(run.script));
}

TEST_CASE("semantics 2: a run that just reaches the bound is not stopped") {
  Run run;
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.world.entries_taken = entries_max - 2;

  run.to_the_end();

  CHECK(run.world.stopped == Stopped::no);
  CHECK(run.applied(0).size() == 1);
}

// --- semantics 8: how long a run lasted ---

TEST_CASE("semantics 8: a run in which nothing happened ended at 0") {
  Run run;

  run.to_the_end();

  CHECK(run.world.last_activity == 0);
}

TEST_CASE("semantics 8: a run lasts until its last action or arrival") {
  Run run({.lag = constant(1000)});
  run.at(0).create_batch("batch-1", "LAMP", 1);

  run.to_the_end();
  CHECK(run.world.last_activity == 1000);

  run.at(1500).ask_availability("LAMP");
  run.to_the_end();
  CHECK(run.world.last_activity == 1500);
}

TEST_CASE("semantics 8: timers that find nothing to do leave no trace") {
  struct Case {
    std::string what;
    Settings settings;
  };
  const Case cases[] = {
      {"a timeout of a read that was answered",
       {.lag = constant(1000), .reads = Reads::read_your_writes, .wait_timeout_ms = 5000}},
      {"a check on what was acknowledged",
       {.publishing = Publishing::outbox, .redelivery_ms = 5000, .lag = constant(1000)}},
  };

  for (const Case& c : cases) {
    CAPTURE(c.what);
    Run run(c.settings);
    run.at(0).by("bob").create_batch("batch-1", "LAMP", 1);
    run.at(10).by("bob").ask_availability("LAMP");

    run.to_the_end();

    CHECK(run.world.now >= 5000);
    CHECK(run.world.last_activity == 1000);
  }
}

TEST_CASE("semantics 8: a timeout that struck counts") {
  Run run({.drop = 1, .reads = Reads::read_your_writes, .wait_timeout_ms = 700});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 1);
  run.at(10).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.world.last_activity == 710);
}

TEST_CASE("semantics 8: an arrival at a stopped replica counts") {
  Run run({.lag = constant(9000)});
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(10).stop(0);

  run.to_the_end();

  CHECK(run.world.last_activity == 9000);
}

TEST_CASE("semantics 8: a sending that is lost counts, and so does a dead letter") {
  Run run({.publishing = Publishing::outbox, .redelivery_ms = 2000, .max_attempts = 2, .drop = 1});
  run.at(0).create_batch("batch-1", "LAMP", 1);

  run.until(2000);
  CHECK(run.world.last_activity == 2000);

  run.to_the_end();
  CHECK(run.world.last_activity == 4000);
}

TEST_CASE("semantics 8: a restart counts, and so does a replay that changes nothing") {
  Run run({.lag = constant(0), .rebuild_ms_per_event = 500});
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(10).crash(CrashPoint::before_commit, 90);
  run.at(20).create_batch("batch-2", "LAMP", 1);
  run.at(50).replay(0);

  run.until(400);
  CHECK(run.world.last_activity == 110);

  run.to_the_end();
  CHECK(run.world.last_activity == 550);
}

// --- what is kept ---

TEST_CASE("semantics 2: a summary keeps the figures and leaves out commands and reads") {
  Run with_records;
  with_records.at(0).create_batch("batch-1", "LAMP", 1);
  with_records.at(10).ask_availability("LAMP");
  with_records.to_the_end();
  World summary(1, {}, std::make_unique<allocation::AllocationDomain>(1), {false, false});

  summary.run(with_records.script);

  CHECK(summary.commands.empty());
  CHECK(summary.reads.empty());
  CHECK(summary.answer_rows.empty());
  CHECK(summary.trace.empty());
  CHECK(summary.stats.reads == 1);
  CHECK(summary.stats.pending == 1);
  CHECK(summary.stats.outcomes == with_records.world.stats.outcomes);
}

}  // namespace
}  // namespace sim::world_test
