#include "issues/identifiers/hi_lo.hpp"

#include <set>

#include <doctest/doctest.h>

namespace issues::hi_lo_test {
namespace {

TEST_CASE("the database is asked once a block") {
  BlockCounter blocks(100);
  HiLoGenerator ids;

  for (std::uint64_t n = 0; n < 250; ++n)
    REQUIRE(ids.next(blocks) == n);

  CHECK(blocks.trips() == 3);
}

TEST_CASE("two writers never hand out the same number") {
  BlockCounter blocks(10);
  HiLoGenerator one;
  HiLoGenerator other;
  std::set<std::uint64_t> seen;

  for (int n = 0; n < 1000; ++n) {
    seen.insert(one.next(blocks));
    if (n % 3 != 0) seen.insert(other.next(blocks));
  }

  CHECK(seen.size() == 1000 + 666);
}

TEST_CASE("a crash wastes the rest of the block, and no number comes twice") {
  BlockCounter blocks(100);
  HiLoGenerator ids;
  for (int n = 0; n < 30; ++n)
    ids.next(blocks);

  CHECK(ids.crash() == 70);
  CHECK(ids.next(blocks) == 100);
  CHECK(blocks.trips() == 2);
  CHECK(HiLoGenerator().crash() == 0);
}

TEST_CASE("a sequence counts from 1, and what is rolled back leaves a gap") {
  DatabaseSequence sequence;

  CHECK(sequence.upcoming() == 1);
  CHECK(sequence.next() == 1);
  const std::uint64_t rolled_back = sequence.next();
  CHECK(sequence.next() == rolled_back + 1);
  CHECK(sequence.upcoming() == 4);
}

}  // namespace
}  // namespace issues::hi_lo_test
