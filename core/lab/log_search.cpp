#include "lab/log_search.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "lab/part_of_text.hpp"
#include "scenario/words.hpp"

namespace lab {
namespace {

using Kind = sim::TraceKind;

constexpr bool is_bit(std::uint32_t bits, std::size_t place) {
  return (bits >> place & 1U) != 0;
}

template <class Texts, class TextOf>
std::uint32_t bits_of(std::string_view word, const Texts& texts, TextOf text_of) {
  std::uint32_t bits = 0;
  for (std::size_t place = 0; place < texts.size(); ++place)
    bits |= is_part_of(word, text_of(texts[place])) ? 1U << place : 0U;
  return bits;
}
template <class Enum>
std::uint32_t bits_of(std::string_view word) {
  return bits_of(word, scenario::Words<Enum>::list, [](std::string_view text) { return text; });
}

void look_through(std::string_view word, const sim::Names& names, std::vector<bool>& found) {
  for (auto id = static_cast<std::uint32_t>(found.size()); id < names.size(); ++id)
    found.push_back(is_part_of(word, names[id]));
}

bool holds(const std::vector<bool>& ids, std::uint32_t id) {
  return id < ids.size() && ids[id];
}

// Is one of the names among the words of a message?
template <class Names>
bool names_one(const sim::Message& message, std::span<const scenario::MessageFormat> formats,
               const Names& names) {
  const auto& fields = formats[message.kind].fields;
  return std::any_of(fields.begin(), fields.end(), [&](const scenario::FieldFormat& field) {
    using FieldKind = scenario::FieldFormat::Kind;
    const bool is_name = field.kind == FieldKind::name || field.kind == FieldKind::text ||
                         field.kind == FieldKind::name_or_null;
    return is_name && message.words[field.word] >= 0 &&
           holds(names[static_cast<std::size_t>(field.table)],
                 static_cast<std::uint32_t>(message.words[field.word]));
  });
}

}  // namespace

LogGroup group_of(Kind kind) {
  switch (kind) {
    case Kind::command:
    case Kind::rolled_back:
    case Kind::committed:
    case Kind::disappointed:
    case Kind::outcome:
    case Kind::follow_up_lost:
      return LogGroup::commands;
    case Kind::sent:
    case Kind::dropped:
    case Kind::duplicated:
    case Kind::dead_letter:
    case Kind::message_dropped:
    case Kind::message_delayed:
      return LogGroup::messages;
    case Kind::refused:
    case Kind::handler_failed:
    case Kind::skipped:
    case Kind::held_back:
    case Kind::applied:
      return LogGroup::replicas;
    case Kind::read:
    case Kind::waits:
    case Kind::answered:
    case Kind::violated:
    case Kind::gave_up:
    case Kind::unavailable:
      return LogGroup::reads;
    case Kind::crashed:
    case Kind::restarted:
    case Kind::stopped:
    case Kind::started:
    case Kind::rebuild:
    case Kind::changed:
      break;
  }
  return LogGroup::operations;
}

bool is_trouble(const sim::TraceRecord& record) {
  switch (record.kind) {
    case Kind::answered:
      return record.flag != 0;
    case Kind::rolled_back:
    case Kind::dropped:
    case Kind::duplicated:
    case Kind::refused:
    case Kind::handler_failed:
    case Kind::dead_letter:
    case Kind::violated:
    case Kind::gave_up:
    case Kind::unavailable:
    case Kind::disappointed:
    case Kind::follow_up_lost:
    case Kind::crashed:
    case Kind::stopped:
    case Kind::message_dropped:
      return true;
    case Kind::command:
    case Kind::committed:
    case Kind::sent:
    case Kind::skipped:
    case Kind::held_back:
    case Kind::applied:
    case Kind::read:
    case Kind::waits:
    case Kind::outcome:
    case Kind::restarted:
    case Kind::started:
    case Kind::rebuild:
    case Kind::message_delayed:
    case Kind::changed:
      break;
  }
  return false;
}

LogSubject log_subject_of(const sim::World& world, const sim::TraceRecord& record) {
  LogSubject subject;
  const LogGroup group = group_of(record.kind);
  if (group == LogGroup::operations) return subject;
  if (group == LogGroup::reads) {
    if (record.subject >= world.reads.size()) return subject;
    subject.read = record.subject;
    subject.by = world.reads[record.subject].by;
  } else if (group == LogGroup::commands && record.kind != Kind::committed) {
    if (record.subject >= world.commands.size()) return subject;
    subject.command = record.subject;
    subject.by = world.commands[record.subject].by;
  } else {
    subject.event = record.subject;
    subject.by = world.events[record.subject].by;
  }
  return subject;
}

LogSearch::LogSearch(LogFilter filter, const scenario::DomainFormat& format)
    : filter_(std::move(filter)), format_(&format) {
  std::string word;
  for (const char c : filter_.text + ' ') {
    if (c != ' ') {
      word += in_lower_case(c);
    } else if (!word.empty()) {
      sought_.push_back(seek(std::exchange(word, {})));
    }
  }
}

LogSearch::Sought LogSearch::seek(std::string word) const {
  const auto name_of = [](const auto& format) { return format.name; };
  Sought sought;
  sought.kinds = bits_of<Kind>(word);
  sought.commands = bits_of(word, format_->commands, name_of);
  sought.queries = bits_of(word, format_->queries, name_of);
  sought.events = bits_of(word, format_->events, name_of);
  sought.outcomes = bits_of<sim::CommandOutcome>(word);
  sought.statuses = bits_of<sim::ReadStatus>(word);
  sought.guarantees = bits_of<sim::Guarantee>(word);
  sought.word = std::move(word);
  return sought;
}

void LogSearch::learn(const sim::Vocabulary& names) {
  for (std::uint32_t id = 0; !filter_.by.empty() && !by_ && id < names.clients.size(); ++id) {
    if (names.clients[id] == filter_.by) by_ = id;
  }
  for (Sought& sought : sought_) {
    look_through(sought.word, names.clients, sought.clients);
    for (std::size_t table = 0; table < sim::Vocabulary::tables; ++table)
      look_through(sought.word, names.domain[table], sought.names[table]);
  }
}

bool LogSearch::passes(const sim::World& world, const sim::TraceRecord& record) const {
  if (!is_bit(filter_.groups, static_cast<std::size_t>(group_of(record.kind)))) return false;
  if (filter_.trouble_only && !is_trouble(record)) return false;
  if (filter_.replica >= 0 && record.replica != filter_.replica) return false;
  const LogSubject subject = log_subject_of(world, record);
  if (filter_.event != 0) {
    const bool misses_it = record.kind == Kind::violated && record.other == filter_.event;
    if (subject.event != filter_.event && !misses_it) return false;
  }
  if (!filter_.by.empty() && (!by_ || !subject.by || subject.by->value != *by_)) return false;
  return std::all_of(sought_.begin(), sought_.end(),
                     [&](const Sought& sought) { return has(world, sought, record, subject); });
}

bool LogSearch::has(const sim::World& world, const Sought& sought, const sim::TraceRecord& record,
                    const LogSubject& subject) const {
  if (is_bit(sought.kinds, static_cast<std::size_t>(record.kind))) return true;
  if (subject.by && holds(sought.clients, subject.by->value)) return true;
  if (subject.event != 0) {
    const sim::Message& event = world.events[subject.event].message;
    return is_bit(sought.events, event.kind) || names_one(event, format_->events, sought.names);
  }
  if (subject.command) {
    const sim::CommandRecord& command = world.commands[*subject.command];
    if (is_bit(sought.commands, command.command.kind) ||
        names_one(command.command, format_->commands, sought.names))
      return true;
    if (record.kind != Kind::outcome) return false;
    return is_bit(sought.outcomes, record.flag) ||
           (command.outcome == sim::CommandOutcome::rejected &&
            is_part_of(sought.word, format_->reason(command.reason)));
  }
  if (!subject.read) return false;
  const sim::ReadRecord& read = world.reads[*subject.read];
  const scenario::QueryFormat& query = format_->queries[read.key.space];
  if (is_bit(sought.queries, read.key.space) ||
      (query.asks_about_one && holds(sought.names[query.field.table], read.key.id)))
    return true;
  if (record.kind == Kind::violated) return is_bit(sought.guarantees, record.flag);
  if (record.kind != Kind::answered) return false;
  return is_bit(sought.statuses, static_cast<std::size_t>(read.status)) ||
         (record.flag != 0 && is_part_of(sought.word, "stale"));
}

}  // namespace lab
