// Ids sorted as their names are: reports sort by bytes of names, the core's ids say only what was
// named first.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <vector>

#include "allocation/simulation/messages.hpp"
#include "sim/script.hpp"

namespace scenario {

class NameOrder {
 public:
  explicit NameOrder(const sim::Vocabulary& names) {
    for (std::size_t table = 0; table < ranks_.size(); ++table) {
      ranks_[table] = ranks(names.domain[table]);
    }
  }

  [[nodiscard]] std::uint32_t rank(allocation::Sku id) const {
    return of(allocation::NameTable::sku, id.value);
  }
  [[nodiscard]] std::uint32_t rank(allocation::BatchRef id) const {
    return of(allocation::NameTable::ref, id.value);
  }
  [[nodiscard]] std::uint32_t rank(allocation::OrderId id) const {
    return of(allocation::NameTable::orderid, id.value);
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
  [[nodiscard]] std::uint32_t of(allocation::NameTable table, std::uint32_t id) const {
    return ranks_[static_cast<std::size_t>(table)][id];
  }

  std::array<Ranks, sim::Vocabulary::tables> ranks_;
};

}  // namespace scenario
