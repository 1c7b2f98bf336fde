// Traps for the writer, and its way back up (semantics section 7).
#pragma once

#include "world.hpp"

namespace reference {

// Sets a trap for the next time the point is passed; setting it again replaces it.
void set_trap(World& world, const SetTrap& action);

// Passes a point. With a trap there the writer is down from now on, its restart is queued, and the
// answer is true.
bool crash_at(World& world, CrashPoint point);

void restart(World& world);

}  // namespace reference
