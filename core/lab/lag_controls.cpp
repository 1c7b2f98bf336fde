#include "lab/lag_controls.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "scenario/words.hpp"
#include "sim/kernel/time.hpp"

namespace lab {
namespace {

using LagKind = sim::Lag::Kind;

constexpr double lag_ms_per_s = 1000;
constexpr auto longest_ms = static_cast<double>(sim::duration_max);
constexpr double usual_alpha = 1.5;

// Of a new mix: most messages as now, one in ten much later.
constexpr double usual_weight = 9;
constexpr double much_later = 5;

// Typed seconds as ms; 0.07 s are 70 ms, and no 70.00000000000001.
double ms_of(double seconds) {
  return std::round(seconds * 1e9) / 1e6;
}

Control number_control(std::string name, double value, double to) {
  Control control;
  control.name = std::move(name);
  control.number = value;
  control.to = to;
  return control;
}

bool second_is_time(LagKind kind) {
  return kind == LagKind::uniform;
}

// About how long it takes.
double typical_ms(const sim::Lag& lag) {
  switch (lag.kind) {
    case LagKind::constant:
    case LagKind::exponential:
    case LagKind::pareto:
      return lag.a;
    case LagKind::uniform:
      return (lag.a + lag.b) / 2;
    case LagKind::mix:
      return typical_ms(lag.mix.front().lag);
  }
  return 0;
}

sim::Lag of_kind(LagKind kind, const sim::Lag& before) {
  if (kind == before.kind) return before;
  const double ms = typical_ms(before);
  switch (kind) {
    case LagKind::constant:
    case LagKind::exponential:
      return {kind, ms, 0, {}};
    case LagKind::uniform:
      return {kind, ms / 2, std::min(ms / 2 + ms, longest_ms), {}};
    case LagKind::pareto:
      return {kind, std::max(ms, 1.0), usual_alpha, {}};
    case LagKind::mix:
      return {kind,
              0,
              0,
              {{usual_weight, before},
               {1, {LagKind::constant, std::min(ms * much_later, longest_ms), 0, {}}}}};
  }
  return before;
}

}  // namespace

void fill_kind(Control& control, const sim::Lag& lag, bool may_mix) {
  const auto& words = scenario::Words<LagKind>::list;
  control.words.assign(words.begin(), words.end());
  if (!may_mix) control.words.pop_back();
  control.word = scenario::word_of(lag.kind);
}

void append_lag_controls(std::vector<Control>& list, const sim::Lag& lag, const std::string& name) {
  const bool two = lag.kind == LagKind::uniform || lag.kind == LagKind::pareto;
  if (lag.kind != LagKind::mix)
    list.push_back(number_control(name + ".a", lag.a / lag_ms_per_s, longest_ms / lag_ms_per_s));
  if (two) {
    const double unit = second_is_time(lag.kind) ? lag_ms_per_s : 1;
    list.push_back(number_control(name + ".b", lag.b / unit, longest_ms / unit));
  }
  for (std::size_t part = 0; part < lag.mix.size(); ++part) {
    const std::string part_name = name + "." + std::to_string(part);
    list.push_back(number_control(part_name + ".weight", lag.mix[part].weight, longest_ms));
    Control kind;
    kind.name = part_name;
    fill_kind(kind, lag.mix[part].lag, false);
    list.push_back(std::move(kind));
    append_lag_controls(list, lag.mix[part].lag, part_name);
  }
}

sim::Lag changed_lag(const sim::Lag& lag, std::string_view path, std::string_view typed,
                     double number) {
  sim::Lag changed = lag;
  if (path.empty()) {
    const auto& words = scenario::Words<LagKind>::list;
    const auto place = std::find(words.begin(), words.end(), typed) - words.begin();
    return of_kind(static_cast<LagKind>(place), lag);
  }
  path.remove_prefix(1);
  if (path == "a") {
    changed.a = ms_of(number);
  } else if (path == "b") {
    changed.b = second_is_time(lag.kind) ? ms_of(number) : number;
  } else {
    std::size_t part = 0;
    const auto [end, problem] = std::from_chars(path.data(), path.data() + path.size(), part);
    path.remove_prefix(static_cast<std::size_t>(end - path.data()));
    sim::Lag::Weighted& entry = changed.mix[part];
    if (path == ".weight") {
      entry.weight = number;
    } else {
      entry.lag = changed_lag(entry.lag, path, typed, number);
    }
  }
  return changed;
}

}  // namespace lab
