// What copies of a world weigh. Copies share the pages that neither has written since
// (cqrs/paged_vector.hpp), so a page counts once however many of them hold it.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/world.hpp"

namespace lab {

struct PageWeight {
  const void* page = nullptr;
  std::size_t bytes = 0;
};
using PageWeights = std::vector<PageWeight>;  // by address

[[nodiscard]] PageWeights pages_of(const sim::World& world);
// The bytes of those pages that are not among `others`.
[[nodiscard]] std::size_t bytes_not_shared(const PageWeights& pages, const PageWeights& others);
// What a copy has for itself in any case: the queue, what waits, the lists of pages.
[[nodiscard]] std::size_t bytes_beside_pages(const sim::World& world);

}  // namespace lab
