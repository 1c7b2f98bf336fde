#include "lab/runs/tally.hpp"

#include <algorithm>

#include "scenario/report.hpp"

namespace lab {

void CountedRuns::keep(std::uint64_t seed) {
  first_seeds_.insert(std::lower_bound(first_seeds_.begin(), first_seeds_.end(), seed), seed);
  if (first_seeds_.size() > seeds_max) first_seeds_.pop_back();
}

void CountedRuns::add(std::uint64_t seed) {
  ++runs_;
  keep(seed);
}

void CountedRuns::merge(const CountedRuns& other) {
  runs_ += other.runs_;
  for (const std::uint64_t seed : other.first_seeds_)
    keep(seed);
}

void CountedRuns::append_to(std::vector<double>& numbers) const {
  numbers.push_back(static_cast<double>(runs_));
  numbers.push_back(static_cast<double>(first_seeds_.size()));
  for (const std::uint64_t seed : first_seeds_)
    numbers.push_back(static_cast<double>(seed));
}

CountedRuns CountedRuns::from_numbers(std::span<const double>& numbers) {
  CountedRuns counted;
  counted.runs_ = static_cast<std::uint64_t>(numbers[0]);
  const auto size = static_cast<std::size_t>(numbers[1]);
  for (const double seed : numbers.subspan(2, size))
    counted.first_seeds_.push_back(static_cast<std::uint64_t>(seed));
  numbers = numbers.subspan(2 + size);
  return counted;
}

void Tally::add(std::uint64_t seed, const scenario::Scenario& scenario, const sim::World& world) {
  if (world.stopped != sim::Stopped::no) return add_stopped(seed);
  ++finished_;
  const auto broken = broken_promises_of(world);
  for (std::size_t place = 0; place < promises; ++place) {
    if (broken[place]) broken_[place].add(seed);
  }
  const sim::Stats stats = scenario::stats_of(scenario, world);
  reads_ += static_cast<std::uint64_t>(stats.reads);
  stale_ += static_cast<std::uint64_t>(stats.stale);
  disappointed_ += static_cast<std::uint64_t>(stats.disappointed);
  dead_letters_ += static_cast<std::uint64_t>(stats.dead_letters);
  for (std::size_t number = 0; number < world.reads.size(); ++number) {
    const sim::ReadRecord& read = world.reads[number];
    if (read.answered() && read.stale) ages_.add(read.age_ms);
  }
}

void Tally::merge(const Tally& other) {
  finished_ += other.finished_;
  reads_ += other.reads_;
  stale_ += other.stale_;
  disappointed_ += other.disappointed_;
  dead_letters_ += other.dead_letters_;
  stopped_.merge(other.stopped_);
  for (std::size_t place = 0; place < promises; ++place)
    broken_[place].merge(other.broken_[place]);
  ages_.merge(other.ages_);
}

std::vector<double> Tally::numbers() const {
  std::vector<double> numbers;
  for (const std::uint64_t sum : {finished_, reads_, stale_, disappointed_, dead_letters_})
    numbers.push_back(static_cast<double>(sum));
  stopped_.append_to(numbers);
  for (const CountedRuns& broken : broken_)
    broken.append_to(numbers);
  ages_.append_to(numbers);
  return numbers;
}

Tally Tally::from_numbers(std::span<const double> numbers) {
  Tally tally;
  std::size_t place = 0;
  for (std::uint64_t* sum :
       {&tally.finished_, &tally.reads_, &tally.stale_, &tally.disappointed_, &tally.dead_letters_})
    *sum = static_cast<std::uint64_t>(numbers[place++]);
  numbers = numbers.subspan(place);
  tally.stopped_ = CountedRuns::from_numbers(numbers);
  for (CountedRuns& broken : tally.broken_)
    broken = CountedRuns::from_numbers(numbers);
  tally.ages_ = Ages::from_numbers(numbers);
  return tally;
}

}  // namespace lab
