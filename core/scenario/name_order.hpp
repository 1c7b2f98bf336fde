// Ids sorted as their names are: reports sort by bytes of names, the core's ids say only what was
// named first.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <vector>

#include "sim/script.hpp"

namespace scenario {

class NameOrder {
 public:
  explicit NameOrder(const sim::Vocabulary& names) {
    for (std::size_t table = 0; table < ranks_.size(); ++table) {
      ranks_[table] = ranks(names.domain[table]);
    }
  }

  // Of a name in one of the domain's tables.
  [[nodiscard]] std::uint32_t rank(std::uint8_t table, std::uint32_t id) const {
    return ranks_[table][id];
  }

 private:
  using Ranks = std::vector<std::uint32_t>;

  static Ranks ranks(const sim::Names& names) {
    Ranks ids(names.size());
    std::iota(ids.begin(), ids.end(), 0U);
    std::sort(ids.begin(), ids.end(),
              [&](std::uint32_t one, std::uint32_t other) { return names[one] < names[other]; });
    Ranks ranks(ids.size());
    for (std::uint32_t rank = 0; rank < ids.size(); ++rank)
      ranks[ids[rank]] = rank;
    return ranks;
  }

  std::array<Ranks, sim::Vocabulary::tables> ranks_;
};

}  // namespace scenario
