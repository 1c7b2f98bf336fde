// Lags in JSON (semantics section 2): {"constant": ms}, {"uniform": [a, b]}, {"exponential": mean},
// {"pareto": [xm, alpha]}, {"mix": [[weight, lag], ...]}, no mix in a mix.
#include "scenario/json_text.hpp"
#include "scenario/settings_format.hpp"

namespace scenario {
namespace {

constexpr double lag_number_max = 1e9;
using LagKind = sim::Lag::Kind;

std::pair<JsonValue, JsonValue> two(JsonValue list) {
  auto child = list.children().begin();
  const JsonValue first = *child;
  return {first, *++child};
}

bool is_pair(JsonValue value) {
  return value.kind() == JsonKind::list && value.size() == 2;
}

sim::Lag read_uniform(Checker& checker, JsonValue value) {
  sim::Lag lag{LagKind::uniform, 0, 0, {}};
  if (!is_pair(value)) {
    checker.refuse(value, Expected::two_numbers);
    return lag;
  }
  const auto [from, to] = two(value);
  lag.a = checker.number(from, 0, lag_number_max);
  lag.b = checker.number(to, 0, lag_number_max);
  if (lag.a > lag.b) {
    checker.refuse_as(value, Expected::rising_numbers, {}, value.json());
  }
  return lag;
}

sim::Lag read_pareto(Checker& checker, JsonValue value) {
  sim::Lag lag{LagKind::pareto, 1, 1, {}};
  if (!is_pair(value)) {
    checker.refuse(value, Expected::two_numbers);
    return lag;
  }
  const auto [least, alpha] = two(value);
  lag.a = checker.number_above(least, 0, lag_number_max);
  lag.b = checker.number_above(alpha, 0, lag_number_max);
  return lag;
}

sim::Lag read_one(Checker& checker, JsonValue object, bool may_mix);

sim::Lag read_mix(Checker& checker, JsonValue value) {
  sim::Lag lag{LagKind::mix, 0, 0, {}};
  if (value.kind() != JsonKind::list || value.size() == 0) {
    checker.refuse(value, Expected::weighted_lags);
    return lag;
  }
  double sum = 0;
  for (const JsonValue entry : value.children()) {
    if (!is_pair(entry)) checker.refuse(entry, Expected::weight_and_lag);
    if (checker.failed()) return lag;
    const auto [weight, inner] = two(entry);
    lag.mix.push_back({checker.number(weight, 0, lag_number_max), read_one(checker, inner, false)});
    sum += lag.mix.back().weight;
  }
  if (sum <= 0) checker.refuse_as(value, Expected::positive_weights, {}, "none above 0");
  return lag;
}

sim::Lag read_kind(Checker& checker, JsonValue value, LagKind kind, bool may_mix) {
  switch (kind) {
    case LagKind::constant:
    case LagKind::exponential:
      return {kind, checker.number(value, 0, lag_number_max), 0, {}};
    case LagKind::uniform:
      return read_uniform(checker, value);
    case LagKind::pareto:
      return read_pareto(checker, value);
    case LagKind::mix:
      if (may_mix) return read_mix(checker, value);
      checker.refuse_as(value, Expected::plain_lag, {}, "a mix");
  }
  return {};
}

sim::Lag read_one(Checker& checker, JsonValue object, bool may_mix) {
  constexpr auto& kinds = Words<LagKind>::list;
  sim::Lag lag;
  if (!checker.object(object)) return lag;
  for (const JsonValue member : object.children()) {
    std::size_t kind = 0;
    while (kind < kinds.size() && kinds[kind] != member.key())
      ++kind;
    if (kind == kinds.size()) {
      checker.refuse_as(member, Expected::known_key, {joined(kinds)}, "an unknown key");
    } else {
      lag = read_kind(checker, member, static_cast<LagKind>(kind), may_mix);
    }
    if (checker.failed()) return lag;
  }
  if (object.size() != 1) {
    checker.refuse_as(object, Expected::one_distribution, {joined(kinds)},
                      object.size() == 0 ? "none" : "several");
  }
  return lag;
}

void append_two(std::string& out, double a, double b) {
  out += '[';
  append_number(out, a);
  out += ", ";
  append_number(out, b);
  out += ']';
}

}  // namespace

sim::Lag read_lag(Checker& checker, JsonValue object) {
  return read_one(checker, object, true);
}

void append_lag(std::string& out, const sim::Lag& lag) {
  out += '{';
  append_quoted(out, word_of(lag.kind));
  out += ": ";
  switch (lag.kind) {
    case LagKind::constant:
    case LagKind::exponential:
      append_number(out, lag.a);
      break;
    case LagKind::uniform:
    case LagKind::pareto:
      append_two(out, lag.a, lag.b);
      break;
    case LagKind::mix:
      out += '[';
      for (const sim::Lag::Weighted& entry : lag.mix) {
        if (out.back() != '[') out += ", ";
        out += '[';
        append_number(out, entry.weight);
        out += ", ";
        append_lag(out, entry.lag);
        out += ']';
      }
      out += ']';
      break;
  }
  out += '}';
}

}  // namespace scenario
