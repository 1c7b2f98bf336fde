// The log: lines of the trace, filtered and searched, a page at a time, ahead of now as well.
#include "lab/log.hpp"

#include <doctest/doctest.h>

#include "scenario/report.hpp"
#include "scenario/trace_json.hpp"
#include "support/inspected.hpp"
#include "support/scenarios.hpp"

namespace lab::log_test {
namespace {

using support::at;
using support::buys;
using support::in_words;
using support::looks;
using support::operates;
using support::stocks;
using support::Watched;
using Kinds = std::vector<std::string_view>;

Watched shop() {
  Watched run(R"("lag": {"constant": 4000}, "replicas": 2)",
              {at(0, stocks("lamp-1", 1)), at(10'000, buys("harry", "order-1")),
               at(11'000, looks("bob")), at(12'000, buys("bob", "order-2"))});
  run->seek(20'000);
  return run;
}

LogPage page(Watched& run, const LogFilter& filter, std::size_t from = 0, std::size_t count = 100) {
  return show_log(*run.operator->(), filter, from, count);
}

Kinds kinds(const LogPage& page) {
  Kinds kinds;
  for (const LogLine& line : page.lines)
    kinds.push_back(line.kind);
  return kinds;
}
Kinds kinds(Watched& run, const LogFilter& filter) {
  return kinds(page(run, filter));
}

LogFilter group(LogGroup group) {
  return {.groups = 1U << static_cast<std::size_t>(group)};
}
LogFilter text(const std::string& text) {
  return {.text = text};
}

TEST_CASE("the log has every record of the trace, and gives the lines that are asked for") {
  Watched run = shop();
  const LogPage all = page(run, {});
  CHECK(all.records == run->world().trace.size());
  CHECK(all.matching == all.records);
  CHECK(all.before_now == all.records);
  CHECK(all.lines.size() == all.records);

  const LogPage some = page(run, {}, 3, 2);
  CHECK(some.from == 3);
  REQUIRE(some.lines.size() == 2);
  CHECK(some.lines[0].place == 3);
  CHECK(page(run, {}, 1000, 2).lines.empty());
  CHECK(page(run, {}, 1000, 2).from == all.records);
}

TEST_CASE("a line says when, where, what, and where to go from it") {
  Watched run = shop();
  const LogPage orders = page(run, {.by = "harry"});
  CHECK(kinds(orders) ==
        Kinds{"command", "committed", "sent", "sent", "outcome", "applied", "applied"});
  const LogLine& command = orders.lines[0];
  CHECK(command.clock_ms == 10'000);
  CHECK(command.side == LogSide::customer);
  CHECK(command.by == "harry");
  CHECK(in_words(*command.says) == "command.Allocate orderid=order-1 n=1 sku=LAMP");
  CHECK(*command.thing == the_command(1));

  const LogLine& sent = orders.lines[3];
  CHECK(sent.side == LogSide::channel);
  CHECK(sent.event == 2);
  CHECK(sent.replica == 1);
  CHECK(in_words(*sent.says) == "arrives at=14000 n=1");
  CHECK(*sent.thing == support::message(2, 1));
  CHECK(in_words(*orders.lines[4].says) == "outcome.ok");
  CHECK(*orders.lines[5].thing == the_event(2));
}

TEST_CASE("questions, answers and what broke are told by their own sentences") {
  Watched run = shop();
  run.act(looks("bob"));
  run.act(operates(R"("stop", "replica": 1)"));
  run.act(operates(R"("rebuild", "replica": 0)"));
  const LogPage reads = page(run, group(LogGroup::reads));

  CHECK(kinds(reads) == Kinds{"read", "answered", "read", "answered"});
  CHECK(in_words(*reads.lines[0].says) == "asks_replica.availability key=LAMP replica=0");
  CHECK(in_words(*reads.lines[1].says) == "answered.stale key=LAMP n=1 age=1000");
  CHECK(reads.lines[1].trouble);
  CHECK(in_words(*reads.lines[3].says) == "answered.ok key=LAMP n=0 age=0");
  CHECK_FALSE(reads.lines[3].trouble);

  const LogPage operations = page(run, group(LogGroup::operations));
  CHECK(kinds(operations) == Kinds{"stopped", "rebuild"});
  CHECK(*operations.lines[0].thing == the_replica(1));
  CHECK(in_words(*operations.lines[1].says) == "rebuild.clear n=3");
}

TEST_CASE("a filter lets through what is of its groups, client, replica, event, or trouble") {
  Watched run = shop();
  CHECK(kinds(run, group(LogGroup::replicas)).size() == 6);
  CHECK(kinds(run, {.replica = 1}) ==
        Kinds{"sent", "applied", "sent", "sent", "applied", "applied"});
  CHECK(kinds(run, {.event = 2}) == Kinds{"committed", "sent", "sent", "applied", "applied"});
  CHECK(kinds(run, {.trouble_only = true}) == Kinds{"answered", "disappointed"});
  CHECK(kinds(run, {.by = "nobody"}).empty());
  CHECK(kinds(run, {.groups = 0}).empty());

  LogFilter applied_of_bob = group(LogGroup::replicas);
  applied_of_bob.by = "bob";
  CHECK(kinds(run, applied_of_bob) == Kinds{"applied", "applied"});
}

TEST_CASE("the text is looked for in names, kinds and types, word by word") {
  Watched run = shop();
  CHECK(kinds(run, text("ORDER-1")).size() == 7);
  CHECK(kinds(run, text("order-1 applied")) == Kinds{"applied", "applied"});
  CHECK(kinds(run, text("lamp-1 committed")) == Kinds{"committed", "committed"});
  CHECK(kinds(run, text("outofstock commit")) == Kinds{"committed"});
  CHECK(kinds(run, text("out_of")) == Kinds{"outcome"});
  CHECK(kinds(run, text("  stale ")) == Kinds{"answered"});
  CHECK(kinds(run, text("availability")) == Kinds{"read", "answered"});
  CHECK(kinds(run, text("warehouse")).size() == 7);
  CHECK(kinds(run, text("nothing of the kind")).empty());
}

TEST_CASE("a name that comes later is found then") {
  Watched run = shop();
  CHECK(kinds(run, text("order-99")).empty());
  run.act(buys("dan", "order-99"));
  CHECK(kinds(run, text("order-99")) == Kinds{"command", "committed", "sent", "sent", "outcome"});
  CHECK(kinds(run, {.by = "dan"}).size() == 5);
}

TEST_CASE("what lies ahead stays in the log, and is marked; acting forgets it") {
  Watched run = shop();
  const LogFilter applied = text("applied");
  CHECK(page(run, applied).matching == 6);
  run->seek(15'000);
  LogPage seen = page(run, applied);
  CHECK(seen.matching == 6);
  CHECK(seen.before_now == 4);
  CHECK_FALSE(seen.lines[3].ahead);
  CHECK(seen.lines[4].ahead);

  run.act(operates(R"("drop", "event": 3, "replica": 0)"));
  run->seek(15'500);
  CHECK(page(run, applied).matching == 4);
  run->seek(30'000);
  CHECK(page(run, applied).matching == 5);
}

TEST_CASE("a run that went another way and became as long is looked through anew from there") {
  Watched run = shop();
  const LogFilter bob{.by = "bob"};
  CHECK(page(run, bob).matching == 10);
  run->seek(10'500);
  run.act(looks("ann"));
  run.act(looks("ann"));
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));
  run->seek(30'000);
  const LogPage seen = page(run, bob);
  for (const LogLine& line : seen.lines)
    CHECK(line.by == "bob");
  CHECK(seen.matching == 10);

  run->return_to_branch(0);
  CHECK(page(run, bob).matching == 10);
  run->reset();
  CHECK(page(run, bob).records == 5);
}

TEST_CASE("who acts is listed once, by its first record") {
  Watched run = shop();
  CHECK(who_acts(*run.operator->()) == std::vector<std::string>{"warehouse", "harry", "bob"});
}

TEST_CASE("as NDJSON the trace up to now is what the command line prints of the file until now") {
  Watched run = shop();
  run.act(buys("dan", "order-9"));
  run->seek(21'500);
  run->seek(21'000);
  scenario::Loaded file = support::loaded(run->scenario_json());
  file.scenario.until = 21'000;
  sim::World world = scenario::begin(file.scenario, true);
  scenario::run(file.scenario, world, file.script);
  std::string printed;
  for (std::size_t place = 0; place < world.trace.size(); ++place)
    printed += scenario::trace_line(world, file.script.names(), place) + '\n';

  CHECK(trace_ndjson(run->world(), run->script().names()) == printed);
  CHECK(printed.find(R"({"at":0,"by":"warehouse","command":0,"eta":null,"kind":"command",)") == 0);
  CHECK(run->report_json() == scenario::report(file.scenario, world, file.script).json);
}

}  // namespace
}  // namespace lab::log_test
