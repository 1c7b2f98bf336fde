// Which session guarantee an answer broke, with the change it lacked and what had promised it.
#include "lab/broken_promises.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::broken_promises_test {
namespace {

using sim::Guarantee;
using support::at;
using support::buys;
using support::looks;
using support::looks_up;
using support::operates;
using support::stocks;
using support::Watched;

// Two replicas, asked in turn from replica 0 on; both have the batch of ten lamps, event 1.
Watched two_replicas() {
  Watched run(R"("lag": {"constant": 2000}, "replicas": 2, "routing": "round_robin",
                 "delivery": "unordered")",
              {at(0, stocks("batch-1", 10))});
  run->seek(5000);
  return run;
}
std::string arrives_at_once(int event, int replica) {
  return operates(R"("delay", "event": )" + std::to_string(event) + R"(, "replica": )" +
                  std::to_string(replica) + R"(, "by_ms": -1000000)");
}

TEST_CASE("an answer that has everything breaks no promise") {
  Watched run = two_replicas();
  run.act(looks("bob"));

  CHECK(run.customer("bob").broken.empty());
  CHECK(run.customer("bob").read == 0);
}

TEST_CASE("read your writes: the reader's own command is named") {
  Watched run = two_replicas();
  run.act(buys("harry", "order-1"));
  run->seek(6000);
  run.act(looks_up("harry", "order-1"));
  const std::vector<BrokenPromise> broken = run.customer("harry").broken;

  REQUIRE(broken.size() == 1);
  CHECK(broken[0].guarantee == Guarantee::read_your_writes);
  CHECK(broken[0].event == 2);
  CHECK(broken[0].coming);
  CHECK(broken[0].other_command == 1);
  CHECK(broken[0].other_clock_ms == 5000);
  CHECK_FALSE(broken[0].other_read);
}

TEST_CASE("monotonic reads: time ran backwards from an earlier answer, and it had said so many") {
  Watched run = two_replicas();
  run.act(buys("harry", "order-1", 4));
  run.act(arrives_at_once(2, 0));
  run.act(looks("bob"));
  CHECK(run.customer("bob").in_stock == 6);
  run->seek(6000);
  run.act(looks("bob"));
  CHECK(run.customer("bob").in_stock == 10);
  const std::vector<BrokenPromise> broken = run.customer("bob").broken;

  REQUIRE(broken.size() == 1);
  CHECK(broken[0].guarantee == Guarantee::monotonic_reads);
  CHECK(broken[0].event == 2);
  CHECK(broken[0].other_read == 0);
  CHECK(broken[0].same_page);
  CHECK(broken[0].said_in_stock == 6);
  CHECK(broken[0].other_clock_ms == 5000);
}

TEST_CASE("monotonic reads: an answer about something else may have promised it") {
  Watched run = two_replicas();
  run.act(stocks("batch-2", 3, "DESK"));
  run.act(buys("harry", "order-1", 4));
  run.act(arrives_at_once(3, 0));
  run.act(looks("bob", "DESK"));
  run.act(looks("bob"));
  const std::vector<BrokenPromise> broken = run.customer("bob").broken;

  REQUIRE(broken.size() == 1);
  CHECK(broken[0].guarantee == Guarantee::monotonic_reads);
  CHECK(broken[0].other_read == 0);
  CHECK_FALSE(broken[0].same_page);
  CHECK_FALSE(broken[0].said_in_stock);
}

TEST_CASE("monotonic writes: the later change of the same client is named") {
  Watched run = two_replicas();
  run.act(buys("harry", "order-1", 4));
  run->seek(5500);
  run.act(buys("harry", "order-2", 1));
  run.act(arrives_at_once(3, 0));
  run.act(looks("bob"));
  const std::vector<BrokenPromise> broken = run.customer("bob").broken;

  REQUIRE(broken.size() == 1);
  CHECK(broken[0].guarantee == Guarantee::monotonic_writes);
  CHECK(broken[0].event == 2);
  CHECK(broken[0].other_event == 3);
  CHECK(broken[0].other_by == "harry");
  CHECK(broken[0].other_clock_ms == 5500);
}

TEST_CASE("writes follow reads: the change of somebody who had seen the missing one is named") {
  Watched run = two_replicas();
  run.act(buys("harry", "order-1", 4));
  run.act(arrives_at_once(2, 0));
  run.act(looks("bob"));  // replica 0, has event 2
  run.act(buys("bob", "order-2"));
  run.act(arrives_at_once(3, 1));
  run.act(looks("carol"));  // replica 1, has event 3 but not 2
  const std::vector<BrokenPromise> broken = run.customer("carol").broken;

  REQUIRE(broken.size() == 1);
  CHECK(broken[0].guarantee == Guarantee::writes_follow_reads);
  CHECK(broken[0].event == 2);
  CHECK(broken[0].other_event == 3);
  CHECK(broken[0].other_by == "bob");
}

TEST_CASE("what was broken stays told when the replica is rebuilt, and the change is not coming") {
  Watched run = two_replicas();
  run.act(buys("harry", "order-1", 4));
  run.act(arrives_at_once(2, 0));
  run.act(looks("bob"));
  run.act(looks("bob"));
  run->seek(9000);
  run.act(operates(R"("rebuild", "replica": 0)"));
  const std::vector<BrokenPromise> broken = run.customer("bob").broken;

  REQUIRE(broken.size() == 1);
  CHECK(broken[0].other_read == 0);
  CHECK_FALSE(broken[0].coming);
}

}  // namespace
}  // namespace lab::broken_promises_test
