// What the running replicas lack of something: named wherever a row of the write side differs, so
// that the difference is traced to its cause.
#pragma once

#include <cstdint>
#include <vector>

#include "allocation/simulation/messages.hpp"
#include "sim/message.hpp"
#include "sim/world.hpp"

namespace lab {

// A running replica that lacks something, and what.
struct Lack {
  std::uint8_t replica = 0;
  std::vector<sim::EventId> events;  // committed, by id, the first of them
};

[[nodiscard]] std::vector<Lack> lacks(const sim::World& world, sim::Key key);
// Of one batch: events of other batches of its sku are left out.
[[nodiscard]] std::vector<Lack> lacks(const sim::World& world, allocation::Sku sku,
                                      allocation::BatchRef ref);

}  // namespace lab
