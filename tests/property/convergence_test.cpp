// With the outbox and the sequenced projection throughout, a replica for which nothing became a
// dead letter has converged once all is quiet: whatever was lost, doubled, delayed, refused by a
// stopped replica, failed or crashed on the way, and also when it was rebuilt. Enough attempts make
// dead letters rare; nothing else is asked of the world.
#include <doctest/doctest.h>

#include "scenario/reader.hpp"
#include "worlds/generator.hpp"

namespace {

const worlds::Wishes outbox_and_sequenced{
    .held = {{"publishing", {"\"outbox\""}},
             {"projection", {"\"sequenced\""}},
             {"max_attempts", {"64"}},
             {"redelivery_ms", {"100", "1000"}},
             {"drop", {"0", "0.2", "0.5"}},
             {"handler_failure", {"0", "0.3"}}},
    .to_the_end = true,
};

// Whether nothing for the replica became a dead letter.
std::vector<bool> served(const sim::World& world) {
  std::vector<bool> served(world.replicas.size(), true);
  for (std::size_t i = 0; i < world.trace.size(); ++i) {
    const sim::TraceRecord& record = world.trace[i];
    if (record.kind == sim::TraceKind::dead_letter)
      served[static_cast<std::size_t>(record.replica)] = false;
  }
  return served;
}

}  // namespace

TEST_CASE("outbox and sequenced: without a dead letter a replica converges once all is quiet") {
  int converged = 0;
  int faults = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    auto loaded = scenario::read_scenario(worlds::generate(seed, outbox_and_sequenced));
    REQUIRE(loaded);
    auto& [about, script] = loaded.value();
    sim::World world = scenario::begin(about, true);
    scenario::run(about, world, script);
    const std::vector<bool> without_dead_letter = served(world);
    for (std::size_t place = 0; place < world.replicas.size(); ++place) {
      if (!without_dead_letter[place]) continue;
      const sim::Replica& replica = world.replicas[place];
      ++converged;
      CHECK_MESSAGE(world.domain->converged(place), "seed " << seed << ", replica " << place);
      CHECK_MESSAGE(sim::prefix_of(world, replica) == world.last_committed(), "seed " << seed);
      CHECK_MESSAGE(replica.phantoms_applied == 0, "seed " << seed);
      CHECK_MESSAGE(replica.held_back.empty(), "seed " << seed);
    }
    faults += world.stats.dropped > 0 || world.stats.duplicated > 0;
  }
  CHECK(converged > 600);
  CHECK(faults > 200);
}
