// One unit of work: what a handler stages in it, whether it is kept, and how its events leave.
#include <algorithm>
#include <variant>

#include "lab/code/telling.hpp"

namespace lab {
namespace {

using sim::CrashPoint;
using sim::EventId;
using Kind = sim::TraceKind;

allocation::Event event_of(const Telling& told, EventId event) {
  return allocation::decode_event(told.world().events[event].message);
}

bool took_a_line_off(const Telling& told, EventId event) {
  return std::holds_alternative<allocation::Deallocated>(event_of(told, event));
}

// What the records ahead say of the next unit of work.
struct Ahead {
  std::vector<EventId> events;  // that it committed, or that were sent before the commit
  bool committed = false;
  bool rolled_back = false;

  void add(EventId event) {
    if (std::find(events.begin(), events.end(), event) == events.end()) events.push_back(event);
  }
  // Does this record still belong to the unit?
  bool take(const sim::TraceRecord& record, const Telling& told) {
    const bool sends_first = told.settings().publishing == sim::Publishing::before_commit;
    if (record.kind == Kind::committed) {
      // Of a unit's events the first says what was asked for; the lines that it took off follow.
      if (committed && !took_a_line_off(told, record.subject)) return false;
      committed = true;
      add(record.subject);
      return true;
    }
    if (committed) return false;
    if (record.kind == Kind::rolled_back) rolled_back = true;
    if (record.kind == Kind::crashed)
      return record.flag == static_cast<std::uint8_t>(CrashPoint::before_commit) ||
             (sends_first && record.flag == static_cast<std::uint8_t>(CrashPoint::after_publish));
    if (is_sending(record.kind) && sends_first && record.subject > told.taken().last_event) {
      add(record.subject);
      return true;
    }
    return record.kind == Kind::follow_up_lost;
  }
};

Ahead look_ahead(const Telling& told) {
  Ahead ahead;
  const auto& trace = told.world().trace;
  for (std::size_t place = told.place(); place < trace.size(); ++place) {
    if (!ahead.take(trace[place], told)) break;
  }
  return ahead;
}

// --- what the product does ---

struct Stages {
  Telling& told;
  const Ahead& ahead;

  [[nodiscard]] bool silent() const { return ahead.events.empty() && !ahead.rolled_back; }

  void operator()(const allocation::CreateBatch& command) const {
    const Texts texts = told.sight().texts();
    told.add(CodeLine::batch_added)
        .text("ref", texts.of(command.ref))
        .text("sku", texts.of(command.sku))
        .count("n", command.qty);
    told.decide();
  }

  void operator()(const allocation::Allocate& command) const {
    const allocation::OrderLine line{command.orderid, command.sku, command.qty};
    if (silent()) return stay_as_it_is(line);
    if (ahead.events.empty()) {
      // Nobody knows any more what the event would have been, only that there was one.
      told.add(CodeLine::line_staged);
      return told.decide();
    }
    const allocation::Event event = event_of(told, ahead.events.front());
    if (const auto* allocated = std::get_if<allocation::Allocated>(&event)) {
      const std::string& ref = told.sight().texts().of(allocated->batchref);
      with_line(told, told.add(CodeLine::batch_with_room), line).text("ref", ref);
      with_line(told, told.add(CodeLine::allocated_raised), line).text("ref", ref);
    } else {
      with_line(told, told.add(CodeLine::no_batch_with_room), line);
      with_line(told, told.add(CodeLine::out_of_stock_raised), line);
    }
    told.decide();
  }

  void operator()(const allocation::ChangeBatchQuantity& command) const {
    const Texts texts = told.sight().texts();
    const CodeLine line = silent()               ? CodeLine::same_quantity
                          : ahead.events.empty() ? CodeLine::quantity_staged
                                                 : CodeLine::quantity_changed_raised;
    Phrase& says = told.add(line).text("ref", texts.of(command.ref)).count("n", command.qty);
    if (line == CodeLine::quantity_changed_raised) {
      const allocation::Event event = event_of(told, ahead.events.front());
      says.count("delta", std::get<allocation::BatchQuantityChanged>(event).delta);
    }
    told.decide();
    for (const EventId id : ahead.events) {
      const allocation::Event event = event_of(told, id);
      const auto* taken_off = std::get_if<allocation::Deallocated>(&event);
      if (taken_off == nullptr) continue;
      with_line(told, told.add(CodeLine::deallocated_raised), taken_off->line)
          .text("ref", texts.of(taken_off->batchref));
    }
  }

 private:
  // No event: the line is where it was, in a batch or in none. The command's outcome says which.
  void stay_as_it_is(const allocation::OrderLine& line) const {
    const bool out_of_stock =
        told.next_is(Kind::outcome) &&
        told.next().flag == static_cast<std::uint8_t>(sim::CommandOutcome::out_of_stock);
    with_line(told,
              told.add(out_of_stock ? CodeLine::line_still_unfulfilled : CodeLine::line_known),
              line);
    told.decide();
  }
};

// --- how it ends ---

void tell_sent_before(Telling& told, const Ahead& ahead) {
  EventId event = 0;
  while (told.more() && is_sending(told.next().kind) && !ahead.events.empty()) {
    if (told.next().subject != event) {
      event = told.next().subject;
      with_event(told, told.add(CodeLine::before_commit_sends), event);
    }
    tell_sending(told);
  }
}

void tell_roll_back(Telling& told) {
  if (crash_comes(told, CrashPoint::after_publish)) {
    tell_crash(told, CodeLine::before_commit_crash);
    told.add(CodeLine::down_after_sending);
  } else if (crash_comes(told, CrashPoint::before_commit)) {
    tell_crash(told, CodeLine::commit_crashes);
  } else {
    told.add(CodeLine::commit_fails);
    told.overrule();
  }
  told.add(CodeLine::unit_refused);
  told.add(CodeLine::product_rolls_back);
  told.pass();
}

void tell_commit(Telling& told, const Ahead& ahead, std::deque<EventId>& follow_ups) {
  told.add(CodeLine::unit_kept).count("n", static_cast<std::int64_t>(ahead.events.size()));
  for (const EventId id : ahead.events) {
    with_event(told, told.add(CodeLine::event_committed), id);
    told.pass();
    if (took_a_line_off(told, id)) follow_ups.push_back(id);
  }
}

// --- how its events leave ---

sim::Ms relay_comes_at(const Telling& told, EventId event) {
  for (const sim::Entry& entry : told.world().queue.entries()) {
    if (entry.kind == sim::Entry::Kind::relay && entry.subject == event) return entry.at;
  }
  return told.world().now;
}

void tell_stored(Telling& told, const Ahead& ahead) {
  for (const EventId event : ahead.events)
    with_event(told, told.add(CodeLine::outbox_stores), event)
        .at("at", told.sight().clock(relay_comes_at(told, event)));
}

void tell_sent_after(Telling& told) {
  EventId event = 0;
  while (told.more() && is_sending(told.next().kind)) {
    if (told.next().subject != event) {
      event = told.next().subject;
      with_event(told, told.add(CodeLine::after_commit_sends), event);
    }
    tell_sending(told);
  }
}

void tell_updated_in_process(Telling& told) {
  while (told.more()) {
    const sim::TraceRecord& record = told.next();
    if (record.kind == Kind::handler_failed) {
      with_event(told, told.add(CodeLine::in_process_fails), record.subject)
          .count("replica", record.replica);
      told.pass();
    } else if (is_received(record.kind)) {
      with_event(told, told.add(CodeLine::in_process_updates), record.subject)
          .count("replica", record.replica);
      tell_received(told);
    } else {
      return;
    }
  }
}

// Has the writer crashed meanwhile?
bool tell_publishing(Telling& told, const Ahead& ahead) {
  const auto crashed = [&](CrashPoint point, CodeLine where) {
    if (!crash_comes(told, point)) return false;
    tell_crash(told, where);
    return true;
  };
  const sim::Publishing publishing = told.settings().publishing;
  if (publishing == sim::Publishing::outbox) tell_stored(told, ahead);
  if (crashed(CrashPoint::after_commit, CodeLine::crash_after_commit)) return true;
  switch (publishing) {
    case sim::Publishing::in_process:
      tell_updated_in_process(told);
      return crashed(CrashPoint::after_publish, CodeLine::in_process_crash);
    case sim::Publishing::after_commit:
      tell_sent_after(told);
      return crashed(CrashPoint::after_publish, CodeLine::after_commit_crash);
    case sim::Publishing::before_commit:
    case sim::Publishing::outbox:
      break;
  }
  return false;
}

}  // namespace

bool is_sending(Kind kind) {
  return kind == Kind::sent || kind == Kind::dropped || kind == Kind::duplicated;
}

bool a_unit_comes(const Telling& told) {
  const Ahead ahead = look_ahead(told);
  return ahead.committed || ahead.rolled_back;
}

std::optional<allocation::OrderLine> line_of_next_unit(const Telling& told) {
  const Ahead ahead = look_ahead(told);
  if (ahead.events.empty()) return std::nullopt;
  const allocation::Event event = event_of(told, ahead.events.front());
  if (const auto* allocated = std::get_if<allocation::Allocated>(&event)) return allocated->line;
  if (const auto* without = std::get_if<allocation::OutOfStock>(&event)) return without->line;
  return std::nullopt;
}

UnitEnd tell_unit(Telling& told, const allocation::Command& command,
                  std::deque<EventId>& follow_ups) {
  const Ahead ahead = look_ahead(told);
  std::visit(Stages{told, ahead}, command);
  tell_sent_before(told, ahead);
  if (ahead.rolled_back) {
    const bool crashed = !told.next_is(Kind::rolled_back);
    tell_roll_back(told);
    return crashed ? UnitEnd::crashed : UnitEnd::rolled_back;
  }
  if (ahead.events.empty()) {
    told.add(CodeLine::unit_without_events);
    return UnitEnd::kept;
  }
  tell_commit(told, ahead, follow_ups);
  return tell_publishing(told, ahead) ? UnitEnd::crashed : UnitEnd::kept;
}

}  // namespace lab
