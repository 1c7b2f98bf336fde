// Exercise 7: a view for the question where one order line is. You write in this file.
#pragma once

#include <cstdint>
#include <optional>

#include "allocation/domain/events.hpp"

namespace exercises {

// What is known of a line.
struct LinePlace {
  enum class Kind : std::uint8_t { unknown, out_of_stock, in_batch };
  Kind kind = Kind::unknown;
  std::optional<allocation::BatchRef> batchref;  // of in_batch

  friend bool operator==(const LinePlace&, const LinePlace&) = default;
};

// Events in, one answer out.
//
//   Allocated    the line is in that batch
//   OutOfStock   the line is in no batch, and the customer is to hear of it
//   Deallocated  the line is nowhere any more, if it is in that batch still
//   the others   say nothing about a line
//
// The same event may come twice.
class LineView {
 public:
  void project(const allocation::Event& event) {
    // Your code.
  }

  // One look, whatever the number of lines. A line never heard of is unknown.
  [[nodiscard]] LinePlace where_is(const allocation::OrderLine& line) const {
    // Your code.
    return {};
  }
};

}  // namespace exercises
