// Rows of a view by a key, any number of them for each; rows of one key are chained.
//
// Copies share the pages that did not change (cqrs/paged_vector.hpp).
#pragma once

#include <cstdint>
#include <vector>

#include "cqrs/paged_vector.hpp"

namespace cqrs {

template <class Key, class Row>
class ChainedRows {
 public:
  [[nodiscard]] bool has(Key key) const {
    return key.index() < first_row_.size() && first_row_[key.index()] != 0;
  }
  // In no order that means anything.
  [[nodiscard]] std::vector<Row> rows(Key key) const {
    std::vector<Row> found;
    if (!has(key)) return found;
    for (std::uint32_t place = first_row_[key.index()]; place != 0; place = rows_[place - 1].next)
      found.push_back(rows_[place - 1].row);
    return found;
  }
  // One more than the largest key that may have rows.
  [[nodiscard]] std::uint32_t keys() const { return static_cast<std::uint32_t>(first_row_.size()); }

  void insert(Key key, const Row& row) {
    first_row_.grow_to(key.index() + 1);
    std::uint32_t place = free_;
    if (place != 0) {
      free_ = rows_[place - 1].next;
    } else {
      rows_.push_back({});
      place = static_cast<std::uint32_t>(rows_.size());
    }
    std::uint32_t& first = first_row_.edit(key.index());
    rows_.edit(place - 1) = {row, first};
    first = place;
  }

  template <class Gone>
  void remove_if(Key key, Gone gone) {
    if (!has(key)) return;
    std::uint32_t before = 0;
    std::uint32_t place = first_row_[key.index()];
    while (place != 0) {
      const std::uint32_t next = rows_[place - 1].next;
      if (gone(rows_[place - 1].row)) {
        (before == 0 ? first_row_.edit(key.index()) : rows_.edit(before - 1).next) = next;
        rows_.edit(place - 1).next = free_;
        free_ = place;
      } else {
        before = place;
      }
      place = next;
    }
  }

  template <class Visit>
  void each_page(Visit visit) const {
    first_row_.each_page(visit);
    rows_.each_page(visit);
  }

 private:
  // Places count from 1, 0 ends a chain.
  struct Chained {
    Row row;
    std::uint32_t next = 0;
  };
  cqrs::PagedVector<std::uint32_t> first_row_;
  cqrs::PagedVector<Chained> rows_;
  std::uint32_t free_ = 0;  // chain of rows to be used again
};

}  // namespace cqrs
