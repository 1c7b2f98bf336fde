// A run that is being watched: opening, the clock, moving in time, acting.
#include "lab/session.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::session_test {
namespace {

using support::at;
using support::buys;
using support::looks;
using support::operates;
using support::scenario_text;
using support::stocks;
using support::Watched;

Watched lesson(const std::string& settings = R"("lag": {"constant": 30000})") {
  return Watched(R"({"format": "cqrs-lab-lesson/1", "name": "01-test", "opens_at_ms": 60000,
                     "steps": [], "scenario": )" +
                 scenario_text(settings, {at(0, stocks("batch-1", 1)), at(40'000, looks("bob")),
                                          at(70'000, looks("harry"))}) +
                 "}");
}

std::string pointer(const cqrs::Result<std::unique_ptr<Session>, Refusal>& opened) {
  return opened ? "opened" : opened.error().pointer;
}

TEST_CASE("a scenario opens at its beginning, with all of that instant done") {
  Watched run("", {at(0, stocks("batch-1", 1)), at(5, looks("bob"))});

  CHECK(run->title() == "watched");
  CHECK(run->clock().now_ms == 0);
  CHECK(run->clock().clock_ms == 0);
  CHECK(run->clock().opens_at_ms == 0);
  CHECK(run->clock().at_start);
  CHECK(run->write_model().batches.size() == 1);
  CHECK(run->customers()[0].showing == Customer::Showing::nothing);
}

TEST_CASE("a lesson opens at its opening time, where its clock stands at 0") {
  Watched run = lesson();
  const Clock clock = run->clock();

  CHECK(clock.now_ms == 60'000);
  CHECK(clock.clock_ms == 0);
  CHECK(clock.opens_at_ms == 60'000);
  CHECK(clock.next_ms == 70'000);
  CHECK(clock.next_arrival_ms == -1);
  CHECK(clock.ended_clock_ms == 10'000);
  CHECK(clock.at_start);
  CHECK(run.customer("bob").in_stock == 1);
}

TEST_CASE("a file that is neither is refused with the place") {
  CHECK(pointer(Session::open("nonsense")) == "");
  CHECK(pointer(Session::open(R"({"format": "cqrs-lab/2", "actions": []})")) == "/format");
  CHECK(pointer(Session::open(R"({"format": "cqrs-lab/1"})")) == "/actions");
  CHECK(pointer(Session::open(R"({"format": "cqrs-lab-lesson/1", "name": "x",
                                  "scenario": {"format": "cqrs-lab/1", "actions": 3}})")) ==
        "/scenario/actions");

  const auto refused = Session::open(R"({"format": "cqrs-lab/1", "actions": 3})");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "expected a list, found 3");
}

TEST_CASE("time goes on to a given time, and not back") {
  Watched run = lesson();
  run->advance_to(75'000);
  CHECK(run->clock().now_ms == 75'000);
  CHECK(run->clock().clock_ms == 15'000);
  CHECK(run.customer("harry").showing == Customer::Showing::product);

  run->advance_to(65'000);
  CHECK(run->clock().now_ms == 75'000);
}

TEST_CASE("seeking goes there and back, never before the opening") {
  Watched run = lesson();
  run->seek(75'000);
  run->seek(65'000);
  CHECK(run->clock().now_ms == 65'000);
  CHECK(run.customer("harry").showing == Customer::Showing::nothing);

  run->seek(3);
  CHECK(run->clock().now_ms == 60'000);
  CHECK(run->clock().at_start);
}

TEST_CASE("time ends where files end") {
  Watched run = lesson();
  run->seek(sim::time_max + 5);

  CHECK(run->clock().now_ms == sim::time_max);
}

TEST_CASE("steps go from one thing that happens to the next, and back to the opening") {
  Watched run = lesson();
  run.act(buys("harry", "order-1"));
  run->step_forward();
  CHECK(run->clock().now_ms == 70'000);
  run->step_forward();
  CHECK(run->clock().now_ms == 90'000);
  CHECK(run->clock().next_ms == -1);
  run->step_forward();
  CHECK(run->clock().now_ms == 90'000);

  run->step_back();
  CHECK(run->clock().now_ms == 70'000);
  run->step_back();
  CHECK(run->clock().now_ms == 60'000);
  CHECK(run->acts().done.size() == 1);

  run->step_back();
  CHECK(run->clock().now_ms == 60'000);
  CHECK(run->acts().done.empty());
  CHECK(run->acts().ahead == 1);
  CHECK(run->clock().next_ms == 60'000);
  CHECK_FALSE(run->clock().at_start);
  run->step_back();
  CHECK(run->clock().now_ms == 60'000);

  run->step_forward();
  CHECK(run->acts().done.size() == 1);
}

TEST_CASE("entry by entry, an instant comes apart") {
  Watched run = lesson();
  run->seek(80'000);
  run.act(looks("bob"));
  run.act(looks("harry"));

  run->step_entry_back();
  CHECK(run->clock().now_ms == 80'000);
  CHECK(run.customer("bob").at_ms == 80'000);
  CHECK(run.customer("harry").at_ms == 70'000);

  run->step_entry_forward();
  CHECK(run.customer("harry").at_ms == 80'000);
  for (int i = 0; i < 10; ++i)
    run->step_entry_back();
  CHECK(run->clock().now_ms == 60'000);
}

TEST_CASE("the clock knows of arrivals and of the last thing to come") {
  Watched run = lesson();
  run.act(buys("harry", "order-1"));
  CHECK(run->clock().next_arrival_ms == 90'000);
  CHECK(run->clock().ended_clock_ms == 30'000);

  run->seek(95'000);
  CHECK(run->clock().next_arrival_ms == -1);
  CHECK(run->clock().ended_clock_ms == 30'000);

  run.act(buys("bob", "order-2"));
  run->seek(200'000);
  CHECK(run->clock().ended_clock_ms == 65'000);
  run->seek(60'000);
  CHECK(run->clock().ended_clock_ms == 65'000);  // it is known to come
}

TEST_CASE("the revision rises when what is shown may differ, not with time") {
  Watched run = lesson();
  const std::uint32_t opened = run->revision();
  run->advance_to(69'999);
  CHECK(run->revision() == opened);

  run->advance_to(70'000);
  const std::uint32_t looked = run->revision();
  CHECK(looked > opened);

  run->seek(69'000);
  CHECK(run->revision() > looked);
  const std::uint32_t back = run->revision();
  run.act(looks("bob"));
  CHECK(run->revision() > back);
}

TEST_CASE("acts are kept as they were given, with the time they got") {
  Watched run = lesson();
  run->seek(64'000);
  run.act(looks("bob"));

  const DoneActs acts = run->acts();
  REQUIRE(acts.done.size() == 1);
  CHECK(acts.done[0].json == looks("bob"));
  CHECK(acts.done[0].at_ms == 64'000);
  CHECK(acts.done[0].clock_ms == 4000);
}

TEST_CASE("an act that is refused changes nothing") {
  Watched run = lesson();
  const std::string report = run->report_json();
  const std::uint32_t revision = run->revision();

  const auto refused = run->act(
      R"({"by": "bob", "command": "Allocate", "orderid": "o", "sku": "LAMP", "qty": "x"})");

  REQUIRE_FALSE(refused);
  CHECK(refused.error().pointer == "/qty");
  CHECK(refused.error().message == R"(expected a whole number, found "x")");
  CHECK_FALSE(run->act(operates(R"("stop", "replica": 3)")));
  CHECK(run->revision() == revision);
  CHECK(run->report_json() == report);
  CHECK(run->acts().done.empty());
}

TEST_CASE("a run that ran out of memory says so until it is moved, and never before the opening") {
  Watched run = lesson();
  run->seek(75'000);
  const std::uint32_t revision = run->revision();
  CHECK(run->clock().failed == Failed::no);

  run->recover();

  CHECK(run->clock().failed == Failed::out_of_memory);
  CHECK(run->revision() > revision);
  CHECK(run->clock().clock_ms == 0);
  run->seek(75'000);
  CHECK(run->clock().failed == Failed::no);
  CHECK(run.customer("harry").showing == Customer::Showing::product);
}

TEST_CASE("the clock says when it stands inside an instant") {
  Watched run = lesson();
  run.act(looks("bob"));
  run.act(looks("harry"));
  CHECK_FALSE(run->clock().inside_instant);

  run->step_entry_back();

  CHECK(run->clock().inside_instant);
  CHECK(run->clock().entries_done == 1);
  CHECK(run->clock().until_clock_ms == -1);
}

TEST_CASE("the file's end is known on the clock") {
  Watched run(R"({"format": "cqrs-lab/1", "actions": [], "until": 9000})");

  CHECK(run->clock().until_clock_ms == 9000);
}

TEST_CASE("settings are shown as they are at this moment, every one of them") {
  Watched run = lesson();
  CHECK(run->settings_json().find(R"("constant": 30000)") != std::string::npos);
  CHECK(run->settings_json().find(R"("on_timeout": "stale")") != std::string::npos);
  CHECK(run->settings_json().find(R"("replicas": 1)") != std::string::npos);

  run->seek(61'000);
  run.act(support::changes(R"("lag": {"constant": 50})"));
  CHECK(run->settings_json().find(R"("constant": 50)") != std::string::npos);
  run->step_back();
  CHECK(run->settings_json().find(R"("constant": 30000)") != std::string::npos);
}

TEST_CASE("an event says what it is in texts") {
  Watched run = lesson();
  run.act(buys("harry", "order-1"));
  const EventFacts event = run->event(2);

  CHECK(event.id == 2);
  CHECK(event.type == "Allocated");
  CHECK(event.at_ms == 60'000);
  CHECK(event.clock_ms == 0);
  CHECK(event.by == "harry");
  CHECK(event.committed);
  CHECK(event.orderid == "order-1");
  CHECK(event.sku == "LAMP");
  CHECK(event.qty == 1);
  CHECK(event.batchref == "batch-1");
  CHECK(event.ref.empty());
  CHECK(run->event(1).ref == "batch-1");
  CHECK(run->event(0).id == 0);
  CHECK(run->event(3).id == 0);
}

TEST_CASE("semantics 1: a run that was watched, scrubbed and acted in is the run of its scenario") {
  Watched run = lesson(R"("lag": {"exponential": 9000}, "publishing": "outbox", "drop": 0.3)");
  for (int n = 1; n <= 12; ++n) {
    run->seek(60'000 + 3000 * n);
    run.act(buys("harry", "order-" + std::to_string(n)));
    run->step_back();
    run->seek(60'000 + 3000 * n + 1500);
    run.act(looks("bob"));
  }
  run->seek(500'000);

  Watched again(run->scenario_json());
  again->seek(500'000);

  CHECK(again->report_json() == run->report_json());
}

}  // namespace
}  // namespace lab::session_test
