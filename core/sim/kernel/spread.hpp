// A hash for flat maps keyed by numbers: std::hash leaves them as they are, and dense ids in the
// upper half of a key would all fall into one bucket.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/kernel/chance.hpp"

namespace sim {

struct Spread {
  std::size_t operator()(std::uint64_t key) const { return static_cast<std::size_t>(mix(key)); }
};

}  // namespace sim
