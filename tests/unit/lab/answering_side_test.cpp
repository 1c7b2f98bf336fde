// Which side answers.
#include "lab/answering_side.hpp"

#include <doctest/doctest.h>

namespace lab::answering_side_test {

TEST_CASE("the read side answers, but for strong reads, which the write side answers itself") {
  sim::Settings settings;
  CHECK(answering_side(settings) == "read");

  settings.reads = sim::Reads::session;
  CHECK(answering_side(settings) == "read");

  settings.reads = sim::Reads::strong;
  CHECK(answering_side(settings) == "write");
}

}  // namespace lab::answering_side_test
