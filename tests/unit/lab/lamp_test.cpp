// The lamp under a page: the page against the truth now, seen from outside.
#include "lab/lamp.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::lamp_test {
namespace {

using support::at;
using support::buys;
using support::changes;
using support::counts;
using support::looks;
using support::looks_up;
using support::operates;
using support::stocks;
using support::Watched;
using Kind = Lamp::Kind;
using Ids = std::vector<sim::EventId>;

// Ten lamps, known everywhere since 2000; the clock at 5000.
Watched shop(const std::string& settings = R"("lag": {"constant": 2000})") {
  Watched run(settings, {at(0, stocks("batch-1", 10))});
  run->seek(5000);
  return run;
}

TEST_CASE("a page that says the truth has nothing under it") {
  Watched run = shop();
  run.act(looks("bob"));

  CHECK(run.lamp("bob").kind == Kind::none);
  CHECK(run.lamp("bob").truth_in_stock == 10);
}

TEST_CASE("a receipt has nothing under it: it says what was done") {
  Watched run = shop();
  run.act(buys("bob", "order-1"));

  CHECK(run.lamp("bob").kind == Kind::none);
}

TEST_CASE("a page that was right when it was drawn ages when the truth moves on") {
  Watched run = shop();
  run.act(looks("bob"));
  run->seek(6000);
  run.act(buys("harry", "order-1", 3));
  run->seek(7000);

  const Lamp lamp = run.lamp("bob");
  CHECK(lamp.kind == Kind::aged_page);
  CHECK(lamp.versions_behind == 1);
  CHECK(lamp.missing_events == Ids{2});
  CHECK(lamp.age_ms == 0);
  CHECK(lamp.since_ms == 6000);
  CHECK(lamp.truth_in_stock == 7);
  CHECK(lamp.on_its_way);
}

TEST_CASE("an answer that was stale is told from a page that has aged") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 3));
  run->seek(6000);
  run.act(looks("bob"));
  run->seek(6500);
  run.act(buys("harry", "order-2", 2));

  const Lamp lamp = run.lamp("bob");
  CHECK(lamp.kind == Kind::stale_answer);
  CHECK(lamp.versions_behind == 1);
  CHECK(lamp.missing_events == Ids{2});
  CHECK(lamp.changes_since == 1);
  CHECK(lamp.age_ms == 1000);
  CHECK(lamp.since_ms == 6000);
  CHECK(lamp.truth_in_stock == 5);
  CHECK(lamp.on_its_way);
}

TEST_CASE("the page stays as it was drawn when the change arrives; a reload shows it") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 3));
  run.act(looks("bob"));
  run->seek(7000);

  CHECK(run.lamp("bob").kind == Kind::stale_answer);
  CHECK_FALSE(run.lamp("bob").on_its_way);

  run.act(looks("bob"));
  CHECK(run.lamp("bob").kind == Kind::none);
}

TEST_CASE("a stale answer whose truth has come back to what it says is not wrong") {
  Watched run = shop();
  run.act(counts("batch-1", 5));
  run.act(looks("bob"));
  CHECK(run.lamp("bob").kind == Kind::stale_answer);

  run.act(counts("batch-1", 10));

  CHECK(run.lamp("bob").kind == Kind::none);
}

TEST_CASE("an order that is not there yet: its events are on their way") {
  Watched run = shop();
  run.act(buys("harry", "order-1"));
  run.act(looks_up("harry", "order-1"));

  CHECK(run.customer("harry").status == sim::ReadStatus::pending);
  CHECK(run.lamp("harry").kind == Kind::stale_answer);
  CHECK(run.lamp("harry").missing_events == Ids{2});
  CHECK(run.lamp("harry").on_its_way);
}

TEST_CASE("what was sent once and lost is wrong for good, whenever the page was drawn") {
  Watched run = shop();
  run.act(looks("alice"));
  run.act(buys("harry", "order-1"));
  run.act(looks("bob"));
  CHECK(run.lamp("alice").kind == Kind::aged_page);
  CHECK(run.lamp("bob").kind == Kind::stale_answer);

  run.act(operates(R"("drop", "event": 2, "replica": 0)"));

  CHECK(run.lamp("alice").kind == Kind::wrong_for_good);
  CHECK(run.lamp("bob").kind == Kind::wrong_for_good);
  CHECK_FALSE(run.lamp("bob").on_its_way);
}

TEST_CASE("an outbox sends again what was lost, until it gives up") {
  Watched run = shop(R"("publishing": "outbox", "lag": {"constant": 100}, "max_attempts": 2)");
  run.act(buys("harry", "order-1"));
  run.act(looks("bob"));
  CHECK(run.lamp("bob").on_its_way);

  run.act(operates(R"("drop", "event": 2, "replica": 0)"));
  CHECK(run.lamp("bob").kind == Kind::stale_answer);

  run.act(changes(R"("drop": 1)"));
  run->seek(10'000);  // the second attempt is lost too
  CHECK(run.lamp("bob").kind == Kind::wrong_for_good);
}

TEST_CASE("a crashed writer does its relaying at the restart") {
  Watched run = shop(R"("publishing": "outbox", "lag": {"constant": 100})");
  run.act(operates(R"("crash", "point": "after_commit", "down_ms": 60000)"));
  run.act(buys("harry", "order-1"));
  run.act(looks("bob"));
  run->seek(30'000);

  CHECK(run.lamp("bob").kind == Kind::stale_answer);
  CHECK(run.lamp("bob").on_its_way);
}

TEST_CASE("a crash between commit and publishing is for good where nobody remembers") {
  Watched run = shop();
  run.act(operates(R"("crash", "point": "after_commit", "down_ms": 1000)"));
  run.act(buys("harry", "order-1"));
  run.act(looks("bob"));

  CHECK(run.lamp("bob").kind == Kind::wrong_for_good);
}

TEST_CASE("a rebuild brings what was lost") {
  Watched run = shop(R"("lag": {"constant": 2000}, "rebuild_ms_per_event": 1000)");
  run.act(buys("harry", "order-1"));
  run.act(looks("bob"));
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));
  CHECK(run.lamp("bob").kind == Kind::wrong_for_good);

  run.act(operates(R"("rebuild", "replica": 0)"));
  CHECK(run.lamp("bob").kind == Kind::stale_answer);
  CHECK(run.lamp("bob").on_its_way);

  run->seek(8000);
  CHECK(run.lamp("bob").kind == Kind::stale_answer);
  run.act(looks("bob"));
  CHECK(run.lamp("bob").kind == Kind::none);
}

TEST_CASE("what waits for a lost message is wrong for good as well") {
  Watched run = shop(R"("lag": {"constant": 2000}, "projection": "sequenced")");
  run.act(buys("harry", "order-1"));
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));
  run.act(buys("bob", "order-2"));
  run.act(looks_up("bob", "order-2"));

  CHECK(run.lamp("bob").kind == Kind::wrong_for_good);
  CHECK(run.lamp("bob").missing_events == Ids{3});
  CHECK(run.lamp("bob").on_its_way);  // it will come, and be held back

  run->seek(8000);
  CHECK(run.lamp("bob").kind == Kind::wrong_for_good);
  run.act(changes(R"("projection": "idempotent")"));
  run.act(looks_up("bob", "order-2"));
  CHECK(run.lamp("bob").kind == Kind::none);
}

TEST_CASE("a gap that is about to close holds nothing back for good") {
  Watched run =
      shop(R"("lag": {"constant": 2000}, "projection": "sequenced", "delivery": "unordered")");
  run.act(buys("harry", "order-1"));
  run.act(operates(R"("delay", "event": 2, "replica": 0, "by_ms": 5000)"));
  run.act(buys("bob", "order-2"));
  run.act(looks_up("bob", "order-2"));
  run->seek(8000);

  CHECK(run.lamp("bob").kind == Kind::stale_answer);
}

TEST_CASE("a row that the book's projection doubled is wrong for good, though nothing is missing") {
  Watched run = shop(R"("lag": {"constant": 2000}, "projection": "book")");
  run.act(buys("harry", "order-1"));
  run.act(operates(R"("duplicate", "event": 2, "replica": 0)"));
  run->seek(8000);
  run.act(looks_up("harry", "order-1"));

  CHECK(run.customer("harry").lines.size() == 2);
  CHECK(run.lamp("harry").kind == Kind::wrong_for_good);
  CHECK(run.lamp("harry").versions_behind == 0);
  CHECK(run.lamp("harry").missing_events.empty());
}

TEST_CASE("the first copy mends a page, also where a second will spoil it") {
  Watched run = shop(R"("lag": {"constant": 2000}, "projection": "book")");
  run.act(buys("harry", "order-1"));
  run.act(operates(R"("duplicate", "event": 2, "replica": 0)"));
  run.act(looks("bob"));

  CHECK(run.lamp("bob").kind == Kind::stale_answer);
}

TEST_CASE("what was told and then rolled back is wrong for good") {
  Watched run = shop(R"("publishing": "before_commit", "lag": {"constant": 2000})");
  run.act(changes(R"("commit_failure": 1)"));
  run.act(buys("harry", "order-1"));
  run->seek(8000);
  run.act(looks("bob"));

  CHECK(run.customer("bob").in_stock == 9);
  CHECK(run.lamp("bob").kind == Kind::wrong_for_good);
  CHECK(run.lamp("bob").versions_behind == 0);
  CHECK(run.lamp("bob").truth_in_stock == 10);

  run.act(operates(R"("rebuild", "replica": 0)"));
  CHECK(run.lamp("bob").kind == Kind::stale_answer);  // a reload shows the truth
}

TEST_CASE("a page drawn by the write side ages, and is never wrong for good") {
  Watched run = shop(R"("lag": {"constant": 2000}, "reads": "strong")");
  run.act(looks("bob"));
  run.act(buys("harry", "order-1"));
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));

  CHECK(run.customer("bob").replica == sim::write_model);
  CHECK(run.lamp("bob").kind == Kind::aged_page);
  CHECK_FALSE(run.lamp("bob").on_its_way);
}

TEST_CASE("each page is held against the replica that answered") {
  Watched run(R"("lag": {"constant": 2000}, "replicas": 2)",
              {at(0, stocks("batch-1", 10)), at(0, looks("alice")), at(0, looks("bob"))});
  run->seek(5000);
  run.act(looks("alice"));
  run.act(looks("bob"));
  run.act(buys("harry", "order-1"));
  run.act(operates(R"("drop", "event": 2, "replica": 1)"));

  CHECK(run.customer("alice").replica == 1);
  CHECK(run.customer("bob").replica == 0);
  CHECK(run.lamp("alice").kind == Kind::wrong_for_good);
  CHECK(run.lamp("bob").kind == Kind::aged_page);
}

TEST_CASE("what the answer lacked is told from what it had, also after a rebuild") {
  Watched run = shop(R"("lag": {"constant": 2000}, "rebuild_ms_per_event": 1000)");
  run.act(buys("harry", "order-1"));
  run->seek(8000);
  run.act(operates(R"("rebuild", "replica": 0)"));
  run->seek(9000);
  run.act(looks("bob"));
  CHECK(run.lamp("bob").missing_events == Ids{2});

  run->seek(20'000);
  run.act(operates(R"("rebuild", "replica": 0)"));
  CHECK(run.lamp("bob").missing_events == Ids{2});
}

TEST_CASE("looking at pages is no read: nothing in the run knows of it") {
  Watched run = shop();
  run.act(buys("harry", "order-1"));
  run.act(looks("bob"));
  const std::string report = run->report_json();
  const std::uint32_t revision = run->revision();

  CHECK(run->customers().size() == 2);
  CHECK(run->write_model().orders.size() == 1);
  CHECK(run->replicas().size() == 1);

  CHECK(run->revision() == revision);
  CHECK(run->report_json() == report);
  CHECK(run->world().reads_issued == 1);
}

TEST_CASE("long lists are cut, their length is not") {
  Watched run = shop();
  run.act(looks("bob"));
  for (int n = 0; n < 150; ++n)
    run.act(counts("batch-1", 11 + n));

  CHECK(run.lamp("bob").versions_behind == 150);
  CHECK(run.lamp("bob").missing_events.size() == missing_listed_max);
  CHECK(run.lamp("bob").missing_events.front() == 2);
}

TEST_CASE("what is wrong for good says by what: it lacks, it has what never was, it is mangled") {
  Watched lacking(R"("lag": {"constant": 2000})", {at(0, stocks("batch-1", 10))});
  lacking->seek(5000);
  lacking.act(buys("harry", "order-1"));
  lacking.act(looks("bob"));
  lacking.act(operates(R"("drop", "event": 2, "replica": 0)"));
  CHECK(lacking.lamp("bob").kind == Kind::wrong_for_good);
  CHECK(lacking.lamp("bob").why == Lamp::Why::lacks);

  Watched phantom(R"("lag": {"constant": 2000})", {at(0, stocks("batch-1", 10))});
  phantom->seek(5000);
  phantom.act(changes(R"("publishing": "before_commit", "commit_failure": 1)"));
  phantom.act(buys("harry", "order-1"));
  phantom->seek(8000);
  phantom.act(looks("bob"));
  CHECK(phantom.lamp("bob").kind == Kind::wrong_for_good);
  CHECK(phantom.lamp("bob").why == Lamp::Why::phantom);

  Watched doubled(R"("lag": {"constant": 2000}, "projection": "book")",
                  {at(0, stocks("batch-1", 10))});
  doubled->seek(5000);
  doubled.act(buys("harry", "order-1"));
  doubled.act(operates(R"("duplicate", "event": 2, "replica": 0)"));
  doubled->seek(8000);
  doubled.act(looks("bob"));
  CHECK(doubled.lamp("bob").kind == Kind::wrong_for_good);
  CHECK(doubled.lamp("bob").why == Lamp::Why::mangled);
}

}  // namespace
}  // namespace lab::lamp_test
