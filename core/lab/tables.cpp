#include "lab/tables.hpp"

#include <algorithm>

#include "allocation/simulation/allocation_domain.hpp"
#include "lab/lamp.hpp"
#include "lab/missing_events.hpp"
#include "lab/on_its_way.hpp"
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
    if (row.differs) row.behind = lacks(world, batch.sku(), batch.reference());
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

void show_rebuild(const sim::World& world, std::uint8_t number, ReplicaStatus& status) {
  for (const sim::Replay& replay : world.replays) {
    if (replay.replica != number || replay.done == replay.events) continue;
    status.replayed = replay.done;
    status.to_replay = replay.events;
  }
}

ReplicaStatus::Has what_it_has(const ReplicaStatus& status) {
  using Has = ReplicaStatus::Has;
  if (status.prefix == 0) return Has::nothing;
  if (status.missing == 0) return Has::all;
  return status.prefix == status.first ? Has::one : Has::some;
}

ReplicaStatus status_of(const sim::World& world, OnItsWay& on_its_way, std::uint8_t number) {
  const sim::Replica& replica = world.replicas[number];
  const std::uint32_t in_row = replica.committed_applied_in_row;
  ReplicaStatus status;
  status.running = replica.running;
  status.first = world.committed.empty() ? 0 : world.committed[0];
  status.prefix = sim::prefix_of(world, replica);
  status.highest = replica.highest;
  status.later = replica.committed_applied - in_row;
  status.missing = world.committed.size() - replica.committed_applied;
  status.has = what_it_has(status);
  if (status.missing > 0) {
    status.waits_for = world.committed[in_row];
    status.coming = on_its_way.brings(number, status.waits_for);
  }
  status.phantoms = replica.phantoms_applied;
  status.held_back_count = replica.held_back.size();
  const auto listed = std::min(replica.held_back.size(), missing_listed_max);
  status.held_back.assign(replica.held_back.begin(),
                          replica.held_back.begin() + static_cast<std::ptrdiff_t>(listed));
  show_rebuild(world, number, status);
  status.waiting_reads = replica.waiting.size();
  return status;
}

}  // namespace

WriteModelTable show_write_model(const sim::World& world, const sim::Vocabulary& names) {
  WriteModelTable table{{}, {}, world.committed.size(), world.last_committed()};
  if (!is_shop(names)) return table;
  table.batches = batch_rows(world, Texts(names));
  table.orders = OrderRows(world, names).write_side();
  return table;
}

std::vector<ReplicaTable> show_replicas(const sim::World& world, const sim::Vocabulary& names) {
  OnItsWay on_its_way(world);
  std::vector<ReplicaTable> tables;
  for (std::uint8_t number = 0; number < world.replicas.size(); ++number)
    tables.push_back({status_of(world, on_its_way, number), {}, {}});
  if (!is_shop(names)) return tables;
  const OrderRows orders(world, names);
  for (std::uint8_t number = 0; number < world.replicas.size(); ++number) {
    tables[number].products = product_rows(world, number, Texts(names));
    tables[number].orders = orders.replica(number);
  }
  return tables;
}

}  // namespace lab
