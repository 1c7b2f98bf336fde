// The four ways in which events leave the write side (semantics section 4), one file each:
// in_process.cpp, after_commit.cpp, before_commit.cpp, outbox.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sim/kernel/queue.hpp"
#include "sim/message.hpp"
#include "sim/publishing/writer.hpp"

namespace sim {

struct World;

// Updates every running replica at once. Stops where the writer crashes.
void publish_in_process(World& world, std::span<const EventId> events);

// Sends each event once. Stops where the writer crashes.
void publish_after_commit(World& world, std::span<const EventId> events);

// Gives ids to the events and sends them, before anybody knows whether they will be committed;
// returns the ids given. Fewer than events: the writer crashed.
std::vector<EventId> publish_before_commit(World& world, const Cause& cause,
                                           std::span<const Message> events);

// Leaves the events to the relay.
void store_in_outbox(World& world, std::span<const EventId> events);
// The relay comes to an event, as attempt `attempt` from 0.
void relay(World& world, EventId event, std::uint32_t attempt);
// Was a sending acknowledged in time? If not, again, or a dead letter.
void check_redelivery(World& world, EventId event, std::uint8_t replica, std::uint32_t attempt);
// At the restart: what came up while the writer was down.
void do_what_was_put_off(World& world);

}  // namespace sim
