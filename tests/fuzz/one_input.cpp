#include "fuzz/one_input.hpp"

#include <cstdlib>
#include <iostream>

#include "scenario/reader.hpp"
#include "scenario/report.hpp"
#include "scenario/trace_json.hpp"
#include "scenario/writer.hpp"
#include "worlds/invariants.hpp"

namespace fuzz {
namespace {

void demand(bool holds, std::string_view what) {
  if (holds) return;
  std::cerr << "fuzz: " << what << '\n';
  std::abort();
}

// Invariants are looked at now and then: each look costs as much as the world is large.
void run_within_bounds(const scenario::Scenario& about, sim::World& world, sim::Script& script) {
  worlds::Invariants invariants;
  while (world.entries_taken < entries_max) {
    const auto next = world.next_at(script);
    if (!next || (about.until && *next > *about.until) || !world.step(script)) break;
    if (world.entries_taken < 100 || world.entries_taken % 1000 == 0)
      demand(invariants.broken(world).empty(), "an invariant of the world is broken");
  }
  demand(invariants.broken(world).empty(), "an invariant of the world is broken");
}

}  // namespace

Verdict try_input(std::string_view text) {
  auto loaded = scenario::read_scenario_or_lesson(text);
  if (!loaded) {
    demand(!sentence(loaded.error()).empty(), "a text is refused without a word");
    return Verdict::refused;
  }
  auto& [about, script] = loaded.value().loaded;
  sim::World world = scenario::begin(about, true);
  run_within_bounds(about, world, script);

  const scenario::Report report = scenario::report(about, world, script);
  demand(report.hash.size() == 16, "a report has no hash");
  for (std::size_t place = 0; place < world.trace.size(); place += world.trace.size() / 100 + 1)
    demand(!scenario::trace_line(world, script.names(), place).empty(), "a trace line is empty");

  auto again = scenario::read_scenario(scenario::write_scenario(about, script));
  demand(again.ok(), "what was written is refused");
  sim::World replayed = scenario::begin(again.value().scenario, true);
  run_within_bounds(again.value().scenario, replayed, again.value().script);
  demand(
      scenario::report(again.value().scenario, replayed, again.value().script).hash == report.hash,
      "what was written and read again is another run");
  return Verdict::run;
}

}  // namespace fuzz
