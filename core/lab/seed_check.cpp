#include "lab/seed_check.hpp"

#include <cassert>
#include <string_view>

#include "scenario/json_tree.hpp"
#include "scenario/seen_by_conditions.hpp"

namespace lab {
namespace {

scenario::Condition known_condition(std::string_view text) {
  const auto condition = scenario::Condition::parse(text);
  assert(condition);
  return condition.value();
}

}  // namespace

std::vector<scenario::Condition> invariants(scenario::Record record) {
  std::vector<scenario::Condition> conditions{
      known_condition("write_model.batches[*].available >= 0")};
  if (record == scenario::Record::all) {
    conditions.push_back(known_condition("reads[replica=null].stale != true"));
    conditions.push_back(known_condition("reads[replica=null].violations.count == 0"));
  }
  return conditions;
}

std::string Failure::sentence() const {
  return stopped ? how.found : how.sentence();
}

std::optional<Failure> failure_of(scenario::Loaded& loaded,
                                  std::span<const scenario::Condition> conditions) {
  const auto stopped = [](std::string_view why) {
    return Failure{0, {{}, false, "stopped: " + std::string(why)}, true};
  };
  sim::World world = scenario::begin(loaded.scenario, false);
  scenario::run(loaded.scenario, world, loaded.script);
  if (world.stopped != sim::Stopped::no) return stopped("more queue entries than a run may have");

  const auto report = scenario::parse_json(
      scenario::seen_by_conditions(scenario::report(loaded.scenario, world, loaded.script), world));
  if (!report) return stopped("the report is too large to be looked at");
  for (std::size_t place = 0; place < conditions.size(); ++place) {
    auto how = conditions[place].failure(report.value().root());
    if (how) return Failure{place, std::move(*how), false};
  }
  return std::nullopt;
}

std::optional<Failure> failure_under(std::uint64_t seed, scenario::Loaded& loaded,
                                     std::span<const scenario::Condition> conditions) {
  scenario::reseed(loaded, seed);
  return failure_of(loaded, conditions);
}

}  // namespace lab
