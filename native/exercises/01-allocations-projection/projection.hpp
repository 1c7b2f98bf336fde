// Exercise 1: the projection of the allocations view. You write in this file.
#pragma once

#include "allocation/domain/events.hpp"
#include "allocation/read_side/views.hpp"

namespace exercises {

// Changes the view as the event says. After it, a query for an order is a look at its rows.
//
//   Allocated      the order has one more row: sku, quantity, batch
//   Deallocated    the rows of that order and that sku are gone
//   the others     say nothing about an order's rows
//
// The view is in core/allocation/read_side/views.hpp, the events in
// core/allocation/domain/events.hpp.
inline void project(const allocation::Event& event, allocation::AllocationsView& view) {
  // Your code.
}

}  // namespace exercises
