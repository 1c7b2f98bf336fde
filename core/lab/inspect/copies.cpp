#include "lab/inspect/copies.hpp"

#include <algorithm>

#include "sim/delivery/replica.hpp"

namespace lab {
namespace {

using sim::EventId;
using sim::TraceKind;
using State = SentCopy::State;

// Records of one event that are looked at: five replicas, 64 attempts, and what people do.
constexpr std::size_t records_max = 4096;

// Goes through the records of an event at a replica and tells of each which copy it speaks of.
class Follower {
 public:
  void take(const sim::TraceRecord& record, std::size_t place) {
    switch (record.kind) {
      case TraceKind::dropped:
        begin(record, place).state = State::lost;
        return;
      case TraceKind::sent:
      case TraceKind::duplicated:
        begin(record, place).ends_at = record.at + record.other;
        return;
      case TraceKind::message_delayed:
        return delay(record);
      case TraceKind::message_dropped:
        return end(named(record), record, State::taken_away);
      case TraceKind::refused:
        return end(named(record), record, State::refused);
      case TraceKind::handler_failed:
        return end(named(record), record, State::failed);
      case TraceKind::skipped:
        return end(arriving(record.at), record, State::skipped);
      case TraceKind::held_back:
        if (SentCopy* copy = arriving(record.at)) copy->held_back_at = record.at;
        return end(arriving(record.at), record, State::held_back);
      case TraceKind::applied:
        if (SentCopy* copy = arriving(record.at)) return end(copy, record, State::applied);
        return end(held_back(), record, State::applied);
      default:
        return;
    }
  }
  [[nodiscard]] std::vector<SentCopy> copies() && { return std::move(copies_); }

 private:
  SentCopy& begin(const sim::TraceRecord& record, std::size_t place) {
    SentCopy& copy = copies_.emplace_back();
    copy.attempt = record.attempt;
    copy.duplicate = record.flag != 0;
    copy.sent_at = record.at;
    copy.sent_place = place;
    copy.ends_at = record.at;
    return copy;
  }
  void delay(const sim::TraceRecord& record) {
    if (SentCopy* copy = named(record)) {
      copy->moved = true;
      copy->ends_at = record.at + record.other;
    }
  }
  // The record says which copy it was. Of equals, the one that arrives first.
  SentCopy* named(const sim::TraceRecord& record) {
    return first([&](const SentCopy& copy) {
      return copy.attempt == record.attempt && copy.duplicate == (record.flag != 0);
    });
  }
  SentCopy* arriving(sim::Ms at) {
    return first([at](const SentCopy& copy) { return copy.ends_at == at; });
  }
  template <class Wanted>
  SentCopy* first(Wanted wanted) {
    SentCopy* found = nullptr;
    for (SentCopy& copy : copies_) {
      if (copy.state != State::on_its_way || !wanted(copy)) continue;
      if (found == nullptr || copy.ends_at < found->ends_at) found = &copy;
    }
    return found;
  }
  SentCopy* held_back() {
    const auto found = std::find_if(copies_.begin(), copies_.end(), [](const SentCopy& copy) {
      return copy.state == State::held_back;
    });
    return found == copies_.end() ? nullptr : &*found;
  }
  static void end(SentCopy* copy, const sim::TraceRecord& record, State state) {
    if (copy == nullptr) return;
    copy->state = state;
    copy->ends_at = record.at;
  }

  std::vector<SentCopy> copies_;
};

template <class Visit>
void each_record(const Sight& sight, EventId event, std::uint8_t replica, Visit visit) {
  for (const std::size_t place :
       sight.index.places(sight.world, RunIndex::About::event, event, records_max)) {
    const sim::TraceRecord& record = sight.world.trace[place];
    if (record.replica == static_cast<std::int8_t>(replica)) visit(record, place);
  }
}

// Nothing has come yet of an event that is to come, by what is queued.
class Coming {
 public:
  Coming(const sim::World& world, EventId event, std::uint8_t replica)
      : world_(world), event_(event), replica_(replica) {
    for (const sim::Entry& entry : world.queue.entries())
      look_at(entry);
    for (const sim::PutOff& put_off : world.writer.put_off)
      look_at(put_off);
  }
  [[nodiscard]] const Standing& found() const { return found_; }

 private:
  void look_at(const sim::Entry& entry) {
    using Entry = sim::Entry::Kind;
    if (entry.kind == Entry::replay) return look_at(world_.replays[entry.subject]);
    if (entry.subject != event_) return;
    const bool here = entry.replica == replica_;
    if (entry.kind == Entry::arrival && here) offer(Standing::State::on_its_way, entry.at);
    if (entry.kind == Entry::relay) offer(Standing::State::outbox, entry.at);
    if (entry.kind == Entry::redelivery_check && here) check(entry.attempt, entry.at);
  }
  void look_at(const sim::PutOff& put_off) {
    if (put_off.event != event_) return;
    if (put_off.kind == sim::PutOff::Kind::relay) offer(Standing::State::outbox, -1);
    if (put_off.kind == sim::PutOff::Kind::redelivery_check && put_off.replica == replica_)
      check(put_off.attempt, -1);
  }
  void look_at(const sim::Replay& replay) {
    if (replay.replica != replica_) return;
    const auto number = [&](std::uint32_t k) { return world_.committed[k]; };
    std::uint32_t from = replay.done;
    std::uint32_t to = replay.events;
    while (from < to) {
      const std::uint32_t middle = from + (to - from) / 2;
      if (number(middle) < event_)
        from = middle + 1;
      else
        to = middle;
    }
    if (from < replay.events && number(from) == event_)
      offer(Standing::State::rebuilding,
            replay.started_at + (sim::Ms{from} + 1) * replay.ms_per_event);
  }
  void check(std::uint32_t attempt, sim::Ms at) {
    if (attempt + 1 < world_.settings.max_attempts) offer(Standing::State::outbox, at);
  }
  // The surest way of coming is the one that is told; of equals, the first.
  void offer(Standing::State state, sim::Ms at) {
    const bool surer = state < found_.state;
    if (surer || (state == found_.state && at >= 0 && at < found_.at)) found_ = {state, at};
  }

  const sim::World& world_;
  EventId event_;
  std::uint8_t replica_;
  Standing found_;
};

}  // namespace

std::vector<SentCopy> copies_of(const Sight& sight, EventId event, std::uint8_t replica) {
  Follower follower;
  each_record(sight, event, replica, [&](const sim::TraceRecord& record, std::size_t place) {
    follower.take(record, place);
  });
  return std::move(follower).copies();
}

Standing standing_of(const Sight& sight, EventId event, std::uint8_t replica) {
  const sim::Replica& here = sight.world.replicas[replica];
  sim::Ms applied_at = -1;
  sim::Ms held_back_at = -1;
  sim::Ms given_up_at = -1;
  each_record(sight, event, replica, [&](const sim::TraceRecord& record, std::size_t) {
    if (record.kind == TraceKind::applied) applied_at = record.at;
    if (record.kind == TraceKind::held_back) held_back_at = record.at;
    if (record.kind == TraceKind::dead_letter) given_up_at = record.at;
  });
  if (here.has_applied(event)) return {Standing::State::applied, applied_at};
  if (std::binary_search(here.held_back.begin(), here.held_back.end(), event))
    return {Standing::State::held_back, held_back_at};
  const Standing coming = Coming(sight.world, event, replica).found();
  const bool acknowledged = here.has_acknowledged(event);
  if (coming.state != Standing::State::lost &&
      !(acknowledged && coming.state == Standing::State::outbox))
    return coming;
  if (!sight.world.events[event].committed) return {Standing::State::void_event, -1};
  if (given_up_at >= 0 && !acknowledged) return {Standing::State::dead_letter, given_up_at};
  return {};
}

Phrase standing_phrase(const Sight& sight, EventId event, std::uint8_t replica) {
  const Standing standing = standing_of(sight, event, replica);
  Phrase phrase("standing." + std::string(standing.word()) +
                (standing.state == Standing::State::outbox && standing.at < 0 ? "_down" : ""));
  phrase.count("replica", replica);
  if (standing.at >= 0) phrase.at("at", sight.clock(standing.at));
  return phrase;
}

}  // namespace lab
