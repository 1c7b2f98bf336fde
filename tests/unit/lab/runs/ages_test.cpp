// Ages of answers, counted in little room.
#include "lab/runs/ages.hpp"

#include <doctest/doctest.h>

#include "sim/kernel/chance.hpp"

namespace ages_test {

namespace {

lab::Ages ages_of(std::initializer_list<sim::Ms> all) {
  lab::Ages ages;
  for (const sim::Ms age : all)
    ages.add(age);
  return ages;
}

std::vector<double> numbers_of(const lab::Ages& ages) {
  std::vector<double> numbers;
  ages.append_to(numbers);
  return numbers;
}

}  // namespace

TEST_CASE("of no ages there is nothing to say") {
  const lab::Ages none;

  CHECK(none.count() == 0);
  CHECK(none.oldest() == 0);
  CHECK(none.percentile(99) == 0);
  CHECK(none.bars().empty());
}

TEST_CASE("a percentile is the age that so many of a hundred do not pass") {
  lab::Ages ages;
  for (sim::Ms age = 1; age <= 200; ++age)
    ages.add(age);

  CHECK(ages.percentile(50) == 100);
  CHECK(ages.percentile(90) == 180);
  CHECK(ages.percentile(99) == 198);
  CHECK(ages.percentile(100) == 200);
  CHECK(ages_of({7}).percentile(50) == 7);
}

TEST_CASE("a percentile of long ages is right to a four hundredth, and never past the oldest") {
  for (const sim::Ms age : {sim::Ms{255}, sim::Ms{256}, sim::Ms{511}, sim::Ms{512}, sim::Ms{30'001},
                            sim::Ms{123'456'789}, sim::time_max}) {
    CAPTURE(age);
    lab::Ages ages = ages_of({age, 2 * age});

    const auto median = static_cast<double>(ages.percentile(50));
    CHECK(median >= static_cast<double>(age));
    CHECK(median <= static_cast<double>(age) * (1 + 1.0 / 256));
    CHECK(ages.percentile(100) == 2 * age);
  }
}

TEST_CASE("two counts add up to the one of all, whoever counted") {
  lab::Ages all;
  lab::Ages some;
  lab::Ages others;
  for (std::uint64_t n = 0; n < 2'000; ++n) {
    const auto age = static_cast<sim::Ms>(90'000 * sim::draw(3, sim::Purpose::lag, n, 0, 0));
    all.add(age);
    (n % 3 == 0 ? some : others).add(age);
  }

  some.merge(others);

  CHECK(numbers_of(some) == numbers_of(all));
  CHECK(some.percentile(99) == all.percentile(99));
}

TEST_CASE("numbers carry it to another thread") {
  const lab::Ages ages = ages_of({0, 5, 700, 700, 90'000});
  const std::vector<double> numbers = numbers_of(ages);
  std::span<const double> left(numbers);

  const lab::Ages there = lab::Ages::from_numbers(left);

  CHECK(left.empty());
  CHECK(there.count() == 5);
  CHECK(there.oldest() == 90'000);
  CHECK(numbers_of(there) == numbers);
}

TEST_CASE("bars are of one round width, the highest is full, and all ages are in one") {
  lab::Ages ages;
  for (sim::Ms age = 0; age < 12'000; age += 10)
    ages.add(age);

  const auto bars = ages.bars();

  REQUIRE(bars.size() == 24);
  std::uint64_t counted = 0;
  double highest = 0;
  for (std::size_t n = 0; n < bars.size(); ++n) {
    CHECK(bars[n].from == static_cast<sim::Ms>(n) * 500);
    CHECK(bars[n].to == bars[n].from + 500);
    counted += bars[n].count;
    highest = std::max(highest, bars[n].of_highest);
  }
  CHECK(counted == ages.count());
  CHECK(highest == 1);
}

TEST_CASE("what is far older than nearly all shares the last bar") {
  lab::Ages ages = ages_of({86'400'000});
  for (int n = 0; n < 999; ++n)
    ages.add(n);

  const auto bars = ages.bars();

  REQUIRE(bars.size() == 21);
  CHECK(bars.front().to == 50);
  CHECK(bars.back().from == 1'000);
  CHECK(bars.back().to == -1);
  CHECK(bars.back().count == 1);
}

}  // namespace ages_test
