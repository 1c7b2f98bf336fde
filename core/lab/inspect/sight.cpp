#include "lab/inspect/sight.hpp"

#include "scenario/message_json.hpp"
#include "scenario/words.hpp"

namespace lab {
namespace {

std::string code_of(std::string_view family, std::string_view name) {
  return std::string(family) + "." + std::string(name);
}

// A phrase that a type of message gives, its fields filled in; with a date it is another one.
Phrase message_phrase(const Sight& sight, std::string_view family,
                      const scenario::MessageFormat& format, const sim::Message& message) {
  using Kind = scenario::FieldFormat::Kind;
  bool due = false;
  for (const scenario::FieldFormat& field : format.fields)
    due = due || (field.kind == Kind::day && message.words[field.word] != 0);
  Phrase phrase(code_of(family, format.name) + (due ? "_due" : ""));
  for (const scenario::FieldFormat& field : format.fields) {
    const std::int32_t word = message.words[field.word];
    switch (field.kind) {
      case Kind::name_or_null:
        if (word < 0) break;
        [[fallthrough]];
      case Kind::name:
      case Kind::text:
        phrase.text(field.key, scenario::name_in(sight.script.names(), field,
                                                 static_cast<std::uint32_t>(word)));
        break;
      case Kind::quantity:
        phrase.count(field.key == "qty" ? "n" : field.key, word);
        break;
      case Kind::day:
        if (word != 0) phrase.text(field.key, scenario::day_text(word));
        break;
      case Kind::difference:
        phrase.count(field.key, std::int64_t{word} - message.words[field.word + 1U]);
        break;
    }
  }
  return phrase;
}

}  // namespace

Phrase what_event_says(const Sight& sight, sim::EventId event) {
  const sim::Message& message = sight.world.events[event].message;
  return message_phrase(sight, "event", sight.format().events[message.kind], message);
}

Phrase what_command_says(const Sight& sight, std::uint32_t command) {
  const sim::Message& message = sight.world.commands[command].command;
  return message_phrase(sight, "command", sight.format().commands[message.kind], message);
}

Phrase why(const Sight& sight, std::uint32_t number) {
  const sim::CommandRecord& command = sight.world.commands[number];
  Phrase phrase(code_of("why", sight.format().commands[command.command.kind].name));
  phrase.text("by", sight.texts().of(command.by)).at("at", sight.clock(command.at));
  return phrase;
}

Relation event_line(const Sight& sight, sim::EventId event) {
  Phrase says(
      code_of("line.event", sight.format().events[sight.world.events[event].message.kind].name));
  says.count("event", event);
  return {says, the_event(event)};
}

Relation command_line(const Sight& sight, std::uint32_t number) {
  const sim::CommandRecord& command = sight.world.commands[number];
  Phrase says(code_of("line.command", sight.format().commands[command.command.kind].name));
  says.text("by", sight.texts().of(command.by)).at("at", sight.clock(command.at));
  says.text("outcome", scenario::word_of(command.outcome));
  return {says, the_command(number)};
}

Relation read_line(const Sight& sight, std::uint32_t number) {
  const sim::ReadRecord& read = sight.world.reads[number];
  const QueryText query = query_text(sight, read.key);
  Phrase says(code_of("line.read", query.name));
  says.text("by", sight.texts().of(read.by)).at("at", sight.clock(read.at)).text("key", query.key);
  says.text("status", read.stale ? "stale" : scenario::word_of(read.status));
  return {says, the_read(number)};
}

Relation replica_line(std::uint8_t replica) {
  Phrase says("line.replica");
  says.count("replica", replica);
  return {says, the_replica(replica)};
}

Relation customer_line(const Sight& sight, sim::ClientId client) {
  Phrase says("line.customer");
  says.text("by", sight.texts().of(client));
  return {says, the_customer(sight.texts().of(client))};
}

QueryText query_text(const Sight& sight, sim::Key key) {
  const scenario::QueryFormat& query = sight.format().queries[key.space];
  if (!query.asks_about_one) return {query.name, {}, {}};
  return {query.name, query.field.key,
          scenario::name_in(sight.script.names(), query.field, key.id)};
}

std::uint32_t id_of(const Sight& sight, allocation::NameTable table, std::string_view name) {
  return sight.script.names().domain[static_cast<std::size_t>(table)].intern(name);
}

}  // namespace lab
