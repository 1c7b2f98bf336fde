#include "worlds/comparison.hpp"

#include <nlohmann/json.hpp>

#include "reference/reference.hpp"
#include "scenario/reader.hpp"
#include "scenario/report.hpp"

namespace worlds {
namespace {

using nlohmann::json;

std::string at(const json& report, const json::json_pointer& place) {
  return report.contains(place) ? report[place].dump() : "nothing";
}

std::string first_difference(const json& ours, const json& theirs) {
  const json patch = json::diff(theirs, ours);
  if (patch.empty()) return {};
  // The hash differs with everything else, and says nothing.
  const std::size_t which = patch.size() > 1 && patch[0]["path"] == "/hash" ? 1 : 0;
  const std::string path = patch[which]["path"];
  const json::json_pointer place(path);
  return path + ": the core says " + at(ours, place) + ", the reference " + at(theirs, place);
}

}  // namespace

std::string difference_to_reference(std::string_view scenario_text) {
  auto loaded = scenario::read_scenario(scenario_text);
  if (!loaded) return "refused: " + sentence(loaded.error());
  auto& [about, script] = loaded.value();
  sim::World world = scenario::begin(about, false);
  scenario::run(about, world, script);
  const scenario::Report ours = scenario::report(about, world, script);
  const json theirs = reference::run(json::parse(scenario_text));
  // Reports with one hash are one text; parsing ours is the slow part.
  if (theirs["hash"] == ours.hash && theirs.dump() == ours.json) return {};
  return first_difference(json::parse(ours.json), theirs);
}

}  // namespace worlds
