// What the program takes from the heap, counted where it asks: the same number on every machine
// with the same standard library, whatever else runs there.
#pragma once

#include <cstddef>
#include <cstdint>

namespace counts {

struct Heap {
  std::uint64_t blocks = 0;
  std::uint64_t bytes = 0;
};

// What `use` asks for, all in all; what it gives back meanwhile is not taken off.
template <class Use>
Heap taken_by(Use use);

Heap taken_so_far();

template <class Use>
Heap taken_by(Use use) {
  const Heap before = taken_so_far();
  use();
  const Heap after = taken_so_far();
  return {after.blocks - before.blocks, after.bytes - before.bytes};
}

}  // namespace counts
