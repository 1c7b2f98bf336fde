// In process, sent once, or by the outbox relay (semantics sections 4 and 7).
#include "publishing.hpp"

#include "bus.hpp"
#include "chance.hpp"
#include "crashes.hpp"
#include "delivery.hpp"
#include "projection.hpp"

namespace reference {
namespace {

// The first multiple of `interval` at or after `now`.
TimeMs next_round(TimeMs now, TimeMs interval) {
  if (interval == 0) {
    return now;
  }
  return (now + interval - 1) / interval * interval;
}

void send_as_next_attempt(World& world, EventId event, std::size_t replica) {
  std::uint64_t& sendings = world.writer.sendings[{event, replica}];
  const std::uint64_t attempt = sendings;
  ++sendings;
  send(world, event, replica, attempt);
}

void queue_check(World& world, EventId event, std::size_t replica) {
  world.queue.schedule(world.now + world.settings.redelivery_ms, Check{event, replica});
}

}  // namespace

void update_replicas(World& world, EventId event) {
  for (std::size_t replica = 0; replica < world.replicas.size(); ++replica) {
    if (!world.replicas[replica].running) {
      continue;
    }
    const double luck = draw(world.seed, Purpose::handler_failure, event, replica, 0);
    if (luck < world.settings.handler_failure) {
      continue;  // logged and forgotten
    }
    receive(world, replica, event);
  }
}

void send_to_all(World& world, EventId event) {
  for (std::size_t replica = 0; replica < world.replicas.size(); ++replica) {
    send(world, event, replica, 0);
  }
}

void store_in_outbox(World& world, const std::vector<EventId>& events) {
  for (const EventId event : events) {
    world.queue.schedule(next_round(world.now, world.settings.relay_interval_ms),
                         RelayEntry{event});
  }
}

void relay(World& world, const RelayEntry& entry) {
  if (world.writer.down) {
    world.writer.put_off.push_back(entry);
    return;
  }
  // A relay that crashes after this sending never notes it, so no checks follow.
  const bool will_crash = world.writer.traps.contains(CrashPoint::after_publish);
  for (std::size_t replica = 0; replica < world.replicas.size(); ++replica) {
    send_as_next_attempt(world, entry.event, replica);
    if (!will_crash) {
      queue_check(world, entry.event, replica);
    }
  }
  if (crash_at(world, CrashPoint::after_publish)) {
    world.writer.put_off.push_front(entry);  // it keeps its place before what is put off already
    settle_reallocations_at_crash(world);
  }
}

void check(World& world, const Check& entry) {
  if (world.writer.down) {
    world.writer.put_off.push_back(entry);
    return;
  }
  const std::pair key{entry.event, entry.replica};
  if (world.writer.acknowledged.contains(key)) {
    return;
  }
  if (world.writer.sendings[key] < world.settings.max_attempts) {
    send_as_next_attempt(world, entry.event, entry.replica);
    queue_check(world, entry.event, entry.replica);
    return;
  }
  ++world.tally.dead_letters;
  world.leave_trace();
}

}  // namespace reference
