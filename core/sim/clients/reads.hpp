// Reads: which replica is asked, what it must have caught up with, how long a reader waits and what
// it does then (semantics section 6).
#pragma once

#include <cstdint>

#include "sim/message.hpp"
#include "sim/settings.hpp"

namespace sim {

struct World;

void issue_read(World& world, ClientId by, Key key);
// The replica has moved on: who can be answered now?
void look_at_waiting_reads(World& world, std::uint8_t replica);
// Time is up for a read, if it still waits.
void time_out(World& world, std::uint32_t read, std::uint8_t replica);
// The replica is stopped: nobody will answer those who wait there.
void turn_away_waiting_reads(World& world, std::uint8_t replica);

// Which replica is asked by read number `read` (from 0) of this client (clients/routing.cpp).
[[nodiscard]] std::uint8_t route(const World& world, std::uint32_t client_number,
                                 std::uint32_t read);

}  // namespace sim
