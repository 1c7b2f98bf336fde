// The core is equal to the independent implementation of docs/semantics.md on generated worlds.
// `./lab soak` does the same for many more.
#include <string>

#include <doctest/doctest.h>

#include "worlds/comparison.hpp"
#include "worlds/generator.hpp"

namespace reference_test {

TEST_CASE("500 generated worlds give the reports of the independent implementation") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const std::string difference = worlds::difference_to_reference(worlds::generate(seed));
    CHECK_MESSAGE(difference.empty(), "seed " << seed << ": " << difference);
  }
}

}  // namespace reference_test
