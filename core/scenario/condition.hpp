// What is to hold of a run: a sentence over its report (semantics section 8). Goals of lessons and
// `cqrs-lab check --goal` are written in it.
//
//   reads[by=bob,last].stale == true
//   stats.violations.read_your_writes == 0
//   replicas[*].converged
//   reads[query=availability,stale=true].count <= 3 and stats.dropped > 0
//
// A condition is one or more comparisons with `and` between them; each is
//   PATH OPERATOR VALUE    with == != < <= > >=
//   PATH                   the same as PATH == true
// A path goes from the top of the report by member (`stats.dropped`), and through lists by
//   [*]                    all of them: the comparison must hold for each, also if there are none
//   [by=bob,stale=true]    those that are so; != as well
//   [any] [first] [last] [0]   one of them; alone, or behind such filters: [by=bob,last]
//   ["RED CHAIR"]          a member whose key is no plain word: write_model.versions["RED CHAIR"]
// `.count` behind a list is how many there are. A value is a number, true, false, null, a word or a
// "text". A path to where nothing is makes the condition fail, and says so.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cqrs/result.hpp"
#include "scenario/condition_parts.hpp"
#include "scenario/json_tree.hpp"

namespace scenario {

class Condition {
 public:
  // The error is a sentence with the column where the text goes wrong.
  static cqrs::Result<Condition, std::string> parse(std::string_view text);

  // Why it does not hold of a report.
  struct Failure {
    std::string comparison;      // as it was written
    bool nothing_there = false;  // the path leads to nothing, rather than to what is wrong
    std::string found;           // "found 2 at /stats/dropped", "no such element in /reads"

    [[nodiscard]] std::string sentence() const { return comparison + ": " + found; }
  };
  // Of its first comparison that does not hold; nothing if all do.
  [[nodiscard]] std::optional<Failure> failure(JsonValue report) const;
  // As it was written.
  [[nodiscard]] std::string text() const;

 private:
  explicit Condition(std::vector<condition::Comparison> comparisons)
      : comparisons_(std::move(comparisons)) {}

  std::vector<condition::Comparison> comparisons_;
};

// One value of a report, for a sentence to speak of: a path as in a condition. Several numbers are
// added up: `write_model.batches[*].available`.
class ReportValue {
 public:
  struct Reading {
    std::optional<double> number;
    std::string text;  // of what is no number, as it would be written in a condition
  };

  // The error is a sentence with the column where the text goes wrong.
  static cqrs::Result<ReportValue, std::string> parse(std::string_view text);
  // Nothing where the path leads to nothing, or to several that are no numbers.
  [[nodiscard]] std::optional<Reading> read(JsonValue report) const;

 private:
  explicit ReportValue(condition::Comparison path) : path_(std::move(path)) {}

  condition::Comparison path_;
};

}  // namespace scenario
