// The page plays the allocation domain, and loads nothing of another: in place of
// core/scenario/domains.cpp, which is then not linked.
#include "scenario/domains.hpp"

#include <array>

#include "scenario/allocation_format.hpp"

namespace scenario {

std::span<const DomainFormat* const> domains() {
  static constexpr std::array<const DomainFormat*, 1> of_the_page{&allocation_format};
  return of_the_page;
}

}  // namespace scenario
