// Copying a world is a checkpoint, going back is restoring the copy and running on, forking is
// copying (sim/world.hpp).
#include <optional>

#include <doctest/doctest.h>

#include "support/eventful.hpp"
#include "support/records.hpp"
#include "support/run.hpp"

namespace sim::checkpoint_test {
namespace {

using support::Eventful;
using support::records_of;
using support::Run;

// What a run leaves behind that nobody interrupted.
std::string undisturbed(std::uint64_t seed) {
  Eventful run(seed);
  run.to_the_end();
  return records_of(run.world);
}

TEST_CASE("the eventful run is one: nearly everything happens in it") {
  Stats sum;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    Eventful run(seed);
    run.to_the_end();
    const Stats& stats = run.world.stats;
    sum.waited += stats.waited;
    sum.timed_out += stats.timed_out;
    sum.unavailable += stats.unavailable;
    sum.stale += stats.stale;
    sum.dropped += stats.dropped;
    sum.duplicated += stats.duplicated;
    sum.dead_letters += stats.dead_letters;
    for (std::size_t outcome = 0; outcome < command_outcomes; ++outcome)
      sum.outcomes[outcome] += stats.outcomes[outcome];
    for (std::size_t guarantee = 0; guarantee < guarantees; ++guarantee)
      sum.violations[guarantee] += stats.violations[guarantee];
  }

  CHECK(sum.waited > 0);
  CHECK(sum.timed_out > 0);
  CHECK(sum.unavailable > 0);
  CHECK(sum.stale > 0);
  CHECK(sum.dropped > 0);
  CHECK(sum.duplicated > 0);
  CHECK(sum.dead_letters > 0);
  for (const std::int64_t outcomes : sum.outcomes)
    CHECK(outcomes > 0);
  for (const std::int64_t violations : sum.violations)
    CHECK(violations > 0);
}

TEST_CASE("one seed is one story, another seed another") {
  CHECK(undisturbed(1) == undisturbed(1));
  CHECK(undisturbed(1) != undisturbed(2));
}

TEST_CASE("step by step comes out as at once") {
  Eventful run(1);

  while (run.world.step(run.script))
    CHECK(run.world.entries_taken > 0);

  CHECK(records_of(run.world) == undisturbed(1));
}

TEST_CASE("in slices of time comes out as at once") {
  Eventful run(1);

  for (Ms until = 0; run.world.next_at(run.script); until += 250)
    run.until(until);

  CHECK(records_of(run.world) == undisturbed(1));
}

TEST_CASE("running on from a copy comes out as running on") {
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const std::string whole = undisturbed(seed);
    for (Ms at = 0; at <= 20'000; at += 1000) {
      CAPTURE(seed);
      CAPTURE(at);
      Eventful run(seed);
      run.until(at);

      World copy = run.world;
      copy.run(run.script);

      REQUIRE(records_of(copy) == whole);
    }
  }
}

TEST_CASE("a copy is left alone by the run it was taken from") {
  Eventful run(1);
  run.until(8000);
  const World copy = run.world;
  const std::string before = records_of(copy);

  run.to_the_end();

  CHECK(records_of(copy) == before);
  CHECK(records_of(run.world) == undisturbed(1));
}

TEST_CASE("going back and running on again tells the same story") {
  Eventful run(2);
  run.until(6000);
  const World checkpoint = run.world;
  run.until(17'000);
  const std::string first_time = records_of(run.world);

  run.world = checkpoint;
  run.until(17'000);

  CHECK(records_of(run.world) == first_time);
}

TEST_CASE("copies of copies at every step run on alike") {
  Eventful run(3);
  std::optional<World> world = run.world;

  while (true) {
    World copy = *world;
    if (!copy.step(run.script)) break;
    world.emplace(copy);
  }

  CHECK(records_of(*world) == undisturbed(3));
}

TEST_CASE("semantics 1: what is done at now in a copy of the past leaves the original its future") {
  Eventful run(1);
  run.until(7000);
  World fork = run.world;
  const std::size_t place = run.script.size();
  run.at(7000).stop(0);
  run.at(7000).by("eve").allocate("order-1000", "LAMP", 1);

  fork.run(run.script);
  run.world.agenda.cut(place);
  run.script.cut(place);
  run.to_the_end();

  CHECK(records_of(run.world) == undisturbed(1));
  CHECK(records_of(fork) != records_of(run.world));
}

TEST_CASE("semantics 1: a run that was acted in and its replay are the same run") {
  Eventful acted_in(2);
  acted_in.until(7000);
  acted_in.at(7000).by("eve").allocate("order-1000", "LAMP", 1);
  acted_in.to_the_end();

  Eventful replayed(2);
  replayed.at(7000).by("eve").allocate("order-1000", "LAMP", 1);
  replayed.to_the_end();

  CHECK(records_of(acted_in.world) == records_of(replayed.world));
}

}  // namespace
}  // namespace sim::checkpoint_test
