// What a replica does with an event: the three projections (semantics section 5).
#pragma once

#include "world.hpp"

namespace reference {

// Hands an event to the projection in force.
void receive(World& world, std::size_t replica, EventId event);

// After `projection` stopped being `sequenced`: what is held back is applied at once, smallest id
// first.
void apply_held_back(World& world, std::size_t replica);

// The two tokens of a replica (section 5).
EventId prefix_of(const World& world, const Replica& replica);
EventId highest_of(const World& world, const Replica& replica);

}  // namespace reference
