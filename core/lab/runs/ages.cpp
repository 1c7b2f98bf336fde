#include "lab/runs/ages.hpp"

#include <algorithm>
#include <bit>

namespace lab {
namespace {

// 2^bits steps to each doubling of the age.
constexpr unsigned bits = 8;
constexpr std::size_t per_doubling = std::size_t{1} << bits;

std::size_t step_of(sim::Ms age) {
  const auto value = static_cast<std::uint64_t>(age);
  if (value < per_doubling) return static_cast<std::size_t>(value);
  const auto doublings = static_cast<unsigned>(std::bit_width(value)) - (bits + 1);
  return doublings * per_doubling + static_cast<std::size_t>(value >> doublings);
}

// The lowest age of a step.
sim::Ms lowest_in(std::size_t step) {
  if (step < 2 * per_doubling) return static_cast<sim::Ms>(step);
  const std::size_t doublings = step / per_doubling - 1;
  return static_cast<sim::Ms>(per_doubling + step % per_doubling) << doublings;
}

sim::Ms highest_in(std::size_t step) {
  return lowest_in(step + 1) - 1;
}

// 1, 2 or 5 and noughts, so that `bars` of them reach as far.
sim::Ms round_width(sim::Ms reach, std::size_t bars) {
  const auto enough = [&](sim::Ms width) { return width * static_cast<sim::Ms>(bars) >= reach; };
  sim::Ms width = 1;
  while (!enough(width)) {
    for (const sim::Ms times : {2, 5, 10}) {
      if (!enough(width * times) && times != 10) continue;
      width *= times;
      break;
    }
  }
  return width;
}

}  // namespace

void Ages::add(sim::Ms age) {
  const std::size_t step = step_of(std::max<sim::Ms>(age, 0));
  if (steps_.size() <= step) steps_.resize(step + 1);
  ++steps_[step];
  ++count_;
  oldest_ = std::max(oldest_, age);
}

void Ages::merge(const Ages& other) {
  if (steps_.size() < other.steps_.size()) steps_.resize(other.steps_.size());
  for (std::size_t step = 0; step < other.steps_.size(); ++step)
    steps_[step] += other.steps_[step];
  count_ += other.count_;
  oldest_ = std::max(oldest_, other.oldest_);
}

sim::Ms Ages::percentile(unsigned percent) const {
  if (count_ == 0) return 0;
  const std::uint64_t rank = std::max<std::uint64_t>((count_ * percent + 99) / 100, 1);
  std::uint64_t passed = 0;
  std::size_t step = 0;
  while (step + 1 < steps_.size() && (passed += steps_[step]) < rank)
    ++step;
  return std::min(highest_in(step), oldest_);
}

std::vector<Ages::Bar> Ages::bars() const {
  std::vector<Bar> bars;
  if (count_ == 0) return bars;
  const sim::Ms reach = percentile(99) + 1;
  const sim::Ms width = round_width(reach, bars_max);
  const auto needed = static_cast<std::size_t>(oldest_ / width + 1);
  const auto usual = static_cast<std::size_t>((reach + width - 1) / width);
  const std::size_t closed = needed <= bars_max ? needed : usual;
  for (std::size_t n = 0; n < closed; ++n)
    bars.push_back({static_cast<sim::Ms>(n) * width, static_cast<sim::Ms>(n + 1) * width, 0, 0});
  if (needed > closed) bars.push_back({static_cast<sim::Ms>(closed) * width, -1, 0, 0});

  std::uint64_t highest = 0;
  for (std::size_t step = 0; step < steps_.size(); ++step) {
    const auto place = static_cast<std::size_t>(lowest_in(step) / width);
    Bar& bar = bars[std::min(place, bars.size() - 1)];
    bar.count += steps_[step];
    highest = std::max(highest, bar.count);
  }
  for (Bar& bar : bars)
    bar.of_highest = static_cast<double>(bar.count) / static_cast<double>(highest);
  return bars;
}

void Ages::append_to(std::vector<double>& numbers) const {
  numbers.push_back(static_cast<double>(oldest_));
  numbers.push_back(static_cast<double>(steps_.size()));
  for (const std::uint64_t step : steps_)
    numbers.push_back(static_cast<double>(step));
}

Ages Ages::from_numbers(std::span<const double>& numbers) {
  Ages ages;
  ages.oldest_ = static_cast<sim::Ms>(numbers[0]);
  const auto size = static_cast<std::size_t>(numbers[1]);
  for (const double step : numbers.subspan(2, size)) {
    ages.steps_.push_back(static_cast<std::uint64_t>(step));
    ages.count_ += ages.steps_.back();
  }
  numbers = numbers.subspan(2 + size);
  return ages;
}

}  // namespace lab
