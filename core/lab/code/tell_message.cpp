// Messages on their way out: sent, lost, doubled, sent again or given up by the relay, and touched
// under way.
#include "lab/code/telling.hpp"

namespace lab {
namespace {

using Kind = sim::TraceKind;

// A copy of an event to a replica, as the next record has it.
Phrase& with_copy(const Telling& told, Phrase& phrase) {
  const sim::TraceRecord& record = told.next();
  return with_event(told, phrase, record.subject)
      .count("replica", record.replica)
      .at("at", told.sight().clock(record.at + record.other));
}

Phrase& with_entry(const Telling& told, Phrase& phrase, const sim::Entry& entry) {
  return with_event(told, phrase, entry.subject).count("replica", entry.replica);
}

}  // namespace

void tell_sending(Telling& told) {
  const CodeLine line = told.next_is(Kind::dropped)      ? CodeLine::message_lost
                        : told.next_is(Kind::duplicated) ? CodeLine::message_doubled
                                                         : CodeLine::message_sent;
  with_copy(told, told.add(line));
  told.pass();
}

void tell_relay(Telling& told, const sim::Entry& entry) {
  if (!told.more()) {
    with_event(told, told.add(CodeLine::relay_put_off), entry.subject);
    return told.decide();
  }
  with_event(told, told.add(CodeLine::relay_sends), entry.subject);
  told.decide();
  while (told.more() && is_sending(told.next().kind))
    tell_sending(told);
  if (crash_comes(told, sim::CrashPoint::after_publish)) tell_crash(told, CodeLine::relay_crash);
}

void tell_given_up(Telling& told) {
  with_copy(told, told.add(CodeLine::check_gives_up)).count("n", told.settings().max_attempts);
  told.decide();
  told.pass();
}

void tell_check(Telling& told, const sim::Entry& entry) {
  if (told.next_is(Kind::dead_letter)) return tell_given_up(told);
  const CodeLine line = told.more()                ? CodeLine::check_sends_again
                        : told.world().writer.down ? CodeLine::check_put_off
                                                   : CodeLine::check_acknowledged;
  with_entry(told, told.add(line), entry).count("n", std::int64_t{entry.attempt} + 2);
  told.decide();
  while (told.more() && is_sending(told.next().kind))
    tell_sending(told);
}

void tell_touch(Telling& told, const sim::TouchMessage& touch) {
  if (!told.more()) {
    told.add(CodeLine::touch_nothing).count("event", touch.event).count("replica", touch.replica);
    return told.decide();
  }
  const CodeLine line = told.next_is(Kind::message_dropped)   ? CodeLine::touch_drops
                        : told.next_is(Kind::message_delayed) ? CodeLine::touch_delays
                                                              : CodeLine::touch_doubles;
  with_copy(told, told.add(line));
  told.decide();
  told.pass();
}

}  // namespace lab
