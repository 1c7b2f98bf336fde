// The table of `cqrs-lab ways`: what grows with the shop, and what does not.
#include "allocation/ways/comparison.hpp"

#include <doctest/doctest.h>

#include "allocation/ways/growth.hpp"
#include "sqlite/database.hpp"

namespace ways_comparison_test {
namespace {

using allocation::ways::Comparison;
using allocation::ways::GrowingShop;
using allocation::ways::Way;
using allocation::ways::WayMeasured;

// A clock that has moved on by a microsecond whenever it is looked at.
double ticks() {
  static double now = 0;
  return ++now;
}

class Measured {
 public:
  Measured() { REQUIRE(shop.open()); }
  Comparison at(std::int64_t orders) {
    REQUIRE(shop.grow_to(orders));
    auto measured = compare(shop, ticks);
    REQUIRE(measured);
    return measured.value();
  }

  std::unique_ptr<native::sqlite::Database> database =
      std::move(native::sqlite::Database::open().value());
  GrowingShop shop{*database};
};

const WayMeasured& of(const Comparison& comparison, Way way) {
  return comparison.ways[static_cast<std::size_t>(way)];
}

TEST_CASE("a shop that grows is measured at each size, and all ways agree") {
  Measured measured;

  const Comparison small = measured.at(10);
  const Comparison large = measured.at(1000);

  CHECK(small.agree);
  CHECK(large.agree);
  CHECK(small.orders == 10);
  CHECK(large.orders == 1000);
  // 24 lines, 3 of each other order, and one that each comparison adds.
  CHECK(small.lines == 24 + 9 * 3);
  CHECK(large.lines == 24 + 999 * 3 + 1);
  CHECK(large.rebuilt_events == large.lines + 1 + large.batches);
}

TEST_CASE("what the repository looks at grows with the shop; what SQL sends and steps does not") {
  Measured measured;

  const Comparison small = measured.at(100);
  const Comparison large = measured.at(1000);

  CHECK(of(large, Way::repository).usual.lines > 9 * of(small, Way::repository).usual.lines);
  for (const Way way : {Way::orm_lazy, Way::orm_eager, Way::hand_written_sql, Way::view_table}) {
    CAPTURE(name_of(way));
    CHECK(of(large, way).usual == of(small, way).usual);
  }
  CHECK(of(large, Way::orm_lazy).usual.engine.statements == 1 + GrowingShop::lines_usual);
  CHECK(of(large, Way::orm_lazy).large.engine.statements == 1 + GrowingShop::lines_large);
}

TEST_CASE("right after a write only the store kept by events is stale") {
  const Comparison measured = Measured().at(50);

  for (const WayMeasured& way : measured.ways) {
    CAPTURE(name_of(way.way));
    CHECK(way.stale_rows == (way.way == Way::event_store ? 1 : 0));
    CHECK(way.stale_rows_delivered == 0);
    CHECK(way.time_us == 1);
  }
}

TEST_CASE("bars of growth are lengths of the longest, on a logarithmic scale") {
  Measured measured;
  std::vector<Comparison> sizes{measured.at(10), measured.at(1000)};
  sizes[1].ways[0].time_us = 99.9;

  const auto bars = allocation::ways::growth_of(sizes);

  REQUIRE(bars.size() == allocation::ways::all_ways.size());
  REQUIRE(bars[0].size() == 2);
  CHECK(bars[0][1].looked_at == sizes[1].ways[0].usual.looked_at());
  CHECK(bars[0][1].looked_at_length == doctest::Approx(1));
  CHECK(bars[0][1].time_length == doctest::Approx(1));
  // 1 us is 10 ticks: log 11 of log 1000.
  CHECK(bars[1][0].time_length == doctest::Approx(0.347).epsilon(0.01));
}

TEST_CASE("every statement is found by an index") {
  const Comparison measured = Measured().at(10);

  CHECK(measured.plans.size() == 5);
  for (const auto& plan : measured.plans) {
    CAPTURE(allocation::ways::name_of(plan.statement));
    REQUIRE_FALSE(plan.steps.empty());
    for (const std::string& step : plan.steps)
      CHECK_MESSAGE(step.starts_with("SEARCH"), step);
  }
}

}  // namespace
}  // namespace ways_comparison_test
