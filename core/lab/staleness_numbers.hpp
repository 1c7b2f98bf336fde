// How stale a run has been up to now, in numbers: how long committed changes took until a replica
// showed them, how old stale answers were, and whom that disappointed.
//
// Counted anew at each look, in one pass over the trace and one over the reads. What is not over
// yet has no length and is in no quantile: changes that a replica does not show are counted apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lab/durations.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

// What was answered, and how stale that was.
struct Answers {
  Share stale;  // of the answers
  // Of stale answers, now minus the commit of the oldest change that they lacked (semantics
  // section 6, age_ms). A stale answer that lacks no change has no age (`ageless`): its replica
  // shows what never happened, or has applied something wrongly.
  Spread age;
  std::int64_t ageless = 0;
};

struct ReplicaStaleness {
  std::uint8_t replica = 0;
  // From the commit of a change until the replica applied it for the first time.
  Spread lag;
  std::int64_t not_yet = 0;  // committed changes that it never applied
  std::int64_t lost = 0;     // of those, what nothing will bring, as far as that is known now
  Answers answers;           // that it gave
};

struct CustomerStaleness {
  std::string name;
  Answers answers;
  Share disappointed;  // of the orders: out of stock, though the page before had promised enough
};

struct StalenessNumbers {
  Spread lag;  // of all replicas together
  Answers answers;
  Share disappointed;                // customers, of those who ordered
  std::int64_t not_yet = 0;          // of all replicas
  std::int64_t lost = 0;             //
  std::int64_t visible_nowhere = 0;  // committed changes that no replica ever applied
  std::vector<ReplicaStaleness> replicas;
  // Those with answers or orders: the most stale answers first, `customers_listed_max` at most.
  std::vector<CustomerStaleness> customers;
  std::int64_t customers_in_all = 0;
  bool counts_only = false;  // the file keeps no single commands and reads: `record` is `summary`

  // The lag as it is set now, to be held against what was observed.
  bool lag_is_set = true;    // false: updates leave with the commit, without a message
  bool lag_changed = false;  // what was sent before followed another one
  sim::Ms set_p50 = 0;
  sim::Ms set_p99 = 0;
};
inline constexpr std::size_t customers_listed_max = 50;

// The two distributions on one scale, to be drawn. All shares are 0 to 1, and so are places on the
// scale; `*_points` has a place, the share observed up to there, and the share that was set up to
// there; `*_bars` has where a bar begins and ends, and the share observed between.
struct StalenessCurves {
  static constexpr std::size_t point_numbers = 3;
  static constexpr std::size_t bar_numbers = 3;
  static constexpr std::size_t bars = 24;

  Scale scale;
  std::vector<double> lag_points;
  std::vector<double> lag_bars;
  std::vector<double> age_points;
  std::vector<double> age_bars;
  std::int64_t lag_beyond = 0;  // longer than the scale
  std::int64_t age_beyond = 0;
};

struct StalenessLook {
  StalenessNumbers numbers;
  StalenessCurves curves;
};

[[nodiscard]] StalenessLook staleness_of(const sim::World& world, const sim::Script& script);

}  // namespace lab
