// Where two worlds part, in words.
#include "lab/two_worlds/parting.hpp"

#include <string>

#include <doctest/doctest.h>

#include "support/run.hpp"

namespace lab::parting_test {
namespace {

using support::Run;

// Harry buys at 11 s; Bob looks at 12 s and looks the order up at 13 s. It opens at 10 s.
Run shop(const sim::Settings& settings) {
  Run run(settings);
  run.at(0).create_batch("batch-1", "LAMP", 5);
  run.at(11'000).by("harry").allocate("order-1", "LAMP", 2);
  run.at(12'000).by("bob").ask_availability("LAMP");
  run.at(13'000).by("bob").ask_allocations("order-1");
  return run;
}

PartingWords parting(Run& first, Run& second, sim::Ms until) {
  first.until(until);
  second.until(until);
  const PairOfWorlds pair{first.world, second.world, first.script.names(), 10'000};
  return in_words(first_difference(first.world, second.world), pair);
}
std::string codes(const PartedSide& side) {
  std::string codes;
  for (const Phrase& phrase : side.says)
    codes += (codes.empty() ? "" : " ") + phrase.code();
  return codes;
}
const Param& param(const Phrase& phrase, std::string_view name) {
  for (const Param& param : phrase.params())
    if (param.name == name) return param;
  FAIL("there is no such parameter");
  return phrase.params().front();
}

TEST_CASE("two that are one have nothing to say") {
  Run first = shop({});
  Run second = shop({});
  const PartingWords words = parting(first, second, 20'000);

  CHECK_FALSE(words.record);
  CHECK_FALSE(words.answer);
}

TEST_CASE("a message that takes longer, before the opening: not to be reached") {
  Run slow = shop({.lag = support::constant(3000)});
  Run fast = shop({.lag = support::constant(100)});
  const PartingWords words = parting(slow, fast, 20'000);

  REQUIRE(words.record);
  CHECK(words.record->clock_ms == -10'000);
  CHECK_FALSE(words.record->reachable);
  CHECK(codes(words.record->first) == "record.sent");
  CHECK(param(words.record->first.says[0], "event").number == 1);
  CHECK(param(words.record->first.says[0], "takes").number == 3000);
  CHECK(param(words.record->second.says[0], "takes").number == 100);
}

TEST_CASE("a question that is answered otherwise: who asked what, and what each was told") {
  Run late = shop({.lag = support::constant(3000)});
  Run strong = shop({.lag = support::constant(3000), .reads = sim::Reads::strong});
  const PartingWords words = parting(late, strong, 12'500);

  REQUIRE(words.answer);
  CHECK(words.answer->clock_ms == 2000);
  CHECK(words.answer->reachable);
  CHECK(words.answer->what.code() == "parted.availability");
  CHECK(param(words.answer->what, "by").text == "bob");
  CHECK(param(words.answer->what, "key").text == "LAMP");
  CHECK(codes(words.answer->first) == "answer.in_stock from.replica stale");
  CHECK(param(words.answer->first.says[0], "n").number == 5);
  CHECK(param(words.answer->first.says[2], "age").number == 1000);
  CHECK(codes(words.answer->second) == "answer.in_stock from.write_side true");
  CHECK(param(words.answer->second.says[0], "n").number == 3);

  REQUIRE(words.record);
  CHECK(codes(words.record->first) == "record.read");
  CHECK(codes(words.record->second) == "record.read_write_side");
  CHECK(param(words.record->second.says[0], "by").text == "bob");
}

TEST_CASE("an order that is not there yet, one that is, and one that is waited for") {
  Run late = shop({.lag = support::constant(30'000)});
  Run quick = shop({.lag = support::constant(1500)});
  const PartingWords words = parting(late, quick, 14'000);
  REQUIRE(words.answer);
  // The first look found no such product where nothing had come.
  CHECK(codes(words.answer->first) == "answer.pending from.replica stale");
  CHECK(codes(words.answer->second) == "answer.in_stock from.replica stale");

  Run eventual(sim::Settings{.lag = support::constant(3000)});
  Run patient({.lag = support::constant(3000), .reads = sim::Reads::read_your_writes});
  for (Run* run : {&eventual, &patient}) {
    run->at(0).create_batch("batch-1", "LAMP", 5);
    run->at(11'000).by("harry").allocate("order-1", "LAMP", 2).ask_allocations("order-1");
  }
  const PartingWords waits = parting(eventual, patient, 12'000);
  REQUIRE(waits.answer);
  CHECK(codes(waits.answer->first) == "answer.pending from.replica stale");
  CHECK(codes(waits.answer->second) == "answer.waiting");

  const PartingWords waited = parting(eventual, patient, 15'000);
  REQUIRE(waited.answer);
  CHECK(waited.answer->clock_ms == 1000);
  CHECK(waited.answer->second.clock_ms == 4000);
  CHECK(codes(waited.answer->second) == "answer.line from.replica waited true");
  CHECK(param(waited.answer->second.says[0], "sku").text == "LAMP");
  CHECK(param(waited.answer->second.says[2], "takes").number == 3000);
}

TEST_CASE("where one of the two has nothing more to tell, that is said") {
  Run first = shop({});
  Run second = shop({});
  second.at(15'000).stop(0);
  const PartingWords words = parting(first, second, 16'000);

  REQUIRE(words.record);
  CHECK(words.record->clock_ms == 5000);
  CHECK(codes(words.record->first) == "record.nothing");
  CHECK(words.record->first.clock_ms == 5000);
  CHECK(codes(words.record->second) == "record.stopped");
}

}  // namespace
}  // namespace lab::parting_test
