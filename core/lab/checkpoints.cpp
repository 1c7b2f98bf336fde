#include "lab/checkpoints.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lab {

Checkpoints::Checkpoints(const Moment& start) {
  kept_.push_back({start, 0});
  weigh(kept_.back());
}

void Checkpoints::keep(const Moment& moment) {
  kept_.push_back({moment, 0});
  weigh(kept_.back());
  // Two stay whatever they weigh: the beginning, and one to go on from.
  while (kept_.size() > count_max || (bytes_beside_the_last() > bytes_max && kept_.size() > 2))
    thin();
}

// What the copy adds to the one whose pages are the last.
void Checkpoints::weigh(Kept& kept) {
  PageWeights pages = pages_of(kept.moment.world());
  const std::size_t beside_pages = bytes_beside_pages(kept.moment.world());
  kept.bytes = beside_pages + bytes_not_shared(pages, last_pages_);
  last_bytes_ = beside_pages + bytes_not_shared(pages, {});
  last_pages_ = std::move(pages);
}

void Checkpoints::thin() {
  spacing_ *= 2;
  std::erase_if(kept_, [&](const Kept& kept) { return kept.moment.entries() % spacing_ != 0; });
  last_pages_.clear();
  for (Kept& kept : kept_)
    weigh(kept);
}

const Moment& Checkpoints::latest_upto(Position position) const {
  const auto after = std::upper_bound(
      kept_.begin(), kept_.end(), position,
      [](const Position& wanted, const Kept& kept) { return wanted < kept.moment.reached(); });
  // The beginning is nowhere behind: it has reached (0, 0).
  return std::prev(after)->moment;
}

void Checkpoints::forget_after(std::uint64_t entries) {
  const auto gone = std::find_if(kept_.begin() + 1, kept_.end(),
                                 [&](const Kept& kept) { return kept.moment.entries() > entries; });
  if (gone == kept_.end()) return;
  kept_.erase(gone, kept_.end());
  weigh_last();
}

void Checkpoints::weigh_last() {
  const std::size_t bytes = kept_.back().bytes;
  weigh(kept_.back());
  kept_.back().bytes = bytes;
}

Moment Checkpoints::give_back(std::uint64_t entries) {
  while (kept_.size() > 1 && kept_.back().moment.entries() > entries)
    kept_.pop_back();
  if (kept_.size() == 1) return kept_.back().moment;
  Moment last = std::move(kept_.back().moment);
  kept_.pop_back();
  return last;
}

std::size_t Checkpoints::bytes_beside_the_last() const {
  const std::size_t all = bytes();
  return all - std::min(all, last_bytes_);
}

std::size_t Checkpoints::bytes() const {
  std::size_t sum = 0;
  for (const Kept& kept : kept_)
    sum += kept.bytes;
  return sum;
}

}  // namespace lab
