// Values of settings, as JSON, picked by a generator.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "worlds/luck.hpp"

namespace worlds {

// All but `replicas`.
inline constexpr std::array<std::string_view, 17> setting_keys{
    "publishing", "relay_interval_ms",   "redelivery_ms",  "max_attempts",    "lag",
    "drop",       "duplicate",           "commit_failure", "handler_failure", "delivery",
    "routing",    "projection",          "reads",          "token",           "wait_timeout_ms",
    "on_timeout", "rebuild_ms_per_event"};

// `key` is one of setting_keys.
[[nodiscard]] std::string setting_text(Luck& luck, std::string_view key);

}  // namespace worlds
