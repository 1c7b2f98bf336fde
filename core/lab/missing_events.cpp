#include "lab/missing_events.hpp"

#include <algorithm>

#include "sim/monitors/staleness.hpp"

namespace lab {

std::vector<sim::EventId> missing_events(const sim::World& world, std::uint8_t replica,
                                         sim::Key key, std::size_t count) {
  const std::size_t missing = std::min<std::size_t>(sim::missing_for(world, replica, key), count);
  std::vector<sim::EventId> events;
  if (missing == 0) return events;
  const auto& known = world.staleness.at_replica[key.space][replica];
  const sim::EventId all_before = key.id < known.size() ? known[key.id].all_applied_upto : 0;
  sim::EventId event = all_before == 0 ? world.staleness.keys[key.space][key.id].first
                                       : world.events[all_before].next_for_key[key.space];
  for (; event != 0 && events.size() < missing;
       event = world.events[event].next_for_key[key.space]) {
    if (!world.replicas[replica].has_applied(event)) events.push_back(event);
  }
  return events;
}

}  // namespace lab
