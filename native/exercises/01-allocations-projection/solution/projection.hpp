// Exercise 1, solved: the projection of the allocations view, as in Cosmic Python ch. 12.
#pragma once

#include <variant>

#include "allocation/domain/events.hpp"
#include "allocation/read_side/views.hpp"

namespace exercises {

// One overload for each event: a new kind of event does not compile until somebody has thought
// about what it means for the view.
struct AllocationRows {
  allocation::AllocationsView& view;

  void operator()(const allocation::Allocated& event) const {
    view.insert(event.line, event.batchref);
  }
  void operator()(const allocation::Deallocated& event) const {
    view.remove_all(event.line.orderid, event.line.sku);
  }
  void operator()(const allocation::OutOfStock&) const {}
  void operator()(const allocation::BatchCreated&) const {}
  void operator()(const allocation::BatchQuantityChanged&) const {}
};

inline void project(const allocation::Event& event, allocation::AllocationsView& view) {
  std::visit(AllocationRows{view}, event);
}

}  // namespace exercises
