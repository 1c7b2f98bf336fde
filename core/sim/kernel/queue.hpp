// What the run itself has scheduled: taken by (time, order of insertion) (semantics section 1,
// class 0). A binary heap of plain entries, so that it copies as one piece of memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/kernel/time.hpp"

namespace sim {

struct Entry {
  enum class Kind : std::uint8_t { arrival, redelivery_check, relay, replay, timeout, restart };

  Ms at = 0;
  std::uint64_t order = 0;
  Ms sent_at = 0;             // of an arrival
  std::uint32_t subject = 0;  // event, number of a replay or of a read
  std::uint32_t attempt = 0;  // from 0
  Kind kind = Kind::arrival;
  std::uint8_t replica = 0;
  bool duplicate = false;  // of an arrival: the second copy

  [[nodiscard]] bool before(const Entry& other) const {
    return at != other.at ? at < other.at : order < other.order;
  }
};

class Queue {
 public:
  void push(Entry entry) {
    entry.order = next_order_++;
    push_in_order(entry);
  }
  // Reserves places for entries that will be pushed one by one as they come up.
  std::uint64_t reserve(std::uint64_t count) {
    const std::uint64_t first = next_order_;
    next_order_ += count;
    return first;
  }
  // With an `order` from reserve().
  void push_in_order(const Entry& entry) {
    heap_.push_back(entry);
    std::push_heap(heap_.begin(), heap_.end(), later);
  }
  Entry pop() {
    std::pop_heap(heap_.begin(), heap_.end(), later);
    const Entry entry = heap_.back();
    heap_.pop_back();
    return entry;
  }
  [[nodiscard]] bool empty() const { return heap_.empty(); }
  [[nodiscard]] std::size_t size() const { return heap_.size(); }
  [[nodiscard]] const Entry& top() const { return heap_.front(); }
  // All that waits, in no order.
  [[nodiscard]] const std::vector<Entry>& entries() const { return heap_; }

  // Takes out the entry at this place of entries().
  Entry remove(std::size_t place) {
    const Entry entry = heap_[place];
    heap_[place] = heap_.back();
    heap_.pop_back();
    std::make_heap(heap_.begin(), heap_.end(), later);
    return entry;
  }

 private:
  static bool later(const Entry& one, const Entry& other) { return other.before(one); }

  std::vector<Entry> heap_;
  std::uint64_t next_order_ = 0;
};

}  // namespace sim
