// A shop with 1,000 skus, four batches of each that nobody empties, and orders for them, one a
// millisecond: what commands are measured and counted on.
#pragma once

#include <cstdint>
#include <memory>

#include "allocation/domain/order_line.hpp"
#include "allocation/service_layer/bootstrap.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace bench {

inline constexpr std::uint32_t skus = 1000;
inline constexpr allocation::Quantity plenty = 1'000'000'000;

struct Allocates {
  std::uint32_t orders = 0;
  bool trace = false;
};

struct Shop {
  sim::Script script{1};
  sim::World world;
};

// The batches have come, the orders are still to be placed. Both views of one replica are projected
// before a command returns.
std::unique_ptr<Shop> shop_with_orders(const Allocates& workload);

sim::World empty_world(const sim::Settings& settings, sim::Recording recording);

sim::ActionTemplate command(sim::Ms at, const allocation::Command& command);

}  // namespace bench
