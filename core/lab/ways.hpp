// The ways a run has gone. Whoever reads its trace as it grows asks here how much of what was read
// still holds: where the run goes another way, the trace ahead of that place is another one.
//
//   std::size_t heard = 0;                        // kept by the reader
//   const std::size_t place = ways.hold_upto(heard);
//   if (place < read_upto) forget_from(place);
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace lab {

class Ways {
 public:
  static constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

  // From this place of the trace on the run is another one.
  void part_at(std::size_t place) { parted_at_.push_back(place); }

  // Up to which place of the trace holds what was read by one who had heard of the first `heard`
  // partings; it has heard of all of them then.
  [[nodiscard]] std::size_t hold_upto(std::size_t& heard) const {
    std::size_t place = all;
    for (; heard < parted_at_.size(); ++heard)
      place = std::min(place, parted_at_[heard]);
    return place;
  }

 private:
  std::vector<std::size_t> parted_at_;
};

}  // namespace lab
