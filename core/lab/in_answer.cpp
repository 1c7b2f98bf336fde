#include "lab/in_answer.hpp"

#include <algorithm>

namespace lab {
namespace {

using sim::EventId;

// How many events the replica had applied when the trace had come to `place`, since its views were
// last empty.
std::uint32_t applied_before(const sim::World& world, std::int8_t replica, std::size_t place) {
  while (place > 0) {
    const sim::TraceRecord& record = world.trace[--place];
    if (record.replica != replica) continue;
    if (record.kind == sim::TraceKind::rebuild && record.flag != 0) return 0;
    if (record.kind == sim::TraceKind::applied) return static_cast<std::uint32_t>(record.other);
  }
  return 0;
}

}  // namespace

bool bears_on(const sim::World& world, EventId event, sim::Key key) {
  return world.events[event].key[key.space] == key.id + 1;
}

EventId last_committed_before(const sim::World& world, std::size_t place) {
  while (place > 0 && world.trace[place - 1].kind != sim::TraceKind::committed)
    --place;
  return place == 0 ? 0 : world.trace[place - 1].subject;
}

InAnswer::InAnswer(const sim::World& world, const sim::ReadRecord& read, std::size_t place,
                   sim::Key key)
    : world_(world), read_(read) {
  if (read.replica == sim::write_model) {
    last_committed_ = last_committed_before(world, place);
    return;
  }
  for (const sim::Replay& replay : world.replays) {
    if (replay.replica == read.replica && replay.started_at >= read.answered_at) rebuilt_ = true;
  }
  if (rebuilt_) {
    look_through(place, key);
  } else {
    applied_ = applied_before(world, read.replica, place);
  }
}

bool InAnswer::has(EventId event) const {
  if (read_.replica == sim::write_model) return event <= last_committed_;
  if (rebuilt_) return std::binary_search(found_.begin(), found_.end(), event);
  const sim::Replica& replica = world_.replicas[static_cast<std::size_t>(read_.replica)];
  return world_.events[event].at <= read_.answered_at && replica.has_applied(event) &&
         replica.applied_at[event - 1] <= applied_;
}

void InAnswer::look_through(std::size_t place, sim::Key key) {
  for (std::size_t i = 0; i < place; ++i) {
    const sim::TraceRecord& record = world_.trace[i];
    if (record.replica != read_.replica) continue;
    if (record.kind == sim::TraceKind::rebuild && record.flag != 0) found_.clear();
    if (record.kind == sim::TraceKind::applied && bears_on(world_, record.subject, key))
      found_.push_back(record.subject);
  }
  std::sort(found_.begin(), found_.end());
}

}  // namespace lab
