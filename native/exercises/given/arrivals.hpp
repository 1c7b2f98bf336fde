// Messages under way: in which order they arrive, and how often.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "cqrs/ids.hpp"
#include "sim/kernel/chance.hpp"

namespace exercises {

// The ids from 1 to `last` as they arrive with the luck of this seed: out of order, every third of
// them twice, none lost.
inline std::vector<cqrs::EventId> arrivals(cqrs::EventId last, std::uint64_t seed) {
  struct Arrival {
    double at;
    cqrs::EventId id;
  };
  std::vector<Arrival> under_way;
  for (cqrs::EventId id = 1; id <= last; ++id) {
    const double lag = 20 * sim::draw(seed, sim::Purpose::lag, id, 0, 0);
    under_way.push_back({id + lag, id});
    if (sim::draw(seed, sim::Purpose::duplicate, id, 0, 0) < 1.0 / 3) {
      const double own_lag = 40 * sim::draw(seed, sim::Purpose::duplicate_lag, id, 0, 0);
      under_way.push_back({id + own_lag, id});
    }
  }
  std::stable_sort(under_way.begin(), under_way.end(),
                   [](const Arrival& one, const Arrival& other) { return one.at < other.at; });
  std::vector<cqrs::EventId> ids;
  ids.reserve(under_way.size());
  for (const Arrival& arrival : under_way)
    ids.push_back(arrival.id);
  return ids;
}

}  // namespace exercises
