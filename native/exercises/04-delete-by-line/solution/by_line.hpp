// Exercise 4, solved: one row for each line, which remembers that it is out of stock.
#pragma once

#include <optional>
#include <variant>

#include "allocation/domain/events.hpp"
#include "allocation/read_side/views.hpp"

namespace exercises {

struct RowsOfLines {
  allocation::AllocationsView& view;

  void operator()(const allocation::Allocated& event) const {
    view.set(event.line, event.batchref);
  }
  void operator()(const allocation::Deallocated& event) const {
    view.remove(event.line, event.batchref);
  }
  void operator()(const allocation::OutOfStock& event) const { view.set(event.line, std::nullopt); }
  void operator()(const allocation::BatchCreated&) const {}
  void operator()(const allocation::BatchQuantityChanged&) const {}
};

inline void project_by_line(const allocation::Event& event, allocation::AllocationsView& view) {
  std::visit(RowsOfLines{view}, event);
}

}  // namespace exercises
