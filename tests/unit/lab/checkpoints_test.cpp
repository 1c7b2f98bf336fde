// The copies that a run keeps of itself: how many, how far apart, how heavy.
#include "lab/checkpoints.hpp"

#include <doctest/doctest.h>

#include "lab/timeline.hpp"
#include "lab/weight.hpp"
#include "support/run.hpp"

namespace lab::checkpoints_test {
namespace {

using support::Run;

// A run of about six entries a second: somebody looks and buys, others look.
Run busy_run(int orders) {
  Run run({.lag = support::constant(500), .replicas = 2});
  run.at(0).create_batch("batch-1", "LAMP", 1'000'000);
  for (int n = 0; n < orders; ++n) {
    const std::string customer = "customer-" + std::to_string(n % 7);
    run.at(1000 * n).by(customer).ask_availability("LAMP").allocate("order-" + std::to_string(n),
                                                                    "LAMP", 1);
    run.at(1000 * n + 300).by(customer).ask_allocations("order-" + std::to_string(n));
  }
  return run;
}

TEST_CASE("the beginning is there from the start") {
  Run run;
  const Checkpoints checkpoints{Moment(run.world)};

  CHECK(checkpoints.size() == 1);
  CHECK(checkpoints.latest_upto({0, 0}).entries() == 0);
  CHECK(checkpoints.latest_upto({5000, everything}).entries() == 0);
}

TEST_CASE("however long the run, the copies stay few and evenly spaced") {
  Run run = busy_run(6000);
  Moment moment(run.world);
  Checkpoints checkpoints(moment);
  std::size_t most = 0;

  while (moment.step(run.script)) {
    checkpoints.offer(moment);
    most = std::max(most, checkpoints.size());
  }

  CHECK(moment.entries() > 20'000);
  CHECK(most == Checkpoints::count_max);
  CHECK(checkpoints.spacing() > Checkpoints::spacing_min);
  std::uint64_t expected = 0;
  checkpoints.each([&](const Moment& kept) {
    CHECK(kept.entries() == expected);
    expected += checkpoints.spacing();
  });
  CHECK(expected + checkpoints.spacing() > moment.entries());
}

TEST_CASE("the copy to go on from is the latest that does not lie behind the position") {
  Run run = busy_run(500);
  Moment moment(run.world);
  Checkpoints checkpoints(moment);
  while (moment.step(run.script))
    checkpoints.offer(moment);

  for (const sim::Ms at : std::initializer_list<sim::Ms>{0, 1, 5000, 77'300, 200'000}) {
    CAPTURE(at);
    const Moment& found = checkpoints.latest_upto({at, everything});
    CHECK(found.reached().at <= at);
    checkpoints.each([&](const Moment& other) {
      CHECK((other.entries() <= found.entries() || other.reached().at > at));
    });
  }
}

TEST_CASE("what lies behind a fork is forgotten, and kept anew on the other way") {
  Run run = busy_run(500);
  Moment moment(run.world);
  Checkpoints checkpoints(moment);
  while (moment.step(run.script))
    checkpoints.offer(moment);
  const std::size_t all = checkpoints.size();

  Moment earlier = checkpoints.latest_upto({100'000, everything});
  checkpoints.forget_after(earlier.entries());
  CHECK(checkpoints.size() < all);
  CHECK(checkpoints.latest_upto({500'000, everything}).entries() == earlier.entries());

  while (earlier.step(run.script))
    checkpoints.offer(earlier);
  CHECK(checkpoints.size() == all);
}

TEST_CASE("copies weigh little more than what changed between them") {
  Run run = busy_run(3000);
  Timeline timeline(run.world, run.script);
  timeline.seek(3'100'000);

  const std::size_t one =
      bytes_beside_pages(timeline.world()) + bytes_not_shared(pages_of(timeline.world()), {});
  CHECK(timeline.checkpoints().size() > 32);
  CHECK(timeline.checkpoints().bytes() < one * timeline.checkpoints().size() / 3);
}

TEST_CASE("two copies of one world weigh its pages once") {
  Run run = busy_run(200);
  run.to_the_end();
  const sim::World copy = run.world;

  CHECK(bytes_not_shared(pages_of(copy), pages_of(run.world)) == 0);

  run.at(1'000'000).by("eve").ask_availability("LAMP");
  run.to_the_end();
  const std::size_t changed = bytes_not_shared(pages_of(run.world), pages_of(copy));
  CHECK(changed > 0);
  CHECK(changed < bytes_not_shared(pages_of(copy), {}) / 2);
}

TEST_CASE("a run whose every copy is heavy keeps fewer of them") {
  // A thousand messages a second, under way for ever: the queue is copied whole each time.
  Run run({.lag = support::constant(1e9), .replicas = 5});
  run.at(0).create_batch("batch-1", "LAMP", 1'000'000);
  for (int n = 0; n < 12'000; ++n)
    run.at(5 * n).allocate("order-" + std::to_string(n), "LAMP", 1);
  Timeline timeline(run.world, run.script);

  timeline.seek(60'000);

  CHECK(timeline.world().queue.size() == 60'005);
  CHECK(timeline.checkpoints().size() >= 2);
  const sim::World& last = timeline.checkpoints().latest_upto(timeline.position()).world();
  const std::size_t one = bytes_beside_pages(last) + bytes_not_shared(pages_of(last), {});
  CHECK(timeline.checkpoints().bytes() <= Checkpoints::bytes_max + one);
}

}  // namespace
}  // namespace lab::checkpoints_test
