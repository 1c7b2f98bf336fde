#include "lab/run_summary.hpp"

#include "lab/session.hpp"
#include "scenario/report.hpp"
#include "scenario/words.hpp"
#include "sim/delivery/replica.hpp"

namespace lab {
namespace {

template <class Enum, std::size_t count>
Figures figures_of(const std::array<std::int64_t, count>& counts) {
  Figures figures;
  for (std::size_t place = 0; place < count; ++place)
    figures.push_back({scenario::Words<Enum>::list[place], counts[place]});
  return figures;
}

}  // namespace

RunSummary run_summary(const Session& session) {
  const sim::World& world = session.world();
  scenario::Scenario until_now;
  until_now.until = session.timeline().now();
  const sim::Stats stats = scenario::stats_of(until_now, world);
  RunSummary summary;
  summary.title = session.title();
  summary.seed = world.seed;
  summary.clock_ms = session.timeline().now() - session.opens_at();
  summary.events_committed = world.committed.size();
  summary.reads = {{"reads", stats.reads},
                   {"stale", stats.stale},
                   {"pending", stats.pending},
                   {"waited", stats.waited},
                   {"timed_out", stats.timed_out},
                   {"unavailable", stats.unavailable},
                   {"max_versions_behind", stats.max_versions_behind},
                   {"max_age_ms", stats.max_age_ms, true}};
  summary.messages = {{"dropped", stats.dropped},
                      {"duplicated", stats.duplicated},
                      {"dead_letters", stats.dead_letters}};
  summary.outcomes = figures_of<sim::CommandOutcome>(stats.outcomes);
  summary.outcomes.push_back({"disappointed", stats.disappointed});
  summary.violations = figures_of<sim::Guarantee>(stats.violations);
  for (std::size_t number = 0; number < world.replicas.size(); ++number) {
    const sim::Replica& replica = world.replicas[number];
    summary.replicas.push_back({replica.running, sim::prefix_of(world, replica), replica.highest,
                                world.committed.size() - replica.committed_applied,
                                replica.phantoms_applied, world.domain->converged(number)});
  }
  summary.records = world.trace.size();
  summary.short_enough = summary.records <= short_records_max;
  return summary;
}

}  // namespace lab
