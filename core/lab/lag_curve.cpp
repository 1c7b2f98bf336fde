#include "lab/lag_curve.hpp"

#include <algorithm>
#include <cmath>

namespace lab {
namespace {

// Of lags before they are rounded: the share below `ms`.
double share_below(const sim::Lag& lag, double ms) {
  using Kind = sim::Lag::Kind;
  const auto at_once = [ms](double lasts) { return lasts < ms ? 1.0 : 0.0; };
  switch (lag.kind) {
    case Kind::constant:
      return at_once(lag.a);
    case Kind::uniform:
      if (lag.a == lag.b) return at_once(lag.a);
      return std::clamp((ms - lag.a) / (lag.b - lag.a), 0.0, 1.0);
    case Kind::exponential:
      return lag.a == 0 ? at_once(0) : -std::expm1(-ms / lag.a);
    case Kind::pareto:
      return ms <= lag.a ? 0 : 1 - std::pow(lag.a / ms, lag.b);
    case Kind::mix:
      break;
  }
  return 0;
}

}  // namespace

double share_within(const sim::Lag& lag, sim::Ms ms) {
  if (ms < 0) return 0;
  // Longer ones are cut to the longest.
  if (ms >= sim::duration_max) return 1;
  // What rounds to `ms` lies below the middle between it and the next.
  const double rounds_up_at = static_cast<double>(ms) + 0.5;
  if (lag.kind != sim::Lag::Kind::mix) return share_below(lag, rounds_up_at);
  double weights = 0;
  double within = 0;
  for (const sim::Lag::Weighted& entry : lag.mix) {
    weights += entry.weight;
    within += entry.weight * share_below(entry.lag, rounds_up_at);
  }
  return within / weights;
}

sim::Ms lag_quantile(const sim::Lag& lag, double share) {
  sim::Ms low = 0;
  sim::Ms high = sim::duration_max;
  while (low < high) {
    const sim::Ms middle = low + (high - low) / 2;
    if (share_within(lag, middle) < share) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

}  // namespace lab
