// What is on the heap now.
#pragma once

#include <cstddef>

namespace bench {

[[nodiscard]] std::size_t bytes_in_use();

}  // namespace bench
