// The four session guarantees, observed at each answer (semantics section 6; Terry et al. 1994).
#include "sim/monitors/guarantees.hpp"

#include <doctest/doctest.h>

#include "support/run.hpp"

namespace sim::guarantees_test {
namespace {

using support::constant;
using support::Run;

// The smallest missing id for each guarantee, in the order of the report; 0: it held.
using Broken = std::array<EventId, guarantees>;
constexpr Broken none{};

Broken broken_by(const Run& run, std::size_t read) {
  return run.read(read).violations;
}

// Reads go to replica 0, 1, 0, 1 and so on; nothing reaches replica 1 before 100,000.
class TwoPaces : public Run {
 public:
  explicit TwoPaces(Settings settings = {}) : Run(with_two_replicas(std::move(settings))) {}

  void hold_up(EventId event, Ms now) { at(now).delay(event, 1, 100'000); }

 private:
  static Settings with_two_replicas(Settings settings) {
    settings.replicas = 2;
    settings.routing = Routing::round_robin;
    settings.delivery = Delivery::unordered;
    return settings;
  }
};

// --- read your writes ---

TEST_CASE("semantics 6: read your writes: what the client itself did is missing") {
  Run run;
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10).ask_availability("LAMP");
  run.at(0).by("harry").ask_availability("LAMP");
  run.at(2000).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 0) == Broken{1, 0, 0, 0});
  CHECK(broken_by(run, 1) == none);
  CHECK(broken_by(run, 2) == none);
  CHECK(run.world.stats.violations == std::array<std::int64_t, guarantees>{1, 0, 0, 0});
}

TEST_CASE("semantics 6: read your writes: the smallest id that is missing is named") {
  Run run;
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10);
  run.at(3000).by("harry").create_batch("batch-2", "LAMP", 10);
  run.at(3000).by("bob").create_batch("batch-3", "LAMP", 10).allocate("order-1", "LAMP", 1);
  run.at(3000).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 0) == Broken{3, 0, 0, 0});
}

TEST_CASE("semantics 6: only what bears on the query can break a guarantee") {
  Run run;
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10).allocate("order-1", "LAMP", 99);
  run.at(3000).by("bob").allocate("order-2", "LAMP", 99);
  run.at(3000).by("bob").ask_availability("DESK").ask_availability("LAMP").ask_allocations(
      "order-2");

  run.to_the_end();

  CHECK(broken_by(run, 0) == none);
  CHECK(broken_by(run, 1) == none);
  CHECK(broken_by(run, 2) == Broken{3, 0, 0, 0});
}

TEST_CASE("semantics 6: read your writes: what follow-ups did is the client's doing") {
  Run run;
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 10);
  run.at(0).by("harry").allocate("order-1", "LAMP", 6);
  run.at(3000).by("bob").change_batch_quantity("batch-1", 2).ask_allocations("order-1");

  run.to_the_end();

  // Events 3, 4 and 5: the quantity, the line taken off, and that it is out of stock.
  CHECK(broken_by(run, 0) == Broken{4, 0, 0, 0});
}

TEST_CASE("semantics 6: read your writes: what was rolled back does not count") {
  Run run({.publishing = Publishing::before_commit, .commit_failure = 1});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10).ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 0) == none);
}

TEST_CASE("semantics 6: read your writes: what the client does while it waits does not count") {
  Run run({.wait_timeout_ms = 100'000});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10);
  run.at(5).change({.reads = Reads::read_your_writes});
  run.at(10).by("bob").ask_availability("LAMP");
  run.at(20).by("bob").create_batch("batch-2", "LAMP", 10);

  run.to_the_end();

  REQUIRE(run.read(0).answered_at == 2000);
  CHECK(run.read(0).versions_behind == 1);
  CHECK(broken_by(run, 0) == none);
}

// --- monotonic reads ---

TEST_CASE("semantics 6: monotonic reads: what the client has seen is missing") {
  TwoPaces run;
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 10);
  run.hold_up(1, 1);
  run.at(3000).by("bob").ask_availability("LAMP").ask_availability("LAMP");
  run.at(3010).by("anna").ask_availability("TABLE").by("harry").ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 0) == none);
  CHECK(broken_by(run, 1) == Broken{0, 1, 0, 0});
  CHECK(broken_by(run, 3) == none);
}

TEST_CASE("semantics 6: monotonic reads: whatever was asked, all that was there has been seen") {
  TwoPaces run;
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 10);
  run.hold_up(1, 1);
  run.at(3000).by("bob").ask_allocations("order-9").ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 1) == Broken{0, 1, 0, 0});
}

TEST_CASE("semantics 6: monotonic reads: the write model shows all that is committed") {
  Run run({.reads = Reads::strong});
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 10);
  run.at(10).by("bob").ask_availability("DESK");
  run.at(20).change({.reads = Reads::eventual});
  run.at(25).by("warehouse").create_batch("batch-2", "LAMP", 10);
  run.at(30).by("bob").ask_availability("LAMP");
  run.at(2010).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 0) == none);
  CHECK(broken_by(run, 1) == Broken{0, 1, 0, 0});
  CHECK(run.read(2).versions_behind == 1);
  CHECK(broken_by(run, 2) == none);
}

TEST_CASE("semantics 6: monotonic reads: what was seen before the views were emptied was seen") {
  Run run({.rebuild_ms_per_event = 1000});
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 10).create_batch("batch-2", "LAMP", 1);
  run.at(3000).by("bob").ask_availability("LAMP");
  run.at(3100).rebuild(0);
  run.at(3200).by("bob").ask_availability("LAMP").by("harry").ask_availability("LAMP");
  run.at(4200).by("bob").ask_availability("LAMP");
  run.at(5200).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 1) == Broken{0, 1, 0, 0});
  CHECK(broken_by(run, 2) == none);
  CHECK(broken_by(run, 3) == Broken{0, 2, 0, 0});
  CHECK(broken_by(run, 4) == none);
}

TEST_CASE(
    "semantics 6: monotonic reads: what came to an emptied replica after the answer was not seen") {
  TwoPaces run({.rebuild_ms_per_event = 1000});
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 10).create_batch("batch-2", "LAMP", 1);
  run.at(1).delay(1, 0, 3000).delay(1, 1, 100'000).delay(2, 1, 100'000);
  run.at(3000).by("bob").ask_availability("LAMP");
  run.at(3100).rebuild(0);
  run.at(6000).by("bob").ask_availability("LAMP");

  run.to_the_end();

  // At 3000 event 2 was there, and 1 was not.
  CHECK(run.read(0).versions_behind == 1);
  CHECK(run.read(1).versions_behind == 2);
  CHECK(broken_by(run, 1) == Broken{0, 2, 0, 0});
}

TEST_CASE(
    "semantics 6: monotonic reads: an answer that comes while a read waits is too late for it") {
  TwoPaces run({.wait_timeout_ms = 1000});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10);
  run.hold_up(1, 1);
  run.at(2500).by("anna").ask_availability("TABLE");
  run.at(3000).change({.reads = Reads::read_your_writes});
  run.at(3010).by("bob").ask_availability("LAMP");
  run.at(3020).by("bob").ask_availability("LAMP");

  run.to_the_end();

  // Read 1 waits at replica 1 from 3010 until 4010; read 2 is answered by replica 0 at 3020.
  REQUIRE(run.read(2).answered_at == 3020);
  REQUIRE(run.read(1).answered_at == 4010);
  CHECK(broken_by(run, 1) == Broken{1, 0, 0, 0});
}

TEST_CASE("semantics 6: a phantom that was seen and is gone breaks nothing") {
  Run run(
      {.publishing = Publishing::before_commit, .commit_failure = 1, .rebuild_ms_per_event = 10});
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 10);
  run.at(3000).by("bob").ask_availability("LAMP");
  run.at(3100).rebuild(0);
  run.at(3200).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(1).status == ReadStatus::not_found);
  CHECK(broken_by(run, 1) == none);
}

// --- monotonic writes ---

TEST_CASE(
    "semantics 6: monotonic writes: of one client a later write is there, an earlier one not") {
  Run run({.delivery = Delivery::unordered});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10);
  run.at(10).by("bob").create_batch("batch-2", "LAMP", 10);
  run.at(20).delay(1, 0, 5000);
  run.at(3000).by("anna").ask_availability("LAMP");
  run.at(8000).by("anna").ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 0) == Broken{0, 0, 1, 0});
  CHECK(broken_by(run, 1) == none);
}

TEST_CASE("semantics 6: monotonic writes: writes of two clients have no order") {
  Run run({.delivery = Delivery::unordered});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10);
  run.at(10).by("harry").create_batch("batch-2", "LAMP", 10);
  run.at(20).delay(1, 0, 5000);
  run.at(3000).by("anna").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).versions_behind == 1);
  CHECK(broken_by(run, 0) == none);
}

TEST_CASE("semantics 6: monotonic writes: both must bear on the query") {
  Run run({.delivery = Delivery::unordered});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10);
  run.at(10).by("bob").create_batch("batch-2", "DESK", 10);
  run.at(20).delay(1, 0, 5000);
  run.at(3000).by("anna").ask_availability("LAMP").ask_availability("DESK");

  run.to_the_end();

  CHECK(broken_by(run, 0) == none);
  CHECK(broken_by(run, 1) == none);
}

TEST_CASE(
    "semantics 6: monotonic writes: a later write missing behind an earlier one is in order") {
  Run run;
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10);
  run.at(1500).by("bob").create_batch("batch-2", "LAMP", 10);
  run.at(3000).by("anna").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).versions_behind == 1);
  CHECK(broken_by(run, 0) == none);
}

// --- writes follow reads ---

// Harry looks at LAMP on replica 0, where event 1 is, and allocates some: event 2, which comes to
// replica 1 before event 1 does.
void harry_follows(TwoPaces& run) {
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 10);
  run.hold_up(1, 1);
  run.at(3000).by("harry").ask_availability("LAMP").allocate("order-1", "LAMP", 1);
}

TEST_CASE("semantics 6: writes follow reads: a write is there without what its author had seen") {
  TwoPaces run;
  harry_follows(run);
  run.at(6000).by("anna").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(1).replica == 1);
  CHECK(broken_by(run, 1) == Broken{0, 0, 0, 1});
}

TEST_CASE("semantics 6: writes follow reads: what the author saw afterwards does not count") {
  TwoPaces run;
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 10);
  run.hold_up(1, 1);
  run.at(3000).by("harry").allocate("order-1", "LAMP", 1).ask_availability("LAMP");
  run.at(6000).by("anna").ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 1) == none);
}

TEST_CASE("semantics 6: writes follow reads: what was seen in the write model counts") {
  Run run({.delivery = Delivery::unordered, .reads = Reads::strong});
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 10).delay(1, 0, 10'000);
  run.at(10).by("harry").ask_availability("DESK").allocate("order-1", "LAMP", 1);
  run.at(20).change({.reads = Reads::eventual});
  run.at(3000).by("anna").ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 1) == Broken{0, 0, 0, 1});
}

TEST_CASE("semantics 6: writes follow reads: both must bear on the query") {
  TwoPaces run;
  harry_follows(run);
  run.at(6000).by("anna").ask_allocations("order-9").ask_allocations("order-1");
  run.at(6010).by("anna").ask_allocations("order-1");

  run.to_the_end();

  // Event 1 bears on LAMP, but not on the order.
  CHECK(broken_by(run, 3) == none);
}

TEST_CASE("semantics 6: writes follow reads: follow-ups know what their command's client knew") {
  TwoPaces run;
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 10).allocate("order-1", "LAMP", 6);
  run.at(1).delay(1, 1, 100'000).delay(2, 1, 100'000);
  run.at(3000).by("harry").ask_availability("LAMP").change_batch_quantity("batch-1", 2);
  run.at(3001).lose(3, 1).lose(4, 1);
  run.at(6000).by("anna").ask_allocations("order-1");

  run.to_the_end();

  // Of harry's events only 5, out of stock, came to replica 1. Event 2 was there when harry looked;
  // 4, the line taken off, is harry's own.
  CHECK(broken_by(run, 1) == Broken{0, 0, 4, 2});
}

TEST_CASE("semantics 6: writes follow reads: what was seen before the views were emptied counts") {
  TwoPaces run({.rebuild_ms_per_event = 1000});
  run.at(0).by("warehouse").create_batch("batch-1", "LAMP", 10);
  run.hold_up(1, 1);
  run.at(3000).by("harry").ask_availability("LAMP");
  run.at(3100).rebuild(0);
  run.at(3200).by("harry").allocate("order-1", "LAMP", 1);
  run.at(6000).by("anna").ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 1) == Broken{0, 0, 0, 1});
}

// --- whatever the remedy ---

TEST_CASE("semantics 6: one answer can break all four") {
  TwoPaces run;
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10);
  run.hold_up(1, 1);
  run.at(3000).by("bob").ask_availability("LAMP").allocate("order-1", "LAMP", 1);
  run.at(6000).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 1) == Broken{1, 1, 1, 1});
}

TEST_CASE("semantics 6: what a remedy lets through when time is up is observed") {
  Run run({.reads = Reads::read_your_writes, .wait_timeout_ms = 100});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10).ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 0) == Broken{1, 0, 0, 0});
}

TEST_CASE("semantics 6: an answer from the write model breaks nothing") {
  Run run({.reads = Reads::strong});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10).ask_availability("LAMP");

  run.to_the_end();

  CHECK(broken_by(run, 0) == none);
}

TEST_CASE("semantics 6: a remedy keeps its guarantee") {
  TwoPaces run({.reads = Reads::session, .wait_timeout_ms = 1'000'000});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10);
  run.hold_up(1, 1);
  run.at(10).by("bob").ask_availability("LAMP").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(1).answered_at == 102'000);
  CHECK(run.world.stats.violations == std::array<std::int64_t, guarantees>{});
}

}  // namespace
}  // namespace sim::guarantees_test
