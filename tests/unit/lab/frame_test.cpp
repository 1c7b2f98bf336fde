// The messages in flight as numbers, for a frame of the page.
#include "lab/frame.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab {
namespace {

using support::at;
using support::buys;
using support::operates;
using support::stocks;
using support::Watched;
using Fields = MessageFields;

double field(Watched& run, std::size_t message, std::size_t place) {
  return run->messages()[message * Fields::stride + place];
}
std::size_t count(Watched& run) {
  return run->messages().size() / Fields::stride;
}

Watched shop() {
  Watched run(R"({"format": "cqrs-lab-lesson/1", "name": "01-test", "opens_at_ms": 5000,
                  "scenario": )" +
              support::scenario_text(R"("lag": {"constant": 4000}, "replicas": 2)",
                                     {at(0, stocks("batch-1", 10))}) +
              "}");
  run.act(buys("harry", "order-1"));
  return run;
}

TEST_CASE("nothing is on its way, there are no numbers") {
  Watched run("", {});

  CHECK(run->messages().empty());
}

TEST_CASE("each message to each replica is a row of numbers") {
  Watched run = shop();
  run->seek(6000);

  REQUIRE(count(run) == 2);
  for (std::size_t replica = 0; replica < 2; ++replica) {
    CAPTURE(replica);
    CHECK(field(run, replica, Fields::event) == 2);
    CHECK(field(run, replica, Fields::replica) == static_cast<double>(replica));
    CHECK(field(run, replica, Fields::attempt) == 0);
    CHECK(field(run, replica, Fields::copy) == 0);
    CHECK(field(run, replica, Fields::sent_at_ms) == 5000);
    CHECK(field(run, replica, Fields::arrives_at_ms) == 9000);
    CHECK(field(run, replica, Fields::arrives_clock_ms) == 4000);
    CHECK(field(run, replica, Fields::remaining_ms) == 3000);
    CHECK(field(run, replica, Fields::progress) == 0.25);
    CHECK(event_types()[static_cast<std::size_t>(field(run, replica, Fields::type))] ==
          "Allocated");
  }
}

TEST_CASE("messages keep their place whatever is done to them") {
  Watched run = shop();
  run->seek(6000);
  run.act(buys("bob", "order-2"));
  run.act(operates(R"("duplicate", "event": 2, "replica": 0)"));
  run.act(operates(R"("delay", "event": 2, "replica": 0, "by_ms": 10000)"));

  REQUIRE(count(run) == 5);
  CHECK(field(run, 0, Fields::event) == 2);
  CHECK(field(run, 0, Fields::copy) == 0);
  CHECK(field(run, 0, Fields::arrives_at_ms) == 19'000);
  CHECK(field(run, 1, Fields::copy) == 1);
  CHECK(field(run, 1, Fields::arrives_at_ms) == 9000);
  CHECK(field(run, 2, Fields::replica) == 1);
  CHECK(field(run, 3, Fields::event) == 3);
}

TEST_CASE("a message that takes no time at all has arrived as soon as it is sent") {
  Watched run = shop();
  run->seek(6000);
  run.act(operates(R"("stop", "replica": 0)"));
  run.act(operates(R"("delay", "event": 2, "replica": 0, "by_ms": -1000000)"));
  CHECK(count(run) == 1);  // it came, and was refused

  run->seek(9000);
  CHECK(count(run) == 0);
}

}  // namespace
}  // namespace lab
