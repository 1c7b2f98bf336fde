// The domains of the page's modules, in place of core/scenario/domains.cpp, which is then not
// linked: the lesson's, which the page waits for, loads nothing but the shop; the lab's has them
// all.
#include "scenario/domains.hpp"

#include <array>

#include "scenario/allocation_format.hpp"
#ifndef CQRS_LAB_LESSON
#include "scenario/issues_format.hpp"
#endif

namespace scenario {

std::span<const DomainFormat* const> domains() {
#ifdef CQRS_LAB_LESSON
  static constexpr std::array<const DomainFormat*, 1> of_the_module{&allocation_format};
#else
  static constexpr std::array<const DomainFormat*, 2> of_the_module{&allocation_format,
                                                                    &issues_format};
#endif
  return of_the_module;
}

}  // namespace scenario
