#include "lab/log_line.hpp"

#include "lab/log_search.hpp"
#include "scenario/words.hpp"

namespace lab {
namespace {

using Kind = sim::TraceKind;

LogSide side_of(Kind kind) {
  switch (kind) {
    case Kind::command:
    case Kind::disappointed:
    case Kind::outcome:
    case Kind::read:
    case Kind::waits:
    case Kind::answered:
    case Kind::violated:
    case Kind::gave_up:
    case Kind::unavailable:
      return LogSide::customer;
    case Kind::rolled_back:
    case Kind::committed:
    case Kind::follow_up_lost:
    case Kind::crashed:
    case Kind::restarted:
      return LogSide::write;
    case Kind::sent:
    case Kind::dropped:
    case Kind::duplicated:
    case Kind::dead_letter:
    case Kind::message_dropped:
    case Kind::message_delayed:
      return LogSide::channel;
    case Kind::refused:
    case Kind::handler_failed:
    case Kind::skipped:
    case Kind::held_back:
    case Kind::applied:
    case Kind::stopped:
    case Kind::started:
    case Kind::rebuild:
      return LogSide::read;
    case Kind::changed:
      break;
  }
  return LogSide::world;
}

// A message is one copy: the records of its way say which. What a replica makes of an event, it
// makes of the event.
Thing event_thing(const sim::TraceRecord& record) {
  Thing thing = the_event(record.subject);
  if (side_of(record.kind) != LogSide::channel && record.kind != Kind::refused &&
      record.kind != Kind::handler_failed)
    return thing;
  thing.kind = Thing::Kind::message;
  thing.replica = record.replica;
  thing.attempt = record.attempt;
  thing.duplicate = record.flag != 0;
  return thing;
}

std::optional<Phrase> event_says(const Sight& sight, const sim::TraceRecord& record) {
  if (record.kind != Kind::sent && record.kind != Kind::duplicated &&
      record.kind != Kind::message_delayed)
    return what_event_says(sight, record.subject);
  Phrase phrase(record.attempt == 0 ? "arrives" : "arrives_again");
  phrase.at("at", sight.clock(record.at + record.other)).count("n", record.attempt + 1);
  return phrase;
}

std::optional<Phrase> outcome_says(const Sight& sight, const sim::CommandRecord& command,
                                   std::uint8_t flag) {
  const auto outcome = static_cast<sim::CommandOutcome>(flag);
  if (outcome != sim::CommandOutcome::rejected)
    return Phrase("outcome." + std::string(scenario::word_of(outcome)));
  return Phrase("rejected." + std::string(sight.format().reason(command.reason)));
}

std::optional<Phrase> command_says(const Sight& sight, const sim::TraceRecord& record,
                                   std::uint32_t number) {
  switch (record.kind) {
    case Kind::outcome:
      return outcome_says(sight, sight.world.commands[number], record.flag);
    case Kind::disappointed:
      return Phrase("disappointed");
    default:
      return what_command_says(sight, number);
  }
}

std::optional<Phrase> answer_says(const sim::TraceRecord& record, const sim::ReadRecord& read,
                                  std::string_view key) {
  const bool stale = record.flag != 0 && read.status == sim::ReadStatus::ok;
  Phrase phrase("answered." + std::string(stale ? "stale" : scenario::word_of(read.status)));
  phrase.text("key", key).count("n", read.versions_behind).lasts("age", read.age_ms);
  return phrase;
}

std::optional<Phrase> read_says(const Sight& sight, const sim::TraceRecord& record,
                                std::uint32_t number) {
  const sim::ReadRecord& read = sight.world.reads[number];
  const QueryText query = query_text(sight, read.key);
  switch (record.kind) {
    case Kind::waits:
      return Phrase("waits").count("replica", record.replica).count("event", record.other);
    case Kind::answered:
      return answer_says(record, read, query.key.empty() ? query.name : query.key);
    case Kind::violated: {
      Phrase broken("broken." + std::string(scenario::Words<sim::Guarantee>::list[record.flag]));
      return broken.count("event", record.other);
    }
    default: {
      const bool asks_replica = record.replica != sim::write_model;
      Phrase asks((asks_replica ? "asks_replica." : "asks_write_side.") + std::string(query.name));
      return asks.text("key", query.key).count("replica", record.replica);
    }
  }
}

std::optional<Phrase> operation_says(const sim::TraceRecord& record) {
  if (record.kind == Kind::crashed) {
    const auto point = scenario::Words<sim::CrashPoint>::list[record.flag];
    return Phrase("crashed." + std::string(point)).lasts("down", record.other);
  }
  if (record.kind == Kind::rebuild)
    return Phrase(record.flag != 0 ? "rebuild.clear" : "rebuild.over").count("n", record.other);
  return std::nullopt;
}

std::optional<Thing> operation_thing(const sim::TraceRecord& record) {
  if (record.kind == Kind::changed) return std::nullopt;
  if (record.replica >= 0) return the_replica(static_cast<std::uint8_t>(record.replica));
  return Thing{};  // the writer
}

}  // namespace

LogLine log_line(const Sight& sight, std::size_t place) {
  const sim::TraceRecord& record = sight.world.trace[place];
  const LogSubject subject = log_subject_of(sight.world, record);
  LogLine line;
  line.place = place;
  line.clock_ms = sight.clock(record.at);
  line.trouble = is_trouble(record);
  line.kind = scenario::word_of(record.kind);
  line.side = side_of(record.kind);
  if (subject.by) line.by = sight.texts().of(*subject.by);
  line.replica = record.replica;
  line.event = subject.event;
  if (subject.event != 0) {
    line.says = event_says(sight, record);
    line.thing = event_thing(record);
  } else if (subject.command) {
    line.says = command_says(sight, record, *subject.command);
    line.thing = the_command(*subject.command);
  } else if (subject.read) {
    line.says = read_says(sight, record, *subject.read);
    line.thing = the_read(*subject.read);
  } else if (group_of(record.kind) == LogGroup::operations) {
    line.says = operation_says(record);
    line.thing = operation_thing(record);
  }
  return line;
}

}  // namespace lab
