// What the benchmarks run: the very world that the page runs, on scripts made here.
#pragma once

#include <cstdint>

namespace bench {

struct Allocates {
  std::uint32_t orders = 0;
  bool trace = false;
};

// Allocates over 1,000 skus with 4 batches each, unique orders, projected into both views of one
// replica before each command returns. Returns milliseconds for the Allocates alone.
double allocate(const Allocates& workload);

// A busy day: 8.64 million availability reads at 100 a second by a hundred customers, 2,400 orders,
// 30 s lag, staleness and guarantees accounted for every read. Returns milliseconds.
double busy_day(std::uint32_t skus);

// Milliseconds for copying a world with that many orders in it.
double copy_world(std::uint32_t orders);

}  // namespace bench
