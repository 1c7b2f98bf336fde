// Commands, reallocations, and customers who were promised too much (semantics sections 3, 6 and
// 7).
#include "bus.hpp"

#include "crashes.hpp"
#include "unit_of_work.hpp"

namespace reference {
namespace {

std::string name_of(const Command& command) {
  if (std::holds_alternative<CreateBatch>(command)) {
    return "CreateBatch";
  }
  return std::holds_alternative<Allocate>(command) ? "Allocate" : "ChangeBatchQuantity";
}

void remember_reallocations(World& world, const Unit& unit, std::size_t command) {
  for (const Event& event : unit.raised) {
    if (event.type == EventType::Deallocated) {
      world.writer.reallocations.push_back(
          Reallocation{Line{event.orderid, event.sku, event.qty}, command});
    }
  }
}

// The client's latest answered availability read of that sku showed enough (section 6). An answer
// that came out empty showed nothing.
bool was_promised(const Client& client, const Allocate& order) {
  const auto latest = client.latest_availability.find(order.sku);
  if (latest == client.latest_availability.end() || !latest->second.availability) {
    return false;
  }
  const Availability& shown = *latest->second.availability;
  return shown.in_stock + shown.incoming >= order.qty;
}

// The command's own unit and its follow-ups; what the caller is told.
Outcome outcome_of(World& world, std::size_t command, const Unit& unit) {
  if (unit.raised.empty()) {
    return unit.outcome;  // commits nothing, so nothing can go wrong
  }
  const UnitEnd end = commit(world, unit, command);
  if (end == UnitEnd::failed) {
    return Outcome::failed;
  }
  if (end != UnitEnd::undone_by_crash) {
    remember_reallocations(world, unit, command);
  }
  if (end == UnitEnd::committed && !world.writer.reallocations.empty()) {
    crash_at(world, CrashPoint::between_units);
  }
  if (!world.writer.down) {
    const bool stored = world.settings.publishing == Publishing::outbox;
    do_reallocations(world, stored ? reallocation_attempts : 1);
  }
  if (world.writer.down) {
    settle_reallocations_at_crash(world);
    return Outcome::unknown;
  }
  return unit.outcome;
}

enum class Reallocated { done, lost, undone_by_crash };

Reallocated reallocate(World& world, const Reallocation& reallocation, int attempts) {
  for (int attempt = 1; attempt <= attempts; ++attempt) {
    const Unit unit = allocate(world.model, reallocation.line);
    if (unit.raised.empty()) {
      return Reallocated::done;
    }
    switch (commit(world, unit, reallocation.command)) {
      case UnitEnd::committed:
      case UnitEnd::committed_then_crashed:
        return Reallocated::done;
      case UnitEnd::undone_by_crash:
        return Reallocated::undone_by_crash;
      case UnitEnd::failed:
        break;  // the next attempt
    }
  }
  return Reallocated::lost;
}

}  // namespace

void do_reallocations(World& world, int attempts) {
  while (!world.writer.down && !world.writer.reallocations.empty()) {
    const Reallocation next = world.writer.reallocations.front();
    switch (reallocate(world, next, attempts)) {
      case Reallocated::lost:
        world.model.lost.insert(next.line);
        world.writer.reallocations.pop_front();
        break;
      case Reallocated::done:
        world.writer.reallocations.pop_front();
        break;
      case Reallocated::undone_by_crash:
        break;  // still to do, and first
    }
  }
}

void settle_reallocations_at_crash(World& world) {
  if (world.settings.publishing == Publishing::outbox) {
    return;  // done at the restart
  }
  for (const Reallocation& reallocation : world.writer.reallocations) {
    world.model.lost.insert(reallocation.line);
  }
  world.writer.reallocations.clear();
}

void handle_command(World& world, const ClientCommand& action) {
  const Client& client = client_of(world, action.by);
  const std::size_t command = world.commands.size();
  CommandRecord record;
  record.at = world.now;
  record.by = action.by;
  record.name = name_of(action.command);
  record.seen_when_issued = client.seen;
  world.commands.push_back(record);
  if (world.writer.down) {
    world.commands[command].outcome = Outcome::unavailable;
    return;
  }
  // Judged by what the client had seen when it gave the order, not by what its own events bring to
  // light.
  const auto* order = std::get_if<Allocate>(&action.command);
  const bool promised = order != nullptr && was_promised(client, *order);
  const Unit unit = handle(world.model, action.command);
  world.commands[command].reason = unit.reason;
  const Outcome outcome = outcome_of(world, command, unit);
  world.commands[command].outcome = outcome;
  if (promised && outcome == Outcome::out_of_stock) {
    ++world.tally.disappointed;
  }
}

}  // namespace reference
