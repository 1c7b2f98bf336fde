// What came of many runs, as sums: which promises broke in how many of them, under which seeds
// first, and how old stale answers were. The tallies of two sets of seeds add up to that of both,
// so that any number of threads can count, each its own seeds; what comes out does not depend on
// how many there are.
//
//   Tally tally;
//   tally.add(seed, scenario, world);          // of a run that is over
//   other_thread(tally.numbers());             // there: all.merge(Tally::from_numbers(numbers))
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lab/runs/ages.hpp"
#include "lab/runs/promise.hpp"
#include "lab/runs/proportion.hpp"

namespace lab {

// Runs of which something is so: how many, and the smallest of their seeds.
class CountedRuns {
 public:
  static constexpr std::size_t seeds_max = 5;

  void add(std::uint64_t seed);
  void merge(const CountedRuns& other);

  [[nodiscard]] std::uint64_t runs() const { return runs_; }
  [[nodiscard]] const std::vector<std::uint64_t>& first_seeds() const { return first_seeds_; }

  void append_to(std::vector<double>& numbers) const;
  static CountedRuns from_numbers(std::span<const double>& numbers);

 private:
  void keep(std::uint64_t seed);

  std::uint64_t runs_ = 0;
  std::vector<std::uint64_t> first_seeds_;
};

class Tally {
 public:
  // A run under this seed that is over, or was stopped by the world's bounds.
  void add(std::uint64_t seed, const scenario::Scenario& scenario, const sim::World& world);
  // One that could not be finished.
  void add_stopped(std::uint64_t seed) { stopped_.add(seed); }
  void merge(const Tally& other);

  // Runs that came to their end; and those that did not, of which nothing else is counted.
  [[nodiscard]] std::uint64_t finished() const { return finished_; }
  [[nodiscard]] const CountedRuns& stopped() const { return stopped_; }
  // Of those that came to their end.
  [[nodiscard]] const CountedRuns& broken(Promise promise) const {
    return broken_[place_of(promise)];
  }
  // In all of them together.
  [[nodiscard]] std::uint64_t reads() const { return reads_; }
  [[nodiscard]] std::uint64_t stale() const { return stale_; }
  [[nodiscard]] std::uint64_t disappointed() const { return disappointed_; }
  [[nodiscard]] std::uint64_t dead_letters() const { return dead_letters_; }
  // Of the stale answers; of runs that keep no records there are none.
  [[nodiscard]] const Ages& ages() const { return ages_; }

  [[nodiscard]] std::vector<double> numbers() const;
  static Tally from_numbers(std::span<const double> numbers);

 private:
  std::uint64_t finished_ = 0;
  std::uint64_t reads_ = 0;
  std::uint64_t stale_ = 0;
  std::uint64_t disappointed_ = 0;
  std::uint64_t dead_letters_ = 0;
  CountedRuns stopped_;
  std::array<CountedRuns, promises> broken_;
  Ages ages_;
};

}  // namespace lab
