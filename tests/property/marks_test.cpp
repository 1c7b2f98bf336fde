// The generator strikes what it is for: marks that must all have been reached in these worlds. If
// one was not, the properties beside this file prove less than they seem to.
#include "worlds/marks.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "allocation/domain/errors.hpp"
#include "scenario/reader.hpp"
#include "scenario/words.hpp"
#include "worlds/generator.hpp"

namespace marks_test {

namespace {

using Strings = std::vector<std::string>;
using scenario::Words;

const worlds::Marks& marks() {
  static const worlds::Marks of_worlds = [] {
    worlds::Marks marks;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
      auto loaded = scenario::read_scenario(worlds::generate(seed));
      REQUIRE(loaded);
      marks.play(loaded.value());
    }
    return marks;
  }();
  return of_worlds;
}

void expect(const Strings& expected) {
  for (const std::string& mark : expected)
    CHECK_MESSAGE(marks().count(mark) > 0, "never reached: " << mark);
}

template <class Enum>
void expect_each(const std::string& before, const std::string& after = "") {
  for (const std::string_view word : Words<Enum>::list)
    expect({before + std::string(word) + after});
}

// Publishing under which messages travel.
const Strings sending{"after_commit", "before_commit", "outbox"};

}  // namespace

TEST_CASE("marks: every crash point under every way of publishing") {
  for (const std::string_view publishing : Words<sim::Publishing>::list)
    expect_each<sim::CrashPoint>("crash ", " under " + std::string(publishing));
}

TEST_CASE("marks: every setting and every action") {
  expect_each<sim::Publishing>("setting publishing ");
  expect_each<sim::Delivery>("setting delivery ");
  expect_each<sim::Projection>("setting projection ");
  expect_each<sim::Routing>("setting routing ");
  expect_each<sim::Reads>("setting reads ");
  expect_each<sim::Token>("setting token ");
  expect_each<sim::OnTimeout>("setting on_timeout ");
  expect_each<sim::Lag::Kind>("setting lag ");
  for (int replicas = 1; replicas <= sim::replicas_max; ++replicas)
    expect({"setting replicas " + std::to_string(replicas)});

  expect({"action command", "action query", "action stop", "action start",
          "action rebuild, cleared", "action rebuild, not cleared", "action change"});
  expect_each<sim::CrashPoint>("action crash ");
  expect_each<sim::TouchMessage::Act>("action message, ");
  expect({"action repeated", "names to pick from", "{n} in a name", "record summary", "until",
          "cut by until"});
}

TEST_CASE("marks: every fault") {
  for (const std::string_view publishing : Words<sim::Publishing>::list) {
    const std::string under = " under " + std::string(publishing);
    expect({"commit failed" + under, "rolled back by a crash" + under});
  }
  for (const std::string& publishing : sending)
    expect({"lost on the way under " + publishing});
  expect({"doubled by chance", "doubled by an action", "trace message_dropped",
          "trace message_delayed", "trace refused", "trace dead_letter", "sent again"});
  expect_each<sim::TraceKind>("trace ");
}

TEST_CASE("marks: each projection fails, applies, skips, holds back") {
  expect_each<sim::Projection>("handler failed under ");
  expect_each<sim::Projection>("applied under ");
  expect_each<sim::Projection>("a phantom applied under ");
  expect({"applied twice under book", "skipped under idempotent", "skipped under sequenced",
          "held back under sequenced", "arrival during a rebuild", "replay at a stopped replica",
          "ends converged", "ends apart"});
}

TEST_CASE("marks: what the writer puts off, resumes and loses") {
  expect({"relay put off", "check put off", "restart with relays put off",
          "restart with reallocations to do", "crash at a restart"});
  for (const std::string publishing : {"in_process", "after_commit", "before_commit"}) {
    expect({"reallocation lost by a crash under " + publishing,
            "reallocation lost by failed commits under " + publishing});
  }
  expect({"reallocation lost by failed commits under outbox"});
}

TEST_CASE("marks: every outcome, every answer, every end of a wait") {
  expect_each<sim::CommandOutcome>("outcome ");
  for (const allocation::RefusalEntry& refusal : allocation::refusals)
    expect({"rejected " + std::string(refusal.code)});
  expect_each<sim::ReadStatus>("read ");
  expect({"read stale", "wait ends in time", "wait ends stale", "wait ends at the primary",
          "wait ends in vain", "wait ends at a primary that is down",
          "wait ends at a stopped replica", "wait ends with until", "trace disappointed"});
}

TEST_CASE("marks: every guarantee is violated, and by `highest` those it promises") {
  expect_each<sim::Guarantee>("violated ");
  expect({"session by highest violated read_your_writes",
          "session by highest violated monotonic_reads"});
}

}  // namespace marks_test
