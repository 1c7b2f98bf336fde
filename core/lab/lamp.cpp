#include "lab/lamp.hpp"

#include <algorithm>

#include "allocation/simulation/messages.hpp"

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

// Which events of the key were in the answer. The order in which a replica applied its events says
// so, unless it was rebuilt since: then the trace does.
class InAnswer {
 public:
  InAnswer(const sim::World& world, const sim::ReadRecord& read, std::size_t place)
      : world_(world),
        replica_(world.replicas[static_cast<std::size_t>(read.replica)]),
        answered_at_(read.answered_at) {
    for (const sim::Replay& replay : world.replays) {
      if (replay.replica == read.replica && replay.started_at >= read.answered_at) rebuilt_ = true;
    }
    if (rebuilt_) {
      look_through(read, place);
    } else {
      applied_ = applied_before(world, read.replica, place);
    }
  }

  [[nodiscard]] bool has(EventId event) const {
    if (rebuilt_) return std::binary_search(found_.begin(), found_.end(), event);
    return world_.events[event].at <= answered_at_ && replica_.has_applied(event) &&
           replica_.applied_at[event - 1] <= applied_;
  }

 private:
  void look_through(const sim::ReadRecord& read, std::size_t place) {
    for (std::size_t i = 0; i < place; ++i) {
      const sim::TraceRecord& record = world_.trace[i];
      if (record.replica != read.replica) continue;
      if (record.kind == sim::TraceKind::rebuild && record.flag != 0) found_.clear();
      if (record.kind == sim::TraceKind::applied && bears_on(world_, record.subject, read.key))
        found_.push_back(record.subject);
    }
    std::sort(found_.begin(), found_.end());
  }

  const sim::World& world_;
  const sim::Replica& replica_;
  sim::Ms answered_at_;
  bool rebuilt_ = false;
  std::uint32_t applied_ = 0;
  std::vector<EventId> found_;
};

// The committed events of the key that a stale answer lacked, and those since.
std::vector<EventId> lacking(const sim::World& world, const sim::ReadRecord& read,
                             std::size_t place) {
  const InAnswer in_answer(world, read, place);
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
  while (place > 0 && world.trace[place - 1].kind != sim::TraceKind::committed)
    --place;
  const EventId last = place == 0 ? 0 : world.trace[place - 1].subject;
  std::vector<EventId> since;
  for (std::size_t i = world.committed.size(); i > 0 && world.committed[i - 1] > last; --i) {
    if (bears_on(world, world.committed[i - 1], read.key)) since.push_back(world.committed[i - 1]);
  }
  std::reverse(since.begin(), since.end());
  return since;
}

bool one_is_among(const Deliveries& coming, const sim::Replica& replica,
                  const std::vector<EventId>& missing) {
  return std::any_of(coming.begin(), coming.end(), [&](const Delivery& delivery) {
    return std::binary_search(missing.begin(), missing.end(), delivery.event) &&
           !replica.has_applied(delivery.event);
  });
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
  lamp.on_its_way = one_is_among(on_its_way.to(replica), world.replicas[replica], missing);
  if (!on_its_way.will_mend(replica, read.key)) lamp.kind = Lamp::Kind::wrong_for_good;
  return lamp;
}

}  // namespace lab
