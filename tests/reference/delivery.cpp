// Sending, arrival, and operations on messages in flight (semantics section 4).
#include "delivery.hpp"

#include <algorithm>

#include "chance.hpp"
#include "projection.hpp"

namespace reference {
namespace {

TimeMs lag_of(const World& world, const Arrival& copy) {
  const Purpose how_long = copy.duplicate ? Purpose::duplicate_lag : Purpose::lag;
  const Purpose which = copy.duplicate ? Purpose::duplicate_mix_choice : Purpose::mix_choice;
  const double u = draw(world.seed, how_long, copy.event, copy.replica, copy.attempt);
  const double choice = draw(world.seed, which, copy.event, copy.replica, copy.attempt);
  return sample(world.settings.lag, u, choice);
}

void schedule_copy(World& world, const Arrival& copy) {
  TimeMs at = world.now + lag_of(world, copy);
  TimeMs& latest = world.replicas[copy.replica].latest_arrival_ms;
  if (world.settings.delivery == Delivery::ordered) {
    at = std::max(at, latest);
  }
  latest = std::max(latest, at);
  world.queue.schedule(at, copy);
}

bool handler_fails(const World& world, const Arrival& copy) {
  const Purpose purpose =
      copy.duplicate ? Purpose::duplicate_handler_failure : Purpose::handler_failure;
  return draw(world.seed, purpose, copy.event, copy.replica, copy.attempt) <
         world.settings.handler_failure;
}

}  // namespace

void send(World& world, EventId event, std::size_t replica, std::uint64_t attempt) {
  world.leave_trace();
  if (draw(world.seed, Purpose::drop, event, replica, attempt) < world.settings.drop) {
    ++world.tally.dropped;
    return;
  }
  schedule_copy(world, Arrival{event, replica, attempt, false});
  if (draw(world.seed, Purpose::duplicate, event, replica, attempt) < world.settings.duplicate) {
    schedule_copy(world, Arrival{event, replica, attempt, true});
    ++world.tally.duplicated;
  }
}

void arrive(World& world, const Arrival& copy) {
  world.leave_trace();
  if (!world.replicas[copy.replica].running) {
    return;  // lost, not acknowledged
  }
  const bool fails = handler_fails(world, copy);
  if (fails && world.settings.projection != Projection::book) {
    return;  // not acknowledged
  }
  world.writer.acknowledged.insert({copy.event, copy.replica});
  if (!fails) {
    receive(world, copy.replica, copy.event);
  }
}

void meddle(World& world, const Meddle& action) {
  auto& entries = world.queue.entries;
  // The queue is in order of arrival, and of scheduling where arrivals are equal: the first one is
  // meant.
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) {
    const auto* copy = std::get_if<Arrival>(&entry.second);
    return copy != nullptr && copy->event == action.event && copy->replica == action.replica;
  });
  if (found == entries.end()) {
    return;
  }
  const TimeMs at = found->first.at;
  Arrival copy = std::get<Arrival>(found->second);
  switch (action.what) {
    case Meddling::drop:
      entries.erase(found);
      ++world.tally.dropped;
      break;
    case Meddling::duplicate:
      copy.duplicate = true;
      world.queue.schedule(at, copy);
      ++world.tally.duplicated;
      break;
    case Meddling::delay:
      entries.erase(found);
      world.queue.schedule(std::max(world.now, at + action.by_ms), copy);
      break;
  }
}

}  // namespace reference
