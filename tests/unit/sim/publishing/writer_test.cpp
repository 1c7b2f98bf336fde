// The one writer while it is up (semantics section 3). The luck of seed 4, where 0.5 is the limit:
// commit attempts 1 to 3 succeed, 4 to 6 fail, 7 and 8 succeed.
#include "sim/publishing/writer.hpp"

#include <doctest/doctest.h>

#include "support/run.hpp"

namespace sim::writer_test {
namespace {

using allocation::Allocated;
using allocation::Deallocated;
using allocation::OrderLine;
using allocation::OutOfStock;
using support::Run;

constexpr allocation::Sku lamp{0};
constexpr allocation::OrderId order_1{0};

// 10 LAMP in the warehouse, 6 of them sold to order-1, and 20 more to come.
void sell_lamps(Run& run) {
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(1).create_batch("batch-2", "LAMP", 20, allocation::Eta{20110101});
  run.at(2).by("harry").allocate("order-1", "LAMP", 6);
}

TEST_CASE("semantics 3: commands come out as the domain says") {
  Run run;
  sell_lamps(run);
  run.at(3).allocate("order-1", "LAMP", 6);
  run.at(4).allocate("order-2", "LAMP", 100);
  run.at(5).allocate("order-3", "TABLE", 1);

  run.to_the_end();

  CHECK(run.outcome(2) == CommandOutcome::ok);
  CHECK(run.outcome(3) == CommandOutcome::no_change);
  CHECK(run.outcome(4) == CommandOutcome::out_of_stock);
  CHECK(run.outcome(5) == CommandOutcome::rejected);
  CHECK(run.command(5).reason == static_cast<std::uint8_t>(allocation::Refusal::InvalidSku));
  CHECK(run.world.stats.outcomes ==
        std::array<std::int64_t, command_outcomes>{3, 1, 1, 1, 0, 0, 0});
}

TEST_CASE("semantics 3: event ids count from 1, those of a unit together") {
  Run run;
  sell_lamps(run);
  run.at(3).by("bob").change_batch_quantity("batch-1", 2);

  run.to_the_end();

  REQUIRE(run.events() == 6);
  CHECK(std::holds_alternative<allocation::BatchQuantityChanged>(run.what(4)));
  CHECK(run.what(5) == allocation::Event{Deallocated{{order_1, lamp, 6}, {0}}});
  CHECK(run.what(6) == allocation::Event{Allocated{{order_1, lamp, 6}, {1}}});
}

TEST_CASE("semantics 3: what a follow-up raises belongs to the command that caused it") {
  Run run;
  sell_lamps(run);
  run.at(3).by("bob").change_batch_quantity("batch-1", 2);

  run.to_the_end();

  CHECK(run.event(6).command == 3);
  CHECK(run.event(6).by == run.command(3).by);
  CHECK(run.event(6).at == 3);
}

TEST_CASE("semantics 3: versions count the units of each product") {
  Run run;
  sell_lamps(run);
  run.at(3).create_batch("batch-3", "DESK", 1);
  run.at(4).change_batch_quantity("batch-1", 2);

  run.to_the_end();

  CHECK(run.domain().products().look(lamp)->version() == 5);
  CHECK(run.domain().products().look(allocation::Sku{1})->version() == 1);
}

TEST_CASE("semantics 3: commit attempts are numbered through the run, follow-ups included") {
  Run run;
  sell_lamps(run);
  run.at(3).change_batch_quantity("batch-1", 2);
  run.at(4).change_batch_quantity("batch-1", 2);

  run.to_the_end();

  CHECK(run.world.writer.commit_attempts == 5);
}

TEST_CASE("semantics 3: a commit that fails rolls the unit back whole") {
  Run run({.commit_failure = 0.5}, 4);
  sell_lamps(run);
  run.at(3).change_batch_quantity("batch-1", 2);

  run.to_the_end();

  CHECK(run.outcome(3) == CommandOutcome::failed);
  CHECK(run.events() == 3);
  CHECK(run.domain().products().look(lamp)->allocated_to({order_1, lamp, 6}) ==
        allocation::BatchRef{0});
  CHECK(run.lost().empty());
  CHECK(run.domain().products().look(lamp)->version() == 3);
}

// The same, but one attempt earlier: there the change is the third attempt, its follow-up the
// fourth.
void sell_lamps_in_two(Run& run) {
  run.at(0).create_batch("batch-1", "LAMP", 10);
  run.at(2).by("harry").allocate("order-1", "LAMP", 6);
}

TEST_CASE("semantics 3: a reallocation whose commit fails is lost") {
  Run run({.commit_failure = 0.5}, 4);
  sell_lamps_in_two(run);
  run.at(3).change_batch_quantity("batch-1", 2);
  run.at(5000).ask_allocations("order-1");

  run.to_the_end();

  CHECK(run.outcome(2) == CommandOutcome::ok);
  CHECK(run.world.writer.commit_attempts == 4);
  CHECK(run.lost() == std::vector<OrderLine>{{order_1, lamp, 6}});
  CHECK(run.read(0).status == ReadStatus::not_found);
}

TEST_CASE("semantics 3: a lost line is found again when somebody allocates it") {
  Run run({.commit_failure = 0.5}, 4);
  sell_lamps_in_two(run);
  run.at(3).change_batch_quantity("batch-1", 2).change({.commit_failure = 0});
  run.at(4).allocate("order-1", "LAMP", 6);

  run.to_the_end();

  CHECK(run.outcome(3) == CommandOutcome::out_of_stock);
  CHECK(run.lost().empty());
}

TEST_CASE(
    "semantics 3: with an outbox a reallocation is tried again at once, each try an attempt") {
  Run run({.publishing = Publishing::outbox, .commit_failure = 0.5}, 4);
  sell_lamps_in_two(run);
  run.at(3).change_batch_quantity("batch-1", 2);

  run.to_the_end();

  CHECK(run.outcome(2) == CommandOutcome::ok);
  CHECK(run.world.writer.commit_attempts == 7);
  CHECK(run.what(5) == allocation::Event{OutOfStock{{order_1, lamp, 6}}});
  CHECK(run.lost().empty());
}

TEST_CASE("semantics 3: with an outbox a reallocation is given up after 16 tries") {
  // Seed 598, where 0.9 is the limit: attempts 1 to 3 succeed, 4 to 19 fail.
  Run run({.publishing = Publishing::outbox, .commit_failure = 0.9}, 598);
  sell_lamps_in_two(run);
  run.at(3).change_batch_quantity("batch-1", 2);

  run.to_the_end();

  CHECK(run.outcome(2) == CommandOutcome::ok);
  CHECK(run.world.writer.commit_attempts == 19);
  CHECK(run.lost() == std::vector<OrderLine>{{order_1, lamp, 6}});
}

}  // namespace
}  // namespace sim::writer_test
