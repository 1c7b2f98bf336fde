#include "allocation/ways/timing.hpp"

#include <algorithm>
#include <array>

namespace allocation::ways {
namespace {

constexpr std::size_t rounds = 9;  // odd: one of them is the median
// A way is asked until so much time has gone by, or so often.
struct Limit {
  double passed_us;
  int asked;
};
constexpr Limit measuring{1000, 500};
// Before that for nothing: a browser makes code fast only once it has run a while.
constexpr Limit warming{60'000, 500};

using Times = std::array<double, rounds>;

cqrs::Result<double, SqlProblem> time_of(Way way, const Shop& shop, OrderId orderid, Limit limit,
                                         const Stopwatch& now_us) {
  const double begun = now_us();
  double passed = 0;
  int asked = 0;
  while (passed < limit.passed_us && asked < limit.asked) {
    const auto answer = ask(way, shop, orderid);
    if (!answer) return answer.error();
    ++asked;
    passed = now_us() - begun;
  }
  return passed / asked;
}

double median(Times& times) {
  const auto middle = times.begin() + rounds / 2;
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

}  // namespace

cqrs::Result<std::vector<double>, SqlProblem> times_of_all(
    const Shop& shop, const std::function<OrderId(std::size_t round)>& orderid_of,
    const Stopwatch& now_us) {
  for (const Way way : all_ways) {
    if (const auto warmed = time_of(way, shop, orderid_of(0), warming, now_us); !warmed)
      return warmed.error();
  }
  std::array<Times, all_ways.size()> times{};
  for (std::size_t round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < all_ways.size(); ++i) {
      const auto time = time_of(all_ways[i], shop, orderid_of(round), measuring, now_us);
      if (!time) return time.error();
      times[i][round] = time.value();
    }
  }
  std::vector<double> medians(all_ways.size());
  std::transform(times.begin(), times.end(), medians.begin(), median);
  return medians;
}

}  // namespace allocation::ways
