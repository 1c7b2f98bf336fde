// Commands, events and reads of a report, in the order in which they came (semantics section 8).
#include <vector>

#include "scenario/message_json.hpp"
#include "scenario/report_parts.hpp"
#include "scenario/words.hpp"

namespace scenario {
namespace {

// For each command the ids of its events: those of number c are ids[starts[c]] to before
// ids[starts[c + 1]].
struct EventsByCommand {
  std::vector<std::size_t> starts;
  std::vector<sim::EventId> ids;
};

EventsByCommand events_by_command(const sim::World& world) {
  EventsByCommand events{std::vector<std::size_t>(world.commands.size() + 1),
                         std::vector<sim::EventId>(world.events.last())};
  for (sim::EventId id = 1; id <= world.events.last(); ++id) {
    ++events.starts[world.events[id].command + 1];
  }
  for (std::size_t c = 1; c < events.starts.size(); ++c)
    events.starts[c] += events.starts[c - 1];
  std::vector<std::size_t> next = events.starts;
  for (sim::EventId id = 1; id <= world.events.last(); ++id) {
    events.ids[next[world.events[id].command]++] = id;
  }
  return events;
}

void write_result(CanonicalJson& json, const ReportSource& source, const sim::ReadRecord& read) {
  json.key("result");
  if (read.status != sim::ReadStatus::ok) return json.null();
  source.format.write_answer(json, source, read);
}

void write_violations(CanonicalJson& json, const sim::ReadRecord& read) {
  json.key("violations");
  json.open_list();
  for (std::size_t i = 0; i < sim::guarantees; ++i) {
    if (read.violations[i] == 0) continue;
    json.open_object();
    json.member("guarantee", Words<sim::Guarantee>::list[i]);
    json.member("missing", read.violations[i]);
    json.close_object();
  }
  json.close_list();
}

template <class Value>
void member_or_null(CanonicalJson& json, std::string_view key, bool there, const Value& value) {
  if (!there) return json.null_member(key);
  json.member(key, value);
}

void write_read(CanonicalJson& json, const ReportSource& source, const sim::ReadRecord& read) {
  const bool answered = read.answered();
  const bool waiting = read.status == sim::ReadStatus::waiting;
  const QueryFormat& query = source.format.queries[read.key.space];

  json.open_object();
  member_or_null(json, "age_ms", answered, read.age_ms);
  member_or_null(json, "answered_at", answered, read.answered_at);
  json.member("at", read.at);
  json.member("by", source.names.clients[read.by.value]);
  write_key(json, source.names, query, read.key);
  json.member("query", query.name);
  member_or_null(json, "replica", read.replica != sim::write_model, read.replica);
  write_result(json, source, read);
  member_or_null(json, "stale", answered, read.stale);
  json.member("status", word_of(read.status));
  json.member("timed_out", read.timed_out);
  member_or_null(json, "versions_behind", answered, read.versions_behind);
  write_violations(json, read);
  json.member("waited_ms", waiting ? source.ended_at - read.at : read.waited_ms);
  json.close_object();
}

}  // namespace

void write_commands(CanonicalJson& json, const ReportSource& source) {
  const EventsByCommand events = events_by_command(source.world);
  json.open_list();
  for (std::size_t number = 0; number < source.world.commands.size(); ++number) {
    const sim::CommandRecord& command = source.world.commands[number];
    json.open_object();
    json.member("at", command.at);
    json.member("by", source.names.clients[command.by.value]);
    json.member("command", source.format.commands[command.command.kind].name);
    json.key("events");
    json.open_list();
    for (std::size_t i = events.starts[number]; i < events.starts[number + 1]; ++i) {
      json.value(events.ids[i]);
    }
    json.close_list();
    json.member("outcome", word_of(command.outcome));
    if (command.outcome == sim::CommandOutcome::rejected) {
      json.member("reason", source.format.reason(command.reason));
    }
    if (command.returned != 0) json.member("returned", returned_in(source.names, command.returned));
    json.close_object();
  }
  json.close_list();
}

void write_events(CanonicalJson& json, const ReportSource& source) {
  json.open_list();
  for (sim::EventId id = 1; id <= source.world.events.last(); ++id) {
    const sim::EventRecord& event = source.world.events[id];
    json.open_object();
    json.member("at", event.at);
    json.member("committed", event.committed);
    json.member("id", id);
    const MessageFormat& format = source.format.events[event.message.kind];
    write_fields(json, source.names, format, event.message);
    json.member("type", format.name);
    json.close_object();
  }
  json.close_list();
}

void write_reads(CanonicalJson& json, const ReportSource& source) {
  json.open_list();
  for (std::size_t number = 0; number < source.world.reads.size(); ++number) {
    write_read(json, source, source.world.reads[number]);
  }
  json.close_list();
}

}  // namespace scenario
