// Reads that have to wait, and how a wait ends (semantics section 6).
#include <string>

#include <doctest/doctest.h>

#include "sim/clients/reads.hpp"
#include "support/run.hpp"

namespace sim::waiting_test {
namespace {

using support::Happenings;
using support::Run;

// Bob creates a batch of LAMP at 0 and asks for it at 10; it would take until 2000 to be shown.
class BobWaits : public Run {
 public:
  explicit BobWaits(Settings settings) : Run(insisting_on_own_writes(std::move(settings))) {
    at(0).by("bob").create_batch("batch-1", "LAMP", 10);
    at(10).by("bob").ask_availability("LAMP");
  }

 private:
  static Settings insisting_on_own_writes(Settings settings) {
    settings.reads = Reads::read_your_writes;
    return settings;
  }
};

// --- a timeout ---

TEST_CASE("semantics 6: on timeout, stale: the read is answered as it is") {
  BobWaits run({.wait_timeout_ms = 700, .on_timeout = OnTimeout::stale});

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::pending);
  CHECK(run.read(0).answered_at == 710);
  CHECK(run.read(0).waited_ms == 700);
  CHECK(run.read(0).timed_out);
  CHECK(run.read(0).stale);
  CHECK(run.read(0).replica == 0);
  CHECK(run.world.stats.timed_out == 1);
}

TEST_CASE("semantics 6: on timeout, primary: the read is answered from the write model") {
  BobWaits run({.wait_timeout_ms = 700, .on_timeout = OnTimeout::primary});

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::ok);
  CHECK(run.read(0).answered_at == 710);
  CHECK(run.read(0).timed_out);
  CHECK_FALSE(run.read(0).stale);
  CHECK(run.read(0).replica == write_model);
  CHECK(run.shown_in_stock(0) == 10);
}

TEST_CASE("semantics 6: on timeout, fail: there is no answer") {
  BobWaits run({.wait_timeout_ms = 700, .on_timeout = OnTimeout::fail});

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::timed_out);
  CHECK_FALSE(run.read(0).answered());
  CHECK(run.read(0).waited_ms == 700);
  CHECK(run.read(0).timed_out);
  CHECK(run.read(0).replica == 0);
  CHECK(run.read(0).violations == std::array<EventId, guarantees>{});
  CHECK(run.world.stats.stale == 0);
}

TEST_CASE("semantics 7: a read that falls back to a writer that is down is unavailable") {
  BobWaits run({.wait_timeout_ms = 700, .on_timeout = OnTimeout::primary});
  run.at(100).crash(CrashPoint::before_commit, 5000);
  run.at(110).by("harry").create_batch("batch-2", "LAMP", 10);

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::unavailable);
  CHECK(run.read(0).timed_out);
  CHECK(run.read(0).waited_ms == 700);
  CHECK(run.read(0).replica == write_model);
  CHECK(run.world.stats.unavailable == 1);
  CHECK(run.world.stats.timed_out == 1);
}

TEST_CASE("semantics 6: what is to be done on timeout is looked at when it strikes") {
  BobWaits run({.wait_timeout_ms = 700, .on_timeout = OnTimeout::stale});
  run.at(500).change({.wait_timeout_ms = 1, .on_timeout = OnTimeout::fail});

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::timed_out);
  CHECK(run.read(0).waited_ms == 700);
}

TEST_CASE("semantics 6: a read with no time to wait times out before the next action") {
  BobWaits run({.wait_timeout_ms = 0, .on_timeout = OnTimeout::stale});
  run.at(10).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).timed_out);
  CHECK(run.read(0).answered_at == 10);
  CHECK(run.read(0).waited_ms == 0);
  CHECK(run.world.stats.waited == 0);
  CHECK(run.world.stats.timed_out == 2);
}

TEST_CASE("semantics 6: an event at the time of the timeout comes before it") {
  BobWaits run({.wait_timeout_ms = 1990, .on_timeout = OnTimeout::fail});

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::ok);
  CHECK_FALSE(run.read(0).timed_out);
}

TEST_CASE("semantics 6: a timeout is queued only for a read that has to wait") {
  Run run({.reads = Reads::read_your_writes});
  run.at(0).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.world.entries_taken == 1);
}

// --- an answer ---

TEST_CASE("semantics 6: reads are answered in the order they came, as far as each can be") {
  Run run({.reads = Reads::read_your_writes});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 1);
  run.at(10).by("harry").create_batch("batch-2", "LAMP", 10);
  run.at(20).by("harry").ask_availability("LAMP");
  run.at(30).by("bob").ask_availability("LAMP");
  run.at(40).by("bob").ask_availability("LAMP");
  run.at(50).by("harry").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.happened(TraceKind::answered) ==
        Happenings{{2000, 1}, {2000, 2}, {2010, 0}, {2010, 3}});
}

TEST_CASE("semantics 6: a waiting read is looked at after each event, not after all") {
  BobWaits run({.publishing = Publishing::in_process, .handler_failure = 1});
  run.at(20).change({.handler_failure = 0, .rebuild_ms_per_event = 0});
  run.at(30).by("harry").create_batch("batch-2", "LAMP", 5);
  run.at(40).replay(0);

  run.to_the_end();

  // Event 2 is there already, so the replay of event 1 alone completes the answer.
  CHECK(run.read(0).answered_at == 40);
  CHECK(run.shown_in_stock(0) == 15);
  CHECK(run.applied(0) == Happenings{{30, 2}, {40, 1}});
}

TEST_CASE("semantics 6: a read answered late is judged by the truth of then") {
  BobWaits run({});
  run.at(1500).by("harry").allocate("order-1", "LAMP", 3);

  run.to_the_end();

  CHECK(run.read(0).answered_at == 2000);
  CHECK(run.shown_in_stock(0) == 10);
  CHECK(run.read(0).stale);
  CHECK(run.read(0).versions_behind == 1);
  CHECK(run.read(0).age_ms == 500);
}

TEST_CASE("semantics 6: the token is looked at whenever an event is applied") {
  BobWaits run({.token = Token::prefix});
  run.at(20).by("harry").create_batch("batch-2", "LAMP", 5);
  run.at(30).lose(1, 0);
  run.at(40).change({.token = Token::highest});

  run.to_the_end();

  CHECK(run.read(0).answered_at == 2020);
}

TEST_CASE("semantics 6: a change of what reads insist on lets nobody through who waits") {
  BobWaits run({});
  run.at(20).change({.reads = Reads::eventual});

  run.to_the_end();

  CHECK(run.read(0).answered_at == 2000);
}

// --- a replica that stops, or starts anew ---

TEST_CASE("semantics 5: reads sent to a stopped replica are unavailable") {
  Run run({.replicas = 2, .routing = Routing::round_robin});
  run.at(0).stop(1);
  run.at(10).by("bob").ask_availability("LAMP").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::not_found);
  CHECK(run.read(1).status == ReadStatus::unavailable);
  CHECK(run.read(1).replica == 1);
  CHECK_FALSE(run.read(1).answered());
  CHECK(run.world.stats.unavailable == 1);
}

TEST_CASE("semantics 5: reads that wait at a replica when it is stopped are unavailable then") {
  BobWaits run({.wait_timeout_ms = 700});
  run.at(300).stop(0);

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::unavailable);
  CHECK(run.read(0).waited_ms == 290);
  CHECK_FALSE(run.read(0).timed_out);
  CHECK(run.read(0).replica == 0);
  CHECK(run.world.stats.waited == 1);
  CHECK(run.world.stats.timed_out == 0);
}

TEST_CASE("semantics 5: a read waits while the replica is rebuilt") {
  BobWaits run({.rebuild_ms_per_event = 300});
  run.at(100).lose(1, 0).rebuild(0);

  run.to_the_end();

  CHECK(run.read(0).answered_at == 400);
}

TEST_CASE("semantics 6: a read that still waits when the run is ended is waiting") {
  BobWaits run({});

  run.until(1500);

  CHECK(run.read(0).status == ReadStatus::waiting);
  CHECK_FALSE(run.read(0).answered());
  CHECK(run.read(0).replica == 0);
}

}  // namespace
}  // namespace sim::waiting_test
