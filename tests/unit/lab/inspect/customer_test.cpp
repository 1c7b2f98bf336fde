// A customer, what it asked and what it ordered.
#include <doctest/doctest.h>

#include "lab/inspect/shelves.hpp"
#include "lab/inspect/told.hpp"
#include "support/inspected.hpp"

namespace lab::customer_test {
namespace {

using support::act_of;
using support::at;
using support::buys;
using support::do_act;
using support::fact;
using support::lines;
using support::look;
using support::looks;
using support::looks_up;
using support::stocks;
using support::Watched;

Watched shop(const std::string& settings = R"("lag": {"constant": 4000})") {
  return Watched(settings,
                 {at(0, stocks("lamp-01", 1)), at(10'000, looks("bob")),
                  at(11'000, buys("harry", "order-1")), at(12'000, looks("bob")),
                  at(13'000, buys("bob", "order-2")), at(14'000, looks_up("harry", "order-1"))});
}

TEST_CASE("a customer says what it did, what it has to go by, and whom it asks") {
  Watched run = shop();
  run->seek(20'000);
  const Inspection bob = look(run, the_customer("bob"));

  CHECK(fact(bob, "did") == "did.deeds reads=2 commands=1 n=1");
  CHECK(fact(bob, "own") == R"(token.own event=3 -> {"event":3,"kind":"event"})");
  CHECK(fact(bob, "seen") == R"(token.seen event=1 -> {"event":1,"kind":"event"})");
  CHECK(fact(bob, "asks").find("asks replica=0") == 0);
  CHECK(lines(bob.led_to) ==
        "line.read.availability by=bob at=10000 key=LAMP status=ok, "
        "line.read.availability by=bob at=12000 key=LAMP status=stale, "
        "line.command.Allocate by=bob at=13000 outcome=out_of_stock");
  CHECK(fact(look(run, the_customer("nobody")), "did") == "did.nothing");
}

TEST_CASE("which guarantees it saw broken, with the read") {
  Watched run = shop();
  run->seek(20'000);
  CHECK(fact(look(run, the_customer("harry")), "broken") ==
        R"(broken.read_your_writes event=2 -> {"kind":"read","read":2})");
}

TEST_CASE("act: read as this customer, of what there is") {
  Watched run = shop();
  run->seek(20'000);
  const Inspection bob = look(run, the_customer("bob"));
  CHECK(act_of(bob, "read_availability").options == std::vector<std::string>{"LAMP"});
  CHECK(act_of(bob, "read_allocations").options == std::vector<std::string>{"order-2", "order-1"});
  do_act(run, the_customer("bob"), "read_availability");
  CHECK(run->world().reads.size() == 4);
  do_act(run, the_customer("zoe"), "read_allocations");
  CHECK(fact(look(run, the_customer("zoe")), "did") == "did.deeds reads=1 commands=0 n=0");

  Watched empty("", {});
  CHECK(support::why_not(look(empty, the_customer("bob")), "read_availability") ==
        "why_not.nothing_to_ask");
}

TEST_CASE("a read says whom it asked, the answer, and what the answer lacked") {
  Watched run = shop();
  run->seek(12'500);
  const Inspection stale = look(run, the_read(1));

  CHECK(support::in_words(stale.title) == "title.read.availability by=bob key=LAMP");
  CHECK(fact(stale, "asked") == "asked.replica at=12000 replica=0");
  CHECK(fact(stale, "became") == "read.ok at=12000 waited=0");
  CHECK(fact(stale, "says") == "answer.availability n=1 incoming=0");
  CHECK(fact(stale, "stale") == "stale n=1 age=1000");
  CHECK(fact(stale, "missing") ==
        R"(standing.on_its_way replica=0 at=15000 event=2 -> {"event":2,"kind":"event"})");
  run->seek(20'000);
  CHECK(fact(look(run, the_read(1)), "missing").find("standing.applied replica=0 at=15000") == 0);
  CHECK(fact(look(run, the_read(2)), "became") == "read.pending at=14000 waited=0");
  CHECK(fact(look(run, the_read(2)), "says") == "answer.nothing");
  CHECK_FALSE(look(run, the_read(9)).found);
}

TEST_CASE("what an old answer lacked is still known after the replica was rebuilt") {
  Watched run = shop();
  run->seek(20'000);
  run.act(support::operates(R"("rebuild", "replica": 0)"));
  CHECK(fact(look(run, the_read(1)), "missing").find("event=2") != std::string::npos);
}

TEST_CASE("a read that waits says for what") {
  Watched run = shop(R"("lag": {"constant": 4000}, "reads": "read_your_writes")");
  run->seek(14'500);
  const Inspection seen = look(run, the_read(2));
  CHECK(fact(seen, "became") == "read.waiting waited=0");
  CHECK(fact(seen, "then") == R"(waits event=2 replica=0 -> {"event":2,"kind":"event"})");
}

TEST_CASE("a read that had to wait says how long, and whether its patience ran out") {
  Watched waited = shop(R"("lag": {"constant": 4000}, "reads": "read_your_writes")");
  waited->seek(20'000);
  CHECK(fact(look(waited, the_read(2)), "became") == "read.ok_waited at=15000 waited=1000");
  Watched late =
      shop(R"("lag": {"constant": 4000}, "reads": "read_your_writes", "wait_timeout_ms": 500)");
  late->seek(20'000);
  CHECK(fact(look(late, the_read(2)), "became") == "read.pending_late at=14500 waited=500");
  Watched gave_up = shop(
      R"("lag": {"constant": 4000}, "reads": "read_your_writes", "wait_timeout_ms": 500,
         "on_timeout": "fail")");
  gave_up->seek(20'000);
  CHECK(fact(look(gave_up, the_read(2)), "became") == "read.timed_out waited=500");
}

TEST_CASE("act: ask the same again") {
  Watched run = shop();
  run->seek(20'000);
  do_act(run, the_read(2), "ask_again");
  CHECK(fact(look(run, the_read(3)), "became") == "read.ok at=20000 waited=0");
}

TEST_CASE("a command says its outcome, its events, and that its customer was disappointed") {
  Watched run = shop();
  run->seek(20'000);
  const Inspection seen = look(run, the_command(2));

  CHECK(support::in_words(seen.title) == "command.Allocate orderid=order-2 n=1 sku=LAMP by=bob");
  CHECK(fact(seen, "became") == "outcome.out_of_stock");
  CHECK(fact(seen, "but") == "disappointed");
  CHECK(lines(seen.led_to) == "line.event.OutOfStock event=3");
  CHECK(lines(seen.caused_by) == "line.customer by=bob");
  CHECK_FALSE(look(run, the_command(3)).found);
}

TEST_CASE("a command that failed says how often it was rolled back") {
  Watched run = shop(R"("commit_failure": 1)");
  run->seek(0);
  CHECK(fact(look(run, the_command(0)), "became") == "outcome.failed");
  CHECK(fact(look(run, the_command(0)), "retries") == "rolled_back n=1");
}

TEST_CASE("what there is in the shop by name, and which names are free") {
  Watched run = shop();
  run->seek(20'000);
  const Shelves shelves = shelves_of(run->sight());
  CHECK(shelves.skus == std::vector<std::string>{"LAMP"});
  CHECK(shelves.refs == std::vector<std::string>{"lamp-01"});
  CHECK(shelves.orderids == std::vector<std::string>{"order-2", "order-1"});
  CHECK(shelves.free_ref == "batch-002");
  CHECK(shelves.free_orderid == "order-3");
  CHECK(shelves.stocks_by == "warehouse");
  CHECK(is_taken_by_a_client(run->sight(), "harry"));
  CHECK(is_taken_by_a_client(run->sight(), "warehouse"));
  CHECK_FALSE(is_taken_by_a_client(run->sight(), "Harry"));
}

TEST_CASE("what the last command was told, and the field it is about") {
  const auto told = [](const std::string& act) {
    Watched run = shop();
    run->seek(20'000);
    run.act(act);
    const std::optional<Told> last = told_last(run->sight());
    return std::string(last->reason) + std::string(last->pointer);
  };
  CHECK(told(stocks("lamp-01", 1)) == "DuplicateBatch/ref");
  CHECK(told(stocks("lamp-02", 0)) == "InvalidQuantity/qty");
  CHECK(told(support::counts("nothing", 1)) == "UnknownBatch/ref");
  CHECK(told(buys("bob", "order-9", 1, "NOTHING")) == "InvalidSku/sku");
  CHECK(told(buys("bob", "order-9")) == "");
  Watched empty("", {});
  CHECK_FALSE(told_last(empty->sight()));
}

}  // namespace
}  // namespace lab::customer_test
