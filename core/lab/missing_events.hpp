// Which committed events a replica lacks, of those that bear on a key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/world.hpp"

namespace lab {

// The first `count` of them, by id. Costs what there is since the first of them.
[[nodiscard]] std::vector<sim::EventId> missing_events(const sim::World& world,
                                                       std::uint8_t replica, sim::Key key,
                                                       std::size_t count);

}  // namespace lab
