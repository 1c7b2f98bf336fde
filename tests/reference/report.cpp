// From the state of a run to its report (semantics section 8).
#include "report.hpp"

#include <algorithm>

#include "hash.hpp"
#include "projection.hpp"
#include "report_names.hpp"
#include "report_stats.hpp"

namespace reference {
namespace {

using nlohmann::json;

template <typename Value>
json or_null(const std::optional<Value>& value) {
  return value ? json(*value) : json(nullptr);
}

json command_json(const CommandRecord& command) {
  json out{{"at", command.at},
           {"by", command.by},
           {"command", command.name},
           {"outcome", name_of(command.outcome)},
           {"events", command.events}};
  if (!command.reason.empty()) {
    out["reason"] = command.reason;
  }
  return out;
}

json result_json(const Read& read) {
  if (read.result.nothing()) {
    return nullptr;
  }
  if (const auto& shown = read.result.availability) {
    return {{"sku", shown->sku},
            {"in_stock", shown->in_stock},
            {"incoming", shown->incoming},
            {"next_eta", or_null(shown->next_eta)}};
  }
  json rows = json::array();
  for (const OrderRow& row : read.result.rows) {
    rows.push_back({{"sku", row.sku}, {"qty", row.qty}, {"batchref", or_null(row.batchref)}});
  }
  return rows;
}

json read_json(const Read& read, TimeMs ended_at) {
  json violations = json::array();
  for (const Violation& violation : read.violations) {
    violations.push_back(
        {{"guarantee", name_of(violation.guarantee)}, {"missing", violation.missing}});
  }
  const bool answered = read.answered_at.has_value();
  const bool waiting = read.status == Status::waiting;
  return {{"at", read.at},
          {"answered_at", or_null(read.answered_at)},
          {"by", read.by},
          {"query", read.query.kind == QueryKind::availability ? "availability" : "allocations"},
          {"key", read.query.key},
          {"replica", or_null(read.replica)},
          {"status", name_of(read.status)},
          {"result", result_json(read)},
          {"stale", answered ? json(read.stale) : json(nullptr)},
          {"versions_behind", answered ? json(read.versions_behind) : json(nullptr)},
          {"age_ms", answered ? json(read.age_ms) : json(nullptr)},
          {"waited_ms", waiting ? ended_at - read.at : read.waited_ms},
          {"timed_out", read.timed_out},
          {"violations", violations}};
}

json event_json(const Event& event) {
  json out{{"id", event.id},
           {"at", event.at},
           {"type", name_of(event.type)},
           {"committed", event.committed},
           {"sku", event.sku},
           {"qty", event.qty}};
  switch (event.type) {
    case EventType::BatchCreated:
      out["ref"] = event.batch;
      out["eta"] = or_null(event.eta);
      break;
    case EventType::BatchQuantityChanged:
      out["ref"] = event.batch;
      out["delta"] = event.delta;
      break;
    case EventType::Allocated:
    case EventType::Deallocated:
      out["orderid"] = event.orderid;
      out["batchref"] = event.batch;
      break;
    case EventType::OutOfStock:
      out["orderid"] = event.orderid;
      break;
  }
  return out;
}

json line_json(const Line& line) {
  return {{"orderid", line.orderid}, {"sku", line.sku}, {"qty", line.qty}};
}

template <typename Lines>
json lines_json(const Lines& lines) {
  json out = json::array();
  for (const Line& line : lines) {
    out.push_back(line_json(line));
  }
  return out;
}

json write_model_json(const WriteModel& model, bool summary) {
  json batches = json::array();
  for (const Batch& batch : batches_of(model)) {
    json out{{"ref", batch.ref},
             {"sku", batch.sku},
             {"eta", or_null(batch.eta)},
             {"purchased", batch.purchased},
             {"available", batch.available()}};
    if (!summary) {
      out["lines"] = lines_json(batch.lines);
    }
    batches.push_back(out);
  }
  json versions = json::object();
  std::set<Line> unfulfilled;
  for (const auto& [sku, product] : model.products) {
    versions[sku] = product.version;
    unfulfilled.insert(product.unfulfilled.begin(), product.unfulfilled.end());
  }
  return {{"batches", batches},
          {"unfulfilled", lines_json(unfulfilled)},
          {"lost", lines_json(model.lost)},
          {"versions", versions}};
}

json allocations_json(const Views& views) {
  json rows = json::array();
  for (const AllocationRow& row : sorted(views.allocations)) {
    rows.push_back({{"orderid", row.orderid},
                    {"sku", row.sku},
                    {"qty", row.qty},
                    {"batchref", or_null(row.batchref)}});
  }
  return rows;
}

json availability_json(const Views& views) {
  json rows = json::array();
  for (const auto& [ref, row] : views.availability) {
    rows.push_back(
        {{"ref", ref}, {"sku", row.sku}, {"eta", or_null(row.eta)}, {"available", row.available}});
  }
  return rows;
}

json replica_json(const World& world, const Replica& replica, bool summary) {
  std::uint64_t missing = 0;
  std::uint64_t phantoms = 0;
  for (const Event& event : world.events) {
    const bool applied = replica.applied.contains(event.id);
    missing += event.committed && !applied ? 1U : 0U;
    phantoms += !event.committed && applied ? 1U : 0U;
  }
  json out{{"running", replica.running},
           {"prefix", prefix_of(world, replica)},
           {"highest", highest_of(world, replica)},
           {"missing", missing},
           {"phantoms", phantoms},
           {"converged", same(replica.views, truth(world.model))}};
  if (!summary) {
    out["allocations"] = allocations_json(replica.views);
    out["availability"] = availability_json(replica.views);
  }
  return out;
}

}  // namespace

json report_of(const World& world, const Scenario& scenario) {
  const TimeMs ended_at = scenario.until ? *scenario.until : world.last_trace_at;
  json report{{"format", "cqrs-lab/1"},
              {"title", scenario.title},
              {"seed", scenario.seed},
              {"ended_at_ms", ended_at},
              {"write_model", write_model_json(world.model, scenario.summary)},
              {"replicas", json::array()},
              {"stats", stats_json(world, ended_at)}};
  for (const Replica& replica : world.replicas) {
    report["replicas"].push_back(replica_json(world, replica, scenario.summary));
  }
  if (!scenario.summary) {
    report["commands"] = json::array();
    for (const CommandRecord& command : world.commands) {
      report["commands"].push_back(command_json(command));
    }
    report["reads"] = json::array();
    for (const Read& read : world.reads) {
      report["reads"].push_back(read_json(read, ended_at));
    }
    report["events"] = json::array();
    for (const Event& event : world.events) {
      report["events"].push_back(event_json(event));
    }
  }
  report["hash"] = hash_of(report);
  return report;
}

}  // namespace reference
