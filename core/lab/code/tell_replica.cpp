// A replica: what comes to it is refused, skipped, held back or applied, and its views change.
#include <variant>

#include "lab/code/telling.hpp"
#include "lab/inspect/had_applied.hpp"

namespace lab {
namespace {

using sim::EventId;
using sim::Projection;
using Kind = sim::TraceKind;

// --- one event in one projection ---

// The rows of an order; and what is left of a batch, the same under every projection.
struct Projected {
  Telling& told;
  bool by_the_book = false;
  bool again = false;  // it had been applied here before

  void operator()(const allocation::BatchCreated& event) const {
    const Texts texts = told.sight().texts();
    for (const CodeLine line : {CodeLine::batch_shown, CodeLine::batch_row_made}) {
      told.add(line)
          .text("ref", texts.of(event.ref))
          .text("sku", texts.of(event.sku))
          .count("n", event.qty);
      told.decide();
    }
  }
  void operator()(const allocation::Allocated& event) const {
    const std::string& ref = told.sight().texts().of(event.batchref);
    const CodeLine how = !by_the_book ? CodeLine::line_set
                         : again      ? CodeLine::book_inserts_again
                                      : CodeLine::book_inserts;
    with_line(told, told.add(how), event.line).text("ref", ref);
    told.decide();
    with_line(told, told.add(by_the_book ? CodeLine::row_inserted : CodeLine::row_replaced),
              event.line);
    change(CodeLine::quantity_taken, ref, -std::int64_t{event.line.qty});
  }
  void operator()(const allocation::Deallocated& event) const {
    const std::string& ref = told.sight().texts().of(event.batchref);
    with_line(told, told.add(by_the_book ? CodeLine::book_deletes : CodeLine::line_removed),
              event.line)
        .text("ref", ref);
    told.decide();
    with_line(told, told.add(by_the_book ? CodeLine::rows_deleted : CodeLine::row_deleted),
              event.line);
    change(CodeLine::quantity_returned, ref, event.line.qty);
  }
  void operator()(const allocation::OutOfStock& event) const {
    with_line(told, told.add(by_the_book ? CodeLine::book_ignores : CodeLine::line_without_batch),
              event.line);
    told.decide();
    if (!by_the_book) with_line(told, told.add(CodeLine::row_replaced), event.line);
  }
  void operator()(const allocation::BatchQuantityChanged& event) const {
    change(CodeLine::quantity_changed, told.sight().texts().of(event.ref), event.delta);
  }

 private:
  void change(CodeLine line, const std::string& ref, std::int64_t delta) const {
    told.add(line).text("ref", ref).count("delta", delta);
    told.decide();
    told.add(CodeLine::batch_row_changed).text("ref", ref).count("delta", delta);
  }
};

void tell_applied(Telling& told) {
  const sim::TraceRecord& record = told.next();
  const EventId event = record.subject;
  const bool again = had_applied(told.sight(), event, record.replica, told.place());
  with_event(told, told.add(CodeLine::hands_to_projection), event).count("replica", record.replica);
  const bool by_the_book = told.settings().projection == Projection::book;
  std::visit(Projected{told, by_the_book, again},
             allocation::decode_event(told.world().events[event].message));
  if (!told.world().events[event].committed && !again)
    with_event(told, told.add(CodeLine::phantom_applied), event);
  told.pass();
  while (told.next_is(Kind::answered)) {
    told.add(CodeLine::waiting_read_answered).count("replica", record.replica);
    tell_answer(told);
  }
}

// --- let through, or not ---

CodeLine skipping_line(const Telling& told, const sim::Replica& replica) {
  if (told.settings().projection == Projection::idempotent) return CodeLine::idempotent_skips;
  return replica.has_applied(told.next().subject) ? CodeLine::sequenced_skips
                                                  : CodeLine::already_held_back;
}

CodeLine taking_line(Projection projection) {
  switch (projection) {
    case Projection::book:
      return CodeLine::book_takes;
    case Projection::idempotent:
      return CodeLine::idempotent_takes;
    case Projection::sequenced:
      break;
  }
  return CodeLine::sequenced_takes;
}

EventId first_missing(const Telling& told, const sim::Replica& replica) {
  const std::uint32_t in_row = replica.committed_applied_in_row;
  return in_row < told.world().committed.size() ? told.world().committed[in_row] : 0;
}

}  // namespace

bool is_received(Kind kind) {
  return kind == Kind::applied || kind == Kind::skipped || kind == Kind::held_back;
}

void tell_received(Telling& told) {
  const sim::TraceRecord record = told.next();
  const sim::Replica& replica = told.world().replicas[static_cast<std::size_t>(record.replica)];
  const auto say = [&](CodeLine line) -> Phrase& {
    return with_event(told, told.add(line), record.subject).count("replica", record.replica);
  };
  if (record.kind == Kind::skipped) {
    const CodeLine line = skipping_line(told, replica);
    if (line == CodeLine::already_held_back) say(CodeLine::sequenced_takes);
    say(line);
    told.decide();
    return told.pass();
  }
  say(taking_line(told.settings().projection));
  if (record.kind == Kind::held_back) {
    say(CodeLine::holds_back).count("missing", first_missing(told, replica));
    told.decide();
    told.pass();
  }
  if (told.settings().projection != Projection::sequenced) return tell_applied(told);
  // What it sets free was known before this entry; what was not is handed over by itself.
  bool own = record.kind == Kind::applied;
  while (told.next_is(Kind::applied) && told.next().replica == record.replica &&
         (own || told.next().subject <= told.taken().last_event)) {
    with_event(told, told.add(CodeLine::in_sequence), told.next().subject);
    tell_applied(told);
    own = false;
  }
}

void tell_arrival(Telling& told, const sim::Entry& entry) {
  const auto say = [&](CodeLine line) {
    with_event(told, told.add(line), entry.subject).count("replica", entry.replica);
  };
  if (told.next_is(Kind::refused) || told.next_is(Kind::handler_failed)) {
    say(told.next_is(Kind::refused) ? CodeLine::arrival_refused : CodeLine::arrival_fails);
    told.decide();
    if (told.next_is(Kind::handler_failed) && told.settings().projection == Projection::book)
      say(CodeLine::failure_forgotten);
    return told.pass();
  }
  say(CodeLine::arrival_received);
  if (told.more()) tell_received(told);
}

void tell_replay(Telling& told) {
  if (!told.more()) return;
  with_event(told, told.add(CodeLine::replays), told.next().subject)
      .count("replica", told.next().replica);
  tell_received(told);
}

void tell_stop(Telling& told, std::uint8_t replica) {
  told.add(CodeLine::replica_stops).count("replica", replica);
  told.decide();
  told.pass();
  while (told.next_is(Kind::unavailable))
    tell_turned_away(told);
}

void tell_start(Telling& told, std::uint8_t replica) {
  told.add(CodeLine::replica_starts).count("replica", replica);
  told.decide();
}

void tell_rebuild(Telling& told, const sim::RebuildReplica& rebuild) {
  const std::int64_t events = told.next().other;
  if (rebuild.clear) told.add(CodeLine::rebuild_clears).count("replica", rebuild.replica);
  told.add(events == 0 ? CodeLine::rebuild_has_nothing : CodeLine::rebuild_queues)
      .count("replica", rebuild.replica)
      .count("n", events);
}

void tell_change(Telling& told) {
  told.add(CodeLine::changes_settings);
  told.decide();
  told.pass();
  while (told.more() && is_received(told.next().kind)) {
    with_event(told, told.add(CodeLine::releases_held_back), told.next().subject)
        .count("replica", told.next().replica);
    tell_received(told);
  }
}

}  // namespace lab
