// What there is in the shop by name: to choose from, and to find a name that is still free.
#pragma once

#include <string>
#include <vector>

#include "lab/inspect/sight.hpp"

namespace lab {

struct Shelves {
  // Of each at most so many: skus by creation of their first batch, the others the latest first.
  static constexpr std::size_t named_max = 50;

  std::vector<std::string> skus;
  std::vector<std::string> refs;
  std::vector<std::string> orderids;
  std::string free_ref;
  std::string free_orderid;
  std::string stocks_by;  // who brings in batches
};

// Empty where the run is not the shop's.
[[nodiscard]] Shelves shelves_of(const Sight& sight);

// Does anybody in the run go by that name?
[[nodiscard]] bool is_taken_by_a_client(const Sight& sight, std::string_view name);

}  // namespace lab
