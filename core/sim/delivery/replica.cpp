#include "sim/delivery/replica.hpp"

#include <algorithm>
#include <utility>

#include "sim/clients/reads.hpp"
#include "sim/monitors/staleness.hpp"
#include "sim/world.hpp"

namespace sim {
namespace {

constexpr EventId none_missing = 0xFFFFFFFF;

// The smallest committed id that the replica has not applied.
EventId first_committed_missing(const World& world, const Replica& replica) {
  const std::uint32_t in_row = replica.committed_applied_in_row;
  return in_row < world.committed.size() ? world.committed[in_row] : none_missing;
}

void mark_applied(World& world, std::uint8_t at, EventId event) {
  Replica& replica = world.replicas[at];
  replica.applied_at.grow_to(event);
  replica.applied_order.push_back(event);
  replica.applied_at.edit(event - 1) = static_cast<std::uint32_t>(replica.applied_order.size());
  if (!world.events[event].committed) {
    ++replica.phantoms_applied;
    return;
  }
  ++replica.committed_applied;
  replica.highest = std::max(replica.highest, event);
  while (replica.has_applied(first_committed_missing(world, replica)))
    ++replica.committed_applied_in_row;
  note_applied(world, at, event);
}

void apply(World& world, std::uint8_t at, EventId event) {
  TouchedKeys touched;
  const EventRecord& record = world.events[event];
  world.domain->project(at, record.message, record.at, world.settings.projection, touched);
  note_touched(world, at, touched);
  ++world.stats.work.updates_by_replicas;
  if (!world.replicas[at].has_applied(event)) mark_applied(world, at, event);
  world.note({.other = static_cast<Ms>(world.replicas[at].applied_order.size()),
              .subject = event,
              .kind = TraceKind::applied,
              .replica = static_cast<std::int8_t>(at)});
  look_at_waiting_reads(world, at);
}

void skip(World& world, std::uint8_t at, EventId event) {
  world.note(
      {.subject = event, .kind = TraceKind::skipped, .replica = static_cast<std::int8_t>(at)});
}

// Puts the event among those held back; false if it was there already.
bool hold_back(Replica& replica, EventId event) {
  auto& held = replica.held_back;
  const auto place = std::lower_bound(held.begin(), held.end(), event);
  if (place != held.end() && *place == event) return false;
  held.insert(place, event);
  return true;
}

// Applies what is held back and has nothing before it that is still missing.
void receive_in_sequence(World& world, std::uint8_t at, EventId event) {
  Replica& replica = world.replicas[at];
  if (!hold_back(replica, event)) return skip(world, at, event);
  if (event > first_committed_missing(world, replica)) {
    world.note(
        {.subject = event, .kind = TraceKind::held_back, .replica = static_cast<std::int8_t>(at)});
  }
  while (!replica.held_back.empty() &&
         replica.held_back.front() <= first_committed_missing(world, replica)) {
    const EventId next = replica.held_back.front();
    replica.held_back.pop_front();
    apply(world, at, next);
  }
}

}  // namespace

bool Replica::has_acknowledged(EventId event) const {
  const std::size_t word = event / 64;
  return word < acknowledged.size() && (acknowledged[word] >> (event % 64) & 1) != 0;
}

void Replica::acknowledge(EventId event) {
  acknowledged.grow_to(event / 64 + 1);
  acknowledged.edit(event / 64) |= std::uint64_t{1} << (event % 64);
}

EventId prefix_of(const World& world, const Replica& replica) {
  const std::uint32_t in_row = replica.committed_applied_in_row;
  return in_row == 0 ? 0 : world.committed[in_row - 1];
}

void receive(World& world, std::uint8_t at, EventId event) {
  const bool seen_before = world.replicas[at].has_applied(event);
  switch (world.settings.projection) {
    case Projection::book:
      return apply(world, at, event);
    case Projection::idempotent:
      return seen_before ? skip(world, at, event) : apply(world, at, event);
    case Projection::sequenced:
      return seen_before ? skip(world, at, event) : receive_in_sequence(world, at, event);
  }
}

void release_held_back(World& world, std::uint8_t at) {
  for (const EventId event : std::exchange(world.replicas[at].held_back, {}))
    receive(world, at, event);
}

void stop(World& world, std::uint8_t at) {
  world.note({.kind = TraceKind::stopped, .replica = static_cast<std::int8_t>(at)});
  world.replicas[at].running = false;
  turn_away_waiting_reads(world, at);
}

void start(World& world, std::uint8_t at) {
  world.note({.kind = TraceKind::started, .replica = static_cast<std::int8_t>(at)});
  world.replicas[at].running = true;
}

namespace {

void clear_views(World& world, std::uint8_t at) {
  Replica& replica = world.replicas[at];
  auto& clients = world.clients.by_id;
  for (std::size_t id = 0; id < clients.size(); ++id) {
    if (clients[id].seen.has_seen_replica(at))
      clients.edit(id).seen.forget_order(at, replica.applied_order);
  }
  world.domain->clear(at);
  note_cleared(world, at);
  replica.applied_at.clear();
  replica.applied_order.clear();
  replica.held_back.clear();
  replica.committed_applied_in_row = 0;
  replica.committed_applied = 0;
  replica.phantoms_applied = 0;
  replica.highest = 0;
}

void queue_replay(World& world, std::uint32_t number) {
  const Replay& replay = world.replays[number];
  world.queue.push_in_order({.at = replay.started_at + (Ms{replay.done} + 1) * replay.ms_per_event,
                             .order = replay.first_order + replay.done,
                             .subject = number,
                             .kind = Entry::Kind::replay,
                             .replica = replay.replica});
}

}  // namespace

void rebuild(World& world, std::uint8_t at, bool clear) {
  const auto events = static_cast<std::uint32_t>(world.committed.size());
  world.note({.other = events,
              .kind = TraceKind::rebuild,
              .replica = static_cast<std::int8_t>(at),
              .flag = clear});
  if (clear) clear_views(world, at);
  if (events == 0) return;
  world.replays.push_back({.started_at = world.now,
                           .ms_per_event = world.settings.rebuild_ms_per_event,
                           .first_order = world.queue.reserve(events),
                           .events = events,
                           .replica = at});
  queue_replay(world, static_cast<std::uint32_t>(world.replays.size() - 1));
}

void replay_next(World& world, std::uint32_t number) {
  Replay& replay = world.replays[number];
  const EventId event = world.committed[replay.done++];
  if (replay.done < replay.events) queue_replay(world, number);
  world.act();
  receive(world, replay.replica, event);
}

}  // namespace sim
