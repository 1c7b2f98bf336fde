#include "lab/runs/smallest.hpp"

#include <utility>

#include "lab/shrink_passes.hpp"

namespace lab {

std::optional<Smallest> Smallest::start(scenario::Loaded loaded,
                                        std::vector<scenario::Condition> conditions) {
  auto shrink = Shrink::start(std::move(loaded), conditions);
  if (!shrink) return std::nullopt;
  return Smallest(std::move(*shrink), std::move(conditions));
}

bool Smallest::step() {
  if (done_) return false;
  if (shrink_.step()) return true;
  done_ = !try_another_seed();
  return !done_;
}

// False: no action is left to be tried.
bool Smallest::try_another_seed() {
  const std::size_t actions = smallest().script.size();
  if (place_ == actions || progress().actions > actions_max) return false;
  scenario::Loaded without = without_action(smallest(), place_);
  scenario::reseed(without, (smallest().scenario.seed + nth_ + 1) % scenario::seed_max);
  ++tried_before_;
  auto shrink = Shrink::start(std::move(without), conditions_);
  if (shrink && shrink_.same(shrink->failure())) {
    tried_before_ += shrink_.progress().tried;
    shrink_ = std::move(*shrink);
    place_ = 0;
    nth_ = 0;
  } else if (++nth_ == seeds_tried) {
    ++place_;
    nth_ = 0;
  }
  return true;
}

Smallest::Progress Smallest::progress() const {
  const Shrink::Progress now = shrink_.progress();
  return {tried_before_ + now.tried, now.actions, actions_first_, smallest().scenario.seed, done_};
}

}  // namespace lab
