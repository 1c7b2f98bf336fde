// What the benchmarks run: the very world that the page runs, on scripts made here.
#pragma once

#include <cstddef>
#include <cstdint>

#include "shop.hpp"

namespace bench {

struct Allocated {
  double ms = 0;          // for the Allocates alone
  std::size_t bytes = 0;  // that they left behind
  std::uint32_t sum = 0;  // over both final views, as the peers have it (peers/trade.mjs)
};

// Allocates over 1,000 skus with 4 batches each, unique orders, projected into both views of one
// replica before each command returns. Once before, which does not count: WebAssembly is compiled
// for speed by then, and memory has been touched.
Allocated allocate(const Allocates& workload);

// Milliseconds for building both views anew from so many events.
double rebuild(std::uint32_t events);

// A busy day: 8.64 million availability reads at 100 a second by a hundred customers, 2,400 orders,
// 30 s lag, staleness and guarantees accounted for every read. Returns milliseconds.
double busy_day(std::uint32_t skus);

// Milliseconds for copying a world with that many orders in it.
double copy_world(std::uint32_t orders);

}  // namespace bench
