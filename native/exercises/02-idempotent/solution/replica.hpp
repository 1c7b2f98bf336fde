// Exercise 2, solved: a replica that remembers which events it has applied.
#pragma once

#include "allocation/domain/events.hpp"
#include "allocation/read_side/views.hpp"
#include "cqrs/ids.hpp"
#include "cqrs/paged_vector.hpp"

namespace exercises {

// How an event changes the view: project() of exercise 1, or a better one.
using Project = void (*)(const allocation::Event& event, allocation::AllocationsView& view);

// A view, and the ids of the events in it. The two change together, and are copied and cleared
// together: a database would keep both in one transaction.
class Replica {
 public:
  explicit Replica(Project project) : project_(project) {}

  bool receive(cqrs::EventId id, const allocation::Event& event) {
    if (has_applied(id)) return false;
    project_(event, view_);
    applied_.grow_to(id);
    applied_.edit(id - 1) = true;
    return true;
  }

  [[nodiscard]] bool has_applied(cqrs::EventId id) const {
    return id >= 1 && id <= applied_.size() && applied_[id - 1];
  }

  void clear() {
    view_ = {};
    applied_.clear();
  }

  [[nodiscard]] const allocation::AllocationsView& view() const { return view_; }

 private:
  Project project_;
  allocation::AllocationsView view_;
  // Every id and not the highest: a smaller one that is late is no duplicate.
  cqrs::PagedVector<bool> applied_;  // by id, from 1
};

}  // namespace exercises
