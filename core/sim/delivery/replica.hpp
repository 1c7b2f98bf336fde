// A replica of the read side, as far as it knows no domain: what it has applied, what it holds
// back, who waits at it (semantics section 5). Its views are the domain's.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "cqrs/paged_vector.hpp"
#include "sim/kernel/time.hpp"
#include "sim/message.hpp"

namespace sim {

struct World;

// A read that waits at a replica until the replica has caught up with a position.
struct WaitingRead {
  std::uint32_t read = 0;  // its number
  ClientId by;
  Key key;
  Ms issued_at = 0;
  EventId position = 0;       // what the replica has to reach
  EventId last_at_issue = 0;  // the newest event when it was issued
  std::uint32_t seen_mark = 0;
};

struct Replica {
  bool running = true;
  // For each event (id - 1) the place it was applied at since the views were last empty, from 1; 0:
  // not applied.
  cqrs::PagedVector<std::uint32_t> applied_at;
  cqrs::PagedVector<EventId> applied_order;
  cqrs::PagedVector<std::uint64_t> acknowledged;  // a bit for each event
  std::deque<EventId> held_back;                  // ascending
  std::vector<WaitingRead> waiting;               // in the order they came
  EventId next_position_waited_for = 0;           // the smallest among them, 0: none waits
  std::uint32_t committed_applied_in_row = 0;     // committed events applied without a gap
  std::uint32_t committed_applied = 0;
  std::uint32_t phantoms_applied = 0;  // of units that were rolled back
  EventId highest = 0;                 // the largest committed id applied
  Ms latest_arrival = 0;               // scheduled so far, whatever became of it

  [[nodiscard]] bool has_applied(EventId event) const {
    return event <= applied_at.size() && applied_at[event - 1] != 0;
  }
  [[nodiscard]] bool has_acknowledged(EventId event) const;
  void acknowledge(EventId event);
};

// The largest committed id such that it and all smaller committed ids are applied, else 0.
[[nodiscard]] EventId prefix_of(const World& world, const Replica& replica);

// An event is handed to the projection of a replica, which applies it, skips it or holds it back.
void receive(World& world, std::uint8_t replica, EventId event);
// What is held back is handed on, smallest id first: the projection stopped being `sequenced`.
void release_held_back(World& world, std::uint8_t replica);

void stop(World& world, std::uint8_t replica);
void start(World& world, std::uint8_t replica);

// Replays, one queue entry at a time, of the events committed when a rebuild began.
struct Replay {
  Ms started_at = 0;
  Ms ms_per_event = 0;
  std::uint64_t first_order = 0;  // of the places reserved in the queue
  std::uint32_t events = 0;
  std::uint32_t done = 0;
  std::uint8_t replica = 0;
};
void rebuild(World& world, std::uint8_t replica, bool clear);
void replay_next(World& world, std::uint32_t replay);

}  // namespace sim
