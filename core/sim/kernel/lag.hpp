// How long a message takes: a distribution, sampled from one draw (semantics section 1). The only
// place that computes in floating point, rounded to whole milliseconds at once.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/kernel/chance.hpp"
#include "sim/kernel/time.hpp"

namespace sim {

struct Lag {
  enum class Kind : std::uint8_t { constant, uniform, exponential, pareto, mix };
  struct Weighted;

  Kind kind = Kind::constant;
  double a = 2000;            // constant: ms; uniform: from; exponential: mean; pareto: xm
  double b = 0;               // uniform: to; pareto: alpha
  std::vector<Weighted> mix;  // of kind mix: never holding a mix itself

  friend bool operator==(const Lag&, const Lag&) = default;
};

struct Lag::Weighted {
  double weight = 0;
  Lag lag;

  friend bool operator==(const Weighted&, const Weighted&) = default;
};

// The lag of attempt `attempt` (from 0) of `event` to `replica`; `duplicate` for the second copy.
// Whole ms, 0 to duration_max.
Ms sample(const Lag& lag, std::uint64_t seed, std::uint64_t event, std::uint64_t replica,
          std::uint64_t attempt, bool duplicate);

}  // namespace sim
