// What a Shrink (shrink.hpp) leaves out, pass by pass.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "scenario/scenario.hpp"

namespace lab {

// A way to make a scenario smaller, at each of its places.
struct ShrinkPass {
  // How many places there are; none: the pass has nothing to do.
  std::size_t (*places)(const scenario::Loaded& loaded);
  // The scenario without what stands at `count` places from this one on; nothing if there is
  // nothing to leave out there.
  std::optional<scenario::Loaded> (*without)(const scenario::Loaded& loaded, std::size_t place,
                                             std::size_t count);
  // Many places at once to begin with, then fewer and fewer; else one by one.
  bool in_chunks = false;
};

// In the order in which they are tried, until none of them helps any more.
[[nodiscard]] std::span<const ShrinkPass> shrink_passes();

// Without the action at this place.
[[nodiscard]] scenario::Loaded without_action(const scenario::Loaded& loaded, std::size_t place);

// Actions after repetition.
[[nodiscard]] std::int64_t actions_of(const sim::Script& script);

// Repeats are written out, with the names that this seed picks, where that makes no more actions
// than this.
inline constexpr std::int64_t written_out_max = 2'000;

}  // namespace lab
