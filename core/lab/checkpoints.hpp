// Copies of a run, from which any moment of it is reached by running on a little.
//
// The rule that bounds them: a copy every `spacing` queue entries, at most `count_max` of them, and
// together at most `bytes_max` more than the latest alone weighs; when either is passed, every
// other copy is dropped and the spacing doubled. The beginning is always kept. So going anywhere
// costs one copy and at most `spacing` steps, which is 1/64 of the run as long as memory does not
// force more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lab/moment.hpp"
#include "lab/weight.hpp"

namespace lab {

class Checkpoints {
 public:
  static constexpr std::size_t count_max = 128;
  static constexpr std::size_t bytes_max = std::size_t{44} << 20;
  static constexpr std::uint64_t spacing_min = 64;

  explicit Checkpoints(const Moment& start);

  // Keeps a copy of the moment if one is due there.
  void offer(const Moment& moment) {
    if (moment.entries() % spacing_ == 0 && moment.entries() > kept_.back().moment.entries())
      keep(moment);
  }
  // The latest one that does not lie behind the position.
  [[nodiscard]] const Moment& latest_upto(Position position) const;
  // The run goes another way after so many entries.
  void forget_after(std::uint64_t entries);
  // The last one up to so many entries, itself and all behind it given up (the beginning stays):
  // asks for next to no memory. To be followed by weigh_last(), once what the caller held is gone.
  [[nodiscard]] Moment give_back(std::uint64_t entries);
  void weigh_last();
  template <class Visit>
  void each(Visit visit) {
    for (Kept& kept : kept_)
      visit(kept.moment);
  }

  [[nodiscard]] std::size_t size() const { return kept_.size(); }
  [[nodiscard]] std::uint64_t spacing() const { return spacing_; }
  // Of all of them, shared pages counted once.
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Kept {
    Moment moment;
    std::size_t bytes = 0;  // beside what it shares with the one before
  };

  void keep(const Moment& moment);
  void weigh(Kept& kept);
  void thin();
  [[nodiscard]] std::size_t bytes_beside_the_last() const;

  std::vector<Kept> kept_;
  std::uint64_t spacing_ = spacing_min;
  PageWeights last_pages_;      // of the last one
  std::size_t last_bytes_ = 0;  // of the last one, all its pages counted
};

}  // namespace lab
