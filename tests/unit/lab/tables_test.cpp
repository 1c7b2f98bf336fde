// The tables of both sides and where they differ.
#include "lab/tables.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::tables_test {
namespace {

using support::at;
using support::buys;
using support::changes;
using support::counts;
using support::looks_up;
using support::operates;
using support::stocks;
using support::Watched;
using Ids = std::vector<sim::EventId>;

Watched shop(const std::string& settings = R"("lag": {"constant": 2000})") {
  Watched run(settings, {at(0, stocks("batch-1", 10))});
  run->seek(5000);
  return run;
}

// "order-1 LAMP 3 batch-1 harry", what differs with a mark, what is not here in brackets.
std::vector<std::string> in_words(const std::vector<OrderRow>& rows) {
  std::vector<std::string> lines;
  for (const OrderRow& row : rows) {
    std::string line = row.orderid + " " + row.sku + " " + std::to_string(row.qty) + " " +
                       row.batchref.value_or("none") + " " + row.by;
    if (row.differs) line += " !";
    lines.push_back(row.here ? line : "(" + line + ")");
  }
  return lines;
}
using Lines = std::vector<std::string>;

TEST_CASE("both sides alike: no row differs") {
  Watched run = shop();

  REQUIRE(run->write_model().batches.size() == 1);
  const BatchRow batch = run->write_model().batches[0];
  CHECK(batch.ref == "batch-1");
  CHECK(batch.sku == "LAMP");
  CHECK_FALSE(batch.eta);
  CHECK(batch.purchased == 10);
  CHECK(batch.available == 10);
  CHECK_FALSE(batch.differs);
  REQUIRE(run->replicas()[0].products.size() == 1);
  CHECK(run->replicas()[0].products[0].here);
  CHECK_FALSE(run->replicas()[0].products[0].differs);
}

TEST_CASE("a product row says what is true and which events are missing") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 3));
  run.act(buys("bob", "order-2", 2));

  const ReplicaTable replica = run->replicas()[0];
  CHECK(replica.status.missing == 2);
  CHECK(replica.status.prefix == 1);
  CHECK(replica.status.highest == 1);
  const ProductRow product = replica.products[0];
  CHECK(product.sku == "LAMP");
  CHECK(product.differs);
  CHECK(product.in_stock == 10);
  CHECK(product.truth_in_stock == 5);
  CHECK(product.missing_events == Ids{2, 3});
  CHECK(run->write_model().batches[0].differs);
  CHECK(run->write_model().events_committed == 3);
  CHECK(run->write_model().last_event == 3);
}

TEST_CASE("a row that differs names what is missing, on both sides, and of which replica") {
  Watched run = shop(R"("lag": {"constant": 2000}, "replicas": 3)");
  run.act(stocks("batch-2", 10));
  run->seek(8000);
  run.act(operates(R"("stop", "replica": 1)"));
  run.act(buys("harry", "order-1", 3));
  run.act(operates(R"("delay", "event": 3, "replica": 2, "by_ms": -1000000)"));

  const WriteModelTable write = run->write_model();
  REQUIRE(write.batches[0].behind.size() == 1);  // replica 1 does not run, replica 2 has it
  CHECK(write.batches[0].behind[0].replica == 0);
  CHECK(write.batches[0].behind[0].events == Ids{3});
  CHECK(write.batches[1].behind.empty());
  REQUIRE(write.orders[0].behind.size() == 1);
  CHECK(write.orders[0].behind[0].events == Ids{3});
  CHECK(run->replicas()[0].orders[0].missing_events == Ids{3});
  CHECK(run->replicas()[2].orders[0].missing_events.empty());
}

TEST_CASE("a replica says what it has, what it waits for, and whether that is coming") {
  Watched run = shop(R"("lag": {"constant": 2000}, "projection": "idempotent")");
  run.act(buys("harry", "order-1"));
  run.act(buys("bob", "order-2"));
  run.act(operates(R"("delay", "event": 3, "replica": 0, "by_ms": -1000000)"));
  ReplicaStatus status = run->replicas()[0].status;
  CHECK(status.has == ReplicaStatus::Has::one);
  CHECK(status.first == 1);
  CHECK(status.prefix == 1);
  CHECK(status.highest == 3);
  CHECK(status.later == 1);
  CHECK(status.missing == 1);
  CHECK(status.waits_for == 2);
  CHECK(status.coming);

  run.act(operates(R"("drop", "event": 2, "replica": 0)"));
  CHECK_FALSE(run->replicas()[0].status.coming);
}

TEST_CASE("a replica that has everything waits for nothing") {
  Watched run = shop();
  const ReplicaStatus status = run->replicas()[0].status;

  CHECK(status.has == ReplicaStatus::Has::all);
  CHECK(status.prefix == 1);
  CHECK(status.waits_for == 0);
  CHECK_FALSE(status.coming);
  CHECK(status.held_back.empty());
}

TEST_CASE("a replica says what it holds back, and how far a rebuild has come") {
  Watched run =
      shop(R"("lag": {"constant": 2000}, "projection": "sequenced", "rebuild_ms_per_event": 1000)");
  run.act(buys("harry", "order-1"));
  run.act(buys("bob", "order-2"));
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));
  run->seek(8000);
  CHECK(run->replicas()[0].status.held_back == Ids{3});
  CHECK(run->replicas()[0].status.held_back_count == 1);

  run.act(operates(R"("rebuild", "replica": 0)"));
  run->seek(9500);
  CHECK(run->replicas()[0].status.replayed == 1);
  CHECK(run->replicas()[0].status.to_replay == 3);
  CHECK(run->replicas()[0].status.coming);

  run->seek(12'000);
  CHECK(run->replicas()[0].status.to_replay == 0);
  CHECK(run->replicas()[0].status.prefix == 3);
}

TEST_CASE("a replica says how many reads wait at it, and what it has that never was") {
  Watched run(R"("lag": {"constant": 2000}, "reads": "read_your_writes")",
              {at(0, stocks("batch-1", 10))});
  run->seek(5000);
  run.act(changes(R"("publishing": "before_commit", "commit_failure": 1)"));
  run.act(buys("bob", "order-2"));
  run.act(changes(R"("commit_failure": 0)"));
  run.act(buys("harry", "order-1"));
  run.act(looks_up("harry", "order-1"));
  CHECK(run->replicas()[0].status.waiting_reads == 1);

  run->seek(9000);
  CHECK(run->replicas()[0].status.waiting_reads == 0);
  CHECK(run->replicas()[0].status.phantoms == 1);
}

TEST_CASE("the lines that a replica lacks stand behind those it has") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 3));
  run->seek(8000);
  run.act(buys("bob", "order-2", 2));

  CHECK(in_words(run->write_model().orders) ==
        Lines{"order-1 LAMP 3 batch-1 harry", "order-2 LAMP 2 batch-1 bob !"});
  CHECK(in_words(run->replicas()[0].orders) ==
        Lines{"order-1 LAMP 3 batch-1 harry", "(order-2 LAMP 2 batch-1 bob !)"});
}

TEST_CASE("a product that the replica has not heard of is a row with nothing in it") {
  Watched run = shop();
  run.act(stocks("batch-2", 4, "DESK"));

  const std::vector<ProductRow> products = run->replicas()[0].products;
  REQUIRE(products.size() == 2);
  CHECK(products[1].sku == "DESK");
  CHECK_FALSE(products[1].here);
  CHECK(products[1].differs);
  CHECK(products[1].in_stock == 0);
  CHECK(products[1].truth_in_stock == 4);
}

TEST_CASE("an order that found no room has no batch; one whose batch shrank moves or waits") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 8));
  run.act(buys("bob", "order-2", 5));
  run->seek(8000);
  CHECK(in_words(run->write_model().orders) ==
        Lines{"order-1 LAMP 8 batch-1 harry", "order-2 LAMP 5 none bob"});

  run.act(counts("batch-1", 5));  // harry's line has no room any more
  CHECK(in_words(run->write_model().orders) ==
        Lines{"order-1 LAMP 8 none harry !", "order-2 LAMP 5 none bob"});
  CHECK(in_words(run->replicas()[0].orders) ==
        Lines{"order-1 LAMP 8 batch-1 harry !", "order-2 LAMP 5 none bob"});
}

TEST_CASE("a line that was lost in a crash is still somebody's order") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 8));
  run->seek(8000);
  run.act(operates(R"("crash", "point": "between_units", "down_ms": 100)"));
  run.act(counts("batch-1", 5));
  run->seek(12'000);

  CHECK(in_words(run->write_model().orders) == Lines{"order-1 LAMP 8 none harry !"});
  CHECK(in_words(run->replicas()[0].orders).empty());
}

TEST_CASE("the book's projection: a doubled row differs, and out of stock is not remembered") {
  Watched run = shop(R"("lag": {"constant": 2000}, "projection": "book")");
  run.act(buys("harry", "order-1", 8));
  run.act(operates(R"("duplicate", "event": 2, "replica": 0)"));
  run.act(buys("bob", "order-2", 5));
  run->seek(8000);

  CHECK(in_words(run->replicas()[0].orders) == Lines{"order-1 LAMP 8 batch-1 harry",
                                                     "order-1 LAMP 8 batch-1 harry !",
                                                     "(order-2 LAMP 5 none bob !)"});
  CHECK(in_words(run->write_model().orders) ==
        Lines{"order-1 LAMP 8 batch-1 harry !", "order-2 LAMP 5 none bob !"});
}

TEST_CASE("an order that was rolled back stands in the view alone") {
  Watched run = shop(R"("publishing": "before_commit", "lag": {"constant": 2000})");
  run.act(changes(R"("commit_failure": 1)"));
  run.act(buys("harry", "order-1", 3));
  run->seek(8000);

  CHECK(in_words(run->write_model().orders).empty());
  CHECK(in_words(run->replicas()[0].orders) == Lines{"order-1 LAMP 3 batch-1 harry !"});
}

TEST_CASE("a stopped replica shows what it has; the write side is held against the running ones") {
  Watched run = shop(R"("lag": {"constant": 2000}, "replicas": 2)");
  run.act(operates(R"("stop", "replica": 1)"));
  run.act(buys("harry", "order-1", 3));
  run->seek(8000);

  CHECK_FALSE(run->write_model().batches[0].differs);
  CHECK_FALSE(run->write_model().orders[0].differs);
  CHECK_FALSE(run->replicas()[1].status.running);
  CHECK(run->replicas()[1].products[0].differs);
  CHECK(run->replicas()[1].status.missing == 1);
}

TEST_CASE("long tables are cut: the first products, the latest orders") {
  Watched run = shop();
  for (int n = 0; n < 130; ++n) {
    run.act(stocks("batch-of-" + std::to_string(n), 1, "SKU-" + std::to_string(n)));
    run.act(buys("harry", "order-" + std::to_string(n)));
  }

  CHECK(run->write_model().batches.size() == rows_shown_max);
  CHECK(run->replicas()[0].products.size() == rows_shown_max);
  const std::vector<OrderRow> orders = run->write_model().orders;
  CHECK(orders.size() == rows_shown_max);
  CHECK(orders.back().orderid == "order-129");
}

}  // namespace
}  // namespace lab::tables_test
