#include "scenario/ids_choice.hpp"

#include <utility>

#include "scenario/json_text.hpp"

namespace scenario {

IdsChoice read_ids_choice(Checker& checker, JsonValue value, const IdsFormat& format) {
  const JsonValue number = value.member(format.with_number);
  if (value.kind() == JsonKind::object && value.size() == 1 && number.exists()) {
    return {static_cast<std::uint8_t>(format.words.size()),
            checker.whole(number, 1, format.number_max)};
  }
  for (std::uint8_t which = 0; which < format.words.size(); ++which) {
    if (value.kind() == JsonKind::text && value.text() == format.words[which]) return {which, 0};
  }
  std::string choices = joined(format.words);
  choices.append(", {\"").append(format.with_number).append("\": a number}");
  checker.refuse(value, Expected::one_of, {std::move(choices)});
  return {};
}

void append_ids_choice(std::string& out, const IdsChoice& choice, const IdsFormat& format) {
  if (choice.which < format.words.size()) return append_quoted(out, format.words[choice.which]);
  out += '{';
  append_quoted(out, format.with_number);
  out += ": ";
  append_whole(out, choice.number);
  out += '}';
}

}  // namespace scenario
