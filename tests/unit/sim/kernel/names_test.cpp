#include "sim/kernel/names.hpp"

#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace sim::names_test {
namespace {

TEST_CASE("names are numbered from 0 as they come") {
  Names names;

  CHECK(names.intern("harry") == 0);
  CHECK(names.intern("bob") == 1);
  CHECK(names.size() == 2);
}

TEST_CASE("a name that is known keeps its number") {
  Names names;
  names.intern("harry");
  names.intern("bob");

  CHECK(names.intern("harry") == 0);
  CHECK(names.size() == 2);
}

TEST_CASE("a number leads back to its name") {
  Names names;
  const std::uint32_t harry = names.intern("harry");

  CHECK(names[harry] == "harry");
}

TEST_CASE("names are compared by bytes") {
  Names names;

  CHECK(names.intern("lamp") != names.intern("Lamp"));
  CHECK(names.intern("") != names.intern("lamp"));
  CHECK(names.intern("l\u00E4mp") != names.intern("la\u0308mp"));
}

TEST_CASE("a table keeps its own copy of a name, and finds each of many") {
  Names names;
  for (int n = 0; n < 10'000; ++n)
    names.intern("order-" + std::to_string(n));

  CHECK(names.size() == 10'000);
  CHECK(names.intern("order-0") == 0);
  CHECK(names.intern("order-9999") == 9'999);
  CHECK(names[1234] == "order-1234");
}

TEST_CASE("a table that was moved still finds its names") {
  Names names;
  names.intern("bob");

  Names moved = std::move(names);

  CHECK(moved.intern("bob") == 0);
  CHECK(moved.intern("harry") == 1);
}

}  // namespace
}  // namespace sim::names_test
