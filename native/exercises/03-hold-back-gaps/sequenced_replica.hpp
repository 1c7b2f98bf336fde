// Exercise 3: a replica that puts events into order. You write in this file.
#pragma once

#include <cstddef>
#include <vector>

#include "02-idempotent/solution/replica.hpp"

namespace exercises {

// A replica (exercise 2) behind a door: an event goes in once all events with smaller ids are in.
class SequencedReplica {
 public:
  explicit SequencedReplica(Project project) : replica_(project) {}

  // The event with this id has arrived. Returns the ids applied because of it, in the order in
  // which they were applied: none, if one with a smaller id is missing (the event is held back
  // until that one comes) or if this one came before.
  std::vector<cqrs::EventId> receive(cqrs::EventId id, const allocation::Event& event) {
    replica_.receive(id, event);
    return {id};
  }

  // The largest id such that it and all smaller ones are applied; 0 if event 1 is not.
  [[nodiscard]] cqrs::EventId prefix() const { return 0; }

  // How many events wait at the door.
  [[nodiscard]] std::size_t held_back() const { return 0; }

  // For a rebuild: as new, nothing waits.
  void clear() { replica_.clear(); }

  [[nodiscard]] const allocation::AllocationsView& view() const { return replica_.view(); }

 private:
  Replica replica_;
};

}  // namespace exercises
