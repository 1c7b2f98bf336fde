// The index says what a search through the whole trace would say, whichever way time goes.
#include "lab/inspect/run_index.hpp"

#include <doctest/doctest.h>

#include "support/inspected.hpp"

namespace lab::run_index_test {
namespace {

using support::at;
using support::buys;
using support::looks;
using support::operates;
using support::stocks;
using support::Watched;

Watched busy() {
  return Watched(
      R"("lag": {"constant": 3000}, "publishing": "outbox", "drop": 0.3, "replicas": 2)",
      {at(0, stocks("batch-1", 5)), at(1000, buys("harry", "order-1")), at(2000, looks("bob")),
       at(5000, operates(R"("stop", "replica": 1)")), at(6000, buys("bob", "order-2")),
       at(9000, operates(R"("start", "replica": 1)")), at(12'000, looks("harry"))});
}

std::vector<std::size_t> searched(const sim::World& world, sim::EventId event) {
  std::vector<std::size_t> places;
  for (std::size_t place = 0; place < world.trace.size(); ++place) {
    const sim::TraceRecord& record = world.trace[place];
    const bool of_an_event =
        (record.kind >= sim::TraceKind::committed && record.kind <= sim::TraceKind::dead_letter) ||
        record.kind == sim::TraceKind::message_dropped ||
        record.kind == sim::TraceKind::message_delayed;
    if (of_an_event && record.subject == event) places.push_back(place);
  }
  return places;
}

void check(Watched& run) {
  const Sight sight = run->sight();
  for (sim::EventId event = 1; event <= sight.world.events.last(); ++event)
    CHECK(sight.index.places(sight.world, RunIndex::About::event, event, 1000) ==
          searched(sight.world, event));
}

TEST_CASE("places of an event are those of a search, ahead and back") {
  Watched run = busy();
  for (const sim::Ms now : {500, 20'000, 3000, 60'000, 7000}) {
    run->seek(now);
    check(run);
  }
}

TEST_CASE("a run that goes another way is another run to the index too") {
  Watched run = busy();
  run->seek(50'000);
  run.act(buys("zoe", "order-8"));
  run->seek(60'000);
  check(run);
  run->seek(1500);
  run.act(buys("zoe", "order-9"));
  run->seek(60'000);
  check(run);
  run->return_to_branch(0);
  run->seek(60'000);
  check(run);
}

TEST_CASE("the events of a command and of a key, the latest of them in order") {
  Watched run = busy();
  run->seek(20'000);
  const Sight sight = run->sight();
  const sim::Key lamp = allocation::availability_of(
      allocation::Sku{id_of(sight, allocation::NameTable::sku, "LAMP")});

  CHECK(sight.index.of_command(sight.world, 1, 10) == std::vector<sim::EventId>{2});
  CHECK(sight.index.of_key(sight.world, lamp, 10) == std::vector<sim::EventId>{1, 2, 3});
  CHECK(sight.index.of_key(sight.world, lamp, 2) == std::vector<sim::EventId>{2, 3});
  run->seek(1500);
  CHECK(run->sight().index.of_key(run->world(), lamp, 10) == std::vector<sim::EventId>{1, 2});
}

}  // namespace
}  // namespace lab::run_index_test
