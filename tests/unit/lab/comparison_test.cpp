// The tables of both sides in full, and why rows differ.
#include "lab/comparison.hpp"

#include <doctest/doctest.h>

#include "support/inspected.hpp"

namespace lab::comparison_test {
namespace {

using support::at;
using support::buys;
using support::changes;
using support::counts;
using support::in_words;
using support::operates;
using support::stocks;
using support::Watched;
using Lines = std::vector<std::string>;

Watched shop(const std::string& settings = R"("lag": {"constant": 2000})") {
  Watched run(settings, {at(0, stocks("batch-1", 10)), at(0, stocks("batch-2", 4, "DESK"))});
  run->seek(5000);
  return run;
}

Comparison table(Watched& run, ComparedTable table, std::uint8_t replica = 0) {
  return compare(run->sight(), {table, replica, false, {}}, 0, 100);
}

// "order-1 LAMP 1: line_in batchref=batch-1 | none <- standing.lost replica=0 event=3", a row that
// differs with its causes.
Lines in_lines(const Comparison& page) {
  Lines lines;
  for (const ComparedRow& row : page.rows) {
    std::string line = row.name + ": " + in_words(row.write) + " |";
    for (const Phrase& has : row.replica)
      line += " " + in_words(has);
    if (row.differs) line += " <-";
    for (const RowCause& cause : row.causes.listed)
      line += " " + in_words(cause.says);
    lines.push_back(line);
  }
  return lines;
}
Lines orders(Watched& run, std::uint8_t replica = 0) {
  return in_lines(table(run, ComparedTable::orders, replica));
}

TEST_CASE("both sides alike: every row, and none that differs") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 3));
  run.act(buys("bob", "order-2", 2));
  run->seek(10'000);
  const Comparison batches = table(run, ComparedTable::batches);

  CHECK(in_lines(batches) == Lines{"batch-1: batch n=5 purchased=10 | batch_there n=5",
                                   "batch-2: batch n=4 purchased=4 | batch_there n=4"});
  CHECK(batches.rows[0].sku == "LAMP");
  REQUIRE(batches.rows[0].lines.size() == 2);
  CHECK(batches.rows[0].lines[1].orderid == "order-2");
  CHECK(batches.rows[0].lines[1].qty == 2);
  CHECK(batches.differing == 0);
  CHECK(in_lines(table(run, ComparedTable::products)) ==
        Lines{"LAMP: table.stock n=5 incoming=0 | table.stock n=5 incoming=0",
              "DESK: table.stock n=4 incoming=0 | table.stock n=4 incoming=0"});
  CHECK(orders(run) == Lines{"order-1: line_in batchref=batch-1 | line_in batchref=batch-1",
                             "order-2: line_in batchref=batch-1 | line_in batchref=batch-1"});
}

TEST_CASE("a row that lacks events names them and says where they are") {
  Watched run = shop(R"("lag": {"constant": 2000}, "replicas": 2)");
  run.act(buys("harry", "order-1"));
  run.act(buys("bob", "order-2", 1, "DESK"));
  run.act(operates(R"("drop", "event": 3, "replica": 1)"));

  CHECK(orders(run) == Lines{"order-1: line_in batchref=batch-1 | none <- "
                             "standing.on_its_way replica=0 at=7000 event=3",
                             "order-2: line_in batchref=batch-2 | none <- "
                             "standing.on_its_way replica=0 at=7000 event=4"});
  CHECK(in_lines(table(run, ComparedTable::batches, 1))[0] ==
        "batch-1: batch n=9 purchased=10 | batch_there n=10 <- standing.lost replica=1 event=3");
  CHECK(in_lines(table(run, ComparedTable::products, 1))[0].ends_with(
      "<- standing.lost replica=1 event=3"));
}

TEST_CASE("more causes than are listed are counted") {
  Watched run = shop();
  for (int n = 1; n <= 8; ++n)
    run.act(buys("harry", "order-" + std::to_string(n)));
  const ComparedRow row = table(run, ComparedTable::batches).rows[0];

  CHECK(row.causes.listed.size() == RowCauses::listed_max);
  CHECK(row.causes.more == 2);
}

TEST_CASE("what never happened is told from what is missing") {
  Watched run = shop(R"("lag": {"constant": 2000}, "publishing": "before_commit")");
  run.act(changes(R"("commit_failure": 1)"));
  run.act(buys("harry", "order-1"));
  run.act(stocks("batch-9", 3));
  run->seek(10'000);

  CHECK(orders(run) == Lines{"order-1: none | line_in batchref=batch-1 <- phantom event=3"});
  CHECK(in_lines(table(run, ComparedTable::batches)) ==
        Lines{"batch-1: batch n=10 purchased=10 | batch_there n=9 <- phantom event=3",
              "batch-2: batch n=4 purchased=4 | batch_there n=4",
              "batch-9: none | batch_there n=3 <- phantom event=4"});
}

TEST_CASE("the book's projection: what arrives twice is applied twice") {
  Watched run = shop(R"("lag": {"constant": 2000}, "projection": "book")");
  run.act(buys("harry", "order-1"));
  run.act(operates(R"("duplicate", "event": 3, "replica": 0)"));
  run->seek(10'000);

  CHECK(orders(run) == Lines{"order-1: line_in batchref=batch-1 | line_in batchref=batch-1 line_in "
                             "batchref=batch-1 <- doubled event=3 n=2"});
  CHECK(in_lines(table(run, ComparedTable::batches))[0].ends_with("<- doubled event=3 n=2"));
  run.act(operates(R"("rebuild", "replica": 0)"));
  run->seek(20'000);
  CHECK(table(run, ComparedTable::orders).differing == 0);
}

TEST_CASE("the book's projection: a line taken off takes the order's other line along") {
  Watched run = shop(R"("lag": {"constant": 1000}, "projection": "book")");
  run.act(buys("harry", "order-1", 3));
  run.act(buys("harry", "order-1", 4));
  run.act(counts("batch-1", 5));
  run->seek(10'000);

  CHECK(orders(run) == Lines{"order-1: line_in batchref=batch-1 | none <- taken_along event=6",
                             "order-1: line_out_of_stock | none <- ignored event=7"});
}

TEST_CASE("one that was overtaken is named with the one that overtook it") {
  Watched run = shop(R"("lag": {"constant": 1000}, "delivery": "unordered")");
  run.act(stocks("batch-3", 10));
  run.act(buys("harry", "order-1", 3));
  run.act(counts("batch-1", 1));
  run.act(operates(R"("delay", "event": 4, "replica": 0, "by_ms": 5000)"));
  run->seek(20'000);

  CHECK(orders(run) == Lines{"order-1: line_in batchref=batch-3 | line_in batchref=batch-1 <- "
                             "overtaken event=4 later=6"});
}

TEST_CASE("a line whose new place was lost is in neither table, and is told of") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 3));
  run.act(operates(R"("crash", "point": "between_units", "down_ms": 1000)"));
  run.act(counts("batch-1", 1));
  run->seek(20'000);

  CHECK(orders(run) == Lines{"order-1: line_lost | none"});
}

TEST_CASE("rows are asked for by page, by difference and by a part of a name") {
  Watched run = shop();
  for (int n = 1; n <= 12; ++n)
    run.act(buys("harry", "order-" + std::to_string(n)));
  run->seek(10'000);
  run.act(buys("bob", "ORDER-111"));
  ComparedRows which{ComparedTable::orders, 0, false, {}};

  Comparison page = compare(run->sight(), which, 10, 5);
  CHECK(page.rows_in_all == 13);
  CHECK(page.matching == 13);
  CHECK(page.differing == 1);
  CHECK(page.from == 10);
  CHECK(page.rows.size() == 3);
  CHECK(page.rows[0].name == "order-11");

  which.text = "der-11";
  page = compare(run->sight(), which, 0, 5);
  CHECK(page.matching == 2);
  which.differing_only = true;
  page = compare(run->sight(), which, 0, 5);
  CHECK(page.matching == 1);
  CHECK(page.rows[0].name == "ORDER-111");
  CHECK(compare(run->sight(), which, 9, 5).from == 0);
  CHECK(compare(run->sight(), which, 9, 5).rows.size() == 1);
  which.text = "desk";
  CHECK(compare(run->sight(), which, 0, 5).matching == 0);
}

}  // namespace
}  // namespace lab::comparison_test
