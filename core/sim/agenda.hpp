// Whose turn it is among the actions of a script (semantics section 1, class 1): by time, then by
// place in the file, then by repetition. Only places and counts, so that it copies with the world.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/kernel/time.hpp"
#include "sim/script.hpp"

namespace sim {

class Agenda {
 public:
  struct Turn {
    Ms at = 0;
    std::uint32_t place = 0;
    std::uint32_t n = 1;
  };

  // The next action, if there is one.
  [[nodiscard]] std::optional<Turn> next(const Script& script);
  // Passes on to the one after it.
  void take(const Script& script, const Turn& turn);
  // Actions from this place on are taken off the script; none of them has had a turn yet.
  void cut(std::size_t place);

 private:
  void admit_new(const Script& script);

  std::size_t singles_taken_ = 0;
  std::size_t repeats_known_ = 0;
  std::vector<Turn> repeats_;  // a heap: the next turn of each action that repeats
};

}  // namespace sim
