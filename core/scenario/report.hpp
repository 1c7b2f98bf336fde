// What a run left behind, as JSON (semantics section 8): canonical text, its hash inside. The same
// bytes natively and in WebAssembly; what the ids in the core happened to be does not show.
#pragma once

#include <string>

#include "scenario/scenario.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace scenario {

struct Report {
  std::string json;  // one line, without a line's end
  std::string hash;  // 16 hex digits
};

// `script` has the names. A scenario with `until` reports the world at that time, to which it must
// have been run.
[[nodiscard]] Report report(const Scenario& scenario, const sim::World& world,
                            const sim::Script& script);

// When the run that is reported ended: `until`, or the last thing that left a trace.
[[nodiscard]] sim::Ms ended_at(const Scenario& scenario, const sim::World& world);
// The figures as a report gives them: with the reads that still wait.
[[nodiscard]] sim::Stats stats_of(const Scenario& scenario, const sim::World& world);

}  // namespace scenario
