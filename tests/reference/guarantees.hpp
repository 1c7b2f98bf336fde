// The four session guarantees, observed at each answer from a replica (semantics section 6).
#pragma once

#include <vector>

#include "world.hpp"

namespace reference {

// What this answer broke, in the page's order, at most one each, with the smallest missing id. The
// read's own memory (`caused_when_issued`, `seen_when_issued`) is of the time it was issued.
std::vector<Violation> violations_of(const World& world, const Read& read, const Replica& replica);

}  // namespace reference
