// The commit of one unit of work, with everything that can go wrong around it (semantics sections
// 3, 4 and 7).
#pragma once

#include "world.hpp"

namespace reference {

enum class UnitEnd { committed, failed, undone_by_crash, committed_then_crashed };

// Commits a unit that raised events, in the way `publishing` says. `command` is the command that
// caused it.
UnitEnd commit(World& world, const Unit& unit, std::size_t command);

}  // namespace reference
