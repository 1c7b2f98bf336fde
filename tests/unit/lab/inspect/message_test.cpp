// One copy of an event: where it comes from, what became of it, what it will do, what can be done.
#include <doctest/doctest.h>

#include "support/inspected.hpp"

namespace lab::message_test {
namespace {

using support::act_of;
using support::at;
using support::buys;
using support::do_act;
using support::fact;
using support::look;
using support::message;
using support::operates;
using support::stocks;
using support::Watched;
using support::why_not;

Watched shop(const std::string& settings = R"("lag": {"constant": 4000})") {
  return Watched(settings, {at(0, stocks("lamp-01", 5)), at(10'000, buys("harry", "order-1", 2))});
}

TEST_CASE("a message on its way says what, why, when it left and arrives, and what then") {
  Watched run = shop();
  run->seek(11'000);
  const Inspection seen = look(run, message(2));

  REQUIRE(seen.found);
  CHECK(support::in_words(seen.title) == "title.message.on_its_way event=2 replica=0");
  CHECK(fact(seen, "says") == "event.Allocated batchref=lamp-01 orderid=order-1 n=2 sku=LAMP");
  CHECK(fact(seen, "why") == R"(why.Allocate by=harry at=10000 -> {"command":1,"kind":"command"})");
  CHECK(fact(seen, "left") == "left.after_commit at=10000 n=1");
  CHECK(fact(seen, "arrives") == "became.on_its_way at=14000 after=4000");
  CHECK(fact(seen, "then") == "then.applies replica=0");
  CHECK(support::lines(seen.caused_by) == "line.event.Allocated event=2");
  CHECK(support::lines(seen.led_to) == "line.replica replica=0");
}

TEST_CASE("it is not there before it was sent") {
  Watched run = shop();
  run->seek(9000);
  CHECK_FALSE(look(run, message(2)).found);
  CHECK_FALSE(look(run, message(1, 3)).found);
}

TEST_CASE("by which way it left: before the commit, after it, by the relay, again") {
  const auto left = [](const std::string& publishing, std::uint32_t attempt = 0) {
    Watched run = shop(R"("lag": {"constant": 90000}, "publishing": ")" + publishing + R"(")");
    run->seek(16'000);
    return fact(look(run, message(2, 0, attempt)), "left");
  };
  CHECK(left("before_commit") == "left.before_commit at=10000 n=1");
  CHECK(left("after_commit") == "left.after_commit at=10000 n=1");
  CHECK(left("outbox") == "left.outbox at=10000 n=1");
  CHECK(left("outbox", 1) == "left.again at=15000 n=2");
}

TEST_CASE("one that must be held back says for which event it will wait") {
  Watched run(R"("lag": {"constant": 4000}, "projection": "sequenced", "delivery": "unordered")",
              {at(0, stocks("lamp-01", 5)), at(10'000, buys("harry", "order-1")),
               at(11'000, buys("bob", "order-2"))});
  run->seek(12'000);
  CHECK(fact(look(run, message(3)), "then") == "then.applies replica=0");
  do_act(run, message(2), "lose");

  CHECK(fact(look(run, message(3)), "then") ==
        R"(then.holds_back replica=0 event=2 -> {"event":2,"kind":"event"})");
  run->seek(16'000);
  const Inspection held = look(run, message(3));
  CHECK(fact(held, "became") == "became.held_back at=15000 after=4000 held=0");
  CHECK(fact(held, "then") == R"(then.waits_for event=2 -> {"event":2,"kind":"event"})");
}

TEST_CASE("what became of it: applied, lost, taken away, refused, failed, skipped") {
  const auto became = [](const std::string& settings, const std::string& act = "") {
    Watched run = shop(settings);
    run->seek(11'000);
    if (!act.empty()) run.act(act);
    run->seek(60'000);
    return fact(look(run, message(2)), "became");
  };
  const std::string lag = R"("lag": {"constant": 4000})";
  CHECK(became(lag) == "became.applied at=14000 after=4000");
  CHECK(became(lag + R"(, "drop": 1)") == "became.lost at=10000 after=0");
  CHECK(became(lag, operates(R"("drop", "event": 2, "replica": 0)")) ==
        "became.taken_away at=11000 after=1000");
  CHECK(became(lag, operates(R"("stop", "replica": 0)")) == "became.refused at=14000 after=4000");
  CHECK(became(lag + R"(, "handler_failure": 1)") == "became.failed at=14000 after=4000");
  CHECK(became(lag, operates(R"("rebuild", "replica": 0)")) ==
        "became.skipped at=14000 after=4000");
}

TEST_CASE("one that was held back and then applied says how long it waited") {
  Watched run(R"("lag": {"constant": 4000}, "projection": "sequenced", "delivery": "unordered")",
              {at(0, stocks("lamp-01", 5)), at(10'000, buys("harry", "order-1")),
               at(11'000, buys("bob", "order-2"))});
  run->seek(12'000);
  run.act(operates(R"("delay", "event": 2, "replica": 0, "by_ms": 6000)"));
  run->seek(60'000);

  CHECK(fact(look(run, message(2)), "moved") == "moved");
  CHECK(fact(look(run, message(2)), "became") == "became.applied at=20000 after=10000");
  CHECK(fact(look(run, message(3)), "became") ==
        "became.applied_late at=20000 after=9000 held=5000");
}

TEST_CASE("what will happen to one on its way, by the replica and its projection") {
  const auto then = [](const std::string& settings, const std::string& act) {
    Watched run = shop(settings);
    run->seek(11'000);
    run.act(act);
    return fact(look(run, message(2)), "then");
  };
  const std::string lag = R"("lag": {"constant": 4000})";
  const std::string rebuild = operates(R"("rebuild", "replica": 0)");
  CHECK(then(lag, rebuild) == "then.skips replica=0");
  CHECK(then(lag + R"(, "projection": "book")", rebuild) == "then.applies_again replica=0");
  CHECK(then(lag, operates(R"("stop", "replica": 0)")) == "then.refused replica=0");
  CHECK(then(lag, support::changes(R"("handler_failure": 1)")) == "then.fails replica=0");
}

TEST_CASE("a lost one says whether word of it comes another way") {
  Watched outbox = shop(R"("lag": {"constant": 4000}, "publishing": "outbox")");
  outbox->seek(11'000);
  do_act(outbox, message(2), "lose");
  CHECK(fact(look(outbox, message(2)), "then") == "standing.outbox replica=0 at=15000");

  Watched once = shop();
  once->seek(11'000);
  do_act(once, message(2), "lose");
  CHECK(fact(look(once, message(2)), "then") == "standing.lost replica=0");
}

TEST_CASE("a message of a unit that was rolled back tells of what never happened") {
  Watched run = shop(R"("lag": {"constant": 4000}, "publishing": "before_commit")");
  run->seek(9000);
  run.act(support::changes(R"("commit_failure": 1)"));
  run->seek(11'000);
  const Inspection seen = look(run, message(2));

  CHECK(fact(seen, "left") == "left.before_commit at=10000 n=1");
  CHECK(fact(seen, "then") == "then.applies_void replica=0");
}

TEST_CASE("act: lose it") {
  Watched run = shop();
  run->seek(11'000);
  do_act(run, message(2), "lose");
  run->seek(20'000);

  CHECK(run->world().stats.dropped == 1);
  CHECK(look(run, the_replica(0)).found);
  CHECK(fact(look(run, the_replica(0)), "lacks") ==
        R"(position.missing n=1 event=2 -> {"event":2,"kind":"event"})");
}

TEST_CASE("act: double it") {
  Watched run = shop();
  run->seek(11'000);
  do_act(run, message(2), "double");
  const Inspection second = look(run, message(2, 0, 0, true));

  REQUIRE(second.found);
  CHECK(fact(second, "left") == "left.double at=11000 n=1");
  CHECK(fact(second, "then") == "then.skips replica=0");
  CHECK(why_not(second, "lose") == "why_not.another_copy_first");
  CHECK(why_not(look(run, message(2)), "lose") == "");
}

TEST_CASE("act: delay it by as much as the person likes") {
  Watched run = shop();
  run->seek(11'000);
  CHECK(act_of(look(run, message(2)), "delay").asks == "by_ms");
  do_act(run, message(2), "delay");

  CHECK(fact(look(run, message(2)), "arrives") == "became.on_its_way at=19000 after=9000");
}

TEST_CASE("act: hurry it, so that it arrives now and overtakes") {
  Watched run = shop();
  run->seek(11'000);
  do_act(run, message(2), "hurry");

  CHECK(fact(look(run, message(2)), "became") == "became.applied at=11000 after=1000");
}

TEST_CASE("nothing can be done any more to one that is not on its way") {
  Watched run = shop();
  run->seek(20'000);
  for (const std::string_view name : {"lose", "double", "delay", "hurry"})
    CHECK(why_not(look(run, message(2)), name) == "why_not.not_on_its_way");
}

}  // namespace
}  // namespace lab::message_test
