#include "scenario/trace_json.hpp"

#include <array>

#include "scenario/canonical_json.hpp"
#include "scenario/message_json.hpp"
#include "scenario/words.hpp"

namespace scenario {
namespace {

using sim::TraceKind;

enum class Subject : std::uint8_t { none, command, event, read };
enum class Shows : std::uint8_t { nothing, replica, replica_and_attempt };

struct KindFormat {
  TraceKind kind;
  Subject subject;
  Shows shows = Shows::nothing;
};

constexpr std::array<KindFormat, Words<TraceKind>::list.size()> kind_formats{{
    {TraceKind::command, Subject::command},
    {TraceKind::rolled_back, Subject::command},
    {TraceKind::committed, Subject::event},
    {TraceKind::sent, Subject::event, Shows::replica_and_attempt},
    {TraceKind::dropped, Subject::event, Shows::replica_and_attempt},
    {TraceKind::duplicated, Subject::event, Shows::replica_and_attempt},
    {TraceKind::refused, Subject::event, Shows::replica_and_attempt},
    {TraceKind::handler_failed, Subject::event, Shows::replica_and_attempt},
    {TraceKind::skipped, Subject::event, Shows::replica},
    {TraceKind::held_back, Subject::event, Shows::replica},
    {TraceKind::applied, Subject::event, Shows::replica},
    {TraceKind::dead_letter, Subject::event, Shows::replica_and_attempt},
    {TraceKind::read, Subject::read, Shows::replica},
    {TraceKind::waits, Subject::read, Shows::replica},
    {TraceKind::answered, Subject::read, Shows::replica},
    {TraceKind::violated, Subject::read, Shows::replica},
    {TraceKind::gave_up, Subject::read, Shows::replica},
    {TraceKind::unavailable, Subject::read, Shows::replica},
    {TraceKind::disappointed, Subject::command},
    {TraceKind::outcome, Subject::command},
    {TraceKind::follow_up_lost, Subject::command},
    {TraceKind::crashed, Subject::none},
    {TraceKind::restarted, Subject::none},
    {TraceKind::stopped, Subject::none, Shows::replica},
    {TraceKind::started, Subject::none, Shows::replica},
    {TraceKind::rebuild, Subject::none, Shows::replica},
    {TraceKind::message_dropped, Subject::event, Shows::replica_and_attempt},
    {TraceKind::message_delayed, Subject::event, Shows::replica_and_attempt},
    {TraceKind::changed, Subject::none},
}};

constexpr bool kinds_in_order() {
  for (std::size_t i = 0; i < kind_formats.size(); ++i) {
    if (static_cast<std::size_t>(kind_formats[i].kind) != i) return false;
  }
  return true;
}
static_assert(kinds_in_order());

class TraceLine {
 public:
  TraceLine(const sim::World& world, const sim::Vocabulary& names, const sim::TraceRecord& record)
      : world_(world), names_(names), format_(format_of(names)), record_(record) {}

  std::string write() {
    const KindFormat& format = kind_formats[static_cast<std::size_t>(record_.kind)];
    json_.open_object();
    json_.member("at", record_.at);
    json_.member("kind", word_of(record_.kind));
    write_subject(format.subject);
    if (format.shows != Shows::nothing) {
      if (record_.replica == sim::write_model) {
        json_.null_member("replica");
      } else {
        json_.member("replica", record_.replica);
      }
    }
    if (format.shows == Shows::replica_and_attempt) json_.member("attempt", record_.attempt);
    write_rest();
    json_.close_object();
    return json_.take();
  }

 private:
  void write_subject(Subject subject) {
    switch (subject) {
      case Subject::none:
        return;
      case Subject::command:
        return write_command();
      case Subject::event:
        return write_event();
      case Subject::read:
        return write_read();
    }
  }

  void write_command() {
    json_.member("command", record_.subject);
    if (record_.subject >= world_.commands.size()) return;
    const sim::CommandRecord& command = world_.commands[record_.subject];
    const MessageFormat& format = format_.commands[command.command.kind];
    json_.member("by", names_.clients[command.by.value]);
    json_.member("type", format.name);
    if (record_.kind == TraceKind::command) write_fields(json_, names_, format, command.command);
  }

  void write_event() {
    const sim::EventRecord& event = world_.events[record_.subject];
    const MessageFormat& format = format_.events[event.message.kind];
    json_.member("event", record_.subject);
    json_.member("type", format.name);
    if (record_.kind != TraceKind::committed) return;
    json_.member("command", event.command);
    write_fields(json_, names_, format, event.message);
  }

  void write_read() {
    json_.member("read", record_.subject);
    if (record_.subject >= world_.reads.size()) return;
    const sim::ReadRecord& read = world_.reads[record_.subject];
    const QueryFormat& query = format_.queries[read.key.space];
    json_.member("by", names_.clients[read.by.value]);
    json_.member("query", query.name);
    write_key(json_, names_, query, read.key);
    if (record_.kind != TraceKind::answered) return;
    json_.member("status", word_of(read.status));
    json_.member("versions_behind", read.versions_behind);
    json_.member("age_ms", read.age_ms);
    json_.member("waited_ms", read.waited_ms);
  }

  // What only this kind has.
  void write_rest() {
    switch (record_.kind) {
      case TraceKind::sent:
      case TraceKind::duplicated:
      case TraceKind::message_delayed:
        return json_.member("arrives_at", record_.at + record_.other);
      case TraceKind::waits:
        return json_.member("position", record_.other);
      case TraceKind::answered:
        return json_.member("stale", record_.flag != 0);
      case TraceKind::violated:
        json_.member("guarantee", Words<sim::Guarantee>::list[record_.flag]);
        return json_.member("missing", record_.other);
      case TraceKind::outcome:
        return write_outcome();
      case TraceKind::crashed:
        json_.member("point", Words<sim::CrashPoint>::list[record_.flag]);
        return json_.member("down_ms", record_.other);
      case TraceKind::rebuild:
        json_.member("clear", record_.flag != 0);
        return json_.member("events", record_.other);
      case TraceKind::command:
      case TraceKind::rolled_back:
      case TraceKind::committed:
      case TraceKind::dropped:
      case TraceKind::refused:
      case TraceKind::handler_failed:
      case TraceKind::skipped:
      case TraceKind::held_back:
      case TraceKind::applied:
      case TraceKind::dead_letter:
      case TraceKind::read:
      case TraceKind::gave_up:
      case TraceKind::unavailable:
      case TraceKind::disappointed:
      case TraceKind::follow_up_lost:
      case TraceKind::restarted:
      case TraceKind::stopped:
      case TraceKind::started:
      case TraceKind::message_dropped:
      case TraceKind::changed:
        return;
    }
  }

  void write_outcome() {
    const auto outcome = static_cast<sim::CommandOutcome>(record_.flag);
    json_.member("outcome", word_of(outcome));
    if (record_.subject >= world_.commands.size()) return;
    const sim::CommandRecord& command = world_.commands[record_.subject];
    if (outcome == sim::CommandOutcome::rejected)
      json_.member("reason", format_.reason(command.reason));
    if (command.returned != 0) json_.member("returned", returned_in(names_, command.returned));
  }

  const sim::World& world_;
  const sim::Vocabulary& names_;
  const DomainFormat& format_;
  const sim::TraceRecord& record_;
  CanonicalJson json_;
};

}  // namespace

std::string trace_line(const sim::World& world, const sim::Vocabulary& names, std::size_t place) {
  return TraceLine(world, names, world.trace[place]).write();
}

}  // namespace scenario
