// Shares with the interval in which the true one lies, against published ones.
#include "lab/runs/proportion.hpp"

#include <cmath>
#include <initializer_list>

#include <doctest/doctest.h>

namespace proportion_test {

namespace {

struct Published {
  std::uint64_t count;
  std::uint64_t of;
  double low;
  double high;
};

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in
// Medicine 17 (1998), table I, method 3: the score interval without continuity correction.
constexpr Published table[] = {
    {81, 263, 0.2553, 0.3662},
    {15, 148, 0.0624, 0.1605},
    {0, 20, 0.0000, 0.1611},
    {1, 29, 0.0061, 0.1718},
};

}  // namespace

TEST_CASE("the interval of a share is the one that Newcombe published for Wilson's method") {
  for (const Published& published : table) {
    CAPTURE(published.count);
    const lab::Proportion proportion = lab::proportion(published.count, published.of);

    CHECK(std::abs(proportion.low - published.low) <= 0.00005);
    CHECK(std::abs(proportion.high - published.high) <= 0.00005);
    CHECK(proportion.share ==
          static_cast<double>(published.count) / static_cast<double>(published.of));
  }
}

TEST_CASE("an interval never leaves what is possible, and is the same seen from the other side") {
  for (const std::uint64_t count : {0U, 1U, 7U, 500U, 993U, 999U, 1000U}) {
    CAPTURE(count);
    const lab::Proportion one = lab::proportion(count, 1000);
    const lab::Proportion other = lab::proportion(1000 - count, 1000);

    CHECK(one.low >= 0);
    CHECK(one.low <= one.share);
    CHECK(one.share <= one.high);
    CHECK(one.high <= 1);
    CHECK(one.low == doctest::Approx(1 - other.high));
  }
  CHECK(lab::proportion(0, 1000).low == 0);
  CHECK(lab::proportion(1000, 1000).high == 1);
}

TEST_CASE("of no tries at all anything may be") {
  const lab::Proportion proportion = lab::proportion(0, 0);

  CHECK(proportion.low == 0);
  CHECK(proportion.high == 1);
}

TEST_CASE("the rule of three: what never happened in 1,000 tries is rarer than one in 333") {
  CHECK(lab::rarer_than_one_in(1000) == 333);
  CHECK(lab::rarer_than_one_in(30) == 10);
  CHECK(lab::rarer_than_one_in(1) == 1);
}

}  // namespace proportion_test
