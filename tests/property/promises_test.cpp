// What remedies promise, held against the guarantees that are observed (docs/semantics.md, section
// 6) in generated worlds with every fault, crash, rebuild, stopped replica and way of publishing:
//
//   1. With `prefix`, a wait that never ends stale (`fail` or `primary`), and `session` (or
//   `strong`)
//      throughout, no answer breaks read_your_writes or monotonic_reads, under any projection: the
//      position counts what the client caused and saw, and a prefix has no holes.
//      `read_your_writes` alone keeps the first of them, `monotonic_reads` alone the second.
//   2. With `sequenced` throughout no answer breaks monotonic_writes or writes_follow_reads,
//   whatever
//      the reads: what a replica has applied is a prefix of what was committed, also while it is
//      rebuilt. So `highest` is `prefix` there.
//   3. So with all of these no answer breaks any guarantee.
//
// What the conditions exclude does break them: `stale` ends a wait before its position is reached;
// `highest` takes a replica with holes for one without (golden/scenarios_test.cpp); under `book`
// and `idempotent` a later write shows before an earlier one.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "scenario/reader.hpp"
#include "scenario/words.hpp"
#include "worlds/generator.hpp"

namespace {

using sim::Guarantee;
using Guarantees = std::vector<Guarantee>;

constexpr std::uint64_t worlds_tried = 300;

struct Tally {
  std::int64_t answers = 0;
  std::int64_t waited = 0;
};

// Checks worlds with these settings held, and says how much was tried.
Tally check_kept(const std::vector<worlds::Held>& held, const Guarantees& promised) {
  Tally tally;
  for (std::uint64_t seed = 0; seed < worlds_tried; ++seed) {
    auto loaded = scenario::read_scenario(worlds::generate(seed, {.held = held}));
    REQUIRE(loaded);
    auto& [about, script] = loaded.value();
    sim::World world = scenario::begin(about, false);
    scenario::run(about, world, script);
    for (const Guarantee guarantee : promised) {
      CHECK_MESSAGE(world.stats.violations[static_cast<std::size_t>(guarantee)] == 0,
                    "seed " << seed << " violates " << scenario::word_of(guarantee));
    }
    tally.answers += world.stats.reads - world.stats.unavailable - world.stats.timed_out;
    tally.waited += world.stats.waited;
  }
  return tally;
}

const worlds::Held patient{"on_timeout", {"\"fail\"", "\"primary\""}};
const worlds::Held prefix{"token", {"\"prefix\""}};
const worlds::Held sequenced{"projection", {"\"sequenced\""}};

worlds::Held reads(std::vector<std::string_view> values) {
  return {"reads", std::move(values)};
}

}  // namespace

TEST_CASE("session by prefix keeps read_your_writes and monotonic_reads under any projection") {
  const Tally tally = check_kept({patient, prefix, reads({"\"session\"", "\"strong\""})},
                                 {Guarantee::read_your_writes, Guarantee::monotonic_reads});
  CHECK(tally.answers > 1000);
  CHECK(tally.waited > 100);
}

TEST_CASE("each half of session keeps its own guarantee") {
  check_kept({patient, prefix, reads({"\"read_your_writes\"", "\"strong\""})},
             {Guarantee::read_your_writes});
  check_kept({patient, prefix, reads({"\"monotonic_reads\"", "\"strong\""})},
             {Guarantee::monotonic_reads});
}

TEST_CASE("sequenced keeps monotonic_writes and writes_follow_reads, whatever the reads") {
  const Tally tally =
      check_kept({sequenced}, {Guarantee::monotonic_writes, Guarantee::writes_follow_reads});
  CHECK(tally.answers > 1000);
}

TEST_CASE("session by prefix over sequenced, its waits failing, breaks nothing") {
  const Tally tally =
      check_kept({{"on_timeout", {"\"fail\""}}, prefix, sequenced, reads({"\"session\""})},
                 {Guarantee::read_your_writes, Guarantee::monotonic_reads,
                  Guarantee::monotonic_writes, Guarantee::writes_follow_reads});
  CHECK(tally.answers > 1000);
  CHECK(tally.waited > 100);
}

TEST_CASE("over sequenced replicas the two tokens are one") {
  for (std::uint64_t seed = 0; seed < worlds_tried; ++seed) {
    auto loaded = scenario::read_scenario(worlds::generate(seed, {.held = {sequenced}}));
    REQUIRE(loaded);
    auto& [about, script] = loaded.value();
    sim::World world = scenario::begin(about, false);
    std::int64_t apart = 0;
    while (world.step(script)) {
      for (const sim::Replica& replica : world.replicas)
        apart += sim::prefix_of(world, replica) == replica.highest ? 0 : 1;
    }
    CHECK_MESSAGE(apart == 0, "seed " << seed);
  }
}

TEST_CASE("strong reads are never stale, nor turned away but by a crash") {
  for (std::uint64_t seed = 0; seed < worlds_tried; ++seed) {
    const worlds::Wishes wishes{.held = {reads({"\"strong\""})}};
    auto loaded = scenario::read_scenario(worlds::generate(seed, wishes));
    REQUIRE(loaded);
    auto& [about, script] = loaded.value();
    sim::World world = scenario::begin(about, true);
    scenario::run(about, world, script);
    CHECK_MESSAGE(world.stats.stale + world.stats.waited + world.stats.max_age_ms == 0,
                  "seed " << seed);
    std::int64_t crashes = 0;
    for (std::size_t i = 0; i < world.trace.size(); ++i)
      crashes += world.trace[i].kind == sim::TraceKind::crashed;
    if (crashes == 0) CHECK_MESSAGE(world.stats.unavailable == 0, "seed " << seed);
  }
}
