#include "workloads.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "allocation/simulation/allocation_domain.hpp"
#include "memory.hpp"
#include "shop.hpp"
#include "sim/delivery/replica.hpp"
#include "sim/world.hpp"

namespace bench {
namespace {

class Stopwatch {
 public:
  [[nodiscard]] double ms() const {
    return std::chrono::duration<double, std::milli>(Clock::now() - start_).count();
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
};

// One of the first `count` names of a table, picked anew each time.
sim::NameSlot picked(sim::NameSlot slot, sim::Names& names, std::uint32_t count) {
  for (std::uint32_t n = 0; n < count; ++n)
    slot.options.push_back({names.intern("name-" + std::to_string(n)), {}});
  return slot;
}

std::uint32_t sum_of_views(const sim::World& world, std::uint32_t orders) {
  const allocation::Views& views =
      static_cast<const allocation::AllocationDomain&>(*world.domain).replica(0);
  std::uint32_t sum = 0;
  const auto add = [&](std::uint64_t value) { sum = sum * 31 + static_cast<std::uint32_t>(value); };
  for (std::uint32_t order = 0; order < orders; ++order) {
    const allocation::AllocationRow row = views.allocations.allocations({order}).front();
    add(row.batchref->value);
    add(static_cast<std::uint64_t>(row.qty));
  }
  for (std::uint32_t sku = 0; sku < skus; ++sku)
    add(static_cast<std::uint64_t>(views.availability.availability({sku})->in_stock));
  return sum;
}

}  // namespace

namespace {

Allocated take_orders(const Allocates& workload) {
  const std::unique_ptr<Shop> shop = shop_with_orders(workload);
  const std::size_t before = bytes_in_use();
  const Stopwatch watch;
  shop->world.run(shop->script);
  const double ms = watch.ms();
  return {ms, bytes_in_use() - before, sum_of_views(shop->world, workload.orders)};
}

}  // namespace

Allocated allocate(const Allocates& workload) {
  keep_freed_memory();
  take_orders(workload);
  return take_orders(workload);
}

double rebuild(std::uint32_t events) {
  const std::unique_ptr<Shop> shop = shop_with_orders({.orders = events});
  shop->world.run(shop->script);
  const Stopwatch watch;
  sim::rebuild(shop->world, 0, true);
  shop->world.run(shop->script);
  return watch.ms();
}

double busy_day(std::uint32_t skus_sold) {
  sim::Settings settings;
  settings.lag.a = 30'000;
  sim::World day = empty_world(settings, {.records = false, .trace = false});
  sim::Script script(1);
  sim::Vocabulary& names = script.names();
  const sim::NameSlot customer = picked({.target = sim::NameSlot::Target::by}, names.clients, 100);
  sim::NameSlot sku =
      picked({.target = sim::NameSlot::Target::key, .field = 1}, names.domain[0], skus_sold);
  for (std::uint32_t n = 0; n < skus_sold; ++n)
    script.add(command(0, allocation::CreateBatch{{n}, {n}, plenty, std::nullopt}));

  sim::ActionTemplate look{.at = 10, .every = 10, .times = 8'640'000};
  look.deed = sim::QueryAction{sim::ClientId{0}, allocation::availability_of({0})};
  look.names = {customer, sku};
  script.add(look);

  sim::ActionTemplate buy = command(36'000, allocation::Allocate{{0}, {0}, 1});
  buy.every = 36'000;
  buy.times = 2'400;
  sku.target = sim::NameSlot::Target::word;
  sku.word = 1;
  sim::NameSlot order{.target = sim::NameSlot::Target::word, .table = 2, .field = 3};
  order.options.push_back({0, "order-{n}"});
  buy.names = {customer, sku, order};
  script.add(buy);

  const Stopwatch watch;
  day.run(script);
  return watch.ms();
}

double copy_world(std::uint32_t orders) {
  const std::unique_ptr<Shop> shop = shop_with_orders({.orders = orders});
  shop->world.run(shop->script);
  const Stopwatch watch;
  const sim::World copy = shop->world;
  return watch.ms();
}

}  // namespace bench
