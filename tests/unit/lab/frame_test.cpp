// The messages on the stage as numbers, for a frame of the page.
#include "lab/frame.hpp"

#include <doctest/doctest.h>

#include "lab/lost_messages.hpp"
#include "support/watched.hpp"

namespace lab::frame_test {
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
Fate fate(Watched& run, std::size_t message) {
  return static_cast<Fate>(field(run, message, Fields::fate));
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
    CHECK(event_types(
              run->script().names())[static_cast<std::size_t>(field(run, replica, Fields::type))] ==
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
  REQUIRE(count(run) == 2);  // it came, and was refused
  CHECK(fate(run, 1) == Fate::refused);

  run->seek(10'000);
  CHECK(count(run) == 0);
}

// One order of harry's is on its way; 1 s of 4 has passed.
Watched shop_at_one_second(const std::string& settings = "") {
  Watched run(settings + (settings.empty() ? "" : ", ") + R"("lag": {"constant": 4000})",
              {at(0, stocks("batch-1", 10))});
  run->seek(5000);
  run.act(buys("harry", "order-1"));
  run->seek(6000);
  return run;
}

TEST_CASE("a message that is lost under way stays where it was lost, and fades in virtual time") {
  Watched run = shop_at_one_second();
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));

  REQUIRE(count(run) == 1);
  CHECK(fate(run, 0) == Fate::lost);
  CHECK(field(run, 0, Fields::progress) == 0.25);
  CHECK(field(run, 0, Fields::faded) == 0);
  CHECK(field(run, 0, Fields::remaining_ms) == 0);

  run->seek(6000 + lost_shown_ms / 2);
  REQUIRE(count(run) == 1);
  CHECK(field(run, 0, Fields::progress) == 0.25);
  CHECK(field(run, 0, Fields::faded) == 0.5);

  run->seek(6000 + lost_shown_ms);
  CHECK(count(run) == 0);
  run->seek(6500);  // and back
  CHECK(count(run) == 1);
}

TEST_CASE("where a copy was lost counts from what was last said of its arrival") {
  Watched run = shop_at_one_second();
  run.act(operates(R"("duplicate", "event": 2, "replica": 0)"));
  run.act(operates(R"("delay", "event": 2, "replica": 0, "by_ms": 6000)"));
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));  // the second copy arrives first now
  run->seek(7000);
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));

  REQUIRE(count(run) == 2);
  CHECK(field(run, 0, Fields::copy) == 0);
  CHECK(field(run, 0, Fields::progress) == 0.2);  // 2 s of 10
  CHECK(field(run, 1, Fields::copy) == 1);
  CHECK(field(run, 1, Fields::progress) == 0.25);  // 1 s of 4
}

TEST_CASE("a message that chance loses is lost where it left") {
  Watched run(R"("drop": 1)", {at(0, stocks("batch-1", 10))});

  REQUIRE(count(run) == 1);
  CHECK(fate(run, 0) == Fate::lost);
  CHECK(field(run, 0, Fields::progress) == 0);
}

TEST_CASE("a message whose handler fails is lost at the door") {
  Watched run(R"("lag": {"constant": 1000}, "handler_failure": 1)", {at(0, stocks("batch-1", 10))});
  run->seek(1500);

  REQUIRE(count(run) == 1);
  CHECK(fate(run, 0) == Fate::failed);
  CHECK(field(run, 0, Fields::progress) == 1);
}

TEST_CASE("a message sent again says which try it is, and the last one is a dead letter") {
  Watched run(R"("publishing": "outbox", "relay_interval_ms": 0, "redelivery_ms": 2000,
                 "max_attempts": 2, "lag": {"constant": 1000}, "handler_failure": 1)",
              {at(0, stocks("batch-1", 10))});
  run->seek(2500);
  REQUIRE(count(run) == 2);
  CHECK(fate(run, 0) == Fate::failed);
  CHECK(fate(run, 1) == Fate::on_its_way);
  CHECK(field(run, 1, Fields::attempt) == 1);

  run->seek(4000);
  REQUIRE(count(run) == 3);
  CHECK(fate(run, 2) == Fate::dead_letter);
  CHECK(field(run, 2, Fields::progress) == 0);
}

TEST_CASE("an event that was told and rolled back is a phantom") {
  Watched run(R"("publishing": "before_commit", "commit_failure": 1, "lag": {"constant": 1000})",
              {at(0, stocks("batch-1", 10))});

  REQUIRE(count(run) == 1);
  CHECK(fate(run, 0) == Fate::on_its_way);
  CHECK(field(run, 0, Fields::phantom) == 1);
}

}  // namespace
}  // namespace lab::frame_test
