// Places in the trace, found by time: it is sorted by it, and what is looked for happened at a time
// that its record knows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "sim/trace.hpp"
#include "sim/world.hpp"

namespace lab {

// The first record at or after `at`; the end if there is none.
[[nodiscard]] inline std::size_t first_place_at(const sim::World& world, sim::Ms at) {
  std::size_t low = 0;
  std::size_t high = world.trace.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (world.trace[middle].at < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// The record of that kind about that subject, at that very time.
[[nodiscard]] inline std::optional<std::size_t> place_of(const sim::World& world,
                                                         sim::TraceKind kind, std::uint32_t subject,
                                                         sim::Ms at) {
  for (std::size_t place = first_place_at(world, at); place < world.trace.size(); ++place) {
    const sim::TraceRecord& record = world.trace[place];
    if (record.at != at) break;
    if (record.kind == kind && record.subject == subject) return place;
  }
  return std::nullopt;
}

}  // namespace lab
