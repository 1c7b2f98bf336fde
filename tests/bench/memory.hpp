// What is on the heap now.
#pragma once

#include <cstddef>

namespace bench {

[[nodiscard]] std::size_t bytes_in_use();

// From now on, natively too: a page of WebAssembly never gives memory back.
void keep_freed_memory();

}  // namespace bench
