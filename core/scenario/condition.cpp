#include "scenario/condition.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace scenario {
namespace {

using condition::Comparison;
using condition::Filter;
using condition::Literal;
using condition::Operator;
using condition::PathStep;
using Which = condition::PathStep::Which;

// What a path leads to.
struct Found {
  std::vector<JsonValue> values;
  bool any_will_do = false;
  std::string nothing;  // why there is nothing, where there should be
};

std::optional<double> number_in(const Literal& literal) {
  const char* end = literal.text.data() + literal.text.size();
  std::int64_t number = 0;  // a report has no others
  const auto [stopped, problem] = std::from_chars(literal.text.data(), end, number);
  if (literal.quoted || problem != std::errc() || stopped != end) return std::nullopt;
  return static_cast<double>(number);
}

bool equals(JsonValue value, const Literal& literal) {
  switch (value.kind()) {
    case JsonKind::null:
      return !literal.quoted && literal.text == "null";
    case JsonKind::boolean:
      return !literal.quoted && literal.text == (value.boolean() ? "true" : "false");
    case JsonKind::number:
      return number_in(literal) == value.number();
    case JsonKind::text:
      return value.text() == literal.text;
    case JsonKind::missing:
    case JsonKind::list:
    case JsonKind::object:
      return false;
  }
  return false;
}

bool holds(double value, Operator op, const Literal& literal) {
  const std::optional<double> other = number_in(literal);
  switch (op) {
    case Operator::equal:
      return other == value;
    case Operator::unequal:
      return other != value;
    case Operator::less:
      return other && value < *other;
    case Operator::at_most:
      return other && value <= *other;
    case Operator::more:
      return other && value > *other;
    case Operator::at_least:
      return other && value >= *other;
  }
  return false;
}

bool holds(JsonValue value, Operator op, const Literal& literal) {
  if (op == Operator::equal) return equals(value, literal);
  if (op == Operator::unequal) return value.exists() && !equals(value, literal);
  return value.kind() == JsonKind::number && holds(value.number(), op, literal);
}

bool passes(JsonValue element, const std::vector<Filter>& filters) {
  return std::all_of(filters.begin(), filters.end(), [&](const Filter& filter) {
    return holds(element.member(filter.key), filter.op, filter.value);
  });
}

// One step from each value.
void take(const PathStep& step, Found& found) {
  std::vector<JsonValue> next;
  for (const JsonValue value : found.values) {
    if (step.which == Which::member) {
      next.push_back(value.member(step.key));
      if (!next.back().exists()) found.nothing = "nothing at " + next.back().pointer();
      continue;
    }
    if (value.kind() != JsonKind::list) {
      found.nothing = "no list at " + value.pointer();
      return;
    }
    std::vector<JsonValue> elements;
    for (const JsonValue element : value.children()) {
      if (passes(element, step.filters)) elements.push_back(element);
    }
    const bool one =
        step.which == Which::first || step.which == Which::last || step.which == Which::place;
    const std::size_t place = step.which == Which::last ? elements.size() - 1 : step.place;
    if (!one) {
      next.insert(next.end(), elements.begin(), elements.end());
    } else if (place < elements.size()) {
      next.push_back(elements[place]);
    } else {
      found.nothing = "no such element in " + value.pointer();
    }
  }
  if (step.which == Which::any) found.any_will_do = true;
  found.values = std::move(next);
}

Found follow(const std::vector<PathStep>& path, JsonValue report) {
  Found found{{report}, false, {}};
  for (const PathStep& step : path) {
    if (found.nothing.empty()) take(step, found);
  }
  return found;
}

// The number of elements that a path leads to, of a list or after a selection.
std::size_t count(const Comparison& comparison, const Found& found) {
  if (comparison.path.back().which != Which::member) return found.values.size();
  std::size_t sum = 0;
  for (const JsonValue value : found.values)
    sum += value.size();
  return sum;
}

std::optional<Condition::Failure> failure_of(const Comparison& comparison, JsonValue report) {
  const Found found = follow(comparison.path, report);
  const auto fails = [&](std::string what, bool nothing_there = false) {
    return Condition::Failure{comparison.text, nothing_there, std::move(what)};
  };
  if (!found.nothing.empty()) return fails(found.nothing, true);
  if (comparison.counts) {
    const std::size_t number = count(comparison, found);
    if (holds(static_cast<double>(number), comparison.op, comparison.value)) return std::nullopt;
    return fails("found " + std::to_string(number));
  }
  const auto is_so = [&](JsonValue value) { return holds(value, comparison.op, comparison.value); };
  if (found.any_will_do) {
    if (std::any_of(found.values.begin(), found.values.end(), is_so)) return std::nullopt;
    return fails("none of " + std::to_string(found.values.size()), found.values.empty());
  }
  const auto wrong = std::find_if_not(found.values.begin(), found.values.end(), is_so);
  if (wrong == found.values.end()) return std::nullopt;
  return fails("found " + wrong->shown() + " at " + wrong->pointer());
}

std::string text_of(JsonValue value) {
  return value.kind() == JsonKind::text ? std::string(value.text()) : value.json();
}

}  // namespace

std::optional<ReportValue::Reading> ReportValue::read(JsonValue report) const {
  const Found found = follow(path_.path, report);
  if (!found.nothing.empty()) return std::nullopt;
  if (path_.counts) return Reading{static_cast<double>(count(path_, found)), {}};
  double sum = 0;
  for (const JsonValue value : found.values) {
    if (value.kind() == JsonKind::number) {
      sum += value.number();
    } else if (found.values.size() == 1) {
      return Reading{std::nullopt, text_of(value)};
    } else {
      return std::nullopt;
    }
  }
  return Reading{sum, {}};
}

std::string Condition::text() const {
  std::string all;
  for (const Comparison& comparison : comparisons_)
    all.append(all.empty() ? "" : " and ").append(comparison.text);
  return all;
}

std::optional<Condition::Failure> Condition::failure(JsonValue report) const {
  for (const Comparison& comparison : comparisons_) {
    std::optional<Failure> failure = failure_of(comparison, report);
    if (failure) return failure;
  }
  return std::nullopt;
}

}  // namespace scenario
