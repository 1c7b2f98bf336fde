// Promises seen in a run, and the same said as conditions over its report.
#include "lab/runs/promise.hpp"

#include <doctest/doctest.h>

#include "support/scenarios.hpp"
#include "worlds/generator.hpp"

namespace promise_test {

namespace {

bool holds(const scenario::Loaded& loaded, const sim::World& world, const std::string& text) {
  const auto report =
      scenario::parse_json(scenario::report(loaded.scenario, world, loaded.script).json);
  REQUIRE(report);
  return !support::condition(text).failure(report.value().root());
}

}  // namespace

TEST_CASE("a promise is broken where its condition fails, to everybody and to each customer") {
  std::array<int, lab::promises> broken{};
  std::array<int, lab::promises> broken_to_one{};
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    scenario::Loaded loaded = support::loaded(worlds::generate(seed, {.with_records = true}));
    sim::World world = scenario::begin(loaded.scenario, false);
    scenario::run(loaded.scenario, world, loaded.script);
    const auto all = lab::broken_promises_of(world);

    for (std::size_t place = 0; place < lab::promises; ++place) {
      const auto promise = static_cast<lab::Promise>(place);
      CAPTURE(lab::promise_words[place]);
      CHECK(all[place] != holds(loaded, world, lab::condition_of(promise, "")));
      broken[place] += all[place] ? 1 : 0;
      if (!lab::is_made_to_a_customer(promise)) continue;
      const std::uint32_t clients = loaded.script.names().clients.size();
      for (std::uint32_t client = 0; client < clients; ++client) {
        const bool to_one = lab::is_broken(world, promise, sim::ClientId{client});
        const std::string& name = loaded.script.names().clients[client];
        CHECK(to_one != holds(loaded, world, lab::condition_of(promise, name)));
        broken_to_one[place] += to_one ? 1 : 0;
      }
    }
  }

  for (std::size_t place = 0; place < lab::promises; ++place) {
    CAPTURE(lab::promise_words[place]);
    const auto promise = static_cast<lab::Promise>(place);
    CHECK((broken[place] > 0) == (promise != lab::Promise::never_oversold));
    CHECK((broken_to_one[place] > 0) == lab::is_made_to_a_customer(promise));
  }
}

TEST_CASE("promises have names") {
  CHECK(lab::promise_named("monotonic_reads") == lab::Promise::monotonic_reads);
  CHECK(lab::promise_named("never_oversold") == lab::Promise::never_oversold);
  CHECK_FALSE(lab::promise_named("own"));
}

}  // namespace promise_test
