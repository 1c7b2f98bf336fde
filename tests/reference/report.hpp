// The report of a run (semantics section 8).
#pragma once

#include <nlohmann/json.hpp>

#include "scenario.hpp"
#include "world.hpp"

namespace reference {

// The whole object, `hash` included.
nlohmann::json report_of(const World& world, const Scenario& scenario);

}  // namespace reference
