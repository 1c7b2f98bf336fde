#include "lab/tables.hpp"

#include <algorithm>

#include "allocation/simulation/allocation_domain.hpp"
#include "lab/lamp.hpp"
#include "lab/missing_events.hpp"
#include "lab/order_rows.hpp"
#include "lab/texts.hpp"
#include "sim/delivery/replica.hpp"

namespace lab {
namespace {

using allocation::AllocationDomain;
using allocation::Availability;
using allocation::Batch;
using allocation::BatchRef;
using allocation::Sku;

bool every_running_replica_has(const sim::World& world, const Batch& batch) {
  for (std::size_t replica = 0; replica < world.replicas.size(); ++replica) {
    if (!world.replicas[replica].running) continue;
    const auto row = allocation_of(world).replica(replica).availability.row(batch.reference());
    if (!row || row->available != batch.available_quantity()) return false;
  }
  return true;
}

const Batch& batch_of(const AllocationDomain& domain, BatchRef ref) {
  const auto& batches = domain.products().look(*domain.products().sku_of(ref))->batches();
  return *std::find_if(batches.begin(), batches.end(),
                       [ref](const Batch& batch) { return batch.reference() == ref; });
}

std::vector<BatchRow> batch_rows(const sim::World& world, const Texts& texts) {
  const AllocationDomain& domain = allocation_of(world);
  const auto& refs = domain.products().batches();
  std::vector<BatchRow> rows;
  for (std::size_t i = 0; i < refs.size() && i < rows_shown_max; ++i) {
    const Batch& batch = batch_of(domain, refs[i]);
    BatchRow row;
    row.ref = texts.of(batch.reference());
    row.sku = texts.of(batch.sku());
    row.eta = day(batch.eta());
    row.purchased = batch.purchased_quantity();
    row.available = batch.available_quantity();
    row.differs = !every_running_replica_has(world, batch);
    rows.push_back(std::move(row));
  }
  return rows;
}

// Each sku that the write side or this replica knows.
std::vector<Sku> products_of(const AllocationDomain& domain, std::size_t replica) {
  std::vector<Sku> skus;
  std::vector<bool> seen;  // by sku
  const auto add = [&](Sku sku) {
    if (seen.size() <= sku.index()) seen.resize(sku.index() + 1);
    if (!seen[sku.index()]) skus.push_back(sku);
    seen[sku.index()] = true;
  };
  const auto& refs = domain.products().batches();
  for (std::size_t i = 0; i < refs.size() && skus.size() < rows_shown_max; ++i)
    add(*domain.products().sku_of(refs[i]));
  const auto& view = domain.replica(replica).availability;
  for (std::uint32_t sku = 0; sku < view.skus() && skus.size() < rows_shown_max; ++sku) {
    if (view.availability(Sku{sku})) add(Sku{sku});
  }
  return skus;
}

std::vector<ProductRow> product_rows(const sim::World& world, std::uint8_t replica,
                                     const Texts& texts) {
  const AllocationDomain& domain = allocation_of(world);
  std::vector<ProductRow> rows;
  for (const Sku sku : products_of(domain, replica)) {
    const auto here = domain.replica(replica).availability.availability(sku);
    const auto truth = domain.truth().availability.availability(sku).value_or(Availability{});
    const Availability shown = here.value_or(Availability{});
    ProductRow row;
    row.sku = texts.of(sku);
    row.here = here.has_value();
    row.in_stock = shown.in_stock;
    row.incoming = shown.incoming;
    row.next_eta = day(shown.next_eta);
    row.differs = !domain.agrees(replica, allocation::availability_of(sku));
    row.truth_in_stock = truth.in_stock;
    row.truth_incoming = truth.incoming;
    row.missing_events =
        missing_events(world, replica, allocation::availability_of(sku), missing_listed_max);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

WriteModelTable show_write_model(const sim::World& world, const sim::Vocabulary& names) {
  return {batch_rows(world, Texts(names)), OrderRows(world, names).write_side(),
          world.committed.size(), world.last_committed()};
}

std::vector<ReplicaTable> show_replicas(const sim::World& world, const sim::Vocabulary& names) {
  const OrderRows orders(world, names);
  std::vector<ReplicaTable> tables;
  for (std::uint8_t number = 0; number < world.replicas.size(); ++number) {
    const sim::Replica& replica = world.replicas[number];
    tables.push_back({replica.running, sim::prefix_of(world, replica), replica.highest,
                      world.committed.size() - replica.committed_applied,
                      product_rows(world, number, Texts(names)), orders.replica(number)});
  }
  return tables;
}

}  // namespace lab
