// The sections of the report are the report's own figures.
#include "lab/run_summary.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::run_summary_test {
namespace {

using support::at;
using support::buys;
using support::looks;
using support::operates;
using support::stocks;
using support::Watched;

std::int64_t of(const Figures& figures, std::string_view name) {
  for (const Figure& figure : figures) {
    if (figure.name == name) return figure.n;
  }
  FAIL("no figure is called " << std::string(name));
  return 0;
}

TEST_CASE("the report in sections, at a moment of the run") {
  Watched run(R"("lag": {"constant": 4000}, "replicas": 2)",
              {at(0, stocks("lamp-1", 1)), at(10'000, buys("harry", "order-1")),
               at(11'000, looks("bob")), at(12'000, buys("bob", "order-2"))});
  run->seek(12'500);
  run.act(operates(R"("drop", "event": 2, "replica": 1)"));
  const RunSummary summary = run_summary(*run.operator->());

  CHECK(summary.title == "watched");
  CHECK(summary.seed == 1);
  CHECK(summary.clock_ms == 12'500);
  CHECK(summary.events_committed == 3);
  CHECK(of(summary.reads, "reads") == 1);
  CHECK(of(summary.reads, "stale") == 1);
  CHECK(of(summary.reads, "max_age_ms") == 1000);
  CHECK(of(summary.messages, "dropped") == 1);
  CHECK(of(summary.outcomes, "ok") == 2);
  CHECK(of(summary.outcomes, "out_of_stock") == 1);
  CHECK(of(summary.outcomes, "disappointed") == 1);
  CHECK(of(summary.violations, "read_your_writes") == 0);
  REQUIRE(summary.replicas.size() == 2);
  CHECK(summary.replicas[0].prefix == 1);
  CHECK(summary.replicas[0].missing == 2);
  CHECK_FALSE(summary.replicas[0].converged);
  CHECK(summary.records == run->world().trace.size());
  CHECK(summary.short_enough);

  run->seek(30'000);
  CHECK(run_summary(*run.operator->()).replicas[0].converged);
  CHECK(run_summary(*run.operator->()).replicas[1].highest == 3);
  CHECK(run_summary(*run.operator->()).replicas[1].missing == 1);
}

}  // namespace
}  // namespace lab::run_summary_test
