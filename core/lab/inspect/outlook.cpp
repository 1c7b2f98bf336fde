#include "lab/inspect/outlook.hpp"

#include <algorithm>

#include "sim/delivery/message_transport.hpp"
#include "sim/delivery/replica.hpp"

namespace lab {
namespace {

using sim::EventId;

// Events that come to the copy's replica before it, sorted.
std::vector<EventId> coming_before(const sim::World& world, const sim::Entry& copy) {
  std::vector<EventId> events;
  for (const sim::Entry& entry : world.queue.entries()) {
    if (entry.replica != copy.replica || !entry.before(copy)) continue;
    if (entry.kind == sim::Entry::Kind::arrival) events.push_back(entry.subject);
    if (entry.kind == sim::Entry::Kind::replay) {
      const sim::Replay& replay = world.replays[entry.subject];
      for (std::uint32_t k = replay.done; k < replay.events; ++k) {
        if (replay.started_at + (sim::Ms{k} + 1) * replay.ms_per_event > copy.at) break;
        events.push_back(world.committed[k]);
      }
    }
  }
  std::sort(events.begin(), events.end());
  return events;
}

bool contains(const std::vector<EventId>& events, EventId event) {
  return std::binary_search(events.begin(), events.end(), event);
}

// The first committed event before this one that the replica will lack.
EventId first_lacking(const sim::World& world, const sim::Replica& replica, EventId event,
                      const std::vector<EventId>& coming) {
  for (std::size_t i = replica.committed_applied_in_row; i < world.committed.size(); ++i) {
    const EventId id = world.committed[i];
    if (id >= event) break;
    const bool held = std::binary_search(replica.held_back.begin(), replica.held_back.end(), id);
    if (!replica.has_applied(id) && !held && !contains(coming, id)) return id;
  }
  return 0;
}

}  // namespace

ArrivalOutlook outlook_of(const sim::World& world, const sim::Entry& copy) {
  using Outlook = ArrivalOutlook::Outlook;
  const sim::Replica& replica = world.replicas[copy.replica];
  const EventId event = copy.subject;
  if (!replica.running) return {Outlook::refused};
  if (sim::handler_fails(world, event, copy.replica, copy.attempt, copy.duplicate))
    return {Outlook::fails};

  const std::vector<EventId> coming = coming_before(world, copy);
  const bool had = replica.has_applied(event) || contains(coming, event);
  if (world.settings.projection == sim::Projection::book)
    return {had ? Outlook::applies_again : Outlook::applies};
  if (had) return {Outlook::skips};
  if (world.settings.projection == sim::Projection::sequenced) {
    const bool held = std::binary_search(replica.held_back.begin(), replica.held_back.end(), event);
    if (held) return {Outlook::skips};
    if (const EventId misses = first_lacking(world, replica, event, coming); misses != 0)
      return {Outlook::holds_back, misses};
  }
  return {world.events[event].committed ? Outlook::applies : Outlook::applies_void};
}

}  // namespace lab
