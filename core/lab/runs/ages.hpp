// How old answers were, of any number of them in little room: counts by age, in steps that grow
// with it (up to 1/256 of the age, below 256 ms a millisecond). Two of these add up to the one that
// would have come of all answers, whoever counted them.
//
//   Ages ages;
//   for (const sim::ReadRecord& read : stale_reads) ages.add(read.age_ms);
//   ages.percentile(50);
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/kernel/time.hpp"

namespace lab {

class Ages {
 public:
  // Bars of a chart, at most; one more for what is older than all of them.
  static constexpr std::size_t bars_max = 24;

  void add(sim::Ms age);
  void merge(const Ages& other);

  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] sim::Ms oldest() const { return oldest_; }
  // The age that so many of a hundred do not pass, to the step; 0 if there are none.
  [[nodiscard]] sim::Ms percentile(unsigned percent) const;

  // Those from an age on, up to and without another.
  struct Bar {
    sim::Ms from = 0;
    sim::Ms to = 0;  // of the last one that takes all that are older: -1
    std::uint64_t count = 0;
    double of_highest = 0;  // its share of the highest bar
  };
  // Of equal width, a round number of ms, so that nearly all (99 of a hundred) have room; none if
  // there are no ages.
  [[nodiscard]] std::vector<Bar> bars() const;

  // For another thread: numbers() of one is what from_numbers() of another takes.
  void append_to(std::vector<double>& numbers) const;
  // What is left of the numbers behind them.
  static Ages from_numbers(std::span<const double>& numbers);

 private:
  std::vector<std::uint64_t> steps_;
  std::uint64_t count_ = 0;
  sim::Ms oldest_ = 0;
};

}  // namespace lab
