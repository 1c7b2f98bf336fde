// What is still on its way to a replica.
#include "lab/on_its_way.hpp"

#include <doctest/doctest.h>

#include "support/run.hpp"

namespace lab::on_its_way_test {
namespace {

using support::constant;
using support::Run;

std::vector<sim::EventId> events(const Deliveries& deliveries) {
  std::vector<sim::EventId> ids;
  for (const Delivery& delivery : deliveries)
    ids.push_back(delivery.event);
  return ids;
}
using Ids = std::vector<sim::EventId>;

TEST_CASE("messages in flight come in the order of their arrival, to their replica") {
  Run run({.lag = constant(1000), .delivery = sim::Delivery::unordered, .replicas = 2});
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(10).allocate("order-1", "LAMP", 1);
  run.at(20).delay(1, 1, 500);
  run.until(100);

  CHECK(events(OnItsWay(run.world).to(0)) == Ids{1, 2});
  CHECK(events(OnItsWay(run.world).to(1)) == Ids{2, 1});
  CHECK(OnItsWay(run.world).to(1)[1].at == 1500);
}

TEST_CASE("what stands in the outbox is coming, and what will be sent again") {
  Run run({.publishing = sim::Publishing::outbox,
           .relay_interval_ms = 1000,
           .redelivery_ms = 3000,
           .max_attempts = 2,
           .lag = constant(100)});
  run.at(1).create_batch("batch-1", "LAMP", 10);
  run.at(1050).lose(1, 0);
  run.until(500);
  CHECK(events(OnItsWay(run.world).to(0)) == Ids{1});

  run.until(2000);
  CHECK(events(OnItsWay(run.world).to(0)) == Ids{1});

  run.until(5000);
  CHECK(OnItsWay(run.world).to(0).empty());
  CHECK(run.world.replicas[0].has_applied(1));
}

TEST_CASE("the last attempt is not followed by another") {
  Run run({.publishing = sim::Publishing::outbox,
           .relay_interval_ms = 0,
           .redelivery_ms = 3000,
           .max_attempts = 1,
           .lag = constant(100),
           .drop = 1});
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.until(1000);

  CHECK(OnItsWay(run.world).to(0).empty());
  CHECK_FALSE(OnItsWay(run.world).will_mend(0, allocation::availability_of({0})));
}

TEST_CASE("a rebuild will replay all that is left of it, though one entry is queued") {
  Run run({.lag = constant(10), .rebuild_ms_per_event = 100});
  for (int n = 1; n <= 5; ++n)
    run.at(0).create_batch("batch-" + std::to_string(n), "LAMP", 10);
  run.at(1000).rebuild(0);
  run.until(1250);

  const Deliveries coming = OnItsWay(run.world).to(0);
  CHECK(events(coming) == Ids{3, 4, 5});
  CHECK(coming[0].at == 1300);
  CHECK(coming[2].at == 1500);
  CHECK(OnItsWay(run.world).will_mend(0, allocation::availability_of({0})));
}

TEST_CASE(
    "of more deliveries than are played through, it is enough that all that lacks will come") {
  Run run({.lag = constant(1'000'000)});
  run.at(0).create_batch("batch-1", "LAMP", 100'000);
  for (std::size_t n = 0; n < OnItsWay::outlook_max; ++n)
    run.at(0).allocate("order-" + std::to_string(n), "LAMP", 1);
  run.at(10).lose(1, 0);

  run.until(5);
  CHECK(OnItsWay(run.world).will_mend(0, allocation::availability_of({0})));

  run.until(10);
  CHECK_FALSE(OnItsWay(run.world).will_mend(0, allocation::availability_of({0})));
}

TEST_CASE("looking ahead leaves the world as it is") {
  Run run({.lag = constant(1000)});
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.until(500);

  CHECK(OnItsWay(run.world).will_mend(0, allocation::availability_of({0})));

  CHECK_FALSE(run.domain().found(0, allocation::availability_of({0})));
  CHECK_FALSE(run.world.replicas[0].has_applied(1));
}

}  // namespace
}  // namespace lab::on_its_way_test
