// A small lesson under many seeds, as the page's worker runs it.
#pragma once

#include <cstdint>

namespace bench {

// Milliseconds for so many runs of two customers who look and buy for a minute.
double run_many(std::uint64_t seeds);

}  // namespace bench
