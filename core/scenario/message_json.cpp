#include "scenario/message_json.hpp"

#include "scenario/report_parts.hpp"

namespace scenario {

const std::string& name_in(const sim::Vocabulary& names, const FieldFormat& field,
                           std::uint32_t id) {
  return names.domain[field.table][id];
}

const std::string& returned_in(const sim::Vocabulary& names, std::uint32_t returned) {
  return names.domain[format_of(names).ids->table][returned - 1];
}

void write_key(CanonicalJson& json, const sim::Vocabulary& names, const QueryFormat& query,
               sim::Key key) {
  if (!query.asks_about_one) return json.null_member("key");
  json.member("key", name_in(names, query.field, key.id));
}

void write_fields(CanonicalJson& json, const sim::Vocabulary& names, const MessageFormat& format,
                  const sim::Message& message) {
  for (const FieldFormat& field : format.fields) {
    const std::int32_t word = message.words[field.word];
    switch (field.kind) {
      case FieldFormat::Kind::name_or_null:
        if (word < 0) {
          json.null_member(field.key);
          break;
        }
        [[fallthrough]];
      case FieldFormat::Kind::name:
      case FieldFormat::Kind::text:
        json.member(field.key, name_in(names, field, static_cast<std::uint32_t>(word)));
        break;
      case FieldFormat::Kind::quantity:
        json.member(field.key, word);
        break;
      case FieldFormat::Kind::day:
        write_day_member(json, field.key, word);
        break;
      case FieldFormat::Kind::difference:
        json.member(field.key, std::int64_t{word} - message.words[field.word + 1U]);
        break;
    }
  }
}

}  // namespace scenario
