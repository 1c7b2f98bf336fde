// Scenarios of the issue tracker made up from a number: a few issues that many people report,
// triage, assign, pick and close, under settings and faults of all kinds, their ids named by the
// file or chosen in the run.
#pragma once

#include <cstdint>
#include <string>

namespace worlds {

enum class Faults : std::uint8_t {
  any,   // every setting, crashes, stops, rebuilds, changes, perhaps an end in the middle
  none,  // messages take their time, in order, and all arrive
};

// The same text for the same seed, natively and in WebAssembly.
[[nodiscard]] std::string generate_issues(std::uint64_t seed, Faults faults = Faults::any);

}  // namespace worlds
