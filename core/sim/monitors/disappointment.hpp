// Disappointed: told "out of stock" after a page that showed enough (semantics section 6).
#pragma once

#include <cstdint>

#include "sim/message.hpp"

namespace sim {

struct World;

// An answer was given to the client from `source` (a replica, or write_model).
void note_shown(World& world, ClientId by, Key key, int source);
// Does the client's latest answer about it show as much as this command wants?
[[nodiscard]] bool was_shown_enough(const World& world, ClientId by, const Message& command);

}  // namespace sim
