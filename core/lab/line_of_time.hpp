// The marks of a run as they fit on a line of so many pixels: numbers for the page
// (web/src/core/contract.ts, MARK). Where marks would cover each other they are one, with a count.
// What the run has not come to yet is known all the same, from having been there and from the
// script, and told apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lab/marks.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

// Places of the numbers that make up one mark.
struct MarkFields {
  static constexpr std::size_t clock_ms = 0;  // of the first of those that it stands for
  static constexpr std::size_t kind = 1;      // Mark::Kind
  static constexpr std::size_t count = 2;     // of all that it stands for
  static constexpr std::size_t ahead = 3;     // 1: the present is not there yet
  static constexpr std::size_t stride = 4;
};

struct LineOfTime {
  static constexpr std::uint32_t px_per_mark = 6;
  static constexpr std::uint32_t marks_max = 200;

  sim::Ms from = 0;
  sim::Ms length = 0;
  std::uint32_t width_px = 0;

  // `present` is where the run stands, `furthest` where it has been, which may be the same.
  void show(const Marks& marks, const sim::World& present, const sim::World& furthest,
            const sim::Script& script, std::vector<double>& numbers) const;
};

}  // namespace lab
