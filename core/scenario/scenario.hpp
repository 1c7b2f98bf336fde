// A scenario: what a file says about a run (semantics section 2), apart from its actions, which are
// in a sim::Script, and the world that it starts.
//
//   auto loaded = scenario::read_scenario(text);
//   if (!loaded) return sentence(loaded.error());
//   auto& [about, script] = loaded.value();
//   sim::World world = scenario::begin(about);
//   scenario::run(about, world, script);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "scenario/domains.hpp"
#include "sim/script.hpp"
#include "sim/settings.hpp"
#include "sim/world.hpp"

namespace scenario {

inline constexpr std::string_view scenario_format = "cqrs-lab/1";

// What a report lists: everything, or the figures alone, for long runs.
enum class Record : std::uint8_t { all, summary };

inline constexpr std::int64_t seed_max = 9'007'199'254'740'991;  // 2^53 - 1
// Actions of a file after repetition, by Record.
inline constexpr std::int64_t actions_max = 200'000;
inline constexpr std::int64_t actions_max_summary = 20'000'000;
inline constexpr std::size_t names_in_list_max = 1000;
inline constexpr std::int64_t event_max = 1'000'000'000'000;

struct Scenario {
  std::string title;
  std::uint64_t seed = 0;
  sim::Settings settings;
  std::optional<sim::Ms> until;
  Record record = Record::all;
  std::uint8_t domain = 0;  // who the actions speak to: its place in domains()
  IdsChoice ids;
};

// Both halves of a file.
struct Loaded {
  Scenario scenario;
  sim::Script script;
};

// The same seed, the same names under the same ids, and no actions.
[[nodiscard]] sim::Script emptied(const sim::Script& script);
[[nodiscard]] Loaded copy_of(const Loaded& loaded);

// The world before anything happened; `trace` for who wants to look at how it came about.
[[nodiscard]] sim::World begin(const Scenario& scenario, bool trace);
// To `until`, or to the end.
void run(const Scenario& scenario, sim::World& world, sim::Script& script);
// Runs it with another seed from now on: names are picked anew too.
void reseed(Loaded& loaded, std::uint64_t seed);

}  // namespace scenario
