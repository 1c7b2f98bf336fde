// A question of a customer and the answer it got.
#include <algorithm>

#include "lab/inspect/acts.hpp"
#include "lab/inspect/copies.hpp"
#include "lab/inspect/had_applied.hpp"
#include "lab/inspect/inspect.hpp"
#include "scenario/words.hpp"

namespace lab {
namespace {

using sim::EventId;
using sim::TraceKind;

bool bears_on(const sim::World& world, EventId event, sim::Key key) {
  return world.events[event].key[key.space] == key.id + 1;
}

std::size_t answer_place(const Sight& sight, std::uint32_t read) {
  for (const std::size_t place :
       sight.index.places(sight.world, RunIndex::About::read, read, raw_lines_max)) {
    if (sight.world.trace[place].kind == TraceKind::answered) return place;
  }
  return 0;
}

// The committed events that bear on the read and were not in its answer. The oldest of them is as
// old as the answer was, so nothing before it need be looked at.
std::vector<EventId> lacking(const Sight& sight, std::uint32_t number) {
  const sim::World& world = sight.world;
  const sim::ReadRecord& read = world.reads[number];
  std::vector<EventId> missing;
  if (read.versions_behind == 0) return missing;
  const std::size_t place = answer_place(sight, number);
  std::size_t from = 0;
  std::size_t to = world.committed.size();
  while (from < to) {
    const std::size_t middle = from + (to - from) / 2;
    if (world.events[world.committed[middle]].at < read.answered_at - read.age_ms)
      from = middle + 1;
    else
      to = middle;
  }
  const std::size_t wanted = std::min<std::size_t>(read.versions_behind, listed_max);
  for (; from < world.committed.size() && missing.size() < wanted; ++from) {
    const EventId event = world.committed[from];
    if (bears_on(world, event, read.key) && !had_applied(sight, event, read.replica, place))
      missing.push_back(event);
  }
  return missing;
}

Phrase answer_phrase(const Sight& sight, const sim::ReadRecord& read) {
  if (read.rows == 0) return Phrase("answer.nothing");
  if (!sight.plays_shop())
    return Phrase("answer." + std::string(query_text(sight, read.key).name)).count("n", read.rows);
  const sim::AnswerRow& row = sight.world.answer_rows[read.first_row];
  if (read.key.space == static_cast<std::uint8_t>(allocation::QueryKind::availability)) {
    Phrase phrase(row[2] == 0 ? "answer.availability" : "answer.availability_due");
    phrase.count("n", row[0]).count("incoming", row[1]);
    return row[2] == 0 ? phrase : phrase.text("eta", scenario::day_text(row[2]));
  }
  Phrase phrase("answer.allocations");
  return phrase.count("n", read.rows);
}

// What was answered after all did so in time, or because time was up.
std::string_view patience_word(const sim::ReadRecord& read) {
  if (!read.answered() || read.waited_ms == 0) return "";
  return read.timed_out ? "_late" : "_waited";
}

void add_answer(const Sight& sight, Inspection& seen, const sim::ReadRecord& read) {
  seen.say("says", answer_phrase(sight, read));
  if (read.stale) {
    Phrase stale("stale");
    seen.say("stale", stale.count("n", read.versions_behind).lasts("age", read.age_ms));
  }
  for (std::size_t g = 0; g < sim::guarantees; ++g) {
    if (read.violations[g] == 0) continue;
    Phrase broken("broken." + std::string(scenario::word_of(static_cast<sim::Guarantee>(g))));
    seen.say("broken", broken.count("event", read.violations[g]), the_event(read.violations[g]));
  }
}

// What it waits for, while it does.
void add_waiting(const Sight& sight, Inspection& seen, const sim::ReadRecord& read) {
  if (read.status != sim::ReadStatus::waiting || read.replica < 0) return;
  const auto replica = static_cast<std::size_t>(read.replica);
  for (const sim::WaitingRead& waiting : sight.world.replicas[replica].waiting) {
    if (waiting.read != seen.thing.number) continue;
    Phrase phrase("waits");
    seen.say("then", phrase.count("event", waiting.position).count("replica", read.replica),
             the_event(waiting.position));
  }
}

}  // namespace

void inspect_read(const Sight& sight, Inspection& seen) {
  const std::uint32_t number = seen.thing.number;
  const sim::ReadRecord& read = sight.world.reads[number];
  const QueryText query = query_text(sight, read.key);
  const std::string& by = sight.texts().of(read.by);
  seen.title = Phrase("title.read." + std::string(query.name));
  seen.title.text("by", by).text("key", query.key);

  Phrase asked(read.replica == sim::write_model ? "asked.write_side" : "asked.replica");
  asked.at("at", sight.clock(read.at)).count("replica", read.replica);
  seen.say("asked", asked);
  Phrase became("read." + std::string(scenario::word_of(read.status)) +
                std::string(patience_word(read)));
  if (read.answered()) became.at("at", sight.clock(read.answered_at));
  seen.say("became", became.lasts("waited", read.waited_ms));
  if (read.answered()) add_answer(sight, seen, read);
  add_waiting(sight, seen, read);

  seen.cause(customer_line(sight, read.by));
  if (sight.has_replica(read.replica))
    seen.cause(replica_line(static_cast<std::uint8_t>(read.replica)));
  for (const EventId event : lacking(sight, number)) {
    Phrase standing = standing_phrase(sight, event, static_cast<std::uint8_t>(read.replica));
    seen.say("missing", standing.count("event", event), the_event(event));
  }
  seen.acts.push_back(read_as("ask_again", by, query));
}

}  // namespace lab
