// The entry that libFuzzer calls (`./lab fuzz`).
#include <cstddef>
#include <cstdint>

#include "fuzz/one_input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::try_input({reinterpret_cast<const char*>(data), size});
  return 0;
}
