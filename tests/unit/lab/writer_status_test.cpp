// The writer as the stage shows it: what became of the last command, what waits in the outbox.
#include "lab/writer_status.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::writer_status_test {
namespace {

using support::at;
using support::buys;
using support::changes;
using support::counts;
using support::operates;
using support::stocks;
using support::Watched;
using Ids = std::vector<sim::EventId>;
using Lines = std::vector<std::string>;

Watched shop(const std::string& settings = R"("lag": {"constant": 2000})") {
  Watched run(settings, {at(0, stocks("batch-1", 10))});
  run->seek(5000);
  return run;
}

// "committed 2", "rolled_back".
Lines steps(Watched& run) {
  Lines lines;
  const WriterStatus writer = run->writer();
  REQUIRE(writer.last);
  for (const CommandStep& step : writer.last->steps) {
    std::string line(CommandStep::words[static_cast<std::size_t>(step.kind)]);
    if (step.event != 0) line += " " + std::to_string(step.event);
    lines.push_back(line);
  }
  return lines;
}

TEST_CASE("before anything was asked of it the writer has no last command") {
  Watched run("", {});

  CHECK_FALSE(run->writer().last);
  CHECK(run->writer().commands == 0);
  CHECK_FALSE(run->writer().down);
}

TEST_CASE("the last command is told with what it said and what it committed") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 3));
  const WriterStatus writer = run->writer();

  REQUIRE(writer.last);
  CHECK(writer.commands == 2);
  CHECK(writer.last->number == 1);
  CHECK(writer.last->by == "harry");
  CHECK(writer.last->type == "Allocate");
  CHECK(writer.last->sku == "LAMP");
  CHECK(writer.last->orderid == "order-1");
  CHECK(writer.last->qty == 3);
  CHECK(writer.last->clock_ms == 5000);
  CHECK(writer.last->outcome == sim::CommandOutcome::ok);
  CHECK(steps(run) == Lines{"committed 2"});
}

TEST_CASE("a follow-up's events stand behind those of the command") {
  Watched run = shop();
  run.act(stocks("batch-2", 10));
  run.act(buys("harry", "order-1", 8));
  run.act(counts("batch-1", 5));

  CHECK(run->writer().last->ref == "batch-1");
  CHECK(steps(run) == Lines{"committed 4", "committed 5", "committed 6"});
}

TEST_CASE("a rule that says no leaves no step behind, but its code") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 1, "NO-SUCH"));

  CHECK(run->writer().last->outcome == sim::CommandOutcome::rejected);
  CHECK(run->writer().last->reason == "InvalidSku");
  CHECK(steps(run).empty());
}

TEST_CASE("a commit that fails is a unit of work rolled back") {
  Watched run = shop();
  run.act(changes(R"("commit_failure": 1)"));
  run.act(buys("harry", "order-1"));

  CHECK(run->writer().last->outcome == sim::CommandOutcome::failed);
  CHECK(steps(run) == Lines{"rolled_back"});
}

TEST_CASE("what was told before the commit failed is named") {
  Watched run = shop(R"("lag": {"constant": 2000}, "replicas": 2)");
  run.act(changes(R"("publishing": "before_commit", "commit_failure": 1)"));
  run.act(buys("harry", "order-1"));

  CHECK(steps(run) == Lines{"told 2", "rolled_back"});
}

TEST_CASE("a crash before the commit undoes the unit; the writer says when it is back") {
  Watched run = shop();
  run.act(operates(R"("crash", "point": "before_commit", "down_ms": 3000)"));
  run.act(buys("harry", "order-1"));
  CHECK(steps(run) == Lines{"rolled_back_by_crash"});
  CHECK(run->writer().last->steps[0].down_ms == 3000);
  CHECK(run->writer().down);
  CHECK(run->writer().back_clock_ms == 8000);

  run->seek(6000);
  run.act(buys("harry", "order-1"));
  CHECK(run->writer().last->outcome == sim::CommandOutcome::unavailable);
  CHECK(steps(run).empty());

  run->seek(8000);
  CHECK_FALSE(run->writer().down);
}

TEST_CASE("a crash after the commit leaves the event committed") {
  Watched run = shop();
  run.act(operates(R"("crash", "point": "after_commit", "down_ms": 3000)"));
  run.act(buys("harry", "order-1"));

  CHECK(steps(run) == Lines{"committed 2", "crashed"});
}

TEST_CASE("a reallocation that nobody will do is named") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 8));
  run.act(operates(R"("crash", "point": "between_units", "down_ms": 3000)"));
  run.act(counts("batch-1", 5));

  CHECK(steps(run) == Lines{"committed 3", "committed 4", "crashed", "follow_up_lost"});
}

TEST_CASE("the outbox holds what the relay has not sent, also while the writer is down") {
  Watched run = shop(R"("publishing": "outbox", "relay_interval_ms": 2000)");
  run.act(buys("harry", "order-1"));
  CHECK(run->writer().outbox == Ids{2});
  CHECK(run->writer().outbox_count == 1);

  run.act(operates(R"("crash", "point": "before_commit", "down_ms": 5000)"));
  run.act(buys("bob", "order-2"));
  run->seek(7000);
  CHECK(run->writer().outbox == Ids{2});
  CHECK(run->writer().put_off > 0);

  run->seek(10'000);
  CHECK(run->writer().outbox_count == 0);
}

}  // namespace
}  // namespace lab::writer_status_test
