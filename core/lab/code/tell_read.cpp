// Reads: which side is asked, what it must have caught up with, and the answer.
#include <algorithm>
#include <array>

#include "lab/code/telling.hpp"

namespace lab {
namespace {

using sim::EventId;
using Kind = sim::TraceKind;

constexpr std::array<CodeLine, 3> routing_lines{
    CodeLine::routed_sticky, CodeLine::routed_round_robin, CodeLine::routed_random};
constexpr std::array<CodeLine, sim::guarantees> breaking_lines{
    CodeLine::breaks_read_your_writes, CodeLine::breaks_monotonic_reads,
    CodeLine::breaks_monotonic_writes, CodeLine::breaks_writes_follow_reads};

CodeLine position_line(sim::Reads reads) {
  switch (reads) {
    case sim::Reads::read_your_writes:
      return CodeLine::position_own;
    case sim::Reads::monotonic_reads:
      return CodeLine::position_seen;
    case sim::Reads::session:
      return CodeLine::position_session;
    case sim::Reads::eventual:
    case sim::Reads::strong:
      break;
  }
  return CodeLine::position_none;
}

EventId reached(const Telling& told, const sim::Replica& replica) {
  return told.settings().token == sim::Token::prefix ? prefix_of(told.world(), replica)
                                                     : replica.highest;
}

bool asks_availability(const sim::ReadRecord& read) {
  return read.key.space == static_cast<std::uint8_t>(allocation::QueryKind::availability);
}

// The query itself, on the rows of whatever side.
void tell_query(Telling& told, const sim::ReadRecord& read) {
  const std::string key = query_text(told.sight(), read.key).key;
  if (asks_availability(read)) {
    if (read.rows == 0) {
      told.add(CodeLine::availability_unknown).text("key", key);
    } else {
      const sim::AnswerRow& row = told.world().answer_rows[read.first_row];
      told.add(CodeLine::availability_answered)
          .text("key", key)
          .count("n", row[0])
          .count("incoming", row[1]);
    }
  } else if (read.rows == 0) {
    told.add(CodeLine::allocations_unknown).text("key", key);
  } else {
    told.add(CodeLine::allocations_answered).text("key", key).count("n", read.rows);
  }
  told.decide();
}

// What stands outside the system holds the answer against the truth.
void tell_judged(Telling& told, const sim::ReadRecord& read) {
  if (read.stale) {
    told.add(CodeLine::answer_stale).count("n", read.versions_behind).lasts("age", read.age_ms);
  } else {
    told.add(CodeLine::answer_true);
  }
  if (read.status == sim::ReadStatus::pending) told.add(CodeLine::answer_pending);
  for (std::size_t guarantee = 0; guarantee < sim::guarantees; ++guarantee) {
    if (read.violations[guarantee] != 0)
      told.add(breaking_lines[guarantee]).count("event", read.violations[guarantee]);
  }
}

void tell_asked_of_write_model(Telling& told) {
  if (!told.next_is(Kind::unavailable)) return tell_answer(told);
  told.add(CodeLine::write_model_down);
  told.decide();
}

}  // namespace

void tell_answer(Telling& told) {
  const sim::TraceRecord record = told.next();
  if (record.replica == sim::write_model) told.add(CodeLine::write_model_answers);
  if (told.sight().has_read(record.subject)) {
    const sim::ReadRecord& read = told.world().reads[record.subject];
    if (record.replica != sim::write_model) tell_judged(told, read);
    tell_query(told, read);
  }
  told.pass();
  while (told.next_is(Kind::violated) && told.next().subject == record.subject)
    told.pass();
}

void tell_read(Telling& told, sim::ClientId by, sim::Key key) {
  const sim::TraceRecord asked = told.next();
  const QueryText query = query_text(told.sight(), key);
  told.pass();
  const auto say = [&](CodeLine line) -> Phrase& {
    return told.add(line)
        .text("by", told.sight().texts().of(by))
        .text("key", query.key)
        .count("replica", asked.replica);
  };
  if (asked.replica == sim::write_model) {
    say(CodeLine::asks_write_model);
    return tell_asked_of_write_model(told);
  }
  say(routing_lines[static_cast<std::size_t>(told.settings().routing)]);
  if (told.next_is(Kind::unavailable)) {
    say(CodeLine::read_turned_away);
    return told.decide();
  }
  const sim::Replica& replica = told.world().replicas[static_cast<std::size_t>(asked.replica)];
  say(position_line(told.settings().reads));
  if (told.next_is(Kind::waits)) {
    say(CodeLine::read_waits)
        .count("event", told.next().other)
        .count("n", reached(told, replica))
        .lasts("timeout", told.settings().wait_timeout_ms);
    return told.decide();
  }
  say(CodeLine::replica_has_reached).count("n", reached(told, replica));
  tell_answer(told);
}

void tell_timeout(Telling& told) {
  if (!told.more()) {
    told.add(CodeLine::timeout_too_late);
    return told.decide();
  }
  const std::int8_t replica = told.next().replica;
  if (told.next_is(Kind::gave_up)) {
    told.add(CodeLine::timeout_gives_up);
    return told.decide();
  }
  if (told.next_is(Kind::answered) && replica != sim::write_model) {
    told.add(CodeLine::timeout_answers).count("replica", replica);
    return tell_answer(told);
  }
  told.add(CodeLine::timeout_asks_write_model);
  tell_asked_of_write_model(told);
}

void tell_turned_away(Telling& told) {
  told.add(CodeLine::waiting_turned_away).count("replica", told.next().replica);
  told.pass();
}

}  // namespace lab
