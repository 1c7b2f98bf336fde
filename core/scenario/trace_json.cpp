#include "scenario/trace_json.hpp"

#include <array>

#include "allocation/domain/errors.hpp"
#include "scenario/canonical_json.hpp"
#include "scenario/message_json.hpp"
#include "scenario/words.hpp"

namespace scenario {
namespace {

using Kind = sim::TraceKind;

enum class Subject : std::uint8_t { none, command, event, read };
enum class Shows : std::uint8_t { nothing, replica, replica_and_attempt };

struct KindFormat {
  Kind kind;
  Subject subject;
  Shows shows = Shows::nothing;
};

constexpr std::array<KindFormat, Words<Kind>::list.size()> kinds{{
    {Kind::command, Subject::command},
    {Kind::rolled_back, Subject::command},
    {Kind::committed, Subject::event},
    {Kind::sent, Subject::event, Shows::replica_and_attempt},
    {Kind::dropped, Subject::event, Shows::replica_and_attempt},
    {Kind::duplicated, Subject::event, Shows::replica_and_attempt},
    {Kind::refused, Subject::event, Shows::replica_and_attempt},
    {Kind::handler_failed, Subject::event, Shows::replica_and_attempt},
    {Kind::skipped, Subject::event, Shows::replica},
    {Kind::held_back, Subject::event, Shows::replica},
    {Kind::applied, Subject::event, Shows::replica},
    {Kind::dead_letter, Subject::event, Shows::replica_and_attempt},
    {Kind::read, Subject::read, Shows::replica},
    {Kind::waits, Subject::read, Shows::replica},
    {Kind::answered, Subject::read, Shows::replica},
    {Kind::violated, Subject::read, Shows::replica},
    {Kind::gave_up, Subject::read, Shows::replica},
    {Kind::unavailable, Subject::read, Shows::replica},
    {Kind::disappointed, Subject::command},
    {Kind::outcome, Subject::command},
    {Kind::follow_up_lost, Subject::command},
    {Kind::crashed, Subject::none},
    {Kind::restarted, Subject::none},
    {Kind::stopped, Subject::none, Shows::replica},
    {Kind::started, Subject::none, Shows::replica},
    {Kind::rebuild, Subject::none, Shows::replica},
    {Kind::message_dropped, Subject::event, Shows::replica_and_attempt},
    {Kind::message_delayed, Subject::event, Shows::replica_and_attempt},
    {Kind::changed, Subject::none},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (static_cast<std::size_t>(kinds[i].kind) != i) return false;
  }
  return true;
}
static_assert(in_order());

class TraceLine {
 public:
  TraceLine(const sim::World& world, const sim::Vocabulary& names, const sim::TraceRecord& record)
      : world_(world), names_(names), record_(record) {}

  std::string write() {
    const KindFormat& format = kinds[static_cast<std::size_t>(record_.kind)];
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
    const MessageFormat& format = command_formats()[command.command.kind];
    json_.member("by", names_.clients[command.by.value]);
    json_.member("type", format.name);
    if (record_.kind == Kind::command) write_fields(json_, names_, format, command.command);
  }

  void write_event() {
    const sim::EventRecord& event = world_.events[record_.subject];
    const MessageFormat& format = event_formats()[event.message.kind];
    json_.member("event", record_.subject);
    json_.member("type", format.name);
    if (record_.kind != Kind::committed) return;
    json_.member("command", event.command);
    write_fields(json_, names_, format, event.message);
  }

  void write_read() {
    json_.member("read", record_.subject);
    if (record_.subject >= world_.reads.size()) return;
    const sim::ReadRecord& read = world_.reads[record_.subject];
    const QueryFormat& query = query_formats()[read.key.space];
    json_.member("by", names_.clients[read.by.value]);
    json_.member("query", query.name);
    json_.member("key", name_in(names_, query.field, read.key.id));
    if (record_.kind != Kind::answered) return;
    json_.member("status", word_of(read.status));
    json_.member("versions_behind", read.versions_behind);
    json_.member("age_ms", read.age_ms);
    json_.member("waited_ms", read.waited_ms);
  }

  // What only this kind has.
  void write_rest() {
    switch (record_.kind) {
      case Kind::sent:
      case Kind::duplicated:
      case Kind::message_delayed:
        return json_.member("arrives_at", record_.at + record_.other);
      case Kind::waits:
        return json_.member("position", record_.other);
      case Kind::answered:
        return json_.member("stale", record_.flag != 0);
      case Kind::violated:
        json_.member("guarantee", Words<sim::Guarantee>::list[record_.flag]);
        return json_.member("missing", record_.other);
      case Kind::outcome:
        return write_outcome();
      case Kind::crashed:
        json_.member("point", Words<sim::CrashPoint>::list[record_.flag]);
        return json_.member("down_ms", record_.other);
      case Kind::rebuild:
        json_.member("clear", record_.flag != 0);
        return json_.member("events", record_.other);
      case Kind::command:
      case Kind::rolled_back:
      case Kind::committed:
      case Kind::dropped:
      case Kind::refused:
      case Kind::handler_failed:
      case Kind::skipped:
      case Kind::held_back:
      case Kind::applied:
      case Kind::dead_letter:
      case Kind::read:
      case Kind::gave_up:
      case Kind::unavailable:
      case Kind::disappointed:
      case Kind::follow_up_lost:
      case Kind::restarted:
      case Kind::stopped:
      case Kind::started:
      case Kind::message_dropped:
      case Kind::changed:
        return;
    }
  }

  void write_outcome() {
    const auto outcome = static_cast<sim::CommandOutcome>(record_.flag);
    json_.member("outcome", word_of(outcome));
    if (outcome != sim::CommandOutcome::rejected || record_.subject >= world_.commands.size())
      return;
    const std::uint8_t reason = world_.commands[record_.subject].reason;
    json_.member("reason", allocation::code_of(static_cast<allocation::Refusal>(reason)));
  }

  const sim::World& world_;
  const sim::Vocabulary& names_;
  const sim::TraceRecord& record_;
  CanonicalJson json_;
};

}  // namespace

std::string trace_line(const sim::World& world, const sim::Vocabulary& names, std::size_t place) {
  return TraceLine(world, names, world.trace[place]).write();
}

}  // namespace scenario
