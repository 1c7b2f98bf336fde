// The settings as controls: what they show, what they take, presets, and undoing.
#include "lab/controls.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::controls_test {
namespace {

using support::at;
using support::changes;
using support::looks;
using support::operates;
using support::Watched;

Watched world(const std::string& settings = "") {
  return Watched(settings, {at(0, support::stocks("batch-1", 9))});
}

const Control& control(const std::vector<Control>& list, const std::string& name) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const Control& each) { return each.name == name; });
  REQUIRE(found != list.end());
  return *found;
}
Control control(Watched& run, const std::string& name) {
  return control(run->controls(), name);
}
std::string refused(Watched& run, const std::string& name, const std::string& typed) {
  const auto acted = run->set_control(name, typed);
  REQUIRE_FALSE(acted);
  CHECK(acted.error().pointer == name);
  return acted.error().message;
}

TEST_CASE("every setting has a control with its present value, in the unit of people") {
  Watched run = world(R"("publishing": "outbox", "drop": 0.07, "redelivery_ms": 1500)");

  CHECK(control(run, "publishing").word == "outbox");
  CHECK(control(run, "publishing").words.size() == 4);
  CHECK(control(run, "drop").number == 7);
  CHECK(control(run, "drop").to == 100);
  CHECK(control(run, "redelivery_ms").number == 1.5);
  CHECK(control(run, "redelivery_ms").from == 0.001);
  CHECK(control(run, "max_attempts").number == 16);
  CHECK(control(run, "max_attempts").whole);
  CHECK(control(run, "replicas").fixed);
  CHECK(control(run, "lag").word == "constant");
  CHECK(control(run, "lag.a").number == 2);
}

TEST_CASE("a control is used where the world looks at it") {
  Watched run = world(R"("publishing": "in_process", "reads": "session", "replicas": 2)");
  CHECK_FALSE(control(run, "relay_interval_ms").used);
  CHECK_FALSE(control(run, "lag").used);
  CHECK(control(run, "token").used);
  CHECK(control(run, "routing").used);

  REQUIRE(run->set_control("publishing", "outbox"));
  REQUIRE(run->set_control("reads", "strong"));
  CHECK(control(run, "relay_interval_ms").used);
  CHECK(control(run, "lag").used);
  CHECK_FALSE(control(run, "on_timeout").used);
  CHECK_FALSE(control(run, "routing").used);
}

TEST_CASE("what is typed becomes an act of the run, in the file's units") {
  Watched run = world();
  REQUIRE(run->set_control("drop", "0.7"));
  REQUIRE(run->set_control("wait_timeout_ms", "2.5"));
  REQUIRE(run->set_control("max_attempts", "3"));
  REQUIRE(run->set_control("delivery", "unordered"));

  REQUIRE(run->acts().done.size() == 4);
  CHECK(run->acts().done[0].json == R"({"change": {"drop": 0.007}})");
  CHECK(run->acts().done[1].json == R"({"change": {"wait_timeout_ms": 2500}})");
  CHECK(run->acts().done[2].json == R"({"change": {"max_attempts": 3}})");
  CHECK(run->acts().done[3].json == R"({"change": {"delivery": "unordered"}})");
}

TEST_CASE("what does not fit is refused in the unit that was typed") {
  Watched run = world();
  CHECK(refused(run, "drop", "120") == "expected a number from 0 to 100, found 120");
  CHECK(refused(run, "max_attempts", "2.5") == "expected a whole number from 1 to 64, found 2.5");
  CHECK(refused(run, "wait_timeout_ms", "") ==
        "expected a number from 0 to 1000000, found nothing");
  CHECK(refused(run, "lag.a", "two") == "expected a number from 0 to 1000000, found two");
  CHECK(refused(run, "delivery", "sideways") == "expected one of its words, found sideways");
  CHECK(refused(run, "colour", "1") == "there is no such setting");
  CHECK(run->acts().done.empty());
}

TEST_CASE("a lag of another kind takes about as long, and its numbers are its own") {
  Watched run = world(R"("lag": {"constant": 4000})");
  REQUIRE(run->set_control("lag", "uniform"));
  CHECK(control(run, "lag.a").number == 2);
  CHECK(control(run, "lag.b").number == 6);
  REQUIRE(run->set_control("lag.b", "2.07"));
  CHECK(run->acts().done.back().json == R"({"change": {"lag": {"uniform": [2000, 2070]}}})");
  CHECK_FALSE(run->set_control("lag.a", "3"));  // after the end

  REQUIRE(run->set_control("lag", "exponential"));
  CHECK(control(run, "lag.a").number == doctest::Approx(2.035));
  REQUIRE(run->set_control("lag", "pareto"));
  CHECK(control(run, "lag.b").number == 1.5);
}

TEST_CASE("a mix has its parts, each with a weight, a kind and numbers") {
  Watched run = world(R"("lag": {"constant": 4000})");
  REQUIRE(run->set_control("lag", "mix"));
  CHECK(control(run, "lag.0.weight").number == 9);
  CHECK(control(run, "lag.0").word == "constant");
  CHECK(control(run, "lag.0").words.size() == 4);
  CHECK(control(run, "lag.0.a").number == 4);
  CHECK(control(run, "lag.1.a").number == 20);

  REQUIRE(run->set_control("lag.1", "uniform"));
  REQUIRE(run->set_control("lag.1.weight", "3"));
  REQUIRE(run->set_control("lag.1.a", "0"));
  CHECK(run->acts().done.back().json ==
        R"({"change": {"lag": {"mix": [[9, {"constant": 4000}], [3, {"uniform": [0, 30000]}]]}}})");
}

TEST_CASE("a preset changes what differs, and is chosen as long as nothing does") {
  Watched run = world();
  const auto chosen = [&](std::size_t preset) { return run->presets()[preset].chosen; };
  CHECK_FALSE(chosen(0));

  REQUIRE(run->choose_preset("book"));
  CHECK(chosen(0));
  CHECK(run->acts().done.back().json ==
        R"({"change": {"publishing": "in_process", "projection": "book"}})");
  REQUIRE(run->choose_preset("book"));
  CHECK(run->acts().done.size() == 1);

  REQUIRE(run->choose_preset("production"));
  CHECK(chosen(1));
  CHECK_FALSE(chosen(0));
  REQUIRE(run->set_control("drop", "1"));
  CHECK_FALSE(chosen(1));
}

TEST_CASE("changes are undone one after the other, each once, other acts in between or not") {
  Watched run = world();
  CHECK_FALSE(run->can_undo());
  REQUIRE(run->set_control("drop", "5"));
  REQUIRE(run->set_control("drop", "10"));
  run->seek(3000);
  run.act(looks("bob"));
  run.act(changes(R"("duplicate": 0.5, "lag": {"constant": 9})"));

  REQUIRE(run->undo_change());
  CHECK(control(run, "duplicate").number == 0);
  CHECK(control(run, "lag.a").number == 2);
  CHECK(control(run, "drop").number == 10);
  REQUIRE(run->undo_change());
  CHECK(control(run, "drop").number == 5);
  REQUIRE(run->undo_change());
  CHECK(control(run, "drop").number == 0);
  CHECK_FALSE(run->can_undo());
  const std::size_t acts = run->acts().done.size();
  REQUIRE(run->undo_change());
  CHECK(run->acts().done.size() == acts);

  // Before the changes there is nothing to undo; behind them there is.
  REQUIRE(run->set_control("drop", "7"));
  run->step_entry_back();
  CHECK_FALSE(run->can_undo());
  run->step_entry_forward();
  CHECK(run->can_undo());
}

TEST_CASE("another number of replicas is another run of the file in the present world") {
  Watched run(R"({"format": "cqrs-lab-lesson/1", "name": "01-test", "opens_at_ms": 2000,
                  "steps": [], "scenario": )" +
              support::scenario_text("", {at(0, support::stocks("batch-1", 9))}) + "}");
  REQUIRE(run->set_control("drop", "5"));
  run.act(looks("bob"));

  const auto other = run->with_replicas("3");
  REQUIRE(other);
  Watched again(other.value());
  CHECK(again->replicas().size() == 3);
  CHECK(again->clock().opens_at_ms == 2000);
  CHECK(control(again, "drop").number == 5);
  CHECK(again->acts().done.empty());
  CHECK(again->customers().empty());

  CHECK(run->with_replicas("6").error().message == "expected a whole number from 1 to 5, found 6");
}

TEST_CASE("a file that speaks of a replica has to have it") {
  Watched run(R"("replicas": 2)", {at(0, operates(R"("stop", "replica": 1)"))});

  const auto other = run->with_replicas("1");
  REQUIRE_FALSE(other);
  CHECK(other.error().pointer == "replicas");
  CHECK(other.error().message.find("/scenario/actions/0/replica") != std::string::npos);
}

}  // namespace
}  // namespace lab::controls_test
