// What whoever gave the last command was told: the page shows it beside the field it is about.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lab/inspect/sight.hpp"

namespace lab {

struct Told {
  std::uint32_t command = 0;
  sim::CommandOutcome outcome = sim::CommandOutcome::ok;
  std::string_view reason;   // of rejected: its code
  std::string_view pointer;  // and the field it is about, as in the command's JSON
};

// None: there was no command yet.
[[nodiscard]] std::optional<Told> told_last(const Sight& sight);

}  // namespace lab
