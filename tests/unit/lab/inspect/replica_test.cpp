// A replica: how far it has come, what it holds back, who waits at it, what can be done to it.
#include <doctest/doctest.h>

#include "support/inspected.hpp"

namespace lab::replica_test {
namespace {

using support::at;
using support::buys;
using support::do_act;
using support::fact;
using support::lines;
using support::look;
using support::looks;
using support::operates;
using support::stocks;
using support::Watched;
using support::why_not;

Watched shop(const std::string& settings) {
  return Watched(settings, {at(0, stocks("lamp-01", 5)), at(10'000, buys("harry", "order-1")),
                            at(11'000, buys("bob", "order-2"))});
}

TEST_CASE("a replica says its position and the first event that it lacks") {
  Watched run = shop(R"("lag": {"constant": 4000})");
  run->seek(14'000);
  const Inspection seen = look(run, the_replica(0));

  CHECK(fact(seen, "state") == "replica.running");
  CHECK(fact(seen, "has") == "position.up_to prefix=2 highest=2");
  CHECK(fact(seen, "lacks") == R"(position.missing n=1 event=3 -> {"event":3,"kind":"event"})");
  run->seek(2000);
  CHECK(fact(look(run, the_replica(0)), "has") == "position.empty prefix=0 highest=0");
  CHECK_FALSE(look(run, the_replica(1)).found);
}

TEST_CASE("with a gap it says up to where it has everything, and the newest it has") {
  Watched run = shop(R"("lag": {"constant": 4000})");
  run->seek(12'000);
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));
  run->seek(20'000);
  CHECK(fact(look(run, the_replica(0)), "has") == "position.gaps prefix=1 highest=3");
}

TEST_CASE("what it holds back, and who waits at it") {
  Watched run = shop(
      R"("lag": {"constant": 4000}, "projection": "sequenced", "reads": "read_your_writes",
         "wait_timeout_ms": 60000)");
  run->seek(12'000);
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));
  run.act(looks("bob"));
  run->seek(20'000);
  const Inspection seen = look(run, the_replica(0));

  CHECK(fact(seen, "has") == "position.up_to prefix=1 highest=1");
  CHECK(fact(seen, "holds") == R"(line.event.Allocated event=3 -> {"event":3,"kind":"event"})");
  CHECK(lines(seen.led_to) == "line.read.availability by=bob at=12000 key=LAMP status=waiting");
}

TEST_CASE("act: stop it, and start it again") {
  Watched run = shop(R"("lag": {"constant": 4000})");
  run->seek(12'000);
  CHECK(why_not(look(run, the_replica(0)), "start") == "why_not.runs_already");
  do_act(run, the_replica(0), "stop");

  run->seek(20'000);
  CHECK(fact(look(run, the_replica(0)), "state") == "replica.stopped at=12000");
  CHECK(why_not(look(run, the_replica(0)), "stop") == "why_not.stopped_already");
  do_act(run, the_replica(0), "start");
  CHECK(fact(look(run, the_replica(0)), "state") == "replica.running");
}

TEST_CASE("act: rebuild it from nothing, or replay over what it has") {
  Watched run = shop(R"("lag": {"constant": 4000}, "rebuild_ms_per_event": 1000)");
  run->seek(30'000);
  do_act(run, the_replica(0), "rebuild");
  run->seek(31'500);
  CHECK(fact(look(run, the_replica(0)), "rebuild") == "replica.rebuilding n=1 of=3 at=33000");
  CHECK(fact(look(run, the_replica(0)), "has") == "position.up_to prefix=1 highest=1");

  run->seek(40'000);
  do_act(run, the_replica(0), "replay");
  CHECK(fact(look(run, the_replica(0)), "has") == "position.up_to prefix=3 highest=3");
  CHECK(fact(look(run, the_replica(0)), "rebuild") == "replica.rebuilding n=0 of=3 at=43000");
}

TEST_CASE("where nothing was committed there is nothing to rebuild from") {
  Watched run("", {});
  CHECK(why_not(look(run, the_replica(0)), "rebuild") == "why_not.nothing_committed");
  CHECK(why_not(look(run, the_replica(0)), "replay") == "why_not.nothing_committed");
}

TEST_CASE("it says how much of what it has never happened") {
  Watched run(R"("lag": {"constant": 10}, "publishing": "before_commit", "commit_failure": 1)",
              {at(0, stocks("lamp-01", 5))});
  run->seek(1000);
  CHECK(fact(look(run, the_replica(0)), "but") == "position.phantoms n=1");
}

}  // namespace
}  // namespace lab::replica_test
