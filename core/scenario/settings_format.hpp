// The settings as files spell them: one list of them all, from which they are read, written and
// described (semantics section 2).
#pragma once

#include <optional>
#include <string>

#include "scenario/checker.hpp"
#include "scenario/words.hpp"
#include "sim/settings.hpp"

namespace scenario {

// Calls visit(key, form, place in a SettingsChange, place in the Settings) for every setting but
// `replicas`, which no action changes. What the form is for: its values.
struct WordForm {
  std::span<const std::string_view> words;
};
struct WholeForm {
  std::int64_t from;
  std::int64_t to;
};
struct ProbabilityForm {};
struct LagForm {};

template <class Visit>
void each_setting(Visit&& visit) {
  using C = sim::SettingsChange;
  using S = sim::Settings;
  constexpr WholeForm duration{0, sim::duration_max};

  visit("publishing", WordForm{Words<sim::Publishing>::list}, &C::publishing, &S::publishing);
  visit("relay_interval_ms", duration, &C::relay_interval_ms, &S::relay_interval_ms);
  visit("redelivery_ms", WholeForm{1, sim::duration_max}, &C::redelivery_ms, &S::redelivery_ms);
  visit("max_attempts", WholeForm{1, sim::attempts_max}, &C::max_attempts, &S::max_attempts);
  visit("lag", LagForm{}, &C::lag, &S::lag);
  visit("drop", ProbabilityForm{}, &C::drop, &S::drop);
  visit("duplicate", ProbabilityForm{}, &C::duplicate, &S::duplicate);
  visit("commit_failure", ProbabilityForm{}, &C::commit_failure, &S::commit_failure);
  visit("handler_failure", ProbabilityForm{}, &C::handler_failure, &S::handler_failure);
  visit("delivery", WordForm{Words<sim::Delivery>::list}, &C::delivery, &S::delivery);
  visit("projection", WordForm{Words<sim::Projection>::list}, &C::projection, &S::projection);
  visit("routing", WordForm{Words<sim::Routing>::list}, &C::routing, &S::routing);
  visit("reads", WordForm{Words<sim::Reads>::list}, &C::reads, &S::reads);
  visit("token", WordForm{Words<sim::Token>::list}, &C::token, &S::token);
  visit("wait_timeout_ms", duration, &C::wait_timeout_ms, &S::wait_timeout_ms);
  visit("on_timeout", WordForm{Words<sim::OnTimeout>::list}, &C::on_timeout, &S::on_timeout);
  visit("rebuild_ms_per_event", duration, &C::rebuild_ms_per_event, &S::rebuild_ms_per_event);
}

// The settings a scenario begins with, the defaults where it says nothing.
[[nodiscard]] sim::Settings read_settings(Checker& checker, JsonValue object);
// Those a scenario is to begin with instead of its own, `replicas` among them.
[[nodiscard]] sim::SettingsChange read_settings_from_the_start(
    Checker& checker, JsonValue object, std::optional<std::uint8_t>& replicas);
// What a `change` action says.
[[nodiscard]] sim::SettingsChange read_settings_change(Checker& checker, JsonValue object);

// As JSON.
enum class WhichSettings : std::uint8_t { all, unusual };  // unusual: other than the defaults
void append_settings(std::string& out, const sim::Settings& settings, WhichSettings which);
void append_settings_change(std::string& out, const sim::SettingsChange& change);

// {"uniform": [1, 5]} and its like (lag_format.cpp).
[[nodiscard]] sim::Lag read_lag(Checker& checker, JsonValue object);
void append_lag(std::string& out, const sim::Lag& lag);

}  // namespace scenario
