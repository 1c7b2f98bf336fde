// All that is tried on one seed, for runs over many (tests/soak).
#pragma once

#include <cstdint>
#include <string>

namespace worlds {

struct Checked {
  std::string broken;  // what did not hold, with the scenario's kind; empty: all held
  std::string hash;    // of the report of worlds::generate(seed)
};

// The world's invariants after every entry, one of the ways to the same run, one promise; and, if
// asked, the comparison with the independent implementation.
[[nodiscard]] Checked check_seed(std::uint64_t seed, bool compare);

}  // namespace worlds
