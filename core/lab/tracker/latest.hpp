// What the records of a run say of somebody, latest first: the page in front of them, what they
// asked since, what they reported.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/world.hpp"

namespace lab {

struct LatestOf {
  std::optional<std::uint32_t> read;     // the page's answer
  std::optional<std::uint32_t> command;  // or its command
  std::size_t place = 0;                 // of it, in the trace
  bool disappointed = false;             // by that command
  std::optional<std::uint32_t> asking;   // a read without an answer, later than the page
  // The latest report of theirs that may have been taken: neither rejected nor failed, and not one
  // that found the writer down.
  std::optional<std::uint32_t> report;

  [[nodiscard]] bool page() const { return read || command; }
};

// For each of these people. A world that keeps no records knows nothing of them.
[[nodiscard]] std::vector<LatestOf> latest_of(const sim::World& world,
                                              const std::vector<sim::ClientId>& people);

// Was the command taken, as far as whoever gave it can know?
[[nodiscard]] bool may_be_taken(sim::CommandOutcome outcome);

}  // namespace lab
