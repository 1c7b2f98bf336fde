// How a message gets from the write side to a replica: sent, lost, doubled, late, in order or not,
// and what an action can do to it under way (semantics section 4).
#pragma once

#include <cstdint>

#include "sim/kernel/queue.hpp"
#include "sim/message.hpp"
#include "sim/script.hpp"

namespace sim {

struct World;

// Sends the event to one replica, as attempt `attempt` from 0.
void send(World& world, EventId event, std::uint8_t replica, std::uint32_t attempt);
// To every replica, 0 first, as the first attempt.
void send_to_all(World& world, EventId event);
// A copy has come to its end.
void arrive(World& world, const Entry& arrival);
// Does an action's will on the copy in flight that arrives first; nothing if there is none.
void touch(World& world, const TouchMessage& act);
// Does the handler of the replica fail on this copy?
[[nodiscard]] bool handler_fails(const World& world, EventId event, std::uint8_t replica,
                                 std::uint32_t attempt, bool duplicate);

}  // namespace sim
