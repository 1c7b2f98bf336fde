#include "fuzz/one_input.hpp"

#include <cstdlib>
#include <iostream>
#include <vector>

#include "scenario/domains.hpp"
#include "scenario/lesson.hpp"
#include "scenario/reader.hpp"
#include "scenario/report.hpp"
#include "scenario/trace_json.hpp"
#include "scenario/writer.hpp"
#include "worlds/invariants.hpp"
#include "worlds/issues_invariants.hpp"

namespace fuzz {
namespace {

void demand(bool holds, std::string_view what) {
  if (holds) return;
  std::cerr << "fuzz: " << what << '\n';
  std::abort();
}

// Invariants are looked at now and then: each look costs as much as the world is large.
template <class Invariants>
void run_watched(const scenario::Scenario& about, sim::World& world, sim::Script& script) {
  Invariants invariants;
  while (world.entries_taken < entries_max) {
    const auto next = world.next_at(script);
    if (!next || (about.until && *next > *about.until) || !world.step(script)) break;
    if (world.entries_taken < 100 || world.entries_taken % 1000 == 0)
      demand(invariants.broken(world).empty(), "an invariant of the world is broken");
  }
  demand(invariants.broken(world).empty(), "an invariant of the world is broken");
}

void run_within_bounds(const scenario::Scenario& about, sim::World& world, sim::Script& script) {
  const bool is_tracker = scenario::format_of(script.names()).name == "issues";
  is_tracker ? run_watched<worlds::IssuesInvariants>(about, world, script)
             : run_watched<worlds::Invariants>(about, world, script);
}

void try_goal(const std::vector<scenario::Condition>& goal, const scenario::Report& report) {
  const auto tree = scenario::parse_json(report.json);
  demand(tree.ok(), "a report is no JSON");
  for (const scenario::Condition& condition : goal) {
    const auto failure = condition.failure(tree.value().root());
    demand(!failure || failure->sentence().size() > 2, "a condition fails without a word");
  }
}

void try_lesson(std::string_view text, const scenario::Report& report) {
  const auto lesson = scenario::read_lesson(text);
  demand(lesson || !sentence(lesson.error()).empty(), "a lesson is refused without a word");
  if (!lesson) return;
  demand(told(lesson.value()).script.size() >= lesson.value().loaded.script.size(),
         "a lesson is told without its scenario");
  if (lesson.value().goal) try_goal(all_of(*lesson.value().goal), report);
}

}  // namespace

Verdict try_input(std::string_view text) {
  auto file = scenario::read_opening(text);
  if (!file) {
    demand(!sentence(file.error()).empty(), "a text is refused without a word");
    return Verdict::refused;
  }
  auto& [about, script] = file.value().loaded;
  sim::World world = scenario::begin(about, true);
  run_within_bounds(about, world, script);

  const scenario::Report report = scenario::report(about, world, script);
  demand(report.hash.size() == 16, "a report has no hash");
  if (file.value().is_lesson) try_lesson(text, report);
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
