// What remedies promise is kept (worlds/promises.hpp says what exactly).
#include "worlds/promises.hpp"

#include <string>

#include <doctest/doctest.h>

namespace promises_test {

namespace {

using worlds::Promise;
using worlds::Tried;

Tried check_kept(Promise promise, std::uint64_t worlds_tried = 300) {
  Tried tried;
  for (std::uint64_t seed = 0; seed < worlds_tried; ++seed) {
    const std::string broken = worlds::promise_broken(promise, seed, tried);
    CHECK_MESSAGE(broken.empty(), "seed " << seed << ": " << broken);
  }
  CHECK(tried.answers > 1000);
  return tried;
}

}  // namespace

TEST_CASE("session by prefix keeps read_your_writes and monotonic_reads under any projection") {
  CHECK(check_kept(Promise::session_by_prefix).waited > 100);
}

TEST_CASE("each half of session keeps its own guarantee") {
  CHECK(check_kept(Promise::read_your_writes_by_prefix).waited > 100);
  CHECK(check_kept(Promise::monotonic_reads_by_prefix).waited > 100);
}

TEST_CASE("sequenced keeps monotonic_writes and writes_follow_reads, and has no holes") {
  check_kept(Promise::sequenced);
}

TEST_CASE("session by prefix over sequenced, its waits failing, breaks nothing") {
  CHECK(check_kept(Promise::session_by_prefix_over_sequenced).waited > 100);
}

TEST_CASE("strong reads are never stale, nor turned away but while the writer is down") {
  check_kept(Promise::strong);
}

TEST_CASE("outbox and sequenced: without a dead letter a replica converges once all is quiet") {
  const Tried tried = check_kept(Promise::convergence, 400);
  CHECK(tried.converged > 600);
  CHECK(tried.lost_or_doubled > 1000);
}

}  // namespace promises_test
