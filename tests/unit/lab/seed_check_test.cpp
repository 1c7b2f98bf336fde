// What is to hold of a run, tried under one seed and another.
#include "lab/seed_check.hpp"

#include <doctest/doctest.h>

#include "support/scenarios.hpp"

namespace seed_check_test {

namespace {

using support::condition;
using support::loaded;

// Whether Bob's reload is stale is luck: his order takes 0 to 2 s to be seen, and he looks after 1.
const char* const half_the_time = R"({"format": "cqrs-lab/1",
  "settings": {"lag": {"uniform": [0, 2000]}},
  "actions": [
    {"at": 0, "command": "CreateBatch", "ref": "batch-1", "sku": "LAMP", "qty": 9},
    {"at": 5000, "by": "bob", "command": "Allocate", "orderid": "order-1", "sku": "LAMP", "qty": 1},
    {"at": 6000, "by": "bob", "query": "availability", "sku": "LAMP"}]})";

}  // namespace

TEST_CASE("some seeds fail and some do not, each always the same") {
  scenario::Loaded scenario = loaded(half_the_time);
  const std::vector goal{condition("stats.stale == 0")};
  int failed = 0;

  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const auto failure = lab::failure_under(seed, scenario, goal);
    CHECK(failure.has_value() == lab::failure_under(seed, scenario, goal).has_value());
    failed += failure ? 1 : 0;
  }

  CHECK(failed > 25);
  CHECK(failed < 75);
  CHECK(scenario.scenario.seed == 99);
}

TEST_CASE("of several conditions the first that fails is named") {
  scenario::Loaded scenario = loaded(half_the_time);
  const std::vector goal{condition("stats.reads == 1"), condition("stats.reads == 2"),
                         condition("stats.reads == 3")};

  const auto failure = lab::failure_of(scenario, goal);

  REQUIRE(failure);
  CHECK(failure->condition == 1);
  CHECK_FALSE(failure->stopped);
  CHECK(failure->sentence() == "stats.reads == 2: found 1 at /stats/reads");
}

TEST_CASE("what holds of every run holds of a summary too") {
  for (const auto record : {scenario::Record::all, scenario::Record::summary}) {
    scenario::Loaded scenario = loaded(half_the_time);
    scenario.scenario.record = record;
    scenario.scenario.settings.reads = sim::Reads::strong;

    CHECK_FALSE(lab::failure_of(scenario, lab::invariants(record)));
  }
}

}  // namespace seed_check_test
