#include "sim/monitors/seen.hpp"

#include <algorithm>

namespace sim {
namespace {

// How far a client had seen at the mark.
template <class Steps>
std::uint32_t upto_at(const Steps& steps, std::uint32_t mark) {
  if (steps.empty() || steps.front().mark > mark) return 0;
  if (steps.back().mark <= mark) return steps.back().upto;
  const auto after =
      std::upper_bound(steps.begin(), steps.end(), mark,
                       [](std::uint32_t m, const auto& step) { return m < step.mark; });
  return std::prev(after)->upto;
}

}  // namespace

void Seen::see(Steps& steps, std::uint32_t upto) {
  if (!steps.empty() && steps.back().upto >= upto) return;
  if (upto == 0) return;
  if (!steps.empty() && steps.back().mark == mark_) {
    steps.back().upto = upto;
  } else {
    steps.push_back({mark_, upto});
  }
}

bool Seen::had_seen(EventId event, std::uint32_t mark,
                    const std::array<std::uint32_t, replicas_max>& applied_at) const {
  if (event <= upto_at(write_model_, mark)) return true;
  for (std::size_t replica = 0; replica < replicas_max; ++replica) {
    const std::uint32_t place = applied_at[replica];
    if (place != 0 && place <= upto_at(replicas_[replica], mark)) return true;
  }
  const auto found = since_.find(event);
  return found != since_.end() && found->second <= mark;
}

bool Seen::may_know_more_than(std::size_t replica) const {
  if (!write_model_.empty() || !since_.empty()) return true;
  for (std::size_t other = 0; other < replicas_max; ++other) {
    if (other != replica && !replicas_[other].empty()) return true;
  }
  return false;
}

}  // namespace sim
