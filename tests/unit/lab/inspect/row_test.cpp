// A row of a table: what made it, what is missing in it and where that is.
#include <doctest/doctest.h>

#include "support/inspected.hpp"

namespace lab::row_test {
namespace {

using support::at;
using support::buys;
using support::counts;
using support::fact;
using support::lines;
using support::look;
using support::operates;
using support::stocks;
using support::Watched;

Watched shop() {
  return Watched(R"("lag": {"constant": 4000}, "replicas": 2)",
                 {at(0, stocks("lamp-01", 5)), at(0, stocks("lamp-02", 3)),
                  at(10'000, buys("harry", "order-1", 2)), at(11'000, counts("lamp-02", 7))});
}

TEST_CASE("a batch says what is left of it, what made it, and what each replica has") {
  Watched run = shop();
  run->seek(12'000);
  const Inspection seen = look(run, the_row(sim::write_model, "lamp-01"));

  CHECK(support::in_words(seen.title) == "title.batch ref=lamp-01 sku=LAMP");
  CHECK(fact(seen, "says") == "batch purchased=5 n=3 eta=");
  CHECK(fact(seen, "lines") == "lines n=1");
  CHECK(fact(seen, "replica").find("table.batch_there replica=0 n=5") == 0);
  CHECK(lines(seen.caused_by) == "line.event.BatchCreated event=1, line.event.Allocated event=3");
  CHECK(lines(look(run, the_row(sim::write_model, "lamp-02")).caused_by) ==
        "line.event.BatchCreated event=2, line.event.BatchQuantityChanged event=4");
}

TEST_CASE(
    "a product at a replica says the truth, and which events are missing and where they are") {
  Watched run = shop();
  run->seek(12'000);
  run.act(operates(R"("drop", "event": 3, "replica": 1)"));
  const Inspection seen = look(run, the_row(1, "LAMP"));

  CHECK(fact(seen, "says") == "table.stock n=8 incoming=0");
  CHECK(fact(seen, "truth") == "table.stock n=10 incoming=0");
  CHECK(fact(seen, "missing") ==
        R"(standing.lost replica=1 event=3 -> {"event":3,"kind":"event"}, )"
        R"(standing.on_its_way replica=1 at=15000 event=4 -> {"event":4,"kind":"event"})");
  CHECK(lines(seen.caused_by) ==
        "line.event.BatchCreated event=1, line.event.BatchCreated event=2");
}

TEST_CASE("an order is there on one side and not yet on the other") {
  Watched run = shop();
  run->seek(12'000);
  const Inspection here = look(run, the_row(0, "order-1"));

  CHECK(support::in_words(here.title) == "title.order_at orderid=order-1 replica=0");
  CHECK(fact(here, "says") == "table.no_order");
  CHECK(fact(here, "truth") == "table.order n=1 none_left=0");
  CHECK(fact(here, "missing").find("standing.on_its_way replica=0 at=14000 event=3") == 0);
  CHECK(fact(look(run, the_row(sim::write_model, "order-1")), "says") ==
        "table.order n=1 none_left=0");
}

TEST_CASE("there is no row of a name that nothing has") {
  Watched run = shop();
  run->seek(12'000);
  CHECK_FALSE(look(run, the_row(sim::write_model, "nothing")).found);
  CHECK_FALSE(look(run, the_row(0, "lamp-01")).found);
  CHECK_FALSE(look(run, the_row(2, "LAMP")).found);
}

}  // namespace
}  // namespace lab::row_test
