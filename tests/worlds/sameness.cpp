#include "worlds/sameness.hpp"

#include <algorithm>
#include <vector>

#include "scenario/reader.hpp"
#include "scenario/report.hpp"
#include "scenario/trace_json.hpp"
#include "scenario/writer.hpp"

namespace worlds {
namespace {

using scenario::Loaded;

Loaded load(std::string_view text) {
  return std::move(scenario::read_scenario(text).value());
}

sim::World begin(const Loaded& loaded) {
  return scenario::begin(loaded.scenario, true);
}
sim::World run_at_once(Loaded& loaded) {
  sim::World world = begin(loaded);
  scenario::run(loaded.scenario, world, loaded.script);
  return world;
}

// One entry, unless the run has ended.
bool step(Loaded& loaded, sim::World& world) {
  const auto next = world.next_at(loaded.script);
  if (!next || (loaded.scenario.until && *next > *loaded.scenario.until)) return false;
  return world.step(loaded.script);
}

std::string difference(const Loaded& loaded, const sim::World& world, const Loaded& other_loaded,
                       const sim::World& other) {
  const std::size_t common = std::min(world.trace.size(), other.trace.size());
  for (std::size_t place = 0; place < common; ++place) {
    if (world.trace[place] == other.trace[place]) continue;
    return "trace line " + std::to_string(place + 1) + ": " +
           scenario::trace_line(world, loaded.script.names(), place) + " and " +
           scenario::trace_line(other, other_loaded.script.names(), place);
  }
  if (world.trace.size() != other.trace.size()) return "one trace is longer";
  const auto one_report = scenario::report(loaded.scenario, world, loaded.script);
  const auto other_report = scenario::report(other_loaded.scenario, other, other_loaded.script);
  return one_report.json == other_report.json ? "" : "the reports differ, the traces do not";
}

std::vector<std::string> lines_upto(const Loaded& loaded, const sim::World& world, sim::Ms until) {
  std::vector<std::string> lines;
  for (std::size_t place = 0; place < world.trace.size() && world.trace[place].at <= until; ++place)
    lines.push_back(scenario::trace_line(world, loaded.script.names(), place));
  return lines;
}

}  // namespace

std::string stepwise_differs(std::string_view scenario_text) {
  Loaded loaded = load(scenario_text);
  const sim::World at_once = run_at_once(loaded);

  sim::World stepped = begin(loaded);
  while (step(loaded, stepped)) {
  }
  std::string differs = difference(loaded, at_once, loaded, stepped);
  if (!differs.empty()) return "step by step: " + differs;

  sim::World sliced = begin(loaded);
  const sim::Ms slice = at_once.last_activity / 7 + 1;
  const sim::Ms end = loaded.scenario.until.value_or(at_once.now);
  for (sim::Ms upto = 0; upto <= end; upto += slice)
    sliced.run_until(loaded.script, upto);
  scenario::run(loaded.scenario, sliced, loaded.script);
  differs = difference(loaded, at_once, loaded, sliced);
  return differs.empty() ? "" : "in slices: " + differs;
}

std::string copy_differs(std::string_view scenario_text, std::uint64_t steps) {
  Loaded loaded = load(scenario_text);
  const sim::World at_once = run_at_once(loaded);
  sim::World original = begin(loaded);
  for (; steps > 0 && step(loaded, original); --steps) {
  }
  const sim::World checkpoint = original;

  sim::World copy = checkpoint;
  scenario::run(loaded.scenario, copy, loaded.script);
  std::string differs = difference(loaded, at_once, loaded, copy);
  if (!differs.empty()) return "a copy that ran on: " + differs;

  copy = checkpoint;
  bool original_goes = true;
  bool copy_goes = true;
  for (std::uint64_t turn = 0; original_goes || copy_goes; ++turn) {
    copy_goes = step(loaded, copy);
    if (turn % 3 != 0) original_goes = step(loaded, original);
  }
  differs = difference(loaded, at_once, loaded, original);
  if (!differs.empty()) return "the original beside a copy: " + differs;
  differs = difference(loaded, at_once, loaded, copy);
  if (!differs.empty()) return "a copy beside the original: " + differs;

  copy = checkpoint;  // what the others did has not changed it
  scenario::run(loaded.scenario, copy, loaded.script);
  differs = difference(loaded, at_once, loaded, copy);
  return differs.empty() ? "" : "a second copy: " + differs;
}

std::string cut_differs(std::string_view scenario_text, std::int64_t until) {
  Loaded loaded = load(scenario_text);
  const sim::World whole = run_at_once(loaded);
  if (loaded.scenario.until) until = std::min(until, *loaded.scenario.until);
  Loaded cut = load(scenario_text);
  cut.scenario.until = until;
  const sim::World short_one = run_at_once(cut);

  const std::vector<std::string> expected = lines_upto(loaded, whole, until);
  const std::vector<std::string> found = lines_upto(cut, short_one, sim::never);
  const auto [one, other] =
      std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
  if (one == expected.end() && other == found.end()) return {};
  return "until " + std::to_string(until) + ", trace line " +
         std::to_string(one - expected.begin() + 1) + ": " +
         (other == found.end() ? "nothing" : *other) + " instead of " +
         (one == expected.end() ? "nothing" : *one);
}

std::string replay_differs(std::string_view scenario_text) {
  Loaded loaded = load(scenario_text);
  const sim::World world = run_at_once(loaded);
  auto again = scenario::read_scenario(scenario::write_scenario(loaded.scenario, loaded.script));
  if (!again) return "what was written is refused: " + sentence(again.error());
  const sim::World replayed = run_at_once(again.value());
  return difference(loaded, world, again.value(), replayed);
}

std::string live_differs(std::string_view scenario_text) {
  Loaded loaded = load(scenario_text);
  const sim::World world = run_at_once(loaded);
  Loaded live = load(scenario_text);
  std::vector<sim::ActionTemplate> actions;
  for (std::size_t place = 0; place < live.script.size(); ++place)
    actions.push_back(live.script[place]);
  const auto earlier = [](const auto& one, const auto& other) { return one.at < other.at; };
  if (!std::is_sorted(actions.begin(), actions.end(), earlier)) return {};

  live.script.cut(0);
  sim::World lived = begin(live);
  for (const sim::ActionTemplate& action : actions) {
    if (live.scenario.until && action.at > *live.scenario.until) break;
    lived.run_until(live.script, action.at);
    live.script.add(action);
  }
  scenario::run(live.scenario, lived, live.script);
  return difference(loaded, world, live, lived);
}

}  // namespace worlds
