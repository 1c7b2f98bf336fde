#include "seeking.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "busy_shop.hpp"
#include "lab/timeline.hpp"
#include "scenario/reader.hpp"
#include "sim/kernel/chance.hpp"

namespace bench {
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
