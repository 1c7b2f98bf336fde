// What a person does in a run: at now, behind the file's actions; going back and doing something
// else sets aside what was done before.
#include "lab/person.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::person_test {
namespace {

using support::at;
using support::buys;
using support::looks;
using support::stocks;
using support::Watched;

Watched shop() {
  return Watched(
      R"("lag": {"constant": 2000})",
      {at(0, stocks("batch-1", 10)), at(5000, buys("alice", "file-1")), at(9000, looks("alice"))});
}

std::vector<std::string> orders_of(Watched& run) {
  std::vector<std::string> orders;
  for (const OrderRow& row : run->write_model().orders)
    orders.push_back(row.orderid);
  return orders;
}
using Orders = std::vector<std::string>;

TEST_CASE("semantics 1: an act happens now, after everything that is pending at this instant") {
  Watched run = shop();
  run->seek(7000);
  run.act(looks("bob"));

  CHECK(run->clock().now_ms == 7000);
  CHECK(run.customer("bob").status == sim::ReadStatus::ok);
  CHECK(run.customer("bob").in_stock == 9);  // alice's order arrived at 7000
}

TEST_CASE("an act in the middle of an instant lets the rest of it happen first") {
  Watched run = shop();
  run->seek(4000);
  run->step_entry_forward();
  run->step_entry_back();
  CHECK(run->clock().now_ms == 5000);
  CHECK(orders_of(run) == Orders{});

  run.act(buys("bob", "order-1"));

  CHECK(orders_of(run) == Orders{"file-1", "order-1"});
}

TEST_CASE("going back keeps the acts, and they happen again") {
  Watched run = shop();
  run->seek(3000);
  run.act(buys("bob", "order-1"));
  run->seek(6000);
  run.act(buys("bob", "order-2"));
  const std::string report = run->report_json();

  run->seek(4000);
  CHECK(run->acts().done.size() == 1);
  CHECK(run->acts().ahead == 1);
  CHECK(orders_of(run) == Orders{"order-1"});

  run->seek(6000);
  CHECK(run->acts().ahead == 0);
  CHECK(orders_of(run) == Orders{"order-1", "file-1", "order-2"});
  CHECK(run->report_json() == report);
}

TEST_CASE("acting in the past sets aside what was done later; the file's own actions stay") {
  Watched run = shop();
  run->seek(3000);
  run.act(buys("bob", "order-1"));
  run->seek(6000);
  run.act(buys("bob", "order-2"));

  run->seek(4000);
  run.act(buys("bob", "order-3"));

  CHECK(run->acts().done.size() == 2);
  CHECK(run->acts().ahead == 0);
  REQUIRE(run->branches().size() == 1);
  CHECK(run->branches()[0].acts.size() == 2);
  run->seek(20'000);
  CHECK(orders_of(run) == Orders{"order-1", "order-3", "file-1"});
}

TEST_CASE("an act with nothing ahead of it sets nothing aside") {
  Watched run = shop();
  run.act(buys("bob", "order-1"));
  run->seek(8000);
  run->seek(2000);
  run.act(buys("bob", "order-2"));

  CHECK(run->branches().empty());
  CHECK(orders_of(run) == Orders{"order-1", "order-2"});
}

TEST_CASE("a branch that was set aside can be returned to, and the other one then too") {
  Watched run = shop();
  run->seek(3000);
  run.act(buys("bob", "order-1"));
  run->seek(6000);
  run.act(buys("bob", "order-2"));
  run->seek(20'000);
  const std::string first_way = run->report_json();
  run->seek(4000);
  run.act(buys("bob", "order-3"));
  run->seek(20'000);
  const std::string second_way = run->report_json();

  run->return_to_branch(0);
  CHECK(run->clock().now_ms == 4000);
  CHECK(run->acts().ahead == 1);
  run->seek(20'000);
  CHECK(run->report_json() == first_way);

  REQUIRE(run->branches().size() == 1);
  run->return_to_branch(0);
  CHECK(run->report_json() == second_way);
  CHECK(first_way != second_way);
}

TEST_CASE("branches are numbered, can be renamed and removed, and the oldest goes in the end") {
  Watched run = shop();
  for (std::size_t i = 0; i <= Person::branches_max; ++i) {
    run->seek(3000);
    run.act(looks("bob"));
    run->seek(2000);
    run.act(looks("bob"));
  }
  CHECK(run->branches().size() == Person::branches_max);
  CHECK(run->branches()[0].number == 2);
  CHECK(run->branches()[0].name.empty());

  const std::uint32_t revision = run->revision();
  run->rename_branch(0, "the first try");
  CHECK(run->branches()[0].name == "the first try");
  CHECK(run->revision() > revision);
  run->remove_branch(0);
  CHECK(run->branches()[0].name != "the first try");
}

TEST_CASE("a line keeps its number and its name when it is left and returned to") {
  Watched run = shop();
  run->seek(3000);
  run.act(buys("bob", "order-1"));
  run.act(buys("bob", "order-2"));
  run->seek(2000);
  run.act(buys("bob", "order-3"));
  run->rename_branch(0, "the first try");
  CHECK(run->branch_facts()[0].acts == 2);
  CHECK(run->branch_facts()[0].left_clock_ms == 2000);

  run->return_to_branch(0);
  CHECK(run->branches()[0].number == 2);
  run->return_to_branch(0);

  REQUIRE(run->branches().size() == 1);
  CHECK(run->branches()[0].number == 1);
  CHECK(run->branches()[0].name == "the first try");
}

TEST_CASE("of a branch only those acts count that the present line does not have") {
  Watched run = shop();
  run->seek(3000);
  run.act(buys("bob", "order-1"));
  run->seek(6000);
  run.act(buys("bob", "order-2"));
  run->seek(4000);
  run.act(buys("bob", "order-3"));

  // order-1 is in both lines.
  CHECK(run->branch_facts()[0].acts == 1);
}

TEST_CASE("a reset forgets everything the person did") {
  Watched run = shop();
  const std::string before = run->scenario_json();
  run->seek(3000);
  run.act(buys("bob", "order-1"));
  run->seek(1000);
  run.act(buys("bob", "order-2"));

  run->reset();

  CHECK(run->clock().now_ms == 0);
  CHECK(run->clock().at_start);
  CHECK(run->acts().done.empty());
  CHECK(run->acts().ahead == 0);
  CHECK(run->branches().empty());
  CHECK(run->scenario_json() == before);
  run->seek(20'000);
  CHECK(orders_of(run) == Orders{"file-1"});
}

TEST_CASE("a run with its acts, written as a scenario, is the same run") {
  Watched run = shop();
  run->seek(3000);
  run.act(buys("bob", "order-1"));
  run.act(support::changes(R"("lag": {"constant": 100})"));
  run->seek(6000);
  run.act(support::operates(R"("stop", "replica": 0)"));
  run->seek(20'000);

  Watched again(run->scenario_json());
  again->seek(20'000);

  CHECK(again->report_json() == run->report_json());
}

}  // namespace
}  // namespace lab::person_test
