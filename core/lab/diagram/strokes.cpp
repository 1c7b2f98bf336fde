#include "lab/diagram/strokes.hpp"

#include <algorithm>

namespace lab {
namespace {

using Kind = sim::TraceKind;
using State = SentCopy::State;

}  // namespace

std::uint32_t& Strokes::latest_of(std::uint32_t event, std::int8_t replica) {
  const std::size_t at = std::size_t{event} * sim::replicas_max + static_cast<std::size_t>(replica);
  if (latest_.size() <= at) latest_.resize(at + 1);
  return latest_[at];
}

Stroke& Strokes::begin(Stroke::Kind kind, const sim::TraceRecord& record) {
  Stroke& stroke = strokes_.emplace_back();
  stroke.kind = kind;
  stroke.at = record.at;
  stroke.place = static_cast<std::uint32_t>(read_upto_);
  stroke.subject = record.subject;
  stroke.attempt = record.attempt;
  stroke.replica = record.replica;
  return stroke;
}

void Strokes::begin_message(const sim::TraceRecord& record, State state) {
  Stroke& stroke = begin(Stroke::Kind::message, record);
  std::uint32_t& latest = latest_of(record.subject, record.replica);
  stroke.before = latest;
  latest = static_cast<std::uint32_t>(strokes_.size());
  stroke.duplicate = record.flag != 0;
  stroke.state = state;
  if (state != State::on_its_way) {
    stroke.ends_at = record.at;
    stroke.end_place = stroke.place;
    return;
  }
  stroke.arrives_at = record.at + record.other;
  stroke.ends_at = stroke.arrives_at;
}

// Of the copies of that event to that replica, the one that arrives first and of which `wanted`
// holds; of equals, the one sent first.
template <class Wanted>
Stroke* Strokes::first_copy(const sim::TraceRecord& record, Wanted wanted) {
  Stroke* found = nullptr;
  for (std::uint32_t next = latest_of(record.subject, record.replica); next != 0;) {
    Stroke& stroke = strokes_[next - 1];
    if (wanted(stroke) && (found == nullptr || stroke.ends_at <= found->ends_at)) found = &stroke;
    next = stroke.before;
  }
  return found;
}

// The record says which copy it was.
Stroke* Strokes::named(const sim::TraceRecord& record) {
  return first_copy(record, [&](const Stroke& stroke) {
    return stroke.state == State::on_its_way && stroke.attempt == record.attempt &&
           stroke.duplicate == (record.flag != 0);
  });
}

Stroke* Strokes::arriving(const sim::TraceRecord& record) {
  return first_copy(record, [&](const Stroke& stroke) {
    return stroke.state == State::on_its_way && stroke.ends_at == record.at;
  });
}

Stroke* Strokes::held_back(const sim::TraceRecord& record) {
  return first_copy(record, [](const Stroke& stroke) { return stroke.state == State::held_back; });
}

void Strokes::end(Stroke* stroke, const sim::TraceRecord& record, State state) {
  if (stroke == nullptr) return;
  stroke->state = state;
  stroke->ends_at = record.at;
  stroke->end_place = static_cast<std::uint32_t>(read_upto_);
}

// A record of the projection names the event alone. Where no copy arrives at that time, the bus
// brought it with the commit, or a rebuild replays it.
void Strokes::arrive(const sim::World& world, const sim::TraceRecord& record, State state) {
  Stroke* copy = arriving(record);
  if (copy == nullptr && state == State::applied) copy = held_back(record);
  if (copy != nullptr) return end(copy, record, state);
  if (world.events[record.subject].at != record.at) return;
  if (latest_of(record.subject, record.replica) != 0) return;
  begin_message(record, state);
  strokes_.back().direct = true;
}

void Strokes::delay(const sim::TraceRecord& record) {
  Stroke* copy = named(record);
  if (copy == nullptr) return;
  delays_.push_back({static_cast<std::uint32_t>(read_upto_),
                     static_cast<std::uint32_t>(copy - strokes_.data()), copy->arrives_at});
  copy->arrives_at = record.at + record.other;
  copy->ends_at = copy->arrives_at;
}

void Strokes::read_message(const sim::World& world, const sim::TraceRecord& record) {
  switch (record.kind) {
    case Kind::dropped:
      return begin_message(record, State::lost);
    case Kind::sent:
    case Kind::duplicated:
      return begin_message(record, State::on_its_way);
    case Kind::message_delayed:
      return delay(record);
    case Kind::message_dropped:
      return end(named(record), record, State::taken_away);
    case Kind::refused:
      return end(named(record), record, State::refused);
    case Kind::handler_failed:
      if (Stroke* copy = named(record)) return end(copy, record, State::failed);
      return arrive(world, record, State::failed);
    case Kind::skipped:
      return arrive(world, record, State::skipped);
    case Kind::applied:
      return arrive(world, record, State::applied);
    case Kind::held_back:
      arrive(world, record, State::held_back);
      if (Stroke* copy = held_back(record); copy != nullptr && copy->held_back_at < 0) {
        copy->held_back_at = record.at;
        copy->held_back_place = static_cast<std::uint32_t>(read_upto_);
        copy->ends_at = -1;
        copy->end_place = Stroke::open;
      }
      return;
    default:
      return;
  }
}

std::uint32_t& Strokes::open_stretch(std::int8_t replica) {
  return open_stretches_[static_cast<std::size_t>(1 + replica)];
}

// None where the lane has one already.
Stroke* Strokes::begin_stretch(Stroke::Kind kind, const sim::TraceRecord& record) {
  if (open_stretch(record.replica) != 0) return nullptr;
  Stroke& stroke = begin(kind, record);
  open_stretch(record.replica) = static_cast<std::uint32_t>(strokes_.size());
  return &stroke;
}

void Strokes::end_stretch(const sim::TraceRecord& record) {
  std::uint32_t& open = open_stretch(record.replica);
  if (open == 0) return;
  strokes_[open - 1].ends_at = record.at;
  strokes_[open - 1].end_place = static_cast<std::uint32_t>(read_upto_);
  open = 0;
}

// It is over when the last of the events has been replayed.
void Strokes::begin_rebuilding(const sim::World& world, const sim::TraceRecord& record) {
  Stroke& stroke = begin(Stroke::Kind::rebuilding, record);
  stroke.ends_at = record.at;
  for (const sim::Replay& replay : world.replays) {
    if (replay.started_at != record.at || replay.replica != record.replica) continue;
    stroke.ends_at = record.at + sim::Ms{replay.events} * replay.ms_per_event;
  }
}

void Strokes::end_read(const sim::TraceRecord& record) {
  if (record.subject >= reads_.size() || reads_[record.subject] == 0) return;
  Stroke& stroke = strokes_[reads_[record.subject] - 1];
  stroke.ends_at = record.at;
  stroke.end_place = static_cast<std::uint32_t>(read_upto_);
}

void Strokes::read(const sim::World& world, const sim::TraceRecord& record) {
  switch (record.kind) {
    case Kind::command:
      // Without a record nobody can say whose it was.
      if (record.subject < world.commands.size()) {
        Stroke& stroke = begin(Stroke::Kind::command, record);
        stroke.ends_at = record.at;
        stroke.end_place = stroke.place;
      }
      return;
    case Kind::disappointed:
      for (auto last = strokes_.rbegin(); last != strokes_.rend(); ++last) {
        if (last->kind != Stroke::Kind::command) continue;
        last->disappointed = last->subject == record.subject;
        return;
      }
      return;
    case Kind::read:
      if (record.subject >= world.reads.size()) return;
      begin(Stroke::Kind::read, record);
      reads_.resize(std::max<std::size_t>(reads_.size(), record.subject + std::size_t{1}));
      reads_[record.subject] = static_cast<std::uint32_t>(strokes_.size());
      return;
    case Kind::answered:
    case Kind::gave_up:
    case Kind::unavailable:
      return end_read(record);
    case Kind::dead_letter:
    case Kind::rolled_back:
    case Kind::follow_up_lost: {
      Stroke& stroke = begin(record.kind == Kind::dead_letter   ? Stroke::Kind::dead_letter
                             : record.kind == Kind::rolled_back ? Stroke::Kind::rolled_back
                                                                : Stroke::Kind::follow_up_lost,
                             record);
      stroke.ends_at = record.at;
      stroke.end_place = stroke.place;
      return;
    }
    case Kind::crashed:
      if (Stroke* stretch = begin_stretch(Stroke::Kind::down, record))
        stretch->arrives_at = stretch->ends_at = record.at + record.other;
      return;
    case Kind::stopped:
      begin_stretch(Stroke::Kind::stopped, record);
      return;
    case Kind::restarted:
    case Kind::started:
      return end_stretch(record);
    case Kind::rebuild:
      return begin_rebuilding(world, record);
    case Kind::committed:
    case Kind::waits:
    case Kind::violated:
    case Kind::outcome:
    case Kind::changed:
      return;
    default:
      return read_message(world, record);
  }
}

void Strokes::read(const sim::World& world) {
  for (; read_upto_ < world.trace.size(); ++read_upto_)
    read(world, world.trace[read_upto_]);
}

// As it was before what happened to it from that place on.
void Strokes::reopen(Stroke& stroke, std::size_t place) {
  if (stroke.held_back_place != Stroke::open && stroke.held_back_place >= place) {
    stroke.held_back_place = Stroke::open;
    stroke.held_back_at = -1;
    stroke.state = State::on_its_way;
    stroke.end_place = Stroke::open;
    stroke.ends_at = stroke.arrives_at;
  }
  if (stroke.end_place == Stroke::open || stroke.end_place < place) return;
  stroke.end_place = Stroke::open;
  const bool held = stroke.held_back_at >= 0;
  stroke.state = held ? State::held_back : State::on_its_way;
  stroke.ends_at = held ? -1 : stroke.arrives_at;
}

void Strokes::forget_from(std::size_t place) {
  if (place >= read_upto_) return;
  while (!delays_.empty() && delays_.back().place >= place) {
    Stroke& stroke = strokes_[delays_.back().stroke];
    stroke.arrives_at = delays_.back().arrived_at;
    if (stroke.state == State::on_its_way) stroke.ends_at = stroke.arrives_at;
    delays_.pop_back();
  }
  while (!strokes_.empty() && strokes_.back().place >= place) {
    const Stroke& stroke = strokes_.back();
    if (stroke.kind == Stroke::Kind::message)
      latest_of(stroke.subject, stroke.replica) = stroke.before;
    if (stroke.kind == Stroke::Kind::read) reads_[stroke.subject] = 0;
    strokes_.pop_back();
  }
  open_stretches_ = {};
  for (std::size_t i = 0; i < strokes_.size(); ++i) {
    Stroke& stroke = strokes_[i];
    reopen(stroke, place);
    const bool is_open = stroke.is_stretch() && stroke.end_place == Stroke::open;
    if (is_open && stroke.kind != Stroke::Kind::rebuilding)
      open_stretch(stroke.replica) = static_cast<std::uint32_t>(i + 1);
  }
  read_upto_ = place;
}

}  // namespace lab
