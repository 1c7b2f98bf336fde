// An event: what it says, whose command it was, how far word of it has come.
#include <doctest/doctest.h>

#include "support/inspected.hpp"

namespace lab::event_test {
namespace {

using support::at;
using support::buys;
using support::fact;
using support::lines;
using support::look;
using support::operates;
using support::stocks;
using support::Watched;

TEST_CASE("an event says what it is and where it stands at each replica") {
  Watched run(R"("lag": {"constant": 4000}, "replicas": 2)",
              {at(0, stocks("lamp-01", 5)), at(10'000, buys("harry", "order-1"))});
  run->seek(11'000);
  run.act(operates(R"("drop", "event": 2, "replica": 1)"));
  const Inspection seen = look(run, the_event(2));

  CHECK(fact(seen, "at") == "at.committed at=10000");
  CHECK(fact(seen, "replica") ==
        R"(standing.on_its_way replica=0 at=14000 -> {"kind":"replica","replica":0}, )"
        R"(standing.lost replica=1 -> {"kind":"replica","replica":1})");
  CHECK(lines(seen.caused_by) == "line.command.Allocate by=harry at=10000 outcome=ok");
  CHECK(lines(seen.led_to) ==
        "line.message.on_its_way replica=0 at=14000 n=1, "
        "line.message.taken_away replica=1 at=11000 n=1");
  run->seek(20'000);
  CHECK(fact(look(run, the_event(1)), "replica").find("standing.applied replica=0 at=4000") == 0);
  CHECK_FALSE(look(run, the_event(3)).found);
}

TEST_CASE("with an outbox it stands there until it is sent, and again until it is acknowledged") {
  Watched run(R"("lag": {"constant": 4000}, "publishing": "outbox", "relay_interval_ms": 500)",
              {at(10, stocks("lamp-01", 5))});
  run->seek(10);
  CHECK(fact(look(run, the_event(1)), "replica").find("standing.outbox replica=0 at=500") == 0);
  run->seek(600);
  CHECK(fact(look(run, the_event(1)), "replica").find("standing.on_its_way replica=0 at=4500") ==
        0);
}

TEST_CASE("after its last try it is a dead letter; a rebuild brings it all the same") {
  Watched run(
      R"("lag": {"constant": 10}, "publishing": "outbox", "drop": 1, "max_attempts": 2,
         "rebuild_ms_per_event": 1000)",
      {at(0, stocks("lamp-01", 5))});
  run->seek(60'000);
  CHECK(fact(look(run, the_event(1)), "replica").find("standing.dead_letter replica=0 at=10000") ==
        0);
  run.act(operates(R"("rebuild", "replica": 0)"));
  CHECK(fact(look(run, the_event(1)), "replica").find("standing.rebuilding replica=0 at=61000") ==
        0);
}

TEST_CASE("while the writer is down, the relay has it for when it is up again") {
  Watched run(R"("lag": {"constant": 10}, "publishing": "outbox", "relay_interval_ms": 500)", {});
  run.act(operates(R"("crash", "point": "after_commit", "down_ms": 5000)"));
  run->seek(10);
  run.act(stocks("lamp-01", 5));
  run->seek(1000);
  CHECK(fact(look(run, the_event(1)), "replica").find("standing.outbox_down replica=0 ->") == 0);
}

TEST_CASE("an event that was rolled back never happened, whoever has heard of it") {
  Watched run(R"("lag": {"constant": 10}, "publishing": "before_commit", "commit_failure": 1)",
              {at(0, stocks("lamp-01", 5))});
  run->seek(5);
  const Inspection seen = look(run, the_event(1));
  CHECK(fact(seen, "at") == "at.rolled_back at=0");
  CHECK(lines(seen.caused_by) == "line.command.CreateBatch by=warehouse at=0 outcome=failed");
}

TEST_CASE("the raw record is the event's part of the trace") {
  Watched run(R"("lag": {"constant": 4000}, "replicas": 2)", {at(0, stocks("lamp-01", 5))});
  run->seek(4000);
  const auto raw = raw_records(run->sight(), the_event(1));

  REQUIRE(raw.size() == 5);
  CHECK(raw[0].find(R"("kind":"committed")") != std::string::npos);
  CHECK(raw[4].find(R"("kind":"applied","replica":1)") != std::string::npos);
  CHECK(raw_records(run->sight(), support::message(1, 1)).size() == 3);
  CHECK(raw_records(run->sight(), the_command(0)).size() == 2);
  CHECK(raw_records(run->sight(), R"({"kind": "event", "event": 1})").size() == 5);
}

TEST_CASE("what names no thing is not found") {
  Watched run("", {at(0, stocks("lamp-01", 5))});
  CHECK(inspect(run->sight(), R"({"kind": "event", "event": 1})").found);
  CHECK_FALSE(inspect(run->sight(), R"({"kind": "dragon"})").found);
  CHECK(raw_records(run->sight(), "nonsense").empty());
}

}  // namespace
}  // namespace lab::event_test
