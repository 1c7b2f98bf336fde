// Strokes as they fit on so many pixels: those that begin and end in the same places, and tell of
// the same kind of thing, are one, with a count.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lab/diagram/strokes.hpp"

namespace lab {

// What is to be shouted of a stroke. The guarantees are in the order of sim::Guarantee.
enum class StrokeFlag : std::uint8_t {
  none,
  disappointed,
  stale,
  read_your_writes,
  monotonic_reads,
  monotonic_writes,
  writes_follow_reads,
};
// As seen from the present: over, begun, or not even that.
enum class StrokeAhead : std::uint8_t { done, under_way, ahead };

// A stroke where it is to be drawn; of a bundle, the first of those that it stands for, or the
// first of the weightiest flag.
struct PlacedStroke {
  std::uint32_t number = 0;  // of the stroke
  Stroke::Kind kind = Stroke::Kind::command;
  std::uint8_t state = 0;
  std::uint8_t from_lane = 0;
  std::uint8_t to_lane = 0;
  StrokeFlag flag = StrokeFlag::none;
  StrokeAhead ahead = StrokeAhead::done;
  std::uint8_t chosen = 0;
  bool phantom = false;
  bool duplicate = false;
  bool again = false;
  double from_px = 0;
  double to_px = 0;
  double held_px = -1;
  double way = 1;
  sim::Ms at = 0;
  sim::Ms ends_at = -1;
  std::uint32_t count = 1;
};

// Takes them together where they are nearer to each other than the slot that is returned: 1 px, or
// as much more as it takes for no more than `strokes_max` to be left. They keep their order. What
// is chosen always stands for itself.
//
// In slots from coarse_px on only a few kinds of things are told apart, and a bundle stands where
// its lane has its place in the slot, so that the customers' do not cover each other.
inline constexpr std::uint32_t coarse_px = 16;
std::uint32_t bundle(const std::vector<PlacedStroke>& strokes, std::size_t strokes_max,
                     std::uint32_t width_px, std::vector<PlacedStroke>& bundles);

}  // namespace lab
