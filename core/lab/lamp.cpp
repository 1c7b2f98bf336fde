#include "lab/lamp.hpp"

#include <algorithm>
#include <utility>

#include "allocation/simulation/messages.hpp"
#include "lab/in_answer.hpp"
#include "lab/missing_events.hpp"

namespace lab {
namespace {

using sim::EventId;

bool says(const sim::World& world, const sim::ReadRecord& read,
          const std::vector<sim::AnswerRow>& rows) {
  if (read.rows != rows.size()) return false;
  for (std::uint32_t i = 0; i < read.rows; ++i) {
    if (world.answer_rows[read.first_row + i] != rows[i]) return false;
  }
  return true;
}

// The committed events of the key that a stale answer lacked, and those since.
std::vector<EventId> lacking(const sim::World& world, const sim::ReadRecord& read,
                             std::size_t place) {
  const InAnswer in_answer(world, read, place, read.key);
  std::vector<EventId> missing;
  const auto& keys = world.staleness.keys[read.key.space];
  EventId event = read.key.id < keys.size() ? keys[read.key.id].first : 0;
  for (; event != 0; event = world.events[event].next_for_key[read.key.space]) {
    if (!in_answer.has(event)) missing.push_back(event);
  }
  return missing;
}

// The committed events of the key that stand behind `place` in the trace.
std::vector<EventId> committed_since(const sim::World& world, const sim::ReadRecord& read,
                                     std::size_t place) {
  const EventId last = last_committed_before(world, place);
  std::vector<EventId> since;
  for (std::size_t i = world.committed.size(); i > 0 && world.committed[i - 1] > last; --i) {
    if (bears_on(world, world.committed[i - 1], read.key)) since.push_back(world.committed[i - 1]);
  }
  std::reverse(since.begin(), since.end());
  return since;
}

bool one_is_coming(OnItsWay& on_its_way, std::uint8_t number, const sim::Replica& replica,
                   const std::vector<EventId>& missing) {
  return std::any_of(missing.begin(), missing.end(), [&](EventId event) {
    return on_its_way.brings(number, event) && !replica.has_applied(event);
  });
}

// A change of the page that was rolled back, and that the replica has applied all the same.
bool has_phantom(const sim::World& world, const sim::Replica& replica, sim::Key key) {
  if (replica.phantoms_applied == 0) return false;
  for (EventId event = world.events.last(); event > 0; --event) {
    if (!world.events[event].committed && bears_on(world, event, key) && replica.has_applied(event))
      return true;
  }
  return false;
}

// Will the replica that answered come to the truth, and what keeps it if not?
void hold_against_replica(const sim::World& world, OnItsWay& on_its_way,
                          const sim::ReadRecord& read, const std::vector<EventId>& missing,
                          Lamp& lamp) {
  const auto number = static_cast<std::uint8_t>(read.replica);
  const sim::Replica& replica = world.replicas[number];
  lamp.on_its_way = one_is_coming(on_its_way, number, replica, missing);
  if (on_its_way.will_mend(number, read.key)) return;
  lamp.kind = Lamp::Kind::wrong_for_good;
  if (!missing_events(world, number, read.key, 1).empty()) return;
  lamp.why = has_phantom(world, replica, read.key) ? Lamp::Why::phantom : Lamp::Why::mangled;
}

}  // namespace

Lamp lamp_of(const sim::World& world, OnItsWay& on_its_way, std::uint32_t number,
             std::size_t place) {
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

  std::vector<EventId> missing =
      read.stale ? lacking(world, read, place) : committed_since(world, read, place);
  lamp.kind = read.stale ? Lamp::Kind::stale_answer : Lamp::Kind::aged_page;
  lamp.age_ms = read.stale ? read.age_ms : 0;
  lamp.since_ms =
      read.stale || missing.empty() ? read.answered_at : world.events[missing.front()].at;
  if (read.replica != sim::write_model)
    hold_against_replica(world, on_its_way, read, missing, lamp);
  if (lamp.kind == Lamp::Kind::stale_answer) {
    const auto later =
        std::upper_bound(missing.begin(), missing.end(), last_committed_before(world, place));
    lamp.changes_since = static_cast<std::uint32_t>(missing.end() - later);
    missing.erase(later, missing.end());
  }
  lamp.versions_behind = static_cast<std::uint32_t>(missing.size());
  missing.resize(std::min(missing.size(), missing_listed_max));
  lamp.missing_events = std::move(missing);
  return lamp;
}

}  // namespace lab
