#include "lab/shrink.hpp"

#include <algorithm>
#include <utility>

#include "lab/shrink_passes.hpp"

namespace lab {

std::optional<Shrink> Shrink::start(scenario::Loaded loaded,
                                    std::vector<scenario::Condition> conditions) {
  std::optional<Failure> failure = failure_of(loaded, conditions);
  if (!failure) return std::nullopt;
  return Shrink(std::move(loaded), std::move(conditions), std::move(*failure));
}

Shrink::Shrink(scenario::Loaded loaded, std::vector<scenario::Condition> conditions,
               Failure failure)
    : smallest_(std::move(loaded)),
      conditions_(std::move(conditions)),
      failure_(std::move(failure)),
      actions_first_(actions_of(smallest_.script)) {
  begin_pass(0);
}

void Shrink::begin_pass(std::size_t pass) {
  pass_ = pass;
  place_ = 0;
  const ShrinkPass& now = shrink_passes()[pass];
  chunk_ = now.in_chunks ? std::max<std::size_t>(now.places(smallest_) / 2, 1) : 1;
}

// What to try next; nothing if a whole round of passes has left nothing out.
std::optional<scenario::Loaded> Shrink::next_candidate() {
  while (true) {
    const ShrinkPass& pass = shrink_passes()[pass_];
    for (const std::size_t places = pass.places(smallest_); place_ < places; place_ += chunk_) {
      auto candidate = pass.without(smallest_, place_, std::min(chunk_, places - place_));
      if (candidate) return candidate;
    }
    if (chunk_ > 1) {
      place_ = 0;
      chunk_ /= 2;
    } else if (pass_ + 1 < shrink_passes().size()) {
      begin_pass(pass_ + 1);
    } else if (std::exchange(round_helped_, false)) {
      begin_pass(0);
    } else {
      return std::nullopt;
    }
  }
}

bool Shrink::step() {
  if (done_) return false;
  std::optional<scenario::Loaded> candidate;
  if (tried_ < tries_max) candidate = next_candidate();
  if (!candidate) {
    done_ = true;
    return false;
  }
  ++tried_;
  std::optional<Failure> failure = failure_of(*candidate, conditions_);
  if (failure && same(*failure)) {
    // What was behind this place has moved up to it.
    smallest_ = std::move(*candidate);
    failure_ = std::move(*failure);
    round_helped_ = true;
  } else {
    place_ += chunk_;
  }
  return true;
}

// Fails in the same way: a read that is not there any more is no stale read.
bool Shrink::same(const Failure& other) const {
  return other.stopped == failure_.stopped && other.condition == failure_.condition &&
         other.how.comparison == failure_.how.comparison &&
         other.how.nothing_there == failure_.how.nothing_there;
}

Shrink::Progress Shrink::progress() const {
  return {tried_, actions_of(smallest_.script), actions_first_, done_};
}

}  // namespace lab
