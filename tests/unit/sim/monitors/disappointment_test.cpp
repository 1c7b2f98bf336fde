// Told "out of stock" after a page that showed enough (semantics section 6).
#include "sim/monitors/disappointment.hpp"

#include <doctest/doctest.h>

#include "support/run.hpp"

namespace sim::disappointment_test {
namespace {

using support::constant;
using support::Run;

std::int64_t disappointed(Run& run) {
  run.to_the_end();
  return run.world.stats.disappointed;
}

// One LAMP, known everywhere at 2000, is sold to anna at 3000; that takes until 23,000 to be shown.
class LastLamp : public Run {
 public:
  explicit LastLamp(const Settings& settings = {}) : Run(settings) {
    at(0).by("warehouse").create_batch("batch-1", "LAMP", 1);
    at(2500).change({.lag = constant(20'000)});
    at(3000).by("anna").allocate("order-1", "LAMP", 1);
  }
};

TEST_CASE("semantics 6: who was shown enough and gets nothing is disappointed") {
  LastLamp run;
  run.at(4000).by("bob").ask_availability("LAMP").allocate("order-2", "LAMP", 1);

  run.to_the_end();

  REQUIRE(run.outcome(2) == CommandOutcome::out_of_stock);
  CHECK(run.world.stats.disappointed == 1);
  CHECK(run.happened(TraceKind::disappointed) == support::Happenings{{4000, 2}});
}

TEST_CASE("semantics 6: who never looked is not disappointed") {
  LastLamp run;
  run.at(4000).by("bob").allocate("order-2", "LAMP", 1);

  CHECK(disappointed(run) == 0);
}

TEST_CASE("semantics 6: who wanted more than was shown is not disappointed") {
  LastLamp run;
  run.at(4000).by("bob").ask_availability("LAMP").allocate("order-2", "LAMP", 2);

  CHECK(disappointed(run) == 0);
}

TEST_CASE("semantics 6: what somebody else was shown, or of something else, does not count") {
  LastLamp run;
  run.at(0).create_batch("batch-2", "DESK", 1);
  run.at(4000).by("harry").ask_availability("LAMP");
  run.at(4000).by("bob").ask_availability("DESK").ask_allocations("order-1");
  run.at(4000).by("bob").allocate("order-2", "LAMP", 1);

  CHECK(disappointed(run) == 0);
}

TEST_CASE("semantics 6: the latest answer counts, not an earlier one") {
  LastLamp run;
  run.at(4000).by("bob").ask_availability("LAMP");
  run.at(23'000).by("bob").ask_availability("LAMP").allocate("order-2", "LAMP", 1);

  CHECK(disappointed(run) == 0);
}

TEST_CASE("semantics 6: an answer with nothing in it showed nothing") {
  LastLamp run({.rebuild_ms_per_event = 1000});
  run.at(4000).by("bob").ask_availability("LAMP");
  run.at(4010).rebuild(0);
  run.at(4020).by("bob").ask_availability("LAMP").allocate("order-2", "LAMP", 1);

  run.to_the_end();

  REQUIRE(run.read(1).status == ReadStatus::pending);
  CHECK(run.world.stats.disappointed == 0);
}

TEST_CASE("semantics 6: a read that was not answered changes nothing of what was shown") {
  LastLamp run;
  run.at(4000).by("bob").ask_availability("LAMP");
  run.at(4010).stop(0);
  run.at(4020).by("bob").ask_availability("LAMP").allocate("order-2", "LAMP", 1);

  CHECK(disappointed(run) == 1);
}

TEST_CASE("semantics 6: what is incoming is shown, too") {
  Run run;
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(0).create_batch("batch-2", "LAMP", 1, allocation::Eta{20110101});
  run.at(3000).by("bob").ask_availability("LAMP");
  run.at(3000).by("anna").allocate("order-1", "LAMP", 1);
  run.at(3010).by("bob").allocate("order-2", "LAMP", 2);

  CHECK(disappointed(run) == 1);
}

TEST_CASE("semantics 6: an answer from the write model is a page like any other") {
  Run run({.reads = Reads::strong});
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(10).by("bob").ask_availability("LAMP");
  run.at(20).by("anna").allocate("order-1", "LAMP", 1);
  run.at(30).by("bob").allocate("order-2", "LAMP", 1);

  CHECK(disappointed(run) == 1);
}

TEST_CASE("semantics 6: who asks again in vain is disappointed again") {
  LastLamp run;
  run.at(4000).by("bob").ask_availability("LAMP");
  run.at(4010).by("bob").allocate("order-2", "LAMP", 1);
  run.at(4020).by("bob").allocate("order-2", "LAMP", 1);

  CHECK(disappointed(run) == 2);
}

TEST_CASE("semantics 6: only out of stock disappoints") {
  LastLamp run;
  run.at(4000).by("bob").ask_availability("LAMP").allocate("order-2", "LAMP", 0);
  run.at(4010).by("bob").change({.commit_failure = 1}).allocate("order-2", "LAMP", 1);
  run.at(4020).by("bob").change({.commit_failure = 0}).create_batch("batch-1", "LAMP", 1);

  CHECK(disappointed(run) == 0);
}

TEST_CASE("semantics 6: the latest is the one answered last, also if it was issued first") {
  LastLamp run({.replicas = 2,
                .routing = Routing::round_robin,
                .reads = Reads::read_your_writes,
                .wait_timeout_ms = 100'000});
  run.at(2600).by("bob").allocate("order-9", "LAMP", 7);
  run.at(2700).delay(2, 0, -30'000);
  run.at(2800).by("anna").ask_availability("LAMP");
  // Read 1 waits at replica 1 for event 2, until 22,600; read 2 is answered by replica 0 at once.
  run.at(4000).by("bob").ask_availability("LAMP").ask_availability("LAMP");
  run.at(4001).delay(3, 1, -19'500);
  run.at(22'700).by("bob").allocate("order-2", "LAMP", 1);

  run.to_the_end();

  REQUIRE(run.shown_in_stock(2) == 1);
  REQUIRE(run.read(1).answered_at == 22'600);
  REQUIRE(run.shown_in_stock(1) == 0);
  CHECK(run.world.stats.disappointed == 0);
}

TEST_CASE("semantics 6: what the command itself brings to light was not shown before it") {
  Run run({.projection = Projection::idempotent,
           .reads = Reads::read_your_writes,
           .token = Token::highest,
           .wait_timeout_ms = 100'000});
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 1);
  run.at(3000).by("anna").allocate("order-1", "LAMP", 1);
  run.at(3000).lose(2, 0);
  run.at(4000).by("bob").create_batch("batch-2", "DESK", 1).ask_availability("LAMP").lose(3, 0);
  run.at(5000).change({.publishing = Publishing::in_process});
  run.at(6000).by("bob").allocate("order-2", "LAMP", 1);

  run.to_the_end();

  // Bob's read waited for event 3; event 4, that bob is out of stock, let it through.
  REQUIRE(run.read(0).answered_at == 6000);
  REQUIRE(run.shown_in_stock(0) == 1);
  REQUIRE(run.outcome(3) == CommandOutcome::out_of_stock);
  CHECK(run.world.stats.disappointed == 0);
}

}  // namespace
}  // namespace sim::disappointment_test
