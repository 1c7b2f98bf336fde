// Ids that an action leaves open (semantics section 11): of what this client makes now, or has
// made.
#pragma once

#include "sim/script.hpp"

namespace sim {

struct World;

bool choose(World& world, Deed& deed, const OpenId& open, Vocabulary& names);

// Fills in what is left open, if anything is. False: it is what the client made last, whose id it
// does not know, so that it cannot ask.
inline bool fill_in(World& world, Deed& deed, const OpenId& open, Vocabulary& names) {
  return open.which == OpenId::Which::none || choose(world, deed, open, names);
}

}  // namespace sim
