// The customers and the pages in front of them, from the records of the run.
#include "lab/customers.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::customers_test {
namespace {

using support::at;
using support::buys;
using support::looks;
using support::looks_up;
using support::operates;
using support::stocks;
using support::Watched;
using Showing = Customer::Showing;

Watched shop(const std::string& settings = R"("lag": {"constant": 2000})") {
  Watched run(settings, {at(0, stocks("batch-1", 10)), at(9000, looks("bob")),
                         at(9000, buys("harry", "file-1"))});
  run->seek(5000);
  return run;
}

TEST_CASE("everybody who will buy or ask is there from the start, the warehouse is not") {
  Watched run = shop();

  const std::vector<Customer> customers = run->customers();
  REQUIRE(customers.size() == 2);
  CHECK(customers[0].name == "bob");
  CHECK(customers[1].name == "harry");
  CHECK(customers[0].showing == Showing::nothing);
  CHECK(customers[0].sku == "LAMP");  // the way to the shop
  CHECK(customers[0].lamp.kind == Lamp::Kind::none);
}

TEST_CASE("in an empty world there is no shop to go to") {
  Watched run("", {at(9000, looks("bob"))});

  CHECK(run.customer("bob").sku.empty());
}

TEST_CASE("a product's page shows what the answer said") {
  Watched run("", {at(0, stocks("batch-1", 10)),
                   at(0, R"({"by": "warehouse", "command": "CreateBatch", "ref": "batch-2",
                        "sku": "LAMP", "qty": 5, "eta": "2026-12-24"})")});
  run->seek(5000);
  run.act(looks("bob"));
  const Customer bob = run.customer("bob");

  CHECK(bob.showing == Showing::product);
  CHECK(bob.sku == "LAMP");
  CHECK(bob.orderid.empty());
  CHECK(bob.status == sim::ReadStatus::ok);
  CHECK(bob.in_stock == 10);
  CHECK(bob.incoming == 5);
  CHECK(bob.next_eta == "2026-12-24");
  CHECK(bob.at_ms == 5000);
  CHECK(bob.replica == 0);
  CHECK_FALSE(bob.outcome);
}

TEST_CASE("a page is a rendered answer: it changes when it is asked for, never by itself") {
  Watched run = shop();
  run.act(looks("bob"));
  run.act(buys("harry", "order-1", 4));
  run->seek(8000);

  CHECK(run.customer("bob").in_stock == 10);
  CHECK(run.customer("bob").at_ms == 5000);
}

TEST_CASE("an order's page shows its lines by name and quantity") {
  Watched run = shop();
  run.act(stocks("batch-2", 10, "DESK"));
  run.act(buys("harry", "order-1", 3));
  run.act(buys("harry", "order-1", 2));
  run.act(buys("harry", "order-1", 7, "DESK"));
  run.act(buys("harry", "order-1", 80, "DESK"));
  run->seek(8000);
  run.act(looks_up("harry", "order-1"));
  const Customer harry = run.customer("harry");

  CHECK(harry.showing == Showing::order);
  CHECK(harry.orderid == "order-1");
  CHECK(harry.sku == "DESK");
  REQUIRE(harry.lines.size() == 4);
  CHECK(harry.lines[0].sku == "DESK");
  CHECK(harry.lines[0].qty == 7);
  CHECK(harry.lines[0].batchref == "batch-2");
  CHECK(harry.lines[1].qty == 80);
  CHECK_FALSE(harry.lines[1].batchref);
  CHECK(harry.lines[2].qty == 2);
  CHECK(harry.lines[3].qty == 3);
}

TEST_CASE("an order's page without a line leads back to what the customer ordered") {
  Watched run = shop();
  run.act(stocks("batch-2", 10, "DESK"));
  run.act(buys("harry", "order-1", 1, "DESK"));
  run.act(looks_up("harry", "order-1"));

  CHECK(run.customer("harry").status == sim::ReadStatus::pending);
  CHECK(run.customer("harry").lines.empty());
  CHECK(run.customer("harry").sku == "DESK");
}

TEST_CASE("a receipt says what was done, until the next page") {
  Watched run = shop();
  run.act(looks("harry"));
  run.act(buys("harry", "order-1"));

  const Customer harry = run.customer("harry");
  CHECK(harry.showing == Showing::receipt);
  CHECK(harry.outcome == sim::CommandOutcome::ok);
  CHECK_FALSE(harry.status);
  CHECK(harry.sku == "LAMP");
  CHECK(harry.orderid == "order-1");
  CHECK(harry.at_ms == 5000);
  CHECK(harry.replica == sim::write_model);

  run.act(looks("harry"));
  CHECK(run.customer("harry").showing == Showing::product);
}

TEST_CASE("a receipt that was rejected says why, by code") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 1, "SOFA"));

  CHECK(run.customer("harry").outcome == sim::CommandOutcome::rejected);
  CHECK(run.customer("harry").reason == "InvalidSku");
}

TEST_CASE("disappointed: out of stock after a page that had promised enough") {
  Watched run = shop();
  run.act(looks("bob"));
  run.act(buys("harry", "order-1", 8));
  run.act(looks_up("bob", "order-1"));
  run.act(buys("bob", "order-2", 5));

  const Customer bob = run.customer("bob");
  CHECK(bob.outcome == sim::CommandOutcome::out_of_stock);
  CHECK(bob.disappointed);
  CHECK(bob.promised_in_stock == 10);
  CHECK(bob.promised_incoming == 0);
}

TEST_CASE("out of stock as the page had said is no disappointment") {
  Watched run = shop();
  run.act(looks("bob"));
  run.act(buys("bob", "order-2", 50));

  CHECK(run.customer("bob").outcome == sim::CommandOutcome::out_of_stock);
  CHECK_FALSE(run.customer("bob").disappointed);
  CHECK(run.customer("bob").promised_in_stock == 0);
}

TEST_CASE("a customer knows of an order of its own that may have been taken") {
  Watched run = shop();
  CHECK(run.customer("harry").own_orderid.empty());
  run.act(buys("harry", "order-1"));
  CHECK(run.customer("harry").own_orderid == "order-1");
  CHECK(run.customer("bob").own_orderid.empty());

  run.act(buys("harry", "order-2", 1, "SOFA"));  // rejected
  CHECK(run.customer("harry").own_orderid == "order-1");

  run.act(operates(R"("crash", "point": "before_commit", "down_ms": 100)"));
  run.act(buys("harry", "order-3"));  // unknown: it may have been
  CHECK(run.customer("harry").own_orderid == "order-3");
  run.act(buys("harry", "order-4"));  // nobody there
  CHECK(run.customer("harry").own_orderid == "order-3");
}

TEST_CASE("a read that waits, or was given up, is no page") {
  Watched run = shop(
      R"("lag": {"constant": 2000}, "reads": "read_your_writes", "wait_timeout_ms": 500,
         "on_timeout": "fail")");
  run.act(buys("harry", "order-1"));
  run.act(looks_up("harry", "order-1"));
  CHECK(run.customer("harry").showing == Showing::receipt);

  run->seek(6000);
  CHECK(run.customer("harry").showing == Showing::receipt);
}

TEST_CASE("a page is the latest by when it was answered, not by when it was asked for") {
  Watched run =
      shop(R"("lag": {"constant": 2000}, "reads": "read_your_writes", "wait_timeout_ms": 60000)");
  run.act(buys("harry", "order-1"));
  run.act(looks_up("harry", "order-1"));
  run->seek(6000);
  run.act(buys("harry", "order-2", 2));
  run->seek(7000);

  CHECK(run.customer("harry").showing == Showing::order);
  CHECK(run.customer("harry").at_ms == 7000);
  CHECK(run.customer("harry").lines.size() == 1);
}

TEST_CASE("the pages are right by themselves when time goes back") {
  Watched run = shop();
  run.act(looks("bob"));
  run->seek(7000);
  run.act(buys("bob", "order-1"));
  CHECK(run.customer("bob").showing == Showing::receipt);

  run->seek(6000);
  CHECK(run.customer("bob").showing == Showing::product);
  CHECK(run.customer("bob").own_orderid.empty());
  run->seek(4000);
  CHECK(run.customer("bob").showing == Showing::nothing);
}

TEST_CASE("times on a page count from the opening too") {
  Watched run(R"({"format": "cqrs-lab-lesson/1", "name": "01-test", "opens_at_ms": 5000,
                  "scenario": )" +
              support::scenario_text("", {at(0, stocks("batch-1", 1)), at(4000, looks("bob"))}) +
              "}");

  CHECK(run.customer("bob").at_ms == 4000);
  CHECK(run.customer("bob").clock_ms == -1000);
}

TEST_CASE("a world that keeps no records shows no pages") {
  Watched run(R"({"format": "cqrs-lab/1", "record": "summary", "actions": [)" +
              at(0, stocks("batch-1", 1)) + ", " + at(4000, looks("bob")) + "]}");
  run->seek(5000);

  CHECK(run.customer("bob").showing == Showing::nothing);
}

TEST_CASE("an order that is not there: whoever gave it may expect it, nobody else") {
  Watched run = shop();
  run.act(buys("harry", "order-1"));
  run.act(buys("harry", "order-2"));
  run.act(looks_up("harry", "order-1"));
  run.act(looks_up("bob", "order-1"));
  CHECK(run.customer("harry").status == sim::ReadStatus::pending);
  CHECK(run.customer("harry").own_order);
  CHECK(run.customer("bob").status == sim::ReadStatus::pending);
  CHECK_FALSE(run.customer("bob").own_order);
}

TEST_CASE("an order that was refused is nobody's") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 1, "NO-SUCH"));
  run.act(looks_up("harry", "order-1"));

  CHECK(run.customer("harry").status == sim::ReadStatus::not_found);
  CHECK_FALSE(run.customer("harry").own_order);
}

TEST_CASE("a read that waits stands beside the page that was there before") {
  Watched run = shop(R"("lag": {"constant": 2000}, "reads": "read_your_writes")");
  run.act(looks("harry"));
  run.act(buys("harry", "order-1"));
  run.act(looks_up("harry", "order-1"));
  Customer harry = run.customer("harry");

  CHECK(harry.showing == Showing::receipt);
  REQUIRE(harry.asking);
  CHECK(harry.asking->status == sim::ReadStatus::waiting);
  CHECK(harry.asking->read == 1);
  CHECK(harry.asking->orderid == "order-1");
  CHECK(harry.asking->replica == 0);
  CHECK(harry.asking->waits_for == 2);
  CHECK(harry.asking->clock_ms == 5000);

  run->seek(7000);
  harry = run.customer("harry");
  CHECK_FALSE(harry.asking);
  CHECK(harry.showing == Showing::order);
  CHECK(harry.waited_ms == 2000);
  CHECK_FALSE(harry.gave_up_waiting);
}

TEST_CASE("a read that nobody answers stands beside the page too") {
  Watched run = shop();
  run.act(looks("bob"));
  run.act(operates(R"("stop", "replica": 0)"));
  run.act(looks("bob"));

  const Customer bob = run.customer("bob");
  CHECK(bob.showing == Showing::product);
  REQUIRE(bob.asking);
  CHECK(bob.asking->status == sim::ReadStatus::unavailable);
  CHECK(bob.asking->sku == "LAMP");
}

TEST_CASE("a read that waited in vain took what there was, or gave up") {
  const std::string settings =
      R"("lag": {"constant": 9000}, "reads": "read_your_writes", "wait_timeout_ms": 1000)";
  Watched stale = shop(settings);
  stale.act(buys("harry", "order-1"));
  stale.act(looks_up("harry", "order-1"));
  stale->seek(6500);
  CHECK(stale.customer("harry").gave_up_waiting);
  CHECK_FALSE(stale.customer("harry").asking);

  Watched fail = shop(settings + R"(, "on_timeout": "fail")");
  fail.act(buys("harry", "order-1"));
  fail.act(looks_up("harry", "order-1"));
  fail->seek(6500);
  REQUIRE(fail.customer("harry").asking);
  CHECK(fail.customer("harry").asking->status == sim::ReadStatus::timed_out);
}

}  // namespace
}  // namespace lab::customers_test
