// Actions of customers: commands and queries, once or repeated, their names plain, filled in with
// {n} or picked from a list (semantics section 2).
#include <array>
#include <limits>

#include "scenario/action_reader.hpp"
#include "scenario/allocation_format.hpp"
#include "scenario/domains.hpp"
#include "scenario/scenario.hpp"

namespace scenario {
namespace {

constexpr std::string_view client_by_default = "anyone";

class CustomerActionReader {
 public:
  CustomerActionReader(Checker& checker, JsonValue value, const ActionContext& context)
      : checker_(checker),
        value_(value),
        context_(context),
        format_(format_of(context.names)),
        repeats_(!context.now &&
                 (value.member("every").exists() || value.member("times").exists())) {}

  sim::ActionTemplate read() {
    const JsonValue command = value_.member("command");
    if (command.exists()) {
      const std::size_t kind = kind_of(command, format_.commands);
      message_.kind = static_cast<std::uint8_t>(kind);
      read_members("command", format_.commands[kind].fields, NameSlot::Target::word);
      action_.deed = sim::CommandAction{by_, message_};
    } else {
      const std::size_t kind = kind_of(value_.member("query"), format_.queries);
      key_.space = static_cast<std::uint8_t>(kind);
      read_members("query", format_.queries[kind].fields(), NameSlot::Target::key);
      action_.deed = sim::QueryAction{by_, key_};
    }
    return std::move(action_);
  }

 private:
  using NameSlot = sim::NameSlot;

  template <class Format>
  std::size_t kind_of(JsonValue word, std::span<const Format> formats) {
    std::vector<std::string_view> words;
    for (const Format& format : formats)
      words.push_back(format.name);
    return checker_.word(word, words);
  }

  // `target`: where the ids of names in these fields go.
  void read_members(std::string_view kind_key, std::span<const FieldFormat> fields,
                    NameSlot::Target target) {
    for (const JsonValue member : value_.children()) {
      if (checker_.failed()) return;
      if (member.key() == kind_key || read_common(member)) continue;
      if (const FieldFormat* field = find(fields, member.key())) {
        read_field(member, *field, target);
      } else {
        checker_.refuse_as(member, Expected::known_key, {known_keys(kind_key, fields)},
                           "an unknown key");
      }
    }
    if (!checker_.failed()) read_what_is_missing(fields, target);
  }

  // What every action of a customer may say.
  bool read_common(JsonValue member) {
    if (member.key() == "by") {
      read_name(member, {NameSlot::Target::by, 0, 0, draw_field_by, {}}, context_.names.clients,
                name_bytes_max);
    } else if (context_.now) {
      return false;
    } else if (member.key() == "at") {
      action_.at = checker_.whole(member, 0, sim::time_max);
    } else if (member.key() == "every") {
      action_.every = checker_.whole(member, 1, sim::duration_max);
    } else if (member.key() == "times") {
      // More than any file may have, so that it is "too many actions" in the end.
      constexpr std::int64_t times_max = std::numeric_limits<std::uint32_t>::max();
      action_.times =
          static_cast<std::uint32_t>(std::min(checker_.whole_from(member, 1), times_max));
    } else {
      return false;
    }
    return true;
  }

  void read_what_is_missing(std::span<const FieldFormat> fields, NameSlot::Target target) {
    if (!context_.now && !value_.member("at").exists()) read_common(value_.member("at"));
    for (const std::string_view key : {"every", "times"}) {
      if (repeats_ && !value_.member(key).exists()) read_common(value_.member(key));
    }
    for (const FieldFormat& field : fields) {
      const JsonValue member = value_.member(field.key);
      if (field.required && !member.exists()) read_field(member, field, target);
    }
    if (!value_.member("by").exists()) {
      by_ = sim::ClientId{context_.names.clients.intern(client_by_default)};
    }
  }

  // Where ids come about in the run: does the file leave this one open?
  bool leave_open(JsonValue member, const FieldFormat& field, NameSlot::Target target) {
    using Open = FieldFormat::Open;
    if (!context_.names.ids_left_open || field.open == Open::never) return false;
    const bool null = member.kind() == JsonKind::null;
    const bool made_now = field.open == Open::made_now;
    if (!made_now && !null) return false;
    if (made_now && member.exists() && !null) checker_.refuse(member, Expected::one_of, {"null"});
    using Which = sim::OpenId::Which;
    const Which made = null ? Which::again : Which::fresh;
    action_.open = {made_now ? made : Which::latest, target, field.word, field.table};
    return true;
  }

  void read_field(JsonValue member, const FieldFormat& field, NameSlot::Target target) {
    if (leave_open(member, field, target)) return;
    switch (field.kind) {
      case FieldFormat::Kind::name:
      case FieldFormat::Kind::name_or_null:
      case FieldFormat::Kind::text:
        read_name(member, {target, field.word, field.table, field.draw, {}},
                  context_.names.domain[field.table], field.bytes_max());
        break;
      case FieldFormat::Kind::quantity:
        message_.words[field.word] = static_cast<std::int32_t>(
            checker_.whole(member, std::numeric_limits<std::int32_t>::min(),
                           std::numeric_limits<std::int32_t>::max()));
        break;
      case FieldFormat::Kind::day:
        read_day(member, message_.words[field.word]);
        break;
      case FieldFormat::Kind::difference:
        break;  // no command has one
    }
  }

  void read_day(JsonValue member, std::int32_t& word) {
    if (member.kind() == JsonKind::null) return;
    word = member.kind() == JsonKind::text ? day_from(member.text()) : 0;
    if (word == 0) checker_.refuse(member, Expected::date);
  }

  void read_name(JsonValue value, NameSlot slot, sim::Names& table, std::size_t bytes_max) {
    if (value.kind() == JsonKind::list && !context_.now) {
      if (value.size() < 1 || value.size() > names_in_list_max) {
        checker_.refuse_as(value, Expected::name_or_names, {std::to_string(names_in_list_max)},
                           value.size() == 0 ? "none" : std::to_string(value.size()));
      }
      for (const JsonValue name : value.children()) {
        if (checker_.failed()) return;
        slot.options.push_back(option(name, table, bytes_max));
      }
    } else {
      slot.options.push_back(option(value, table, bytes_max));
    }
    if (checker_.failed()) return;
    if (slot.options.size() > 1 || !slot.options.front().pattern.empty()) {
      action_.names.push_back(std::move(slot));
    } else {
      put(slot, slot.options.front().id);
    }
  }

  NameSlot::Option option(JsonValue value, sim::Names& table, std::size_t bytes_max) {
    if (value.kind() != JsonKind::text || value.text().empty() || value.text().size() > bytes_max) {
      checker_.refuse(value, Expected::name, {std::to_string(bytes_max)});
      return {};
    }
    const bool to_fill_in = repeats_ && value.text().find("{n}") != std::string_view::npos;
    if (to_fill_in) return {0, std::string(value.text())};
    return {table.intern(value.text()), {}};
  }

  void put(const NameSlot& slot, std::uint32_t id) {
    switch (slot.target) {
      case NameSlot::Target::by:
        by_ = sim::ClientId{id};
        break;
      case NameSlot::Target::word:
        message_.words[slot.word] = static_cast<std::int32_t>(id);
        break;
      case NameSlot::Target::key:
        key_.id = id;
        break;
    }
  }

  static const FieldFormat* find(std::span<const FieldFormat> fields, std::string_view key) {
    for (const FieldFormat& field : fields) {
      if (field.key == key) return &field;
    }
    return nullptr;
  }
  [[nodiscard]] std::string known_keys(std::string_view kind_key,
                                       std::span<const FieldFormat> fields) const {
    std::vector<std::string_view> keys{"by", kind_key};
    if (!context_.now) keys.insert(keys.end(), {"at", "every", "times"});
    for (const FieldFormat& field : fields)
      keys.push_back(field.key);
    return joined(keys);
  }

  Checker& checker_;
  JsonValue value_;
  const ActionContext& context_;
  const DomainFormat& format_;
  bool repeats_;

  sim::ActionTemplate action_;
  sim::ClientId by_;
  sim::Message message_;
  sim::Key key_;
};

}  // namespace

sim::ActionTemplate read_customer_action(Checker& checker, JsonValue value,
                                         const ActionContext& context) {
  return CustomerActionReader(checker, value, context).read();
}

}  // namespace scenario
