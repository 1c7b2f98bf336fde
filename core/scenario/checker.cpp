#include "scenario/checker.hpp"

#include <cmath>

#include "scenario/json_text.hpp"

namespace scenario {
namespace {

// Above, whole numbers are not all told apart; no bound of ours is as large.
constexpr double whole_max = 9007199254740992.0;

std::string digits(double number) {
  std::string text;
  append_number(text, number);
  return text;
}

}  // namespace

void Checker::refuse(JsonValue value, Expected expected, std::vector<std::string> details) {
  refuse_as(value, expected, std::move(details), value.shown());
}

void Checker::refuse_as(JsonValue value, Expected expected, std::vector<std::string> details,
                        std::string found) {
  if (error_) return;
  error_ = InputError{value.pointer(), expected, std::move(details), std::move(found)};
}

bool Checker::is(JsonValue value, JsonKind kind, Expected expected) {
  if (value.kind() == kind) return true;
  refuse(value, expected);
  return false;
}

bool Checker::object(JsonValue value) {
  return is(value, JsonKind::object, Expected::object);
}
bool Checker::list(JsonValue value) {
  return is(value, JsonKind::list, Expected::list);
}
std::string_view Checker::text(JsonValue value) {
  return is(value, JsonKind::text, Expected::text) ? value.text() : std::string_view();
}
bool Checker::boolean(JsonValue value) {
  return is(value, JsonKind::boolean, Expected::boolean) && value.boolean();
}

double Checker::number(JsonValue value, double from, double to) {
  if (!is(value, JsonKind::number, Expected::number)) return from;
  if (value.number() >= from && value.number() <= to) return value.number() + 0.0;  // -0 is 0
  refuse(value, Expected::number_from_to, {digits(from), digits(to)});
  return from;
}

double Checker::number_above(JsonValue value, double above, double to) {
  if (!is(value, JsonKind::number, Expected::number)) return to;
  if (value.number() > above && value.number() <= to) return value.number();
  refuse(value, Expected::number_above_to, {digits(above), digits(to)});
  return to;
}

std::optional<double> Checker::whole_double(JsonValue value) {
  if (value.kind() == JsonKind::number && value.number() == std::floor(value.number())) {
    return value.number();
  }
  refuse(value, Expected::whole_number);
  return std::nullopt;
}

std::int64_t Checker::whole(JsonValue value, std::int64_t from, std::int64_t to) {
  const std::optional<double> number = whole_double(value);
  if (!number) return from;
  if (*number >= static_cast<double>(from) && *number <= static_cast<double>(to)) {
    return static_cast<std::int64_t>(*number);
  }
  refuse(value, Expected::whole_number_from_to, {std::to_string(from), std::to_string(to)});
  return from;
}

std::int64_t Checker::whole_from(JsonValue value, std::int64_t from) {
  const std::optional<double> number = whole_double(value);
  if (!number) return from;
  if (*number >= static_cast<double>(from)) {
    return static_cast<std::int64_t>(std::min(*number, whole_max));
  }
  refuse(value, Expected::whole_number_from, {std::to_string(from)});
  return from;
}

std::size_t Checker::word(JsonValue value, std::span<const std::string_view> words) {
  if (value.kind() == JsonKind::text) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i] == value.text()) return i;
    }
  }
  refuse(value, Expected::one_of, {joined(words)});
  return 0;
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

}  // namespace scenario
