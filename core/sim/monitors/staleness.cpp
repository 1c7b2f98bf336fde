#include "sim/monitors/staleness.hpp"

#include "sim/world.hpp"

namespace sim {
namespace {

KeyAtReplica& at(World& world, std::uint8_t replica, Key key) {
  auto& of_replica = world.staleness.at_replica[key.space][replica];
  of_replica.grow_to(key.id + 1);
  return of_replica.edit(key.id);
}

EventsOfKey events_of(const World& world, Key key) {
  const auto& keys = world.staleness.keys[key.space];
  return key.id < keys.size() ? keys[key.id] : EventsOfKey{};
}

void touch_key(World& world, std::uint8_t replica, Key key) {
  KeyAtReplica& known = at(world, replica, key);
  known.verdict = KeyAtReplica::Verdict::unknown;
  known.promises_known = false;
}

template <class Visit>
void each_key(const EventRecord& event, Visit visit) {
  for (std::uint8_t space = 0; space < key_spaces; ++space) {
    if (event.key[space] != 0) visit(Key{space, event.key[space] - 1});
  }
}

}  // namespace

void note_committed(World& world, EventId id) {
  each_key(world.events[id], [&](Key key) {
    auto& keys = world.staleness.keys[key.space];
    keys.grow_to(key.id + 1);
    EventsOfKey& list = keys.edit(key.id);
    if (list.last != 0) {
      world.events.annotate(list.last).next_for_key[key.space] = id;
    } else {
      list.first = id;
    }
    list.last = id;
    ++list.count;
  });
}

void note_applied(World& world, std::uint8_t replica, EventId id) {
  each_key(world.events[id], [&](Key key) {
    KeyAtReplica& known = at(world, replica, key);
    ++known.applied;
    known.promises_known = false;
  });
}

void note_touched(World& world, std::uint8_t replica, const TouchedKeys& touched) {
  for (std::size_t i = 0; i < touched.count; ++i)
    touch_key(world, replica, touched.keys[i]);
}

void note_touched_everywhere(World& world, const TouchedKeys& touched) {
  for (std::uint8_t replica = 0; replica < world.replicas.size(); ++replica)
    note_touched(world, replica, touched);
}

void note_cleared(World& world, std::uint8_t replica) {
  for (auto& of_space : world.staleness.at_replica) {
    auto& keys = of_space[replica];
    const std::size_t size = keys.size();
    keys.clear();
    keys.grow_to(size);
    for (std::size_t id = 0; id < size; ++id)
      keys.edit(id).verdict = KeyAtReplica::Verdict::unknown;
  }
}

bool is_stale(World& world, std::uint8_t replica, Key key) {
  const auto& of_replica = world.staleness.at_replica[key.space][replica];
  // Nothing has happened here that could make a difference.
  if (key.id >= of_replica.size()) return false;
  using Verdict = KeyAtReplica::Verdict;
  if (of_replica[key.id].verdict == Verdict::unknown) {
    at(world, replica, key).verdict =
        world.domain->agrees(replica, key) ? Verdict::agrees : Verdict::differs;
  }
  return of_replica[key.id].verdict == Verdict::differs;
}

std::uint32_t missing_for(const World& world, std::uint8_t replica, Key key) {
  const auto& of_replica = world.staleness.at_replica[key.space][replica];
  const std::uint32_t applied = key.id < of_replica.size() ? of_replica[key.id].applied : 0;
  return events_of(world, key).count - applied;
}

EventId first_missing(World& world, std::uint8_t replica, Key key) {
  if (missing_for(world, replica, key) == 0) return 0;
  KeyAtReplica& known = at(world, replica, key);
  EventId event = known.all_applied_upto == 0
                      ? events_of(world, key).first
                      : world.events[known.all_applied_upto].next_for_key[key.space];
  while (world.replicas[replica].has_applied(event)) {
    known.all_applied_upto = event;
    event = world.events[event].next_for_key[key.space];
  }
  return event;
}

Age age_of(World& world, std::uint8_t replica, Key key) {
  const std::uint32_t missing = missing_for(world, replica, key);
  if (missing == 0) return {};
  return {missing, world.now - world.events[first_missing(world, replica, key)].at};
}

}  // namespace sim
