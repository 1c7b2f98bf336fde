#include "lab/inspect/run_index.hpp"

#include <algorithm>
#include <optional>

namespace lab {
namespace {

using About = RunIndex::About;
using sim::TraceKind;

// What the subject of such a record is.
std::optional<About> subject_of(TraceKind kind) {
  switch (kind) {
    case TraceKind::committed:
    case TraceKind::sent:
    case TraceKind::dropped:
    case TraceKind::duplicated:
    case TraceKind::refused:
    case TraceKind::handler_failed:
    case TraceKind::skipped:
    case TraceKind::held_back:
    case TraceKind::applied:
    case TraceKind::dead_letter:
    case TraceKind::message_dropped:
    case TraceKind::message_delayed:
      return About::event;
    case TraceKind::command:
    case TraceKind::rolled_back:
    case TraceKind::disappointed:
    case TraceKind::outcome:
    case TraceKind::follow_up_lost:
      return About::command;
    case TraceKind::read:
    case TraceKind::waits:
    case TraceKind::answered:
    case TraceKind::violated:
    case TraceKind::gave_up:
    case TraceKind::unavailable:
      return About::read;
    case TraceKind::crashed:
    case TraceKind::restarted:
    case TraceKind::stopped:
    case TraceKind::started:
    case TraceKind::rebuild:
    case TraceKind::changed:
      break;
  }
  return std::nullopt;
}

// Whose it is.
struct Holder {
  About about;
  std::uint32_t id = 0;
};

std::optional<Holder> holder_of(const sim::World& world, const sim::TraceRecord& record) {
  switch (record.kind) {
    case TraceKind::command:
      if (record.subject >= world.commands.size()) return std::nullopt;
      return Holder{About::client, world.commands[record.subject].by.value};
    case TraceKind::read:
      if (record.subject >= world.reads.size()) return std::nullopt;
      return Holder{About::client, world.reads[record.subject].by.value};
    case TraceKind::stopped:
    case TraceKind::started:
    case TraceKind::rebuild:
      return Holder{About::replica, static_cast<std::uint32_t>(record.replica)};
    case TraceKind::crashed:
    case TraceKind::restarted:
      return Holder{About::writer};
    default:
      return std::nullopt;
  }
}

}  // namespace

RunIndex::Place RunIndex::put(Latest& latest, std::uint32_t id, std::size_t place) {
  if (latest.size() <= id) latest.resize(std::size_t{id} + 1);
  const Place before = latest[id];
  latest[id] = static_cast<Place>(place);
  return before;
}

void RunIndex::add(const sim::World& world, const sim::TraceRecord& record) {
  const std::size_t place = trace_.size() + 1;
  InTrace before{};
  if (const auto about = subject_of(record.kind))
    before[0] = put(latest_[static_cast<std::size_t>(*about)], record.subject, place);
  if (const auto holder = holder_of(world, record))
    before[1] = put(latest_[static_cast<std::size_t>(holder->about)], holder->id, place);
  trace_.push_back(before);
}

void RunIndex::add(const sim::EventRecord& event) {
  const std::size_t place = log_.size() + 1;
  InLog before{};
  before[0] = put(latest_event_[0], event.command, place);
  for (std::size_t space = 0; space < sim::key_spaces && event.committed; ++space) {
    if (event.key[space] == 0) continue;
    before[1 + space] = put(latest_event_[1 + space], event.key[space] - 1, place);
  }
  log_.push_back(before);
}

void RunIndex::follow(const sim::World& world) {
  while (trace_.size() < world.trace.size())
    add(world, world.trace[trace_.size()]);
  while (log_.size() < world.events.last())
    add(world.events[static_cast<sim::EventId>(log_.size() + 1)]);
}

void RunIndex::forget_ahead(const sim::World& world) {
  const auto cut = [](Latest& latest, std::size_t upto, const auto& before) {
    for (Place& place : latest) {
      while (place > upto)
        place = before(place);
    }
  };
  const auto subject = [this](Place place) { return trace_[place - 1][0]; };
  const auto holder = [this](Place place) { return trace_[place - 1][1]; };
  if (trace_.size() > world.trace.size()) {
    for (std::size_t about = 0; about < latest_.size(); ++about) {
      if (about < static_cast<std::size_t>(About::client)) {
        cut(latest_[about], world.trace.size(), subject);
      } else {
        cut(latest_[about], world.trace.size(), holder);
      }
    }
    trace_.resize(world.trace.size());
  }
  if (log_.size() > world.events.last()) {
    for (std::size_t of = 0; of < latest_event_.size(); ++of)
      cut(latest_event_[of], world.events.last(),
          [this, of](Place place) { return log_[place - 1][of]; });
    log_.resize(world.events.last());
  }
}

template <class Before>
std::vector<RunIndex::Place> RunIndex::collect(const Latest& latest, std::uint32_t id,
                                               std::size_t upto, std::size_t count, Before before) {
  std::vector<Place> found;
  Place place = id < latest.size() ? latest[id] : 0;
  while (place > upto)
    place = before(place);
  for (; place != 0 && found.size() < count; place = before(place))
    found.push_back(place);
  std::reverse(found.begin(), found.end());
  return found;
}

std::vector<std::size_t> RunIndex::places(const sim::World& world, About about, std::uint32_t id,
                                          std::size_t count) const {
  const std::size_t which = about < About::client ? 0 : 1;
  const auto found =
      collect(latest_[static_cast<std::size_t>(about)], id, world.trace.size(), count,
              [this, which](Place place) { return trace_[place - 1][which]; });
  std::vector<std::size_t> places(found.begin(), found.end());
  for (std::size_t& place : places)
    --place;
  return places;
}

std::vector<sim::EventId> RunIndex::of_command(const sim::World& world, std::uint32_t command,
                                               std::size_t count) const {
  return collect(latest_event_[0], command, world.events.last(), count,
                 [this](Place place) { return log_[place - 1][0]; });
}

std::vector<sim::EventId> RunIndex::of_key(const sim::World& world, sim::Key key,
                                           std::size_t count) const {
  const std::size_t of = std::size_t{1} + key.space;
  return collect(latest_event_[of], key.id, world.events.last(), count,
                 [this, of](Place place) { return log_[place - 1][of]; });
}

}  // namespace lab
