#include "workloads.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "allocation/simulation/allocation_domain.hpp"
#include "sim/world.hpp"

namespace bench {
namespace {

constexpr std::uint32_t skus = 1000;
constexpr std::uint32_t batches_per_sku = 4;
constexpr allocation::Quantity plenty = 1'000'000'000;

class Stopwatch {
 public:
  [[nodiscard]] double ms() const {
    return std::chrono::duration<double, std::milli>(Clock::now() - start_).count();
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
};

sim::ActionTemplate command(sim::Ms at, const allocation::Command& command) {
  sim::ActionTemplate action;
  action.at = at;
  action.deed = sim::CommandAction{sim::ClientId{0}, allocation::encode(command)};
  return action;
}

sim::World world(const sim::Settings& settings, sim::Recording recording) {
  return {1, settings, std::make_unique<allocation::AllocationDomain>(settings.replicas),
          recording};
}

void add_batches(sim::Script& script) {
  for (std::uint32_t sku = 0; sku < skus; ++sku) {
    for (std::uint32_t n = 0; n < batches_per_sku; ++n) {
      const allocation::BatchRef ref{sku * batches_per_sku + n};
      script.add(command(0, allocation::CreateBatch{ref, {sku}, plenty, std::nullopt}));
    }
  }
}

void add_orders(sim::Script& script, std::uint32_t orders) {
  for (std::uint32_t order = 0; order < orders; ++order) {
    const allocation::Sku sku{order * 7919 % skus};
    const auto qty = static_cast<allocation::Quantity>(1 + order % 3);
    script.add(command(1 + order, allocation::Allocate{{order}, sku, qty}));
  }
}

struct Shop {
  sim::Script script{1};
  sim::World world;
};

std::unique_ptr<Shop> shop_with_orders(const Allocates& workload) {
  sim::Settings settings;
  settings.publishing = sim::Publishing::in_process;
  auto shop = std::make_unique<Shop>(
      Shop{sim::Script(1), world(settings, {.records = true, .trace = workload.trace})});
  shop->script.names().clients.intern("anyone");
  add_batches(shop->script);
  add_orders(shop->script, workload.orders);
  shop->world.run_until(shop->script, 0);
  return shop;
}

// One of the first `count` names of a table, picked anew each time.
sim::NameSlot picked(sim::NameSlot slot, sim::Names& names, std::uint32_t count) {
  for (std::uint32_t n = 0; n < count; ++n)
    slot.options.push_back({names.intern("name-" + std::to_string(n)), {}});
  return slot;
}

}  // namespace

double allocate(const Allocates& workload) {
  const std::unique_ptr<Shop> shop = shop_with_orders(workload);
  const Stopwatch watch;
  shop->world.run(shop->script);
  return watch.ms();
}

double busy_day(std::uint32_t skus_sold) {
  sim::Settings settings;
  settings.lag.a = 30'000;
  sim::World day = world(settings, {.records = false, .trace = false});
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
