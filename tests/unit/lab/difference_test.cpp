// Where two runs under one seed part.
#include "lab/difference.hpp"

#include <doctest/doctest.h>

#include "support/run.hpp"

namespace lab::difference_test {
namespace {

using support::Run;

// Harry buys at 1 s; Bob looks after 1.5 s and after 9 s.
Run shop(const sim::Settings& settings) {
  Run run(settings);
  run.at(0).create_batch("batch-1", "LAMP", 5);
  run.at(1000).by("harry").allocate("order-1", "LAMP", 1);
  run.at(1500).by("bob").ask_availability("LAMP");
  run.at(9000).by("bob").ask_availability("LAMP");
  return run;
}

TEST_CASE("one run twice differs nowhere") {
  Run one = shop({.drop = 0.5});
  Run other = shop({.drop = 0.5});
  one.to_the_end();
  other.to_the_end();

  const FirstDifference parted = first_difference(one.world, other.world);

  CHECK_FALSE(parted.in_trace);
  CHECK_FALSE(parted.in_answers);
}

TEST_CASE("a setting that never mattered makes no difference") {
  Run one = shop({.lag = support::constant(100)});
  Run other = shop({.lag = support::constant(100), .reads = sim::Reads::read_your_writes});
  one.to_the_end();
  other.to_the_end();

  CHECK_FALSE(first_difference(one.world, other.world).in_trace);
}

TEST_CASE("another lag parts them at the first sending, and Bob at his first look") {
  Run slow = shop({.lag = support::constant(1200)});
  Run fast = shop({.lag = support::constant(100)});
  slow.to_the_end();
  fast.to_the_end();

  const FirstDifference parted = first_difference(slow.world, fast.world);

  REQUIRE(parted.in_trace);
  CHECK(slow.world.trace[parted.in_trace->place].kind == sim::TraceKind::sent);
  CHECK(parted.in_trace->at == 0);
  REQUIRE(parted.in_answers);
  CHECK(parted.in_answers->number == 0);
  CHECK(parted.in_answers->at == 1500);
}

TEST_CASE("what was the same up to a fault is not called different") {
  Run kept = shop({.lag = support::constant(100)});
  Run lost = shop({.lag = support::constant(100)});
  lost.at(1000).lose(2, 0);
  kept.to_the_end();
  lost.to_the_end();

  const FirstDifference parted = first_difference(kept.world, lost.world);

  REQUIRE(parted.in_trace);
  CHECK(parted.in_trace->at == 1000);
  CHECK(lost.world.trace[parted.in_trace->place].kind == sim::TraceKind::message_dropped);
  REQUIRE(parted.in_answers);
  CHECK(parted.in_answers->at == 1500);
}

TEST_CASE("runs that differ on the way may give the same answers") {
  Run one = shop({.lag = support::constant(100)});
  Run other = shop({.lag = support::constant(200)});
  one.to_the_end();
  other.to_the_end();

  const FirstDifference parted = first_difference(one.world, other.world);

  CHECK(parted.in_trace);
  CHECK_FALSE(parted.in_answers);
}

TEST_CASE(
    "an event that is another one is a difference, though the records have the same numbers") {
  const auto two_batches = [](const std::string& first, const std::string& second) {
    Run run;
    run.script.names().domain[1].intern("batch-1");
    run.script.names().domain[1].intern("batch-2");
    run.at(0).create_batch(first, "LAMP", 5).create_batch(second, "LAMP", 5);
    run.to_the_end();
    return run;
  };
  const Run one = two_batches("batch-1", "batch-2");
  const Run other = two_batches("batch-2", "batch-1");

  const FirstDifference parted = first_difference(one.world, other.world);

  REQUIRE(parted.in_trace);
  CHECK(parted.in_trace->place == 0);
}

TEST_CASE("of two that have not come equally far the one ahead is different where the other ends") {
  Run ahead = shop({});
  Run behind = shop({});
  ahead.to_the_end();
  behind.until(500);

  const FirstDifference parted = first_difference(behind.world, ahead.world);

  REQUIRE(parted.in_trace);
  CHECK(parted.in_trace->place == behind.world.trace.size());
  CHECK(parted.in_trace->at == 1000);
  CHECK_FALSE(parted.in_answers);
}

TEST_CASE("a read that is answered here and waits there has another answer") {
  const auto wait = [](sim::Ms timeout) {
    Run run({.lag = support::constant(5000),
             .reads = sim::Reads::read_your_writes,
             .wait_timeout_ms = timeout});
    run.at(0).create_batch("batch-1", "LAMP", 5);
    run.at(9000).by("harry").allocate("order-1", "LAMP", 1).ask_allocations("order-1");
    run.until(11'000);
    return run;
  };
  const Run patient = wait(60'000);
  const Run hasty = wait(1000);

  const FirstDifference parted = first_difference(patient.world, hasty.world);

  REQUIRE(parted.in_answers);
  CHECK(parted.in_answers->at == 9000);
}

TEST_CASE("only what happened before a time is compared, and that again after going back") {
  const auto wait = [](const sim::Settings& settings) {
    Run run(settings);
    run.at(0).create_batch("batch-1", "LAMP", 5);
    run.at(9000).by("harry").allocate("order-1", "LAMP", 1).ask_availability("LAMP");
    return run;
  };
  const sim::Settings patient{.lag = support::constant(500), .reads = sim::Reads::session};
  Run one = wait({.lag = support::constant(500)});
  Run other = wait(patient);
  Parting comparing;
  CHECK_FALSE(comparing.first_difference(one.world, other.world, 9000).in_trace);

  one.to_the_end();
  other.to_the_end();
  CHECK_FALSE(comparing.first_difference(one.world, other.world, 9000).in_trace);
  const FirstDifference parted = comparing.first_difference(one.world, other.world, 9001);
  REQUIRE(parted.in_trace);
  CHECK(parted.in_trace->at == 9000);
  REQUIRE(parted.in_answers);
  CHECK(parted.in_answers->at == 9000);

  CHECK_FALSE(comparing.first_difference(one.world, one.world, 20'000).in_answers);
  Run half = wait(patient);
  half.until(9100);
  CHECK(comparing.first_difference(half.world, one.world, 9101).in_answers);
}

}  // namespace
}  // namespace lab::difference_test
