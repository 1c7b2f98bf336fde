// Memory of long runs: what is kept is counted in bytes, so that it has a bound on every machine.
#include <cstdint>
#include <string>

#include <doctest/doctest.h>

#include "lab/timeline.hpp"
#include "lab/weight.hpp"
#include "support/scenarios.hpp"

namespace long_run_test {

namespace {

constexpr std::size_t mib = std::size_t{1} << 20;

std::size_t bytes_of(const sim::World& world) {
  return lab::bytes_beside_pages(world) + lab::bytes_not_shared(lab::pages_of(world), {});
}

// As many actions as a file may hold, each written out: orders and looks by a hundred customers.
std::string longest_file() {
  std::string text =
      R"({"format": "cqrs-lab/1", "settings": {"publishing": "outbox", "replicas": 2}, "actions": [)"
      R"({"at": 0, "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 1000000})";
  for (int n = 1; n < scenario::actions_max; ++n) {
    const std::string number = std::to_string(n);
    text += ",\n{\"at\":" + number + ",\"by\":\"c" + std::to_string(n % 100) + "\",";
    text += n % 4 == 0
                ? R"("command":"Allocate","sku":"LAMP","qty":1,"orderid":"o)" + number + "\"}"
                : R"("query":"availability","sku":"LAMP"})";
  }
  return text + "]}";
}

}  // namespace

TEST_CASE("a file of 200,000 actions runs in bounded memory, watched and traced") {
  scenario::Loaded longest = support::loaded(longest_file());
  REQUIRE(longest.script.size() == 200'000);
  lab::Timeline timeline(scenario::begin(longest.scenario, true), longest.script);
  std::size_t queue_most = 0;

  while (timeline.step_instant())
    queue_most = std::max(queue_most, timeline.world().queue.size());

  CHECK(timeline.world().stats.reads == 150'000);
  CHECK(timeline.world().events.last() == 50'000);
  CHECK(queue_most < 5'000);
  const std::size_t world = bytes_of(timeline.world());
  CAPTURE(world / mib);
  CHECK(world < 64 * mib);
  CHECK(timeline.checkpoints().size() <= lab::Checkpoints::count_max);
  CHECK(timeline.bytes() < lab::Checkpoints::bytes_max + 2 * world);
}

TEST_CASE("a summary of a long run keeps nothing for each read") {
  const auto bytes_after = [](const std::string& reads) {
    scenario::Loaded day = support::loaded(
        R"({"format": "cqrs-lab/1", "record": "summary", "actions": [
            {"at": 0, "command": "CreateBatch", "ref": "b", "sku": "LAMP", "qty": 10},
            {"at": 9, "every": 10, "times": )" +
        reads + R"(, "by": ["ann", "bob", "cid"], "query": "availability", "sku": "LAMP"}]})");
    sim::World world = scenario::begin(day.scenario, false);
    scenario::run(day.scenario, world, day.script);
    CHECK(std::to_string(world.stats.reads) == reads);
    return bytes_of(world);
  };

  CHECK(bytes_after("200000") == bytes_after("2000"));
}

}  // namespace long_run_test
