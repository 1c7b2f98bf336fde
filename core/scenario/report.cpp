#include "scenario/report.hpp"

#include "scenario/allocation_format.hpp"
#include "scenario/report_parts.hpp"
#include "scenario/words.hpp"

namespace scenario {
namespace {

template <class Enum, std::size_t count>
void write_counts(CanonicalJson& json, const std::array<std::int64_t, count>& counts) {
  json.open_object();
  for (std::size_t i = 0; i < count; ++i)
    json.member(Words<Enum>::list[i], counts[i]);
  json.close_object();
}

}  // namespace

void write_day_member(CanonicalJson& json, std::string_view key, std::int64_t yyyymmdd) {
  if (yyyymmdd == 0) return json.null_member(key);
  json.member(key, std::string_view(day_text(yyyymmdd)));
}

sim::Ms ended_at(const Scenario& scenario, const sim::World& world) {
  return scenario.until.value_or(world.last_activity);
}

sim::Stats stats_of(const Scenario& scenario, const sim::World& world) {
  sim::Stats stats = world.stats;
  for (const sim::Replica& replica : world.replicas) {
    for (const sim::WaitingRead& read : replica.waiting) {
      if (ended_at(scenario, world) > read.issued_at) ++stats.waited;
    }
  }
  return stats;
}

void write_stats(CanonicalJson& json, const sim::Stats& stats) {
  json.open_object();
  json.member("dead_letters", stats.dead_letters);
  json.member("disappointed", stats.disappointed);
  json.member("dropped", stats.dropped);
  json.member("duplicated", stats.duplicated);
  json.member("max_age_ms", stats.max_age_ms);
  json.member("max_versions_behind", stats.max_versions_behind);
  json.key("outcomes");
  write_counts<sim::CommandOutcome>(json, stats.outcomes);
  json.member("pending", stats.pending);
  json.member("reads", stats.reads);
  json.member("stale", stats.stale);
  json.member("timed_out", stats.timed_out);
  json.member("unavailable", stats.unavailable);
  json.key("violations");
  write_counts<sim::Guarantee>(json, stats.violations);
  json.member("waited", stats.waited);
  json.close_object();
}

Report report(const Scenario& scenario, const sim::World& world, const sim::Script& script) {
  const NameOrder order(script.names());
  const DomainFormat& format = format_of(script.names());
  const ReportSource source{scenario, world, script.names(),
                            format,   order, ended_at(scenario, world)};
  CanonicalJson json;
  json.open_object();
  if (source.full()) {
    json.key("commands");
    write_commands(json, source);
  }
  if (script.names().domain_number != 0) json.member("domain", format.name);
  json.member("ended_at_ms", source.ended_at);
  if (source.full()) {
    json.key("events");
    write_events(json, source);
  }
  json.member("format", scenario_format);
  const std::size_t place_of_hash = json.text().size();
  if (source.full()) {
    json.key("reads");
    write_reads(json, source);
  }
  json.key("replicas");
  write_replicas(json, source);
  json.member("seed", scenario.seed);
  json.key("stats");
  write_stats(json, stats_of(scenario, world));
  json.member("title", scenario.title);
  json.key("write_model");
  format.write_write_model(json, source);
  json.close_object();

  // The hash is that of all else; with it the keys are still in order.
  Report report{json.take(), {}};
  report.hash = fnv1a64(report.json);
  report.json.insert(place_of_hash, R"(,"hash":")" + report.hash + '"');
  return report;
}

}  // namespace scenario
