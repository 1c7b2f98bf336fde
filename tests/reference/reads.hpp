// Reads: routing, remedies, waiting, and what an answer is worth (semantics section 6).
#pragma once

#include "world.hpp"

namespace reference {

void handle_query(World& world, const ClientQuery& action);

// After each event applied at a replica: the reads waiting there, in the order they came.
void look_at_waiting_reads(World& world, std::size_t replica);

// At a stop: the reads waiting there are `unavailable`.
void give_up_waiting_reads(World& world, std::size_t replica);

void strike_timeout(World& world, const Timeout& entry);

}  // namespace reference
