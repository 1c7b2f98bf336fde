#include "many_runs.hpp"

#include <chrono>
#include <string_view>

#include "lab/runs/many_runs.hpp"
#include "lab/runs/offer.hpp"

namespace bench {
namespace {

// The sandbox as it opens.
constexpr std::string_view shop = R"({"format": "cqrs-lab/1", "seed": 7,
  "settings": {"publishing": "outbox", "drop": 0.08, "duplicate": 0.05, "delivery": "unordered",
               "projection": "sequenced", "replicas": 2, "routing": "round_robin",
               "lag": {"mix": [[9, {"uniform": [2000, 4000]}], [1, {"uniform": [8000, 20000]}]]}},
  "actions": [
    {"at": 0, "command": "CreateBatch", "ref": "lamp-01", "sku": "LAMP", "qty": 10},
    {"at": 0, "command": "CreateBatch", "ref": "dresser-1", "sku": "DRESSER", "qty": 1},
    {"at": 90000, "by": "harry", "query": "availability", "sku": "LAMP"},
    {"at": 90000, "by": "bob", "query": "availability", "sku": "LAMP"}]})";

}  // namespace

double run_many(std::uint64_t seeds) {
  const auto session = lab::Session::open(shop);
  const lab::Runs busy = lab::runs_of(*session.value(), "busy_minute");
  lab::ManyRuns runs = std::move(lab::ManyRuns::open(busy.scenario_json).value());

  const auto started = std::chrono::steady_clock::now();
  const lab::Tally tally = runs.tally(1, seeds);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
  return tally.finished() == seeds ? took.count() : 0;
}

}  // namespace bench
