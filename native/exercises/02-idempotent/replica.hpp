// Exercise 2: a replica that a message may reach twice. You write in this file.
#pragma once

#include "allocation/domain/events.hpp"
#include "allocation/read_side/views.hpp"
#include "cqrs/ids.hpp"

namespace exercises {

// How an event changes the view: project() of exercise 1, or a better one.
using Project = void (*)(const allocation::Event& event, allocation::AllocationsView& view);

// A view, and what is known of how it came about.
class Replica {
 public:
  explicit Replica(Project project) : project_(project) {}

  // The event with this id has arrived. It changes the view, unless it has done so before; returns
  // whether it did. Ids count from 1; they may come in any order, and each of them any number of
  // times, also long afterwards.
  bool receive(cqrs::EventId id, const allocation::Event& event) {
    project_(event, view_);
    return true;
  }

  [[nodiscard]] bool has_applied(cqrs::EventId id) const { return false; }

  // For a rebuild: it is as new, and the events will be replayed from the first.
  void clear() { view_ = {}; }

  [[nodiscard]] const allocation::AllocationsView& view() const { return view_; }

 private:
  Project project_;
  allocation::AllocationsView view_;
};

}  // namespace exercises
