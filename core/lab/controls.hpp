// The settings of a world as controls that a person can use: each with its present value, the
// values it may have, and whether the world looks at it at all as things are. Numbers are in the
// unit that people think in: seconds, and of a hundred.
//
//   for (const Control& control : controls(world.settings)) show(control);
//   auto change = change_of(world.settings, "drop", "8");   // {"change": {"drop": 0.08}}
//
// Names are the keys of the scenario file. A lag has several: `lag` is its kind, `lag.a` and
// `lag.b` its numbers; of a mix, `lag.0` is the first part and `lag.0.weight` its weight.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cqrs/result.hpp"
#include "lab/refusal.hpp"
#include "sim/settings.hpp"

namespace lab {

struct Control {
  std::string name;
  // One of these words; or, where there are none, a number.
  std::string_view word;
  std::vector<std::string_view> words;
  double number = 0;
  double from = 0;
  double to = 0;
  bool whole = false;
  bool used = true;    // as things are
  bool fixed = false;  // for a run: the number of replicas
};

[[nodiscard]] std::vector<Control> controls(const sim::Settings& settings);

// What is typed into a control, or chosen there, as the action that changes the setting; or why
// not, the name as the pointer.
[[nodiscard]] cqrs::Result<std::string, Refusal> change_of(const sim::Settings& settings,
                                                           std::string_view name,
                                                           const std::string& typed);

// Settings that belong together, `replicas` apart.
struct Preset {
  std::string_view name;
  bool chosen = false;  // the world has exactly these
};
[[nodiscard]] std::vector<Preset> presets(const sim::Settings& settings);
// The action that makes the settings those of the preset; empty if they are, or there is none.
[[nodiscard]] std::string change_to_preset(const sim::Settings& settings, std::string_view name);

// The action that makes the one into the other, `replicas` apart; empty if they are alike.
[[nodiscard]] std::string change_to(const sim::Settings& from, const sim::Settings& to);

// The action that undoes the change.
[[nodiscard]] std::string change_back(const sim::Settings& before,
                                      const sim::SettingsChange& change);

}  // namespace lab
