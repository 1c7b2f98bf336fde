// The one writer: commands come in, units of work are committed or not, the writer may crash at
// four points and come back (semantics sections 3, 4 and 7).
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "sim/kernel/time.hpp"
#include "sim/message.hpp"
#include "sim/script.hpp"

namespace sim {

struct World;

// Whose command a unit of work belongs to; follow-ups belong to the command that caused them.
struct Cause {
  ClientId by;
  std::uint32_t command = 0;
  std::uint32_t seen_mark = 0;
};

// What the relay had to do while the writer was down.
struct PutOff {
  enum class Kind : std::uint8_t { relay, redelivery_check };
  Kind kind = Kind::relay;
  EventId event = 0;
  std::uint8_t replica = 0;  // of a check
  std::uint32_t attempt = 0;
};

struct FollowUp {
  Message event;
  Cause cause;
};

struct Writer {
  bool down = false;
  std::uint32_t commit_attempts = 0;
  std::uint32_t commands = 0;
  std::array<std::optional<Ms>, crash_points> traps;  // how long it will be down
  std::vector<EventId> unit_events;                   // of the unit being committed
  // To be done at the restart, from the front: after a long crash there may be millions.
  std::deque<PutOff> put_off;
  std::deque<FollowUp> follow_ups;
};

// Tries of a follow-up whose commit fails, where an outbox remembers it.
inline constexpr std::size_t follow_up_attempts = 16;

// Gives the event its id; it is not committed yet.
EventId append_event(World& world, const Cause& cause, const Message& message);

void handle_command(World& world, ClientId by, const Message& command);
void restart(World& world);
// Has the trap at this point been set? Then the writer is down from now on.
bool crashes_at(World& world, CrashPoint point);

}  // namespace sim
