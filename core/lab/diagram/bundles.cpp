#include "lab/diagram/bundles.hpp"

#include <algorithm>
#include <cmath>

#include <tsl/robin_map.h>

#include "sim/kernel/spread.hpp"

namespace lab {
namespace {

class Bundler {
 public:
  Bundler(std::uint32_t slot_px, std::uint32_t width_px, std::vector<PlacedStroke>& bundles)
      : slot_px_(slot_px), width_px_(width_px), bundles_(bundles) {
    bundles_.clear();
  }

  void add(const PlacedStroke& stroke) {
    lanes_ = std::max({lanes_, stroke.from_lane + 1.0, stroke.to_lane + 1.0});
    if (stroke.chosen != 0) {
      bundles_.push_back(stroke);
      ++chosen_;
      return;
    }
    const auto [found, is_new] =
        places_.try_emplace(key_of(stroke), static_cast<std::uint32_t>(bundles_.size()));
    if (is_new) {
      bundles_.push_back(stroke);
      return;
    }
    PlacedStroke& bundle = bundles_[found->second];
    ++bundle.count;
    if (stroke.flag > bundle.flag) {
      bundle.flag = stroke.flag;
      bundle.number = stroke.number;
    }
    bundle.from_px += stroke.from_px;
    bundle.to_px += stroke.to_px;
    bundle.way += stroke.way;
    bundle.held_px = std::max(bundle.held_px, stroke.held_px);
    bundle.ends_at = std::max(bundle.ends_at, stroke.ends_at);
  }
  [[nodiscard]] std::size_t size() const { return bundles_.size() - chosen_; }
  void finish() {
    for (PlacedStroke& bundle : bundles_) {
      bundle.from_px /= bundle.count;
      bundle.to_px /= bundle.count;
      bundle.way /= bundle.count;
      if (slot_px_ >= coarse_px && bundle.chosen == 0 && bundle.kind <= Stroke::Kind::read)
        move_to_its_place(bundle);
    }
  }

 private:
  // Far outside of the window a place is only ever "outside".
  [[nodiscard]] std::uint64_t slot(double px) const {
    const double width = width_px_;
    return static_cast<std::uint64_t>(std::clamp(px, -width, 2 * width) + width) / slot_px_;
  }
  // Commands on the left of a slot, reads on the right, by lane; messages go across.
  void move_to_its_place(PlacedStroke& bundle) const {
    const auto place = [this](double px, double part) {
      if (px < 0 || px > width_px_) return px;
      return (std::floor(px / slot_px_) + part) * slot_px_;
    };
    const double lane = (bundle.from_lane + 0.5) / lanes_;
    const bool is_read = bundle.kind == Stroke::Kind::read;
    const bool is_message = bundle.kind == Stroke::Kind::message;
    const double from = is_message ? 0.25 : (is_read ? 0.55 : 0.1) + 0.35 * lane;
    bundle.from_px = place(bundle.from_px, from);
    bundle.to_px = place(bundle.to_px, is_message ? 0.75 : from);
  }
  [[nodiscard]] bool is_done(const PlacedStroke& stroke) const {
    if (stroke.kind == Stroke::Kind::command) {
      return stroke.state == static_cast<std::uint8_t>(sim::CommandOutcome::ok) ||
             stroke.state == static_cast<std::uint8_t>(sim::CommandOutcome::no_change);
    }
    return stroke.state <= static_cast<std::uint8_t>(sim::ReadStatus::pending);
  }
  [[nodiscard]] std::uint8_t state_of(const PlacedStroke& stroke) const {
    const bool all = slot_px_ < coarse_px || stroke.kind == Stroke::Kind::message;
    return all ? stroke.state : static_cast<std::uint8_t>(is_done(stroke) ? 0 : 1);
  }
  [[nodiscard]] std::uint64_t key_of(const PlacedStroke& stroke) const {
    std::uint64_t key = 0;
    const auto add = [&key](std::uint64_t value, unsigned bits) { key = (key << bits) | value; };
    add(static_cast<std::uint64_t>(stroke.kind), 4);
    const bool fine = slot_px_ < coarse_px;
    add(state_of(stroke), 3);
    add(fine ? static_cast<std::uint64_t>(stroke.flag) : 0, 3);
    add(static_cast<std::uint64_t>(stroke.ahead), 2);
    add(stroke.phantom ? 1 : 0, 1);
    add(fine && stroke.duplicate ? 1 : 0, 1);
    add(fine && stroke.again ? 1 : 0, 1);
    add(stroke.from_lane, 6);
    add(stroke.to_lane, 6);
    add(slot(stroke.from_px), 18);
    add(slot(stroke.to_px), 18);
    return key;
  }

  std::uint32_t slot_px_;
  std::uint32_t width_px_;
  std::vector<PlacedStroke>& bundles_;
  tsl::robin_map<std::uint64_t, std::uint32_t, sim::Spread> places_;
  std::size_t chosen_ = 0;
  double lanes_ = 1;
};

}  // namespace

std::uint32_t bundle(const std::vector<PlacedStroke>& strokes, std::size_t strokes_max,
                     std::uint32_t width_px, std::vector<PlacedStroke>& bundles) {
  for (std::uint32_t slot_px = 1;; slot_px *= 2) {
    const bool is_last = slot_px >= width_px;
    Bundler bundler(slot_px, width_px, bundles);
    for (const PlacedStroke& stroke : strokes) {
      bundler.add(stroke);
      if (bundler.size() > strokes_max && !is_last) break;
    }
    if (bundler.size() > strokes_max && !is_last) continue;
    bundler.finish();
    return slot_px;
  }
}

}  // namespace lab
