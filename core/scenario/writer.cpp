#include "scenario/writer.hpp"

#include "scenario/allocation_format.hpp"
#include "scenario/domains.hpp"
#include "scenario/ids_choice.hpp"
#include "scenario/json_text.hpp"
#include "scenario/settings_format.hpp"
#include "scenario/words.hpp"

namespace scenario {
namespace {

class ActionWriter {
 public:
  ActionWriter(const sim::ActionTemplate& action, const sim::Vocabulary& names)
      : action_(action), names_(names), format_(format_of(names)) {}

  std::string write() {
    out_ += '{';
    whole("at", action_.at);
    if (action_.every > 0) {
      whole("every", action_.every);
      whole("times", action_.times);
    }
    std::visit(*this, action_.deed);
    return out_ += '}';
  }

  void operator()(const sim::CommandAction& deed) {
    const MessageFormat& format = format_.commands[deed.command.kind];
    name("by", Target::by, 0, names_.clients, deed.by.value);
    text("command", format.name);
    for (const FieldFormat& field : format.fields)
      write_field(field, deed.command);
  }
  void operator()(const sim::QueryAction& deed) {
    const QueryFormat& format = format_.queries[deed.key.space];
    name("by", Target::by, 0, names_.clients, deed.by.value);
    text("query", format.name);
    if (format.asks_about_one && !left_open(format.field, Target::key))
      name(format.field.key, Target::key, 0, table_of(format.field), deed.key.id);
  }
  void operator()(const sim::StopReplica& deed) {
    text("operate", "stop");
    whole("replica", deed.replica);
  }
  void operator()(const sim::StartReplica& deed) {
    text("operate", "start");
    whole("replica", deed.replica);
  }
  void operator()(const sim::RebuildReplica& deed) {
    text("operate", "rebuild");
    whole("replica", deed.replica);
    key("clear");
    out_ += deed.clear ? "true" : "false";
  }
  void operator()(const sim::CrashWriter& deed) {
    text("operate", "crash");
    text("point", word_of(deed.point));
    whole("down_ms", deed.down_ms);
  }
  void operator()(const sim::TouchMessage& deed) {
    text("operate", word_of(deed.act));
    whole("event", deed.event);
    whole("replica", deed.replica);
    if (deed.act == sim::TouchMessage::Act::delay) whole("by_ms", deed.by_ms);
  }
  void operator()(const sim::ChangeSettings& deed) {
    key("change");
    append_settings_change(out_, *deed);
  }

 private:
  using Target = sim::NameSlot::Target;

  [[nodiscard]] const sim::Names& table_of(const FieldFormat& field) const {
    return names_.domain[field.table];
  }

  // Writes what stands for an id that is left open, if this one is.
  bool left_open(const FieldFormat& field, Target target) {
    const sim::OpenId& open = action_.open;
    using Which = sim::OpenId::Which;
    if (open.which == Which::none || open.target != target || open.word != field.word) return false;
    if (open.which == Which::fresh) return true;
    key(field.key);
    out_ += "null";
    return true;
  }

  void write_field(const FieldFormat& field, const sim::Message& message) {
    if (left_open(field, Target::word)) return;
    const std::int32_t word = message.words[field.word];
    switch (field.kind) {
      case FieldFormat::Kind::name:
      case FieldFormat::Kind::name_or_null:
      case FieldFormat::Kind::text:
        name(field.key, Target::word, field.word, table_of(field),
             static_cast<std::uint32_t>(word));
        break;
      case FieldFormat::Kind::quantity:
        whole(field.key, word);
        break;
      case FieldFormat::Kind::day:
        if (word != 0) text(field.key, day_text(word));
        break;
      case FieldFormat::Kind::difference:
        break;  // no command has one
    }
  }

  // The name with this id, unless it is to be picked or filled in.
  void name(std::string_view key_of_it, Target target, std::uint8_t word, const sim::Names& table,
            std::uint32_t id) {
    const sim::NameSlot* slot = nullptr;
    for (const sim::NameSlot& candidate : action_.names) {
      if (candidate.target == target && candidate.word == word) slot = &candidate;
    }
    if (slot == nullptr) return text(key_of_it, table[id]);
    key(key_of_it);
    if (slot->options.size() > 1) out_ += '[';
    for (const sim::NameSlot::Option& option : slot->options) {
      if (&option != slot->options.data()) out_ += ", ";
      append_quoted(out_, option.pattern.empty() ? table[option.id] : option.pattern);
    }
    if (slot->options.size() > 1) out_ += ']';
  }

  void key(std::string_view key) {
    if (out_.back() != '{') out_ += ", ";
    append_quoted(out_, key);
    out_ += ": ";
  }
  void text(std::string_view key_of_it, std::string_view value) {
    key(key_of_it);
    append_quoted(out_, value);
  }
  void whole(std::string_view key_of_it, std::int64_t value) {
    key(key_of_it);
    append_whole(out_, value);
  }

  const sim::ActionTemplate& action_;
  const sim::Vocabulary& names_;
  const DomainFormat& format_;
  std::string out_;
};

}  // namespace

std::string write_action(const sim::ActionTemplate& action, const sim::Vocabulary& names) {
  return ActionWriter(action, names).write();
}

std::string write_scenario(const Scenario& scenario, const sim::Script& script) {
  std::string out = "{\n  \"format\": ";
  append_quoted(out, scenario_format);
  out += ",\n  \"title\": ";
  append_quoted(out, scenario.title);
  if (scenario.domain != 0) {
    out += ",\n  \"domain\": ";
    append_quoted(out, domains()[scenario.domain]->name);
  }
  if (scenario.ids.left_open()) {
    const IdsFormat& ids = *domains()[scenario.domain]->ids;
    out += ",\n  ";
    append_quoted(out, ids.key);
    out += ": ";
    append_ids_choice(out, scenario.ids, ids);
  }
  out += ",\n  \"seed\": ";
  append_whole(out, static_cast<std::int64_t>(scenario.seed));
  out += ",\n  \"settings\": ";
  append_settings(out, scenario.settings, WhichSettings::unusual);
  if (scenario.record == Record::summary) out += ",\n  \"record\": \"summary\"";
  if (scenario.until) {
    out += ",\n  \"until\": ";
    append_whole(out, *scenario.until);
  }
  out += ",\n  \"actions\": [";
  for (std::size_t place = 0; place < script.size(); ++place) {
    out += place == 0 ? "\n    " : ",\n    ";
    out += write_action(script[place], script.names());
  }
  return out += script.size() == 0 ? "]\n}\n" : "\n  ]\n}\n";
}

}  // namespace scenario
