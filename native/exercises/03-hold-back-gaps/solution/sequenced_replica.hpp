// Exercise 3, solved: what comes too early is kept by id until the gap before it is closed.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "02-idempotent/solution/replica.hpp"

namespace exercises {

class SequencedReplica {
 public:
  explicit SequencedReplica(Project project) : replica_(project) {}

  std::vector<cqrs::EventId> receive(cqrs::EventId id, const allocation::Event& event) {
    std::vector<cqrs::EventId> applied;
    if (id <= prefix_) return applied;
    held_back_.emplace(id, event);  // nothing happens if it is held back already
    while (!held_back_.empty() && held_back_.begin()->first == prefix_ + 1) {
      const auto next = held_back_.begin();
      replica_.receive(next->first, next->second);
      applied.push_back(next->first);
      prefix_ = next->first;
      held_back_.erase(next);
    }
    return applied;
  }

  [[nodiscard]] cqrs::EventId prefix() const { return prefix_; }
  [[nodiscard]] std::size_t held_back() const { return held_back_.size(); }

  void clear() {
    replica_.clear();
    held_back_.clear();
    prefix_ = 0;
  }

  [[nodiscard]] const allocation::AllocationsView& view() const { return replica_.view(); }

 private:
  Replica replica_;
  std::map<cqrs::EventId, allocation::Event> held_back_;  // smallest id first
  cqrs::EventId prefix_ = 0;
};

}  // namespace exercises
