// Disappointed: told no after an answer that showed enough (semantics section 6): out of stock, in
// the allocation domain; an issue that somebody else has, in the issue tracker.
#pragma once

#include <cstdint>
#include <optional>

#include "sim/message.hpp"
#include "sim/records.hpp"

namespace sim {

struct World;

// An answer was given to the client from `source` (a replica, or write_model).
void note_shown(World& world, ClientId by, Key key, int source);
// The outcome of this command that would disappoint the client, whose latest answer shows as much
// as the command wants; none, if it does not.
[[nodiscard]] std::optional<CommandOutcome> disappointing_outcome(const World& world, ClientId by,
                                                                  const Message& command);

}  // namespace sim
