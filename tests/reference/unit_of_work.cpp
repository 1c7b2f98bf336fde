// Publishing before, with, or after the commit (semantics sections 3, 4 and 7).
#include "unit_of_work.hpp"

#include "chance.hpp"
#include "crashes.hpp"
#include "publishing.hpp"

namespace reference {
namespace {

EventId give_id(World& world, Event event, std::size_t command) {
  event.id = world.events.size() + 1;
  event.at = world.now;
  event.command = command;
  world.events.push_back(event);
  world.commands[command].events.push_back(event.id);
  return event.id;
}

void mark_committed(World& world, EventId id) {
  Event& event = world.events.at(static_cast<std::size_t>(id - 1));
  event.committed = true;
  client_of(world, world.commands[event.command].by).caused.insert(id);
}

// A line that found a batch, or is known to wait for one, is no longer lost (section 3).
void find_lost_lines(World& world, const Unit& unit) {
  for (const Event& event : unit.raised) {
    if (event.type == EventType::Allocated || event.type == EventType::OutOfStock) {
      world.model.lost.erase(Line{event.orderid, event.sku, event.qty});
    }
  }
}

void store(World& world, const Unit& unit) {
  Product product = unit.product;
  product.version += 1;
  world.model.products[product.sku] = product;
  find_lost_lines(world, unit);
}

// `in_process` and `after_commit`. Says whether the writer crashed on the way.
bool publish_after_commit(World& world, const std::vector<EventId>& ids) {
  for (const EventId id : ids) {
    if (world.settings.publishing == Publishing::in_process) {
      update_replicas(world, id);
    } else {
      send_to_all(world, id);
    }
    if (crash_at(world, CrashPoint::after_publish)) {
      return true;
    }
  }
  return false;
}

}  // namespace

UnitEnd commit(World& world, const Unit& unit, std::size_t command) {
  const Publishing publishing = world.settings.publishing;
  std::vector<EventId> ids;
  if (publishing == Publishing::before_commit) {
    for (const Event& event : unit.raised) {
      ids.push_back(give_id(world, event, command));
      send_to_all(world, ids.back());
      if (crash_at(world, CrashPoint::after_publish)) {
        return UnitEnd::undone_by_crash;
      }
    }
  }
  const std::uint64_t attempt = ++world.writer.commit_attempts;
  if (crash_at(world, CrashPoint::before_commit)) {
    return UnitEnd::undone_by_crash;
  }
  if (draw(world.seed, Purpose::commit_failure, attempt) < world.settings.commit_failure) {
    return UnitEnd::failed;
  }
  if (publishing != Publishing::before_commit) {
    for (const Event& event : unit.raised) {
      ids.push_back(give_id(world, event, command));
    }
  }
  for (const EventId id : ids) {
    mark_committed(world, id);
  }
  store(world, unit);
  if (publishing == Publishing::outbox) {
    store_in_outbox(world, ids);
  }
  if (crash_at(world, CrashPoint::after_commit)) {
    return UnitEnd::committed_then_crashed;
  }
  const bool publishes_now =
      publishing == Publishing::in_process || publishing == Publishing::after_commit;
  if (publishes_now && publish_after_commit(world, ids)) {
    return UnitEnd::committed_then_crashed;
  }
  return UnitEnd::committed;
}

}  // namespace reference
