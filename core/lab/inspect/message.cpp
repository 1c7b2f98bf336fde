// One copy of an event to one replica.
#include <algorithm>

#include "lab/inspect/acts.hpp"
#include "lab/inspect/copies.hpp"
#include "lab/inspect/inspect.hpp"
#include "lab/inspect/outlook.hpp"

namespace lab {
namespace {

using State = SentCopy::State;

// The place in the trace where the latest record of such a kind about it stands; its size if none.
std::size_t place_of(const Sight& sight, RunIndex::About about, std::uint32_t id,
                     sim::TraceKind kind) {
  for (const std::size_t place : sight.index.places(sight.world, about, id, raw_lines_max)) {
    if (sight.world.trace[place].kind == kind) return place;
  }
  return sight.world.trace.size();
}

// By which of the ways of publishing it left: told by what had happened before it did, since the
// setting may be another one by now.
sim::Publishing way_of(const Sight& sight, sim::EventId event, const SentCopy& copy) {
  using Kind = sim::TraceKind;
  if (copy.sent_place < place_of(sight, RunIndex::About::event, event, Kind::committed))
    return sim::Publishing::before_commit;
  const std::uint32_t command = sight.world.events[event].command;
  return copy.sent_place < place_of(sight, RunIndex::About::command, command, Kind::outcome)
             ? sim::Publishing::after_commit
             : sim::Publishing::outbox;
}

constexpr std::string_view left_code(sim::Publishing way) {
  switch (way) {
    case sim::Publishing::before_commit:
      return "left.before_commit";
    case sim::Publishing::outbox:
      return "left.outbox";
    case sim::Publishing::after_commit:
    case sim::Publishing::in_process:
      break;
  }
  return "left.after_commit";
}

Phrase left(const Sight& sight, sim::EventId event, const SentCopy& copy) {
  Phrase phrase(copy.duplicate     ? "left.double"
                : copy.attempt > 0 ? "left.again"
                                   : left_code(way_of(sight, event, copy)));
  return phrase.at("at", sight.clock(copy.sent_at)).count("n", std::int64_t{copy.attempt} + 1);
}

Phrase became(const Sight& sight, const SentCopy& copy, const Standing& standing) {
  const bool was_cleared =
      copy.state == State::held_back && standing.state != Standing::State::held_back;
  const std::string word(was_cleared ? "cleared" : copy.word());
  Phrase phrase("became." + word +
                (copy.state == State::applied && copy.held_back_at >= 0 ? "_late" : ""));
  phrase.at("at", sight.clock(copy.ends_at)).lasts("after", copy.ends_at - copy.sent_at);
  if (copy.held_back_at >= 0) phrase.lasts("held", copy.ends_at - copy.held_back_at);
  return phrase;
}

const sim::Entry* first_of(const sim::World& world, const Thing& thing, bool this_copy) {
  const sim::Entry* first = nullptr;
  for (const sim::Entry& entry : world.queue.entries()) {
    if (entry.kind != sim::Entry::Kind::arrival || entry.subject != thing.number ||
        static_cast<std::int8_t>(entry.replica) != thing.replica)
      continue;
    if (this_copy && (entry.attempt != thing.attempt || entry.duplicate != thing.duplicate))
      continue;
    if (first == nullptr || entry.before(*first)) first = &entry;
  }
  return first;
}

Fact then(const Sight& sight, const sim::Entry& copy) {
  const ArrivalOutlook arrival = outlook_of(sight.world, copy);
  Phrase phrase("then." +
                std::string(ArrivalOutlook::words[static_cast<std::size_t>(arrival.outlook)]));
  phrase.count("replica", copy.replica);
  if (arrival.misses == 0) return {"then", phrase};
  return {"then", phrase.count("event", arrival.misses), the_event(arrival.misses)};
}

// What comes of it after it was lost, refused or given up.
void tell_of_the_event(Inspection& seen, const Sight& sight, State state) {
  if (state == State::applied || state == State::on_its_way || state == State::skipped) return;
  const auto replica = static_cast<std::uint8_t>(seen.thing.replica);
  const Standing standing = standing_of(sight, seen.thing.number, replica);
  if (standing.state == Standing::State::held_back) {
    const sim::Replica& here = sight.world.replicas[replica];
    const std::uint32_t in_row = here.committed_applied_in_row;
    if (in_row >= sight.world.committed.size()) return;
    const sim::EventId waits_for = sight.world.committed[in_row];
    Phrase phrase("then.waits_for");
    seen.say("then", phrase.count("event", waits_for), the_event(waits_for));
    return;
  }
  seen.say("then", standing_phrase(sight, seen.thing.number, replica));
}

void add_acts(const Sight& sight, Inspection& seen) {
  const sim::EventId event = seen.thing.number;
  const auto replica = static_cast<std::uint8_t>(seen.thing.replica);
  const sim::Entry* mine = first_of(sight.world, seen.thing, true);
  const sim::Entry* first = first_of(sight.world, seen.thing, false);
  const sim::Ms remaining = mine == nullptr ? 0 : mine->at - sight.world.now;

  seen.acts = {touch_message("lose", "drop", event, replica),
               touch_message("double", "duplicate", event, replica),
               move_message("delay", event, replica, delay_proposed_ms),
               move_message("hurry", event, replica, -remaining)};
  seen.acts[2].asks = "by_ms";
  for (PossibleAct& act : seen.acts) {
    if (mine == nullptr)
      act.why_not = Phrase("why_not.not_on_its_way");
    else if (mine != first)
      act.why_not = Phrase("why_not.another_copy_first");
  }
}

}  // namespace

void inspect_message(const Sight& sight, Inspection& seen) {
  const Thing& thing = seen.thing;
  const auto replica = static_cast<std::uint8_t>(thing.replica);
  const std::vector<SentCopy> copies = copies_of(sight, thing.number, replica);
  // An act may have doubled a copy more than once: the latest of those.
  const auto found = std::find_if(copies.rbegin(), copies.rend(), [&](const SentCopy& copy) {
    return copy.attempt == thing.attempt && copy.duplicate == thing.duplicate;
  });
  seen.found = found != copies.rend();
  if (!seen.found) return;

  const SentCopy& copy = *found;
  seen.title = Phrase("title.message." + std::string(copy.word()));
  seen.title.count("event", thing.number).count("replica", thing.replica);
  seen.say("says", what_event_says(sight, thing.number));
  const std::uint32_t command = sight.world.events[thing.number].command;
  if (sight.has_command(command)) seen.say("why", why(sight, command), the_command(command));
  seen.say("left", left(sight, thing.number, copy));

  const Standing standing = standing_of(sight, thing.number, replica);
  seen.say(copy.state == State::on_its_way ? "arrives" : "became", became(sight, copy, standing));
  if (copy.moved) seen.say("moved", Phrase("moved"));
  if (const sim::Entry* entry = first_of(sight.world, thing, true)) {
    seen.facts.push_back(then(sight, *entry));
  } else {
    tell_of_the_event(seen, sight, copy.state);
  }
  seen.cause(event_line(sight, thing.number));
  seen.lead(replica_line(replica));
  add_acts(sight, seen);
}

}  // namespace lab
