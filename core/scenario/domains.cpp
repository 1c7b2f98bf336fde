// THE list of domains. A program that plays only some of them defines domains() itself, and the
// linker leaves this file, and with it the others, out (web/domains.cpp): so it stays one object
// file by itself (cmake/layers.cmake).
#include "scenario/domains.hpp"

#include <array>

#include "scenario/allocation_format.hpp"
#include "scenario/issues_format.hpp"

namespace scenario {

std::span<const DomainFormat* const> domains() {
  static constexpr std::array<const DomainFormat*, 2> all{&allocation_format, &issues_format};
  return all;
}

}  // namespace scenario
