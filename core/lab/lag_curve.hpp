// How long messages were set to take, as a curve: of all, how many take no longer than so many ms.
// The closed forms of the distributions of semantics section 1, with the rounding to whole
// milliseconds that a message's lag goes through. For looking at only: nothing in a run asks it.
//
//   share_within({.a = 2000}, 1999) == 0
//   lag_quantile({.kind = Kind::exponential, .a = 2000}, 0.5) == 1386
#pragma once

#include "sim/kernel/lag.hpp"
#include "sim/kernel/time.hpp"

namespace lab {

// The share, 0 to 1, of messages whose lag is `ms` or less.
[[nodiscard]] double share_within(const sim::Lag& lag, sim::Ms ms);
// The least lag, in ms, that at least this share (0 to 1) of the messages do not exceed.
[[nodiscard]] sim::Ms lag_quantile(const sim::Lag& lag, double share);

}  // namespace lab
