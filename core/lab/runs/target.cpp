#include "lab/runs/target.hpp"

#include <cassert>
#include <utility>

#include "lab/seed_check.hpp"

namespace lab {

cqrs::Result<Target, Refusal> Target::of(std::string_view word, std::string_view by,
                                         std::string_view condition) {
  if (word == own_word) {
    auto own = scenario::Condition::parse(condition);
    if (!own) return Refusal{"condition", own.error()};
    return Target({}, {}, std::move(own.value()));
  }
  if (word == invariants_word) return Target({}, {}, {});
  const auto promise = promise_named(word);
  if (!promise) return Refusal{"promise", "expected a promise, found " + std::string(word)};
  return Target(promise, is_made_to_a_customer(*promise) ? by : std::string_view{}, {});
}

std::vector<scenario::Condition> Target::conditions(scenario::Record record) const {
  if (own_) return {*own_};
  if (!promise_) return invariants(record);
  auto condition = scenario::Condition::parse(condition_of(*promise_, by_));
  assert(condition);
  return {std::move(condition.value())};
}

Target::Outcome Target::outcome_under(std::uint64_t seed, scenario::Loaded& loaded) const {
  if (!promise_) {
    const auto failure = failure_under(seed, loaded, conditions(loaded.scenario.record));
    if (!failure) return Outcome::kept;
    return failure->stopped ? Outcome::stopped : Outcome::broken;
  }
  scenario::reseed(loaded, seed);
  sim::World world = scenario::begin(loaded.scenario, false);
  scenario::run(loaded.scenario, world, loaded.script);
  if (world.stopped != sim::Stopped::no) return Outcome::stopped;
  std::optional<sim::ClientId> by;
  if (!by_.empty()) by = sim::ClientId{loaded.script.names().clients.intern(by_)};
  return is_broken(world, *promise_, by) ? Outcome::broken : Outcome::kept;
}

}  // namespace lab
