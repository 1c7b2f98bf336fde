// What an event says to whoever points at it.
#include "lab/event_facts.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::event_facts_test {
namespace {

using support::at;
using support::buys;
using support::counts;
using support::stocks;
using support::Watched;

TEST_CASE("an order stays its customer's, whoever's command takes it off or finds nothing for it") {
  Watched run("", {at(0, stocks("batch-1", 1)), at(10, buys("bob", "order-1")),
                   at(20, counts("batch-1", 0))});
  run->seek(1000);

  const EventFacts allocated = run->event(2);
  CHECK(allocated.type == "Allocated");
  CHECK(allocated.by == "bob");
  const EventFacts changed = run->event(3);
  CHECK(changed.type == "BatchQuantityChanged");
  CHECK(changed.by == "warehouse");
  const EventFacts taken_off = run->event(4);
  CHECK(taken_off.type == "Deallocated");
  CHECK(taken_off.by == "bob");
  const EventFacts nothing_left = run->event(5);
  CHECK(nothing_left.type == "OutOfStock");
  CHECK(nothing_left.by == "bob");
}

}  // namespace
}  // namespace lab::event_facts_test
