#include "memory.hpp"

#include <limits>

#include <malloc.h>

namespace bench {

std::size_t bytes_in_use() {
#ifdef __EMSCRIPTEN__
  return static_cast<std::size_t>(mallinfo().uordblks);
#else
  const auto heap = mallinfo2();
  return heap.uordblks + heap.hblkhd;
#endif
}

void keep_freed_memory() {
#ifndef __EMSCRIPTEN__
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  mallopt(M_MMAP_MAX, 0);
#endif
}

}  // namespace bench
