// A command from its arrival to its answer: the bus, the handler, its unit of work, and the units
// that follow up on what it raised.
#include <array>
#include <variant>

#include "lab/code/telling.hpp"
#include "scenario/words.hpp"

namespace lab {
namespace {

using sim::CommandOutcome;
using sim::EventId;
using Kind = sim::TraceKind;

constexpr std::array<CodeLine, 3> routes{CodeLine::routes_create_batch, CodeLine::routes_allocate,
                                         CodeLine::routes_change_batch_quantity};
constexpr std::array<CodeLine, 3> handlers{CodeLine::handles_create_batch,
                                           CodeLine::handles_allocate,
                                           CodeLine::handles_change_batch_quantity};
static_assert(routes.size() == std::variant_size_v<allocation::Command>);

CommandOutcome outcome_of(const Telling& told, std::uint32_t command) {
  const auto& trace = told.world().trace;
  for (std::size_t place = told.place(); place < trace.size(); ++place) {
    if (trace[place].kind == Kind::outcome && trace[place].subject == command)
      return static_cast<CommandOutcome>(trace[place].flag);
  }
  return CommandOutcome::unavailable;
}

// Where a handler says no, by what it takes and why.
CodeLine refusing_line(allocation::CommandKind command, allocation::Refusal reason) {
  using allocation::CommandKind;
  switch (reason) {
    case allocation::Refusal::InvalidQuantity:
      if (command == CommandKind::CreateBatch) return CodeLine::refuses_create_quantity;
      if (command == CommandKind::Allocate) return CodeLine::refuses_allocate_quantity;
      return CodeLine::refuses_change_quantity;
    case allocation::Refusal::InvalidSku:
      return CodeLine::refuses_unknown_sku;
    case allocation::Refusal::DuplicateBatch:
      return CodeLine::refuses_duplicate_batch;
    case allocation::Refusal::UnknownBatch:
      return CodeLine::refuses_unknown_batch;
  }
  return CodeLine::refuses_unknown_batch;
}

// What a command is about: its quantity, and the names of its fields.
void with_fields(const Telling& told, Phrase& phrase, const allocation::Command& command) {
  const Texts texts = told.sight().texts();
  std::visit(
      [&](const auto& fields) {
        phrase.count("n", fields.qty);
        if constexpr (requires { fields.sku; }) phrase.text("sku", texts.of(fields.sku));
        if constexpr (requires { fields.ref; }) phrase.text("ref", texts.of(fields.ref));
        if constexpr (requires { fields.orderid; })
          phrase.text("orderid", texts.of(fields.orderid));
      },
      command);
}

// One follow-up, tried until its unit commits or it is given up. Which line it is about is known
// from the event, or, at a restart, from what comes of it.
void tell_follow_up(Telling& told, std::deque<EventId>& follow_ups) {
  told.begin_unit();
  std::optional<allocation::OrderLine> line = line_of_next_unit(told);
  if (!follow_ups.empty()) {
    const auto event = allocation::decode_event(told.world().events[follow_ups.front()].message);
    line = std::get<allocation::Deallocated>(event).line;
    follow_ups.pop_front();
  }
  const allocation::OrderLine about = line.value_or(allocation::OrderLine{});
  told.add(CodeLine::routes_deallocated);
  while (a_unit_comes(told)) {
    if (line) {
      with_line(told, told.add(CodeLine::reallocates), about);
      told.add(CodeLine::handles_allocate).text("sku", told.sight().texts().of(about.sku));
    }
    const allocation::Allocate again{about.orderid, about.sku, about.qty};
    const UnitEnd end = tell_unit(told, again, follow_ups);
    if (end != UnitEnd::rolled_back) return;
    if (told.next_is(Kind::follow_up_lost)) {
      told.add(CodeLine::follow_up_lost);
      return told.pass();
    }
  }
}

void tell_follow_ups(Telling& told, std::deque<EventId>& follow_ups) {
  while (told.more() && !told.next_is(Kind::outcome)) {
    if (a_unit_comes(told)) {
      tell_follow_up(told, follow_ups);
    } else if (crash_comes(told, sim::CrashPoint::between_units)) {
      tell_crash(told, CodeLine::crash_between_units);
    } else {
      if (told.next_is(Kind::follow_up_lost)) told.add(CodeLine::follow_up_lost);
      told.pass();
    }
  }
}

void tell_handling(Telling& told, const sim::Message& message, std::uint32_t number,
                   CommandOutcome outcome) {
  const allocation::Command command = allocation::decode_command(message);
  told.add(routes[message.kind]);
  if (outcome == CommandOutcome::rejected) {
    // A run that keeps no records does not know the reason.
    if (!told.sight().has_command(number)) return;
    const auto reason = static_cast<allocation::Refusal>(told.world().commands[number].reason);
    const auto kind = static_cast<allocation::CommandKind>(message.kind);
    with_fields(told, told.add(refusing_line(kind, reason)), command);
    return told.decide();
  }
  with_fields(told, told.add(handlers[message.kind]), command);
  std::deque<EventId> follow_ups;
  tell_unit(told, command, follow_ups);
  tell_follow_ups(told, follow_ups);
}

}  // namespace

void tell_command(Telling& told, sim::ClientId by, const sim::Message& message) {
  const std::uint32_t number = told.next().subject;
  const CommandOutcome outcome = outcome_of(told, number);
  const std::string& name = told.sight().texts().of(by);
  told.pass();
  if (outcome == CommandOutcome::unavailable) {
    told.add(CodeLine::writer_is_down).text("by", name);
    return told.decide();
  }
  told.add(CodeLine::command_comes).text("by", name);
  tell_handling(told, message, number, outcome);
  if (outcome == CommandOutcome::unknown) {
    told.add(CodeLine::answer_unknown).text("by", name);
  } else {
    told.add(CodeLine::command_answered)
        .text("by", name)
        .text("outcome", scenario::word_of(outcome));
  }
  if (told.more()) told.pass();
  if (told.next_is(Kind::disappointed)) told.add(CodeLine::disappointed).text("by", name);
}

void tell_restart(Telling& told) {
  told.add(CodeLine::restarts);
  told.decide();
  std::deque<EventId> follow_ups;
  while (told.more()) {
    if (a_unit_comes(told)) {
      told.begin_unit();
      told.add(CodeLine::resumes_follow_up);
      tell_follow_up(told, follow_ups);
    } else if (is_sending(told.next().kind)) {
      with_event(told, told.add(CodeLine::does_what_was_put_off), told.next().subject);
      tell_sending(told);
    } else if (told.next_is(Kind::dead_letter)) {
      with_event(told, told.add(CodeLine::does_what_was_put_off), told.next().subject);
      tell_given_up(told);
    } else if (crash_comes(told, sim::CrashPoint::after_publish)) {
      tell_crash(told, CodeLine::relay_crash);
    } else {
      if (told.next_is(Kind::follow_up_lost)) told.add(CodeLine::follow_up_lost);
      told.pass();
    }
  }
}

}  // namespace lab
