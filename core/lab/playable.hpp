// The files that the stage can play: a run of any domain can be reported, but tables, customers and
// what is said of them are those of the first domain, the shop.
#pragma once

#include "lab/refusal.hpp"
#include "scenario/scenario.hpp"

namespace lab {

[[nodiscard]] inline bool is_playable(const scenario::Scenario& scenario) {
  return scenario.domain == 0;
}

// What is said of a file that is not.
[[nodiscard]] inline Refusal not_playable() {
  return {"/domain", "expected one of allocation, found another"};
}

}  // namespace lab
