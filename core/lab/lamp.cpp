#include "lab/lamp.hpp"

#include <algorithm>

#include "allocation/simulation/messages.hpp"
#include "lab/on_its_way.hpp"

namespace lab {
namespace {

using sim::EventId;

bool bears_on(const sim::World& world, EventId event, sim::Key key) {
  return world.events[event].key[key.space] == key.id + 1;
}

bool says(const sim::World& world, const sim::ReadRecord& read,
          const std::vector<sim::AnswerRow>& rows) {
  if (read.rows != rows.size()) return false;
  for (std::uint32_t i = 0; i < read.rows; ++i) {
    if (world.answer_rows[read.first_row + i] != rows[i]) return false;
  }
  return true;
}

// The events of the key that the replica had applied when the trace had come to `place`, by id.
std::vector<EventId> applied_before(const sim::World& world, const sim::ReadRecord& read,
                                    std::size_t place) {
  std::vector<EventId> applied;
  for (std::size_t i = 0; i < place; ++i) {
    const sim::TraceRecord& record = world.trace[i];
    if (record.replica != read.replica) continue;
    if (record.kind == sim::TraceKind::rebuild && record.flag != 0) applied.clear();
    if (record.kind == sim::TraceKind::applied && bears_on(world, record.subject, read.key))
      applied.push_back(record.subject);
  }
  std::sort(applied.begin(), applied.end());
  return applied;
}

// The committed events of the key that a stale answer lacked, and those since.
std::vector<EventId> lacking(const sim::World& world, const sim::ReadRecord& read,
                             std::size_t place) {
  const std::vector<EventId> applied = applied_before(world, read, place);
  std::vector<EventId> missing;
  const auto& keys = world.staleness.keys[read.key.space];
  EventId event = read.key.id < keys.size() ? keys[read.key.id].first : 0;
  for (; event != 0; event = world.events[event].next_for_key[read.key.space]) {
    if (!std::binary_search(applied.begin(), applied.end(), event)) missing.push_back(event);
  }
  return missing;
}

std::vector<EventId> committed_since(const sim::World& world, const sim::ReadRecord& read,
                                     std::size_t place) {
  std::vector<EventId> since;
  for (std::size_t i = place; i < world.trace.size(); ++i) {
    const sim::TraceRecord& record = world.trace[i];
    if (record.kind == sim::TraceKind::committed && bears_on(world, record.subject, read.key))
      since.push_back(record.subject);
  }
  return since;
}

bool one_is_coming(const sim::World& world, std::uint8_t replica,
                   const std::vector<EventId>& missing) {
  const std::vector<Delivery> coming = deliveries_to(world, replica);
  return std::any_of(coming.begin(), coming.end(), [&](const Delivery& delivery) {
    return !world.replicas[replica].has_applied(delivery.event) &&
           std::binary_search(missing.begin(), missing.end(), delivery.event);
  });
}

}  // namespace

Lamp lamp_of(const sim::World& world, std::uint32_t number, std::size_t place) {
  const sim::ReadRecord& read = world.reads[number];
  std::vector<sim::AnswerRow> truth;
  world.domain->answer(sim::write_model, read.key, truth);

  Lamp lamp;
  const auto availability = static_cast<std::uint8_t>(allocation::QueryKind::availability);
  if (read.key.space == availability && !truth.empty()) {
    lamp.truth_in_stock = truth[0][0];
    lamp.truth_incoming = truth[0][1];
  }
  if (says(world, read, truth)) return lamp;

  const std::vector<EventId> missing =
      read.stale ? lacking(world, read, place) : committed_since(world, read, place);
  lamp.kind = read.stale ? Lamp::Kind::stale_answer : Lamp::Kind::aged_page;
  lamp.versions_behind = static_cast<std::uint32_t>(missing.size());
  lamp.missing_events.assign(
      missing.begin(),
      missing.begin() + static_cast<std::ptrdiff_t>(std::min(missing.size(), missing_listed_max)));
  lamp.age_ms = read.stale ? read.age_ms : 0;
  lamp.since_ms =
      read.stale || missing.empty() ? read.answered_at : world.events[missing.front()].at;
  if (read.replica == sim::write_model) return lamp;

  const auto replica = static_cast<std::uint8_t>(read.replica);
  lamp.on_its_way = one_is_coming(world, replica, missing);
  if (!will_agree(world, replica, read.key)) lamp.kind = Lamp::Kind::wrong_for_good;
  return lamp;
}

}  // namespace lab
