// What a command, a read and a copy cost, in what does not wobble: blocks and bytes of the heap,
// entries of the queue. Times are the affair of `./lab bench`.
#include <cstdint>
#include <memory>

#include <doctest/doctest.h>

#include "bench/shop.hpp"
#include "counts/heap.hpp"
#include "lab/timeline.hpp"
#include "sim/world.hpp"

namespace {

using counts::Heap;
using counts::taken_by;

struct Cost {
  double blocks = 0;
  double bytes = 0;
  double entries = 0;
};

// Of each of the later ones of so many commands.
Cost of_a_command(std::uint32_t orders, bool trace) {
  const auto shop = bench::shop_with_orders({orders, trace});
  const std::uint32_t first = orders / 2;
  shop->world.run_until(shop->script, first);
  const std::uint64_t entries = shop->world.entries_taken;
  const Heap heap = taken_by([&] { shop->world.run(shop->script); });
  const double count = orders - first;
  return {static_cast<double>(heap.blocks) / count, static_cast<double>(heap.bytes) / count,
          static_cast<double>(shop->world.entries_taken - entries) / count};
}

Heap of_a_copy(std::uint32_t orders) {
  const auto shop = bench::shop_with_orders({.orders = orders});
  shop->world.run(shop->script);
  return taken_by([&] { const sim::World copy = shop->world; });
}

}  // namespace

TEST_CASE(
    "a command takes a block of the heap now and then, and the fewer the more there have been") {
  for (const bool trace : {false, true}) {
    CAPTURE(trace);
    const Cost among_few = of_a_command(10'000, trace);
    CHECK(among_few.blocks < 0.6);
    CHECK(among_few.bytes < 550);
    CHECK(among_few.entries == 1);

    const Cost among_many = of_a_command(100'000, trace);
    CHECK(among_many.blocks < 0.16);
    CHECK(among_many.bytes < 500);
    CHECK(among_many.entries == 1);
  }
}

TEST_CASE("a copy of a world shares what there is: ten times the orders, not one block more") {
  const Heap small = of_a_copy(10'000);
  const Heap large = of_a_copy(100'000);
  CHECK(small.blocks < 40);
  CHECK(large.blocks == small.blocks);
  CHECK(large.bytes < 2 * 100'000);
}
