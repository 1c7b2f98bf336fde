// Exercise 7, solved: a view for the question where one order line is.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <variant>

#include "allocation/domain/events.hpp"

namespace exercises {

// What is known of a line.
struct LinePlace {
  enum class Kind : std::uint8_t { unknown, out_of_stock, in_batch };
  Kind kind = Kind::unknown;
  std::optional<allocation::BatchRef> batchref;  // of in_batch

  friend bool operator==(const LinePlace&, const LinePlace&) = default;
};

class LineView {
 public:
  void project(const allocation::Event& event) {
    std::visit([&](const auto& happened) { apply(happened); }, event);
  }

  [[nodiscard]] LinePlace where_is(const allocation::OrderLine& line) const {
    const auto found = places_.find(line);
    return found == places_.end() ? LinePlace{} : found->second;
  }

 private:
  // Setting a place, not adding one: done twice, it is the same.
  void apply(const allocation::Allocated& event) {
    places_[event.line] = {LinePlace::Kind::in_batch, event.batchref};
  }
  void apply(const allocation::OutOfStock& event) {
    places_[event.line] = {LinePlace::Kind::out_of_stock, std::nullopt};
  }
  // From another batch it speaks of the past.
  void apply(const allocation::Deallocated& event) {
    const auto found = places_.find(event.line);
    if (found != places_.end() && found->second.batchref == event.batchref) places_.erase(found);
  }
  void apply(const allocation::BatchCreated&) {}
  void apply(const allocation::BatchQuantityChanged&) {}

  std::map<allocation::OrderLine, LinePlace> places_;
};

}  // namespace exercises
