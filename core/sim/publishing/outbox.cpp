// Stored with the commit, sent by a relay, sent again until acknowledged, given up as a dead letter
// after so many attempts. A crash loses nothing; it may send twice.
#include "sim/delivery/message_transport.hpp"
#include "sim/publishing/publishing.hpp"
#include "sim/world.hpp"

namespace sim {
namespace {

// When the relay looks next: the first multiple of its interval at or after now.
Ms next_look(const World& world) {
  const Ms interval = world.settings.relay_interval_ms;
  if (interval == 0) return world.now;
  return (world.now + interval - 1) / interval * interval;
}

void queue_check(World& world, EventId event, std::uint8_t replica, std::uint32_t attempt) {
  world.queue.push({.at = world.now + world.settings.redelivery_ms,
                    .subject = event,
                    .attempt = attempt,
                    .kind = Entry::Kind::redelivery_check,
                    .replica = replica});
}

}  // namespace

void store_in_outbox(World& world, std::span<const EventId> events) {
  for (const EventId event : events)
    world.queue.push({.at = next_look(world), .subject = event, .kind = Entry::Kind::relay});
}

void relay(World& world, EventId event, std::uint32_t attempt) {
  Writer& writer = world.writer;
  if (writer.down) {
    writer.put_off.push_back({PutOff::Kind::relay, event, 0, attempt});
    return;
  }
  // A relay that crashes before it has noted the sending will not check on it either.
  const bool will_crash =
      writer.traps[static_cast<std::size_t>(CrashPoint::after_publish)].has_value();
  for (std::uint8_t replica = 0; replica < world.replicas.size(); ++replica) {
    send(world, event, replica, attempt);
    if (!will_crash) queue_check(world, event, replica, attempt);
  }
  if (crashes_at(world, CrashPoint::after_publish)) {
    writer.put_off.push_front({PutOff::Kind::relay, event, 0, attempt + 1});
  }
}

void check_redelivery(World& world, EventId event, std::uint8_t replica, std::uint32_t attempt) {
  if (world.writer.down) {
    world.writer.put_off.push_back({PutOff::Kind::redelivery_check, event, replica, attempt});
    return;
  }
  if (world.replicas[replica].has_acknowledged(event)) return;
  if (attempt + 1 < world.settings.max_attempts) {
    send(world, event, replica, attempt + 1);
    queue_check(world, event, replica, attempt + 1);
    return;
  }
  ++world.stats.dead_letters;
  world.act();
  world.note({.subject = event,
              .attempt = attempt,
              .kind = TraceKind::dead_letter,
              .replica = static_cast<std::int8_t>(replica)});
}

void do_what_was_put_off(World& world) {
  std::deque<PutOff>& put_off = world.writer.put_off;
  while (!put_off.empty() && !world.writer.down) {
    const PutOff first = put_off.front();
    put_off.pop_front();
    if (first.kind == PutOff::Kind::relay) {
      relay(world, first.event, first.attempt);
    } else {
      check_redelivery(world, first.event, first.replica, first.attempt);
    }
  }
}

}  // namespace sim
