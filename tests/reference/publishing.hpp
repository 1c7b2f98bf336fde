// How an event leaves the write side: in process, sent once, or by the outbox relay (semantics
// section 4).
#pragma once

#include <vector>

#include "world.hpp"

namespace reference {

// `in_process`: every running replica, 0 first, in the same instant.
void update_replicas(World& world, EventId event);

// `after_commit` and `before_commit`: sent once to each replica, 0 first.
void send_to_all(World& world, EventId event);

// `outbox`: an entry for the relay for each event, in id order.
void store_in_outbox(World& world, const std::vector<EventId>& events);

// The relay's entries when they are taken, or taken up again at a restart. While the writer is down
// they are put off (section 7).
void relay(World& world, const RelayEntry& entry);
void check(World& world, const Check& entry);

}  // namespace reference
