// core_bench WORKLOAD [SIZE]: one round of one workload, told as a line of JSON. Rounds, peers,
// goals and the table are the affair of scripts/bench.mjs.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <map>
#include <string_view>
#include <vector>

#include "diagrams.hpp"
#include "looking.hpp"
#include "many_runs.hpp"
#include "seeking.hpp"
#include "workloads.hpp"

namespace {

void tell_allocates(std::uint32_t orders, bool trace) {
  const bench::Allocated done = bench::allocate({orders, trace});
  std::printf("{\"ms\":%.3f,\"bytes\":%zu,\"sum\":%u}\n", done.ms, done.bytes, done.sum);
}

void tell_ms(double ms) {
  std::printf("{\"ms\":%.3f}\n", ms);
}

// The median and the worst of 500 seeks.
void tell_seeks(std::uint32_t records) {
  bench::Seeking seeking = bench::seek_anywhere(records, 500);
  std::vector<double>& in_ms = seeking.in_ms;
  std::sort(in_ms.begin(), in_ms.end());
  std::printf("{\"ms\":%.3f,\"worst_ms\":%.3f,\"records\":%zu,\"bytes\":%zu}\n",
              in_ms[in_ms.size() / 2], in_ms.back(), seeking.records, seeking.bytes);
}

void tell_diagram(std::uint32_t orders) {
  const bench::DrawnDiagram drawn = bench::draw_diagram(orders);
  std::printf("{\"ms\":%.3f,\"first_ms\":%.3f,\"records\":%zu,\"messages\":%zu,\"strokes\":%zu}\n",
              drawn.again_ms, drawn.first_ms, drawn.records, drawn.messages, drawn.strokes);
}

void tell_looking(std::uint32_t records) {
  const auto session = bench::watched_shop(records);
  const bench::Looking look = bench::look_at(*session, "order-17 applied");
  std::printf(
      "{\"ms\":%.3f,\"page_ms\":%.3f,\"staleness_ms\":%.3f,\"orders_ms\":%.3f,"
      "\"matching\":%zu}\n",
      look.search_ms, look.page_ms, look.staleness_ms, look.orders_ms, look.matching);
}

using Tell = void (*)(std::uint32_t size);
const std::map<std::string_view, Tell> workloads{
    {"allocate", [](std::uint32_t orders) { tell_allocates(orders, false); }},
    {"allocate_traced", [](std::uint32_t orders) { tell_allocates(orders, true); }},
    {"busy_day", [](std::uint32_t skus) { tell_ms(bench::busy_day(skus)); }},
    {"copy", [](std::uint32_t orders) { tell_ms(bench::copy_world(orders)); }},
    {"rebuild", [](std::uint32_t events) { tell_ms(bench::rebuild(events)); }},
    {"many_runs", [](std::uint32_t seeds) { tell_ms(bench::run_many(seeds)); }},
    {"seek", tell_seeks},
    {"diagram", tell_diagram},
    {"look", tell_looking},
};

}  // namespace

int main(int argc, char** argv) {
  const auto found = argc == 3 ? workloads.find(argv[1]) : workloads.end();
  std::uint32_t size = 0;
  const std::string_view typed = argc == 3 ? argv[2] : "";
  const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), size);
  if (found == workloads.end() || size == 0 || read.ptr != typed.data() + typed.size()) {
    std::fputs("usage: core_bench WORKLOAD SIZE\n", stderr);
    for (const auto& [name, tell] : workloads)
      std::fprintf(stderr, "  %.*s\n", static_cast<int>(name.size()), name.data());
    return 2;
  }
  found->second(size);
  return 0;
}
