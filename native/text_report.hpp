// A run as people read it: who asked what and how stale the answer was, how staleness was
// distributed, what went wrong.
#pragma once

#include <string>

#include "scenario/scenario.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace native {

// Reads shown one by one; the others are in the JSON.
inline constexpr std::size_t reads_shown_max = 50;

[[nodiscard]] std::string text_report(const scenario::Scenario& scenario, const sim::World& world,
                                      const sim::Script& script, bool colours);

}  // namespace native
