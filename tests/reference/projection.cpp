// The projections `book`, `idempotent` and `sequenced` (semantics section 5).
#include "projection.hpp"

#include <algorithm>

#include "reads.hpp"

namespace reference {
namespace {

BatchRow& batch_row(Views& views, const Event& event) {
  const auto [row, is_new] = views.availability.try_emplace(event.batch);
  if (is_new) {
    row->second.sku = event.sku;
  }
  return row->second;
}

void update_availability(Views& views, const Event& event) {
  switch (event.type) {
    case EventType::BatchCreated: {
      BatchRow& row = batch_row(views, event);
      row.available += event.qty;
      row.sku = event.sku;
      row.eta = event.eta;
      break;
    }
    case EventType::BatchQuantityChanged:
      batch_row(views, event).available += event.delta;
      break;
    case EventType::Allocated:
      batch_row(views, event).available -= event.qty;
      break;
    case EventType::Deallocated:
      batch_row(views, event).available += event.qty;
      break;
    case EventType::OutOfStock:
      break;
  }
}

void update_allocations_as_the_book(Views& views, const Event& event) {
  if (event.type == EventType::Allocated) {
    views.allocations.push_back(AllocationRow{event.orderid, event.sku, event.qty, event.batch});
  }
  if (event.type == EventType::Deallocated) {
    std::erase_if(views.allocations, [&](const AllocationRow& row) {
      return row.orderid == event.orderid && row.sku == event.sku;
    });
  }
}

bool has_key(const AllocationRow& row, const Event& event) {
  return row.orderid == event.orderid && row.sku == event.sku && row.qty == event.qty;
}

// The key's one row; rows that `book` left doubled become one.
void set_row(Views& views, const Event& event, const std::optional<std::string>& batchref) {
  std::erase_if(views.allocations, [&](const AllocationRow& row) { return has_key(row, event); });
  views.allocations.push_back(AllocationRow{event.orderid, event.sku, event.qty, batchref});
}

void update_allocations_by_key(Views& views, const Event& event) {
  switch (event.type) {
    case EventType::Allocated:
      set_row(views, event, event.batch);
      break;
    case EventType::Deallocated:
      std::erase_if(views.allocations, [&](const AllocationRow& row) {
        return has_key(row, event) && row.batchref == event.batch;
      });
      break;
    case EventType::OutOfStock:
      set_row(views, event, std::nullopt);
      break;
    case EventType::BatchCreated:
    case EventType::BatchQuantityChanged:
      break;
  }
}

void apply(World& world, std::size_t replica_number, EventId id) {
  Replica& replica = world.replicas[replica_number];
  const Event& event = world.event(id);
  if (world.settings.projection == Projection::book) {
    update_allocations_as_the_book(replica.views, event);
  } else {
    update_allocations_by_key(replica.views, event);
  }
  update_availability(replica.views, event);
  replica.applied.insert(id);
  look_at_waiting_reads(world, replica_number);
}

bool all_smaller_applied(const World& world, const Replica& replica, EventId id) {
  const std::set<EventId> committed = committed_ids(world);
  return std::all_of(committed.begin(), committed.lower_bound(id),
                     [&](EventId smaller) { return replica.applied.contains(smaller); });
}

void release_what_is_next(World& world, std::size_t replica_number) {
  Replica& replica = world.replicas[replica_number];
  while (!replica.held_back.empty() &&
         all_smaller_applied(world, replica, *replica.held_back.begin())) {
    const EventId next = *replica.held_back.begin();
    replica.held_back.erase(next);
    apply(world, replica_number, next);
  }
}

}  // namespace

void receive(World& world, std::size_t replica_number, EventId event) {
  Replica& replica = world.replicas[replica_number];
  const bool known = replica.applied.contains(event);
  switch (world.settings.projection) {
    case Projection::book:
      apply(world, replica_number, event);
      break;
    case Projection::idempotent:
      if (!known) {
        apply(world, replica_number, event);
      }
      break;
    case Projection::sequenced:
      if (!known) {
        replica.held_back.insert(event);
        release_what_is_next(world, replica_number);
      }
      break;
  }
}

void apply_held_back(World& world, std::size_t replica_number) {
  Replica& replica = world.replicas[replica_number];
  while (!replica.held_back.empty()) {
    const EventId next = *replica.held_back.begin();
    replica.held_back.erase(next);
    receive(world, replica_number, next);
  }
}

EventId prefix_of(const World& world, const Replica& replica) {
  EventId prefix = 0;
  for (const EventId id : committed_ids(world)) {
    if (!replica.applied.contains(id)) {
      break;
    }
    prefix = id;
  }
  return prefix;
}

EventId highest_of(const World& world, const Replica& replica) {
  EventId highest = 0;
  for (const EventId id : committed_ids(world)) {
    if (replica.applied.contains(id)) {
      highest = id;
    }
  }
  return highest;
}

}  // namespace reference
