// What a hunt through many runs is after: a run in which this is broken.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cqrs/result.hpp"
#include "lab/refusal.hpp"
#include "lab/runs/promise.hpp"
#include "scenario/condition.hpp"
#include "scenario/scenario.hpp"

namespace lab {

class Target {
 public:
  // Words for what is no promise of its own: what holds of every run (lab/seed_check.hpp), and a
  // condition that somebody has written (docs/conditions.md).
  static constexpr std::string_view invariants_word = "invariants";
  static constexpr std::string_view own_word = "own";

  // `word`: of a promise (promise_words), or one of those two. `by`: to this customer, empty: to
  // anybody; only of a promise that is made to customers. `condition`: of own_word.
  // The refusal's pointer is `condition`, and its message says where the text goes wrong.
  static cqrs::Result<Target, Refusal> of(std::string_view word, std::string_view by,
                                          std::string_view condition);

  [[nodiscard]] std::optional<Promise> promise() const { return promise_; }
  [[nodiscard]] const std::string& by() const { return by_; }

  // Under this seed, which is the scenario's from then on. `stopped`: the run could not be
  // finished, and nothing is known of it.
  enum class Outcome : std::uint8_t { kept, broken, stopped };
  [[nodiscard]] Outcome outcome_under(std::uint64_t seed, scenario::Loaded& loaded) const;

  // The same, as conditions over the report, one of which fails.
  [[nodiscard]] std::vector<scenario::Condition> conditions(scenario::Record record) const;

 private:
  Target(std::optional<Promise> promise, std::string_view by,
         std::optional<scenario::Condition> own)
      : promise_(promise), by_(by), own_(std::move(own)) {}

  std::optional<Promise> promise_;
  std::string by_;
  std::optional<scenario::Condition> own_;
};

}  // namespace lab
