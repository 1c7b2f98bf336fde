#include "sim/delivery/message_transport.hpp"

#include <algorithm>
#include <optional>

#include "sim/delivery/replica.hpp"
#include "sim/kernel/chance.hpp"
#include "sim/kernel/lag.hpp"
#include "sim/world.hpp"

namespace sim {
namespace {

// Queues the arrival of a copy after `lag`, behind those that were scheduled before it where
// messages keep their order. Returns how long it will take.
Ms schedule_arrival(World& world, Entry copy, Ms lag) {
  Ms& latest = world.replicas[copy.replica].latest_arrival;
  copy.kind = Entry::Kind::arrival;
  copy.sent_at = world.now;
  copy.at = world.now + lag;
  if (world.settings.delivery == Delivery::ordered) copy.at = std::max(copy.at, latest);
  latest = std::max(latest, copy.at);
  world.queue.push(copy);
  return copy.at - world.now;
}

TraceRecord about(const Entry& copy, TraceKind kind, Ms other = 0) {
  return {.other = other,
          .subject = copy.subject,
          .attempt = copy.attempt,
          .kind = kind,
          .replica = static_cast<std::int8_t>(copy.replica),
          .flag = copy.duplicate};
}

// The place in the queue of the copy that arrives first, of equals the one scheduled first.
std::optional<std::size_t> first_in_flight(const World& world, std::int64_t event,
                                           std::uint8_t replica) {
  const std::vector<Entry>& entries = world.queue.entries();
  std::optional<std::size_t> first;
  for (std::size_t place = 0; place < entries.size(); ++place) {
    const Entry& entry = entries[place];
    if (entry.kind != Entry::Kind::arrival || entry.subject != event || entry.replica != replica)
      continue;
    if (!first || entry.before(entries[*first])) first = place;
  }
  return first;
}

}  // namespace

void send(World& world, EventId event, std::uint8_t replica, std::uint32_t attempt) {
  world.act();
  const Settings& settings = world.settings;
  Entry copy{.subject = event, .attempt = attempt, .replica = replica};
  if (draw(world.seed, Purpose::drop, event, replica, attempt) < settings.drop) {
    ++world.stats.dropped;
    world.note(about(copy, TraceKind::dropped));
    return;
  }
  const Ms lag = sample(settings.lag, world.seed, event, replica, attempt, false);
  world.note(about(copy, TraceKind::sent, schedule_arrival(world, copy, lag)));
  if (draw(world.seed, Purpose::duplicate, event, replica, attempt) < settings.duplicate) {
    ++world.stats.duplicated;
    copy.duplicate = true;
    const Ms own_lag = sample(settings.lag, world.seed, event, replica, attempt, true);
    world.note(about(copy, TraceKind::duplicated, schedule_arrival(world, copy, own_lag)));
  }
}

void send_to_all(World& world, EventId event) {
  for (std::uint8_t replica = 0; replica < world.replicas.size(); ++replica)
    send(world, event, replica, 0);
}

bool handler_fails(const World& world, EventId event, std::uint8_t replica, std::uint32_t attempt,
                   bool duplicate) {
  const Purpose purpose = duplicate ? Purpose::duplicate_handler_failure : Purpose::handler_failure;
  return draw(world.seed, purpose, event, replica, attempt) < world.settings.handler_failure;
}

void arrive(World& world, const Entry& copy) {
  world.act();
  Replica& replica = world.replicas[copy.replica];
  if (!replica.running) {
    world.note(about(copy, TraceKind::refused));
    return;
  }
  if (handler_fails(world, copy.subject, copy.replica, copy.attempt, copy.duplicate)) {
    // The book's code logs the failure and goes on as if nothing had been.
    if (world.settings.projection == Projection::book) replica.acknowledge(copy.subject);
    world.note(about(copy, TraceKind::handler_failed));
    return;
  }
  replica.acknowledge(copy.subject);
  receive(world, copy.replica, copy.subject);
}

void touch(World& world, const TouchMessage& act) {
  const std::optional<std::size_t> place = first_in_flight(world, act.event, act.replica);
  if (!place) return;
  switch (act.act) {
    case TouchMessage::Act::drop: {
      ++world.stats.dropped;
      world.note(about(world.queue.remove(*place), TraceKind::message_dropped));
      return;
    }
    case TouchMessage::Act::duplicate: {
      Entry copy = world.queue.entries()[*place];
      copy.duplicate = true;
      ++world.stats.duplicated;
      world.note(about(copy, TraceKind::duplicated, copy.at - world.now));
      world.queue.push(copy);
      return;
    }
    case TouchMessage::Act::delay: {
      Entry copy = world.queue.remove(*place);
      copy.at = std::max(world.now, copy.at + act.by_ms);
      world.note(about(copy, TraceKind::message_delayed, copy.at - world.now));
      world.queue.push(copy);
      return;
    }
  }
}

}  // namespace sim
