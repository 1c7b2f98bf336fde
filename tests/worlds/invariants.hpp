// What must hold in every world, whatever befalls it: rules of the write model, and the truth that
// reads are held against.
//
//   Invariants invariants;
//   while (world.step(script)) broken = invariants.broken(world);
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/world.hpp"

namespace worlds {

class Invariants {
 public:
  // Call it after each step. What does not hold any more, as a sentence; empty: all does.
  //
  //   1. no batch has less than nothing available
  //   2. a line is in one batch at most, and then not unfulfilled
  //   3. purchased = available + the sum of the lines
  //   4. a product's version is the number of units of work that committed events on it
  //   5. the truth that reads are held against is what the batches themselves say
  //   6. an answer from the write model is never stale and breaks no guarantee
  [[nodiscard]] std::string broken(const sim::World& world);

 private:
  std::string count_units(const sim::World& world);
  std::string check_answers(const sim::World& world);

  std::size_t committed_ = 0;         // looked at so far
  std::size_t traced_ = 0;            // likewise, of the trace
  std::vector<std::uint32_t> units_;  // committed so far, by sku
};

}  // namespace worlds
