// The parts of a report (report.hpp), a file each.
#pragma once

#include "scenario/canonical_json.hpp"
#include "scenario/domains.hpp"
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
  const DomainFormat& format;
  const NameOrder& order;
  sim::Ms ended_at;

  [[nodiscard]] bool full() const { return scenario.record == Record::all; }
  // In one of the domain's tables.
  [[nodiscard]] const std::string& name(std::uint8_t table, std::uint32_t id) const {
    return names.domain[table][id];
  }
};

// Each writes a value: a list, an object.
void write_commands(CanonicalJson& json, const ReportSource& source);
void write_events(CanonicalJson& json, const ReportSource& source);
void write_reads(CanonicalJson& json, const ReportSource& source);
void write_replicas(CanonicalJson& json, const ReportSource& source);
void write_stats(CanonicalJson& json, const sim::Stats& stats);

// Null for a day that is 0.
void write_day_member(CanonicalJson& json, std::string_view key, std::int64_t yyyymmdd);

}  // namespace scenario
