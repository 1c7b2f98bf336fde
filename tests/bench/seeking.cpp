#include "seeking.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "lab/timeline.hpp"
#include "scenario/reader.hpp"
#include "sim/kernel/chance.hpp"

namespace bench {
namespace {

// Four queue entries and more to each order; a new order id each time, as in a real shop.
constexpr std::string_view busy_shop = R"({"format": "cqrs-lab/1", "seed": 7,
  "settings": {"publishing": "outbox", "replicas": 3, "projection": "sequenced", "drop": 0.02,
               "duplicate": 0.02, "reads": "session", "on_timeout": "primary", "routing": "random",
               "lag": {"exponential": 800}},
  "actions": [
    {"at": 0, "every": 1, "times": 20, "command": "CreateBatch", "ref": "batch-{n}",
     "sku": ["LAMP", "CHAIR", "TABLE", "SOFA"], "qty": 1000000},
    {"at": 1000, "every": 500, "times": 9000, "by": ["ann", "bob", "cid", "dan", "eve"],
     "command": "Allocate", "orderid": "order-{n}", "sku": ["LAMP", "CHAIR", "TABLE", "SOFA"],
     "qty": 1},
    {"at": 1200, "every": 500, "times": 9000, "by": ["ann", "bob", "cid", "dan", "eve"],
     "query": "allocations", "orderid": "order-{n}"},
    {"at": 1300, "every": 250, "times": 18000, "by": ["ann", "bob", "cid", "dan", "eve"],
     "query": "availability", "sku": ["LAMP", "CHAIR", "TABLE", "SOFA"]}]})";

}  // namespace

Seeking seek_anywhere(std::size_t records, std::uint32_t seeks) {
  auto loaded = std::move(scenario::read_scenario(busy_shop).value());
  lab::Timeline timeline(scenario::begin(loaded.scenario, true), loaded.script);
  while (timeline.world().trace.size() < records && timeline.next_at())
    timeline.seek(*timeline.next_at());
  const sim::Ms end = timeline.now();

  Seeking result{timeline.world().trace.size(), {}, timeline.bytes()};
  for (std::uint32_t n = 0; n < seeks; ++n) {
    const double u = sim::draw(1, sim::Purpose::name, n, 0, 0);
    const auto started = std::chrono::steady_clock::now();
    timeline.seek(static_cast<sim::Ms>(u * static_cast<double>(end)));
    const std::chrono::duration<double, std::milli> took =
        std::chrono::steady_clock::now() - started;
    result.in_ms.push_back(took.count());
    result.bytes = std::max(result.bytes, timeline.bytes());
  }
  return result;
}

}  // namespace bench
