// A lag as controls: its kind, its numbers, and the parts of a mix.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lab/controls.hpp"
#include "sim/kernel/lag.hpp"

namespace lab {

// The kind, among those that it may be: a part of a mix is no mix.
void fill_kind(Control& control, const sim::Lag& lag, bool may_mix);
// The numbers of the lag of that name, and of its parts.
void append_lag_controls(std::vector<Control>& list, const sim::Lag& lag, const std::string& name);

// The lag with one of its controls changed: `path` is the name behind "lag", one that there is;
// `typed` the kind chosen, or `number` what was typed. Another kind takes about as long as the one
// before.
[[nodiscard]] sim::Lag changed_lag(const sim::Lag& lag, std::string_view path,
                                   std::string_view typed, double number);

}  // namespace lab
