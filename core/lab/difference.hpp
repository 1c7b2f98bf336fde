// Where two runs part: the same scenario and seed under other settings. Chance is a pure function
// of seed and purpose, so that up to there they are the same run, and what is different there is
// the settings' doing.
//
//   const FirstDifference parted = first_difference(with_lag.world(), without.world());
//   if (parted.in_trace) mark(parted.in_trace->at);
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

#include "sim/world.hpp"

namespace lab {

struct FirstDifference {
  // A place in both traces; the shorter one may have no record there.
  struct Record {
    std::size_t place = 0;
    sim::Ms at = 0;  // of the earlier of the two
  };
  // A read that both issued, by number from 0.
  struct Read {
    std::uint32_t number = 0;
    sim::Ms at = 0;  // when it was issued, by whoever issued it first
  };
  std::optional<Record> in_trace;  // nothing: so far they are the same run
  std::optional<Read> in_answers;  // nothing: nobody was told anything else
};

// Looks for it again and again while both runs go on, or back: what was the same once is not
// compared again.
class Parting {
 public:
  // What happened before that time; both worlds have done all of it.
  [[nodiscard]] FirstDifference first_difference(const sim::World& one, const sim::World& other,
                                                 sim::Ms before);
  // One of them goes another way.
  void forget() { *this = {}; }

 private:
  std::size_t same_records_ = 0;
  std::uint32_t same_answers_ = 0;  // of reads that have got theirs
  sim::Ms before_ = 0;              // of the last time
};

// Both worlds keep a trace and know names by the same ids: their scripts are one, or read from one
// file. As far as both have come; one that has come further than the other differs where that ends.
[[nodiscard]] inline FirstDifference first_difference(const sim::World& one,
                                                      const sim::World& other) {
  return Parting().first_difference(one, other, std::numeric_limits<sim::Ms>::max());
}

}  // namespace lab
