// Messages in flight: sent, arriving, or met by a hand on the way (semantics section 4).
#pragma once

#include "world.hpp"

namespace reference {

// Sends an event to a replica as that attempt (from 0), now.
void send(World& world, EventId event, std::size_t replica, std::uint64_t attempt);

void arrive(World& world, const Arrival& copy);

// `operate` drop, duplicate or delay; nothing happens when no copy is in flight.
void meddle(World& world, const Meddle& action);

}  // namespace reference
