// The counts of a report, `stats` (semantics section 8).
#pragma once

#include <nlohmann/json.hpp>

#include "world.hpp"

namespace reference {

// `ended_at` is how long a read that still waits has waited so far.
nlohmann::json stats_json(const World& world, TimeMs ended_at);

}  // namespace reference
