#include "lab/timeline.hpp"

#include <algorithm>
#include <utility>

#include "lab/weight.hpp"

namespace lab {

Timeline::Timeline(sim::World start, sim::Script& script)
    : script_(script), present_(std::move(start)), checkpoints_(present_) {}

Position Timeline::position() const {
  const Position reached = present_.reached();
  return {now_, reached.at == now_ ? reached.done : 0};
}

std::optional<sim::Ms> Timeline::next_at() {
  if (world().stopped != sim::Stopped::no) return std::nullopt;
  return present_.world().next_at(script_);
}

std::optional<sim::Agenda::Turn> Timeline::next_action() {
  return present_.world().agenda.next(script_);
}

const sim::World* Timeline::furthest() const {
  return furthest_ && furthest_->entries() > present_.entries() ? &furthest_->world() : nullptr;
}

void Timeline::stand_at(sim::Ms now) {
  now_ = now;
  present_.world().now = now;
}

// Takes up the latest moment known that does not lie behind the position, which may be the present.
void Timeline::restore(Position position) {
  const bool back = present_.reached() > position;
  const Moment* best = &checkpoints_.latest_upto(position);
  if (furthest_ && furthest_->reached() <= position && furthest_->entries() > best->entries())
    best = &*furthest_;
  if (!back && best->entries() <= present_.entries()) return;
  Moment taken_up = *best;
  if (!furthest_ || furthest_->entries() < present_.entries()) furthest_ = std::move(present_);
  present_ = std::move(taken_up);
}

bool Timeline::seek(Position position, std::uint64_t entries_max) {
  position.at = std::max<sim::Ms>(position.at, 0);
  restore(position);
  while (true) {
    const std::optional<sim::Ms> next = next_at();
    if (!next || *next > position.at) break;
    const Position reached = present_.reached();
    const std::uint64_t done = reached.at == position.at ? reached.done : 0;
    if (*next == position.at && done >= position.done) break;
    if (present_.entries() >= entries_max) {
      stand_at(reached.at);
      return false;
    }
    if (!present_.step(script_)) break;
    checkpoints_.offer(present_);
  }
  // A run that was stopped goes no further, and its clock neither.
  const bool stopped = world().stopped != sim::Stopped::no;
  stand_at(stopped ? std::min(position.at, present_.reached().at) : position.at);
  return true;
}

bool Timeline::step_instant() {
  const std::optional<sim::Ms> next = next_at();
  if (!next) return false;
  seek(*next);
  return true;
}

bool Timeline::step_entry() {
  const std::optional<sim::Ms> next = next_at();
  if (!next) return false;
  const Position reached = present_.reached();
  seek({*next, (reached.at == *next ? reached.done : 0) + 1});
  return true;
}

bool Timeline::step_instant_back() {
  if (position() == Position{0, 0}) return false;
  seek({now_, 0});
  stand_at(present_.reached().at);
  return true;
}

bool Timeline::step_entry_back() {
  const Position reached = present_.reached();
  if (reached.done == 0) return false;
  seek({reached.at, reached.done - 1});
  return true;
}

void Timeline::forget_ahead(std::size_t place) {
  checkpoints_.forget_after(present_.entries());
  furthest_.reset();
  const auto cut = [place](Moment& moment) { moment.world().agenda.cut(place); };
  checkpoints_.each(cut);
  cut(present_);
}

void Timeline::recover() {
  furthest_.reset();
  present_ = checkpoints_.give_back(present_.entries() / 2);
  checkpoints_.weigh_last();
  stand_at(present_.reached().at);
}

std::size_t Timeline::bytes() const {
  std::size_t sum = checkpoints_.bytes();
  PageWeights known = pages_of(checkpoints_.latest_upto(present_.reached()).world());
  const auto add = [&](const Moment& moment) {
    sum += bytes_beside_pages(moment.world()) + bytes_not_shared(pages_of(moment.world()), known);
  };
  add(present_);
  if (furthest_) {
    known = pages_of(checkpoints_.latest_upto(furthest_->reached()).world());
    add(*furthest_);
  }
  return sum;
}

}  // namespace lab
