#include "shop.hpp"

#include <optional>

#include "allocation/simulation/allocation_domain.hpp"

namespace bench {
namespace {

constexpr std::uint32_t batches_per_sku = 4;

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
    const allocation::Sku sku{order % skus * 7919 % skus};  // no product of two large numbers
    const auto qty = static_cast<allocation::Quantity>(1 + order % 3);
    script.add(command(1 + order, allocation::Allocate{{order}, sku, qty}));
  }
}

}  // namespace

sim::ActionTemplate command(sim::Ms at, const allocation::Command& command) {
  sim::ActionTemplate action;
  action.at = at;
  action.deed = sim::CommandAction{sim::ClientId{0}, allocation::encode(command)};
  return action;
}

sim::World empty_world(const sim::Settings& settings, sim::Recording recording) {
  return {1, settings, std::make_unique<allocation::AllocationDomain>(settings.replicas),
          recording};
}

std::unique_ptr<Shop> shop_with_orders(const Allocates& workload) {
  sim::Settings settings;
  settings.publishing = sim::Publishing::in_process;
  auto shop = std::make_unique<Shop>(
      Shop{sim::Script(1), empty_world(settings, {.records = true, .trace = workload.trace})});
  shop->script.names().clients.intern("anyone");
  add_batches(shop->script);
  add_orders(shop->script, workload.orders);
  shop->world.run_until(shop->script, 0);
  return shop;
}

}  // namespace bench
