#include "sim/kernel/lag.hpp"

#include <cmath>

namespace sim {
namespace {

double sample_plain(const Lag& lag, double u) {
  switch (lag.kind) {
    case Lag::Kind::constant:
      return lag.a;
    case Lag::Kind::uniform:
      return lag.a + u * (lag.b - lag.a);
    case Lag::Kind::exponential:
      return -lag.a * std::log(1 - u);
    case Lag::Kind::pareto:
      return lag.a * std::pow(1 - u, -1 / lag.b);
    case Lag::Kind::mix:
      break;
  }
  return 0;
}

// The first entry whose running sum of weights exceeds the draw.
const Lag& choose(const Lag& mix, double u) {
  double sum = 0;
  for (const Lag::Weighted& entry : mix.mix)
    sum += entry.weight;
  const double target = u * sum;
  double running = 0;
  const Lag* last_of_weight = &mix.mix.front().lag;
  for (const Lag::Weighted& entry : mix.mix) {
    running += entry.weight;
    if (running > target) return entry.lag;
    if (entry.weight > 0) last_of_weight = &entry.lag;
  }
  return *last_of_weight;
}

}  // namespace

Ms sample(const Lag& lag, std::uint64_t seed, std::uint64_t event, std::uint64_t replica,
          std::uint64_t attempt, bool duplicate) {
  const Lag* plain = &lag;
  if (lag.kind == Lag::Kind::mix) {
    const Purpose choice = duplicate ? Purpose::duplicate_lag_choice : Purpose::lag_choice;
    plain = &choose(lag, draw(seed, choice, event, replica, attempt));
  }
  const Purpose purpose = duplicate ? Purpose::duplicate_lag : Purpose::lag;
  const double ms =
      std::floor(sample_plain(*plain, draw(seed, purpose, event, replica, attempt)) + 0.5);
  // Compared as doubles: a heavy tail can exceed what an integer holds.
  if (!(ms < static_cast<double>(duration_max))) return duration_max;
  return static_cast<Ms>(ms);
}

}  // namespace sim
