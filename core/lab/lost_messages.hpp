// The messages that were lost a moment ago, where and how. They stay on the stage for a while of
// virtual time, so that a loss is seen; the trace is asked, so it is right when time goes back.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/kernel/time.hpp"
#include "sim/trace.hpp"
#include "sim/world.hpp"

namespace lab {

inline constexpr sim::Ms lost_shown_ms = 4000;
// Bounds of the search: records looked at for losses, and for the way one of them had gone.
inline constexpr std::size_t loss_search_max = 20'000;
inline constexpr std::size_t way_search_max = 100'000;

struct LostMessage {
  sim::TraceRecord loss;  // dropped, message_dropped, refused, handler_failed, dead_letter
  sim::Ms sent_at = 0;
  double progress = 0;  // where it was lost: 0 as it was sent, 1 at the replica
};

// The latest first.
[[nodiscard]] std::vector<LostMessage> lost_messages(const sim::World& world);

}  // namespace lab
