// How long each way takes to answer: asked in turn, so that what slows the machine down for a
// moment slows all of them, and so often at a time that a coarse clock will do (a browser's may
// tick ten times a millisecond).
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "allocation/ways/ways.hpp"

namespace allocation::ways {

// Microseconds since some moment, as the platform has them: the core has no clock.
using Stopwatch = std::function<double()>;

// The median of one answer of each way, in the order of all_ways. In each round the order that
// `orderid_of` names for it is asked about.
[[nodiscard]] cqrs::Result<std::vector<double>, SqlProblem> times_of_all(
    const Shop& shop, const std::function<OrderId(std::size_t round)>& orderid_of,
    const Stopwatch& now_us);

}  // namespace allocation::ways
