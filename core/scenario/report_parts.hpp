// The parts of a report (report.hpp), a file each.
#pragma once

#include "allocation/simulation/allocation_domain.hpp"
#include "scenario/allocation_format.hpp"
#include "scenario/canonical_json.hpp"
#include "scenario/name_order.hpp"
#include "scenario/scenario.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace scenario {

// What the parts are written from.
struct ReportSource {
  const Scenario& scenario;
  const sim::World& world;
  const sim::Vocabulary& names;
  const allocation::AllocationDomain& domain;
  const NameOrder& order;
  sim::Ms ended_at;

  [[nodiscard]] bool full() const { return scenario.record == Record::all; }
  [[nodiscard]] const std::string& name(allocation::Sku id) const;
  [[nodiscard]] const std::string& name(allocation::BatchRef id) const;
  [[nodiscard]] const std::string& name(allocation::OrderId id) const;
};

// Each writes a value: a list, an object.
void write_commands(CanonicalJson& json, const ReportSource& source);
void write_events(CanonicalJson& json, const ReportSource& source);
void write_reads(CanonicalJson& json, const ReportSource& source);
void write_write_model(CanonicalJson& json, const ReportSource& source);
void write_replicas(CanonicalJson& json, const ReportSource& source);
void write_stats(CanonicalJson& json, const sim::Stats& stats);

// Null for a day that is 0.
void write_day_member(CanonicalJson& json, std::string_view key, std::int64_t yyyymmdd);

}  // namespace scenario
