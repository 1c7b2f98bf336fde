// core_bench [--quick]: what the core does in a second, as a table. Each figure is the best of
// three rounds, since what else the machine does only ever makes a round slower.
#include <algorithm>
#include <cstdio>
#include <string_view>
#include <vector>

#include "diagrams.hpp"
#include "looking.hpp"
#include "many_runs.hpp"
#include "seeking.hpp"
#include "workloads.hpp"

namespace {

constexpr int rounds = 3;

template <class Workload>
double best(Workload workload) {
  double least = workload();
  for (int round = 1; round < rounds; ++round)
    least = std::min(least, workload());
  return least;
}

double report_allocates(std::uint32_t orders, bool trace) {
  const double ms = best([&] { return bench::allocate({orders, trace}); });
  const double per_second = orders / ms * 1000;
  std::printf("  %9u Allocates, trace %-3s  %8.1f ms  %10.0f a second\n", orders,
              trace ? "on" : "off", ms, per_second);
  return ms / orders;
}

// The worst of many seeks, each of them at its best round.
void report_seeks(std::size_t records) {
  bench::Seeking seeking = bench::seek_anywhere(records, 500);
  std::vector<double>& in_ms = seeking.in_ms;
  for (int round = 1; round < rounds; ++round) {
    const bench::Seeking again = bench::seek_anywhere(records, 500);
    for (std::size_t n = 0; n < in_ms.size(); ++n)
      in_ms[n] = std::min(in_ms[n], again.in_ms[n]);
  }
  std::sort(in_ms.begin(), in_ms.end());
  std::printf("  a seek among %zu records  %.2f ms, at worst %.2f ms, keeping %.1f MiB\n",
              seeking.records, in_ms[in_ms.size() / 2], in_ms.back(),
              static_cast<double>(seeking.bytes) / (1 << 20));
}

void report_diagram(std::uint32_t orders) {
  bench::DrawnDiagram drawn = bench::draw_diagram(orders);
  for (int round = 1; round < rounds; ++round) {
    const bench::DrawnDiagram again = bench::draw_diagram(orders);
    drawn.first_ms = std::min(drawn.first_ms, again.first_ms);
    drawn.again_ms = std::min(drawn.again_ms, again.again_ms);
  }
  std::printf("  a diagram of %zu records, %zu messages: %zu strokes  %.2f ms, at first %.2f ms\n",
              drawn.records, drawn.messages, drawn.strokes, drawn.again_ms, drawn.first_ms);
}

void report_looking(std::size_t records) {
  const auto session = bench::watched_shop(records);
  bench::Looking least = bench::look_at(*session, "order-17 applied");
  for (int round = 1; round < rounds; ++round) {
    const bench::Looking again = bench::look_at(*session, "order-17 applied");
    least.search_ms = std::min(least.search_ms, again.search_ms);
    least.page_ms = std::min(least.page_ms, again.page_ms);
    least.staleness_ms = std::min(least.staleness_ms, again.staleness_ms);
    least.orders_ms = std::min(least.orders_ms, again.orders_ms);
  }
  std::printf("  a search in a log of %zu records  %.2f ms for %zu of them, a page of it %.3f ms\n",
              session->world().trace.size(), least.search_ms, least.matching, least.page_ms);
  std::printf("  its staleness in numbers  %.2f ms, its orders of both sides compared %.2f ms\n",
              least.staleness_ms, least.orders_ms);
}

}  // namespace

int main(int argc, char** argv) {
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  const std::uint32_t most = quick ? 100'000 : 1'000'000;
  const double small = report_allocates(10'000, false);
  const double large = report_allocates(most, false);
  report_allocates(most, true);
  std::printf("  a command among %u orders costs %.2f times one among 10000\n", most,
              large / small);
  std::printf("  copying a world of %u orders  %8.2f ms\n", most,
              best([&] { return bench::copy_world(most); }));
  report_seeks(100'000);
  for (const std::uint32_t orders : {2U, 2500U, 12'000U})
    report_diagram(orders);
  report_looking(131'000);
  std::printf("  1000 runs of a busy minute  %.0f ms\n",
              best([] { return bench::run_many(1'000); }));
  if (quick) return 0;
  for (const std::uint32_t skus : {1U, 100U}) {
    const double ms = best([&] { return bench::busy_day(skus); });
    std::printf("  busy day, %3u skus: 8.64 M reads  %8.0f ms, %.0f ns a read\n", skus, ms,
                ms * 1e6 / 8'642'400);
  }
  return 0;
}
