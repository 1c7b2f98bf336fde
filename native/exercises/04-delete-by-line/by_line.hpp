// Exercise 4: a projection that knows one line of an order from another. You write in this file.
#pragma once

#include "01-allocations-projection/solution/projection.hpp"

namespace exercises {

// Changes the view as the event says. A line is the whole of orderid, sku and quantity, and has one
// row, wherever it is.
//
//   Allocated      the line's row says this batch
//   Deallocated    the line's row is gone, if it says this batch; no other row is touched
//   OutOfStock     the line's row says that it is in no batch
//   the others     say nothing about an order's rows
//
// It begins as what exercise 1 came to.
inline void project_by_line(const allocation::Event& event, allocation::AllocationsView& view) {
  project(event, view);
}

}  // namespace exercises
