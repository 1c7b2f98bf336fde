// Reads: where they are answered, what they insist on, how they wait (semantics section 6).
#include "sim/clients/reads.hpp"

#include <string>

#include <doctest/doctest.h>

#include "support/run.hpp"

namespace sim::reads_test {
namespace {

using support::constant;
using support::Happenings;
using support::Run;

// --- status ---

TEST_CASE(
    "semantics 6: what is here is ok, what is only in the truth pending, the rest not found") {
  Run run;
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(1999).ask_availability("LAMP").ask_availability("DESK");
  run.at(2000).ask_availability("LAMP").ask_allocations("order-1");

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::pending);
  CHECK(run.read(1).status == ReadStatus::not_found);
  CHECK(run.read(2).status == ReadStatus::ok);
  CHECK(run.read(3).status == ReadStatus::not_found);
  CHECK(run.world.stats.reads == 4);
  CHECK(run.world.stats.pending == 1);
}

TEST_CASE("semantics 6: pending and not found are answers, with nothing in them") {
  Run run;
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(10).ask_availability("LAMP").ask_availability("DESK");

  run.to_the_end();

  CHECK(run.read(0).answered_at == 10);
  CHECK(run.read(0).stale);
  CHECK(run.answer(0).empty());
  CHECK(run.read(1).answered_at == 10);
  CHECK_FALSE(run.read(1).stale);
  CHECK(run.answer(1).empty());
}

TEST_CASE("semantics 6: an order with a row that is out of stock is found") {
  Run run;
  run.at(0).create_batch("batch-1", "LAMP", 1);
  run.at(1).allocate("order-1", "LAMP", 5);
  run.at(3000).ask_allocations("order-1");

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::ok);
  CHECK(run.answer(0) == std::vector<AnswerRow>{{0, 5, -1, 0}});
}

// --- strong ---

TEST_CASE("semantics 6: a strong read is answered by the write model, at once and in full") {
  Run run({.reads = Reads::strong});
  run.at(0).create_batch("batch-1", "LAMP", 10, allocation::Eta{20110101});
  run.at(10).by("bob").ask_availability("LAMP").ask_availability("DESK");

  run.to_the_end();

  CHECK(run.read(0).status == ReadStatus::ok);
  CHECK(run.read(0).replica == write_model);
  CHECK(run.read(0).answered_at == 10);
  CHECK_FALSE(run.read(0).stale);
  CHECK(run.read(0).versions_behind == 0);
  CHECK(run.read(0).age_ms == 0);
  CHECK(run.answer(0) == std::vector<AnswerRow>{{0, 10, 20110101, 0}});
  CHECK(run.read(1).status == ReadStatus::not_found);
}

// --- positions ---

TEST_CASE("semantics 6: eventual waits for nothing") {
  Run run({.reads = Reads::eventual});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10).ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).answered_at == 0);
  CHECK(run.happened(TraceKind::waits).empty());
}

TEST_CASE("semantics 6: read your writes waits for what the client itself has done, no other") {
  Run run({.reads = Reads::read_your_writes});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10).ask_availability("LAMP");
  run.at(0).by("harry").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).answered_at == 2000);
  CHECK(run.read(0).waited_ms == 2000);
  CHECK_FALSE(run.read(0).timed_out);
  CHECK(run.read(0).status == ReadStatus::ok);
  CHECK(run.read(1).answered_at == 0);
  CHECK(run.read(1).waited_ms == 0);
  CHECK(run.world.stats.waited == 1);
}

TEST_CASE("semantics 6: read your writes does not wait for what was rolled back") {
  Run run({.publishing = Publishing::before_commit,
           .commit_failure = 1,
           .reads = Reads::read_your_writes});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10).ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).answered_at == 0);
}

TEST_CASE("semantics 6: read your writes waits for the follow-ups, too") {
  Run run({.delivery = Delivery::unordered, .reads = Reads::read_your_writes});
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(0).by("harry").allocate("order-1", "LAMP", 6);
  run.at(3000).by("bob").change_batch_quantity("batch-1", 2);
  run.at(3001).delay(5, 0, 1500);
  run.at(3100).by("bob").ask_allocations("order-1");

  run.to_the_end();

  // Events 3, 4 and 5: the quantity, the line taken off, and that it is out of stock.
  REQUIRE(run.events() == 5);
  CHECK(run.read(0).answered_at == 6500);
}

TEST_CASE("semantics 6: read your writes waits for a command whatever came of it") {
  Run run({.publishing = Publishing::outbox,
           .relay_interval_ms = 0,
           .lag = constant(100),
           .reads = Reads::read_your_writes});
  run.at(0).crash(CrashPoint::after_commit, 1000);
  run.at(10).by("bob").create_batch("batch-1", "LAMP", 10).ask_availability("LAMP");

  run.to_the_end();

  REQUIRE(run.outcome(0) == CommandOutcome::unknown);
  CHECK(run.read(0).answered_at == 1110);
}

// Event 1 comes to replica 0 at 2000, and to replica 1 at 5000. Reads go to 0, 1, 0, 1 and so on.
class TwoPaces : public Run {
 public:
  explicit TwoPaces(Settings settings) : Run(with_two_replicas(std::move(settings))) {
    at(0).by("harry").create_batch("batch-1", "LAMP", 10);
    at(10).delay(1, 1, 3000);
  }

 private:
  static Settings with_two_replicas(Settings settings) {
    settings.replicas = 2;
    settings.routing = Routing::round_robin;
    return settings;
  }
};

TEST_CASE("semantics 6: monotonic reads waits for what the client has seen") {
  TwoPaces run({.reads = Reads::monotonic_reads});
  run.at(3000).by("bob").ask_availability("LAMP").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).replica == 0);
  CHECK(run.read(0).answered_at == 3000);
  CHECK(run.read(1).replica == 1);
  CHECK(run.read(1).answered_at == 5000);
}

TEST_CASE("semantics 6: monotonic reads does not wait for what others have seen, or it has done") {
  TwoPaces run({.reads = Reads::monotonic_reads});
  run.at(3000).by("bob").ask_availability("LAMP");
  run.at(3000).by("harry").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(1).answered_at == 3000);
  CHECK(run.read(1).status == ReadStatus::pending);
}

TEST_CASE("semantics 6: an answer to any query shows how far the client has seen") {
  TwoPaces run({.reads = Reads::monotonic_reads});
  run.at(3000).by("bob").ask_availability("DESK").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(1).answered_at == 5000);
}

TEST_CASE(
    "semantics 6: after an answer from the write model a client has seen all that is committed") {
  Run run({.reads = Reads::strong});
  run.at(0).by("harry").create_batch("batch-1", "LAMP", 10);
  run.at(10).by("bob").ask_availability("DESK");
  run.at(20).change({.reads = Reads::monotonic_reads});
  run.at(30).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(1).answered_at == 2000);
}

TEST_CASE("semantics 6: what a client has seen does not shrink at a replica that lags") {
  TwoPaces run({.reads = Reads::monotonic_reads});
  run.at(3000).by("bob").ask_availability("LAMP");
  run.at(3010).change({.reads = Reads::eventual});
  run.at(3020).by("bob").ask_availability("LAMP");
  run.at(3030).change({.reads = Reads::monotonic_reads});
  run.at(3040).by("harry").ask_availability("LAMP");
  run.at(3050).by("bob").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(1).answered_at == 3020);
  CHECK(run.read(3).replica == 1);
  CHECK(run.read(3).answered_at == 5000);
}

TEST_CASE("semantics 6: session waits for both, what the client has done and what it has seen") {
  TwoPaces run({.reads = Reads::session});
  run.at(3000).by("harry").ask_availability("LAMP").ask_availability("LAMP");
  run.at(3010).by("bob").ask_availability("LAMP").ask_availability("LAMP");

  run.to_the_end();

  CHECK(run.read(0).answered_at == 3000);
  CHECK(run.read(1).answered_at == 5000);
  CHECK(run.read(2).answered_at == 3010);
  CHECK(run.read(3).answered_at == 5000);
}

TEST_CASE("semantics 6: the position is fixed when the read is issued") {
  Run run({.reads = Reads::read_your_writes});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10);
  run.at(10).by("bob").ask_availability("LAMP");
  run.at(20).by("bob").create_batch("batch-2", "LAMP", 10);

  run.to_the_end();

  CHECK(run.read(0).answered_at == 2000);
  CHECK(run.shown_in_stock(0) == 10);
}

// --- tokens ---

TEST_CASE(
    "semantics 6: by prefix a read waits for everything before, by highest for nothing else") {
  struct Case {
    std::string what;
    Token token;
    Ms answered_at;
  };
  const Case cases[] = {{"prefix", Token::prefix, 4000}, {"highest", Token::highest, 2010}};

  for (const Case& c : cases) {
    CAPTURE(c.what);
    Run run({.reads = Reads::read_your_writes, .token = c.token});
    run.at(0).by("harry").create_batch("batch-1", "DESK", 1);
    run.at(10).by("bob").create_batch("batch-2", "LAMP", 10).ask_availability("LAMP");
    run.at(20).delay(1, 0, 2000);

    run.to_the_end();

    CHECK(run.read(0).answered_at == c.answered_at);
  }
}

TEST_CASE("semantics 6: highest lets a read through that misses what it waited for") {
  Run run({.reads = Reads::read_your_writes, .token = Token::highest});
  run.at(0).by("bob").create_batch("batch-1", "LAMP", 10).ask_availability("LAMP");
  run.at(10).by("harry").create_batch("batch-2", "LAMP", 5);
  run.at(20).delay(1, 0, 2000);

  run.to_the_end();

  CHECK(run.read(0).answered_at == 2010);
  CHECK(run.shown_in_stock(0) == 5);
  CHECK(run.read(0).violations[static_cast<std::size_t>(Guarantee::read_your_writes)] == 1);
}

}  // namespace
}  // namespace sim::reads_test
