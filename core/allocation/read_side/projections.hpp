// How an event changes the views (semantics section 5). Whether it is let through at all (a
// projection that skips what it has applied, or holds back what comes too early) is decided before.
#pragma once

#include "allocation/domain/events.hpp"
#include "allocation/read_side/views.hpp"

namespace allocation {

// Which answers an event may have changed.
struct Changed {
  std::optional<OrderId> orderid;
  std::optional<Sku> sku;        // the sku of the row that changed
  std::optional<Sku> other_sku;  // of a row that moved, where it was before
};

// As the book's code does it: every Allocated inserts a row, every Deallocated deletes all rows of
// that order and sku, OutOfStock is ignored.
Changed project_as_in_the_book(const Event& event, Views& views);

// One row for each line, which a Deallocated deletes only if it is in that batch, and which
// remembers that it is out of stock.
Changed project_by_line(const Event& event, Views& views);

}  // namespace allocation
