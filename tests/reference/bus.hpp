// The bus: a command, then the events it raised (semantics section 3).
#pragma once

#include "world.hpp"

namespace reference {

void handle_command(World& world, const ClientCommand& action);

// A follow-up is tried this often under `outbox`, and at a restart (sections 3 and 7).
inline constexpr int reallocation_attempts = 16;

// Does the reallocations still to do, first in first out, until none is left or the writer crashes.
void do_reallocations(World& world, int attempts);

// What a crash leaves of the reallocations still to do (section 7).
void settle_reallocations_at_crash(World& world);

}  // namespace reference
