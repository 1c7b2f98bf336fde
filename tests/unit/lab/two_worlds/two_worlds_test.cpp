// A second world beside a run: in step with it whatever becomes of it, under settings of its own.
#include "lab/two_worlds/two_worlds.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::two_worlds_test {
namespace {

using support::at;
using support::buys;
using support::changes;
using support::looks;
using support::looks_up;
using support::operates;
using support::scenario_text;
using support::stocks;

// A shop that has known of its five lamps long before it opens at 10 s.
std::string shop(const std::string& settings = R"("lag": {"constant": 4000})",
                 const std::string& more = "") {
  return R"({"format": "cqrs-lab-lesson/1", "name": "shop", "opens_at_ms": 10000, "steps": [],
             "scenario": )" +
         scenario_text(settings, {at(0, stocks("batch-1", 5)),
                                  at(9000, looks("bob")) + (more.empty() ? "" : ", " + more)}) +
         "}";
}

class Both {
 public:
  explicit Both(const std::string& text) {
    auto opened = Session::open(text);
    REQUIRE(opened);
    first = std::move(opened.value());
    auto begun = TwoWorlds::beside(first);
    REQUIRE(begun);
    worlds = std::move(begun.value());
  }

  std::shared_ptr<Session> first;
  std::unique_ptr<TwoWorlds> worlds;

  Session& second() { return *worlds->second(); }
  void act(const std::string& action) {
    REQUIRE(first->act(action));
    worlds->follow();
  }
  void to(sim::Ms now) {
    first->seek(now);
    worlds->follow();
  }
  void set(const std::string& control, const std::string& typed) {
    REQUIRE(worlds->set_control(control, typed));
  }
  VerdictOnTwo verdict() { return worlds->compare().verdict; }
  std::string sum() { return verdict().sums_up.code(); }
};

// What the page shows of somebody.
const Customer& customer(const std::vector<Customer>& all, const std::string& name) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Customer& each) { return each.name == name; });
  REQUIRE(found != all.end());
  return *found;
}
std::int64_t in_stock(Session& session, const std::string& name) {
  return customer(session.customers(), name).in_stock;
}
Lamp::Kind lamp(Session& session, const std::string& name) {
  return customer(session.customers(), name).lamp.kind;
}
const FigureOfTwo& figure(const VerdictOnTwo& verdict, const std::string& name) {
  const auto found = std::find_if(verdict.figures.begin(), verdict.figures.end(),
                                  [&](const FigureOfTwo& each) { return each.name == name; });
  REQUIRE(found != verdict.figures.end());
  return *found;
}

TEST_CASE("the second world begins as the file does, and is the same run") {
  Both pair(shop());
  pair.act(buys("harry", "order-1"));
  pair.act(looks("bob"));
  pair.to(20'000);

  CHECK(pair.second().report_hash() == pair.first->report_hash());
  CHECK(pair.worlds->compare().settings.empty());
  CHECK(pair.sum() == "sum.same_settings");
}

TEST_CASE("Bob's stale answer is true where readers get the truth of the write side") {
  Both pair(shop());
  pair.set("reads", "strong");
  pair.act(buys("harry", "order-1"));
  pair.act(looks("bob"));

  CHECK(in_stock(*pair.first, "bob") == 5);
  CHECK(lamp(*pair.first, "bob") == Lamp::Kind::stale_answer);
  CHECK(in_stock(pair.second(), "bob") == 4);
  CHECK(lamp(pair.second(), "bob") == Lamp::Kind::none);

  const TwoCompared comparison = pair.worlds->compare();
  REQUIRE(comparison.parting.answer);
  CHECK(comparison.parting.answer->clock_ms == 0);
  CHECK(figure(comparison.verdict, "stale").first == 1);
  CHECK(figure(comparison.verdict, "stale").second == 0);
  CHECK(figure(comparison.verdict, "stale").better == FigureOfTwo::Better::second);
}

TEST_CASE("time takes both with it, there and back") {
  Both pair(shop());
  pair.set("lag", "constant");
  pair.set("lag.a", "1");
  pair.act(buys("harry", "order-1"));
  CHECK(pair.first->messages().size() == pair.second().messages().size());

  pair.to(12'000);
  CHECK(pair.second().clock().now_ms == 12'000);
  CHECK_FALSE(pair.first->messages().empty());
  CHECK(pair.second().messages().empty());

  pair.to(10'500);
  CHECK_FALSE(pair.second().messages().empty());
}

TEST_CASE("acts that are set aside, taken up again or forgotten are so in both") {
  Both pair(shop());
  pair.set("reads", "strong");
  pair.act(buys("harry", "order-1"));
  pair.to(15'000);
  pair.act(buys("bob", "order-2"));
  pair.to(12'000);
  pair.act(buys("bob", "order-3", 2));
  CHECK(pair.second().write_model().batches[0].available == 2);
  CHECK(pair.second().acts().done.size() == 2);

  pair.first->return_to_branch(0);
  pair.worlds->follow();
  CHECK(pair.second().clock().now_ms == 12'000);
  CHECK(pair.second().write_model().batches[0].available == 4);
  pair.to(15'000);
  CHECK(pair.second().write_model().batches[0].available == 3);

  pair.first->reset();
  pair.worlds->follow();
  CHECK(pair.second().acts().done.empty());
  CHECK(pair.second().write_model().batches[0].available == 5);
}

TEST_CASE("acts that lie ahead happen in a second world that begins later") {
  Both pair(shop());
  pair.to(14'000);
  pair.act(buys("harry", "order-1"));
  pair.to(11'000);
  pair.set("reads", "strong");
  CHECK(pair.second().write_model().batches[0].available == 5);

  pair.to(14'000);
  CHECK(pair.second().write_model().batches[0].available == 4);
}

TEST_CASE("two acts of one instant are told apart when the second is set aside") {
  Both pair(shop());
  pair.set("reads", "strong");
  pair.act(buys("harry", "order-1"));
  pair.act(buys("harry", "order-2"));
  pair.first->step_entry_back();
  pair.worlds->follow();
  pair.act(buys("bob", "order-3"));

  CHECK(pair.first->acts().done.size() == pair.second().acts().done.size());
  CHECK(pair.second().write_model().orders.size() == pair.first->write_model().orders.size());
}

TEST_CASE("between two entries of an instant the second world waits before it") {
  Both pair(shop());
  pair.set("rebuild_ms_per_event", "3");
  pair.act(buys("harry", "order-1"));
  pair.to(13'000);
  pair.act(buys("bob", "order-2"));
  pair.act(looks("bob"));
  CHECK(pair.sum() == "sum.same_run");

  pair.first->step_entry_back();
  pair.worlds->follow();
  CHECK(pair.first->acts().done.size() == 2);
  CHECK(pair.second().clock().now_ms == 13'000);
  CHECK(pair.second().acts().done.size() == 1);
  CHECK(pair.sum() == "sum.between");
  CHECK(pair.verdict().figures.empty());
  CHECK_FALSE(pair.worlds->compare().parting.record);

  pair.first->step_entry_forward();
  pair.worlds->follow();
  CHECK(pair.second().acts().done.size() == 3);
  CHECK(pair.sum() == "sum.same_run");
}

TEST_CASE("what the person changes stays in the first world, what the file changes is in both") {
  Both pair(shop(R"("lag": {"constant": 4000})", at(11'000, changes(R"("drop": 1)"))));
  pair.act(changes(R"("reads": "strong")"));
  pair.act(buys("harry", "order-1"));
  pair.act(looks("bob"));
  pair.to(11'000);

  CHECK(in_stock(*pair.first, "bob") == 4);
  CHECK(in_stock(pair.second(), "bob") == 5);
  CHECK(pair.second().world().settings.drop == 1);
  const TwoCompared comparison = pair.worlds->compare();
  REQUIRE(comparison.settings.size() == 1);
  CHECK(comparison.settings[0].first.word == "strong");
  CHECK(comparison.settings[0].second.word == "eventual");
}

TEST_CASE("an act about a replica that the second world lacks is refused there, and said") {
  Both pair(shop(R"("replicas": 2)"));
  pair.set("replicas", "1");
  pair.to(11'000);
  pair.act(operates(R"("stop", "replica": 1)"));
  pair.act(operates(R"("stop", "replica": 0)"));

  const TwoCompared comparison = pair.worlds->compare();
  REQUIRE(comparison.refused.size() == 1);
  CHECK(comparison.refused[0].clock_ms == 1000);
  CHECK(comparison.refused[0].message.find("found 1") != std::string::npos);
  CHECK_FALSE(pair.second().replicas()[0].status.running);

  pair.to(10'000);
  CHECK(pair.worlds->compare().refused.empty());
}

TEST_CASE("a file that speaks of a replica keeps the second world from having fewer") {
  Both pair(shop(R"("replicas": 2)", at(60'000, operates(R"("stop", "replica": 1)"))));
  const auto before = pair.worlds->second();
  const auto refused = pair.worlds->set_control("replicas", "1");

  REQUIRE_FALSE(refused);
  CHECK(refused.error().pointer == "replicas");
  CHECK(refused.error().message.find("/scenario/actions/2/replica") != std::string::npos);
  CHECK(pair.worlds->second() == before);
  CHECK(pair.worlds->controls().back().number == 2);
}

TEST_CASE("another number of replicas is the same story") {
  Both pair(shop());
  pair.set("replicas", "3");
  pair.act(buys("harry", "order-1"));
  pair.to(20'000);

  CHECK(pair.second().replicas().size() == 3);
  const VerdictOnTwo verdict = pair.verdict();
  CHECK(figure(verdict, "converged").first == 1);
  CHECK(figure(verdict, "converged").first_of == 1);
  CHECK(figure(verdict, "converged").second == 3);
  CHECK(figure(verdict, "converged").better == FigureOfTwo::Better::same);
}

TEST_CASE("names have the same numbers in both, whatever came up in which order") {
  // {n} brings up a name when its turn comes; the acts bring up others in between.
  Both pair(shop("", R"({"at": 11000, "every": 1000, "times": 5, "by": "anna",
                         "command": "Allocate", "orderid": "order-{n}", "sku": "LAMP", "qty": 1})"));
  pair.to(16'000);
  pair.to(12'000);
  pair.act(buys("clara", "late"));
  pair.to(30'000);
  REQUIRE(pair.worlds->choose_preset("first"));
  pair.act(looks_up("clara", "late"));

  CHECK(pair.second().report_hash() == pair.first->report_hash());
  CHECK_FALSE(pair.worlds->compare().parting.record);
}

TEST_CASE("presets: the lab's, as the file begins, and as the first world is now") {
  Both pair(shop());
  const auto chosen = [&] {
    std::string names;
    for (const Preset& preset : pair.worlds->presets())
      if (preset.chosen) names += std::string(preset.name) + " ";
    return names;
  };
  CHECK(chosen() == "file first ");
  pair.act(changes(R"("reads": "strong")"));
  CHECK(chosen() == "file ");
  REQUIRE(pair.worlds->choose_preset("first"));
  CHECK(chosen() == "first ");
  REQUIRE(pair.worlds->choose_preset("book"));
  CHECK(chosen() == "book ");
  REQUIRE(pair.worlds->choose_preset("production"));
  CHECK(chosen() == "production ");
  REQUIRE(pair.worlds->choose_preset("file"));
  CHECK(chosen() == "file ");
}

TEST_CASE("a control that does not take what is typed says so, and nothing changes") {
  Both pair(shop());
  const auto refused = pair.worlds->set_control("drop", "120");

  REQUIRE_FALSE(refused);
  CHECK(refused.error().pointer == "drop");
  CHECK(pair.worlds->set_control("nonsense", "1").error().message == "there is no such setting");
  for (const Control& control : pair.worlds->controls())
    CHECK_FALSE(control.fixed);
}

TEST_CASE("the same second world again, from its settings") {
  Both pair(shop());
  REQUIRE(pair.worlds->choose_preset("production"));
  pair.set("replicas", "4");
  const std::string settings = pair.worlds->settings_json();
  REQUIRE(pair.worlds->choose_preset("file"));
  REQUIRE(pair.worlds->take_settings(settings));

  CHECK(pair.worlds->settings_json() == settings);
  CHECK(pair.second().replicas().size() == 4);
  CHECK_FALSE(pair.worlds->take_settings(R"({"drop": 2})"));
}

TEST_CASE("the end of both is where nothing more happens in either") {
  Both pair(shop());
  pair.act(buys("harry", "order-1"));
  pair.set("lag.a", "30");
  CHECK(pair.worlds->end_of_both() == 30'000);
  CHECK(pair.first->clock().clock_ms == 0);
  CHECK(pair.second().clock().clock_ms == 0);

  pair.to(70'000);
  CHECK(pair.worlds->end_of_both() == 60'000);
}

TEST_CASE("a file that says when its run ends has its end there") {
  std::string text = shop();
  text.insert(text.rfind("]}"), "").replace(text.rfind("]}"), 2, R"(], "until": 50000})");
  Both pair(text);
  CHECK(pair.worlds->end_of_both() == 40'000);
  pair.to(50'000);
  CHECK(pair.worlds->end_of_both() == 40'000);
}

TEST_CASE("the first world can have the second's settings from now on") {
  Both pair(shop());
  pair.set("reads", "strong");
  pair.act(pair.worlds->change_for_first());
  CHECK(pair.worlds->change_for_first().empty());
  CHECK(pair.first->world().settings.reads == sim::Reads::strong);
}

TEST_CASE("a second world's file opens as a run of its own, a lesson's under another name") {
  Both pair(shop());
  pair.set("reads", "strong");
  const auto opened = Session::open(pair.second().file());

  REQUIRE(opened);
  CHECK(opened.value()->lesson() == "again");
  CHECK(opened.value()->title() == "watched");
  CHECK(opened.value()->world().settings.reads == sim::Reads::strong);
  CHECK(opened.value()->clock().opens_at_ms == 10'000);
}

TEST_CASE("what is found on the way is what is found at once") {
  Both pair(shop(R"("lag": {"uniform": [0, 9000]})",
                 R"({"at": 10500, "every": 900, "times": 30, "by": ["ann", "bob"],
                     "command": "Allocate", "orderid": "o-{n}", "sku": "LAMP", "qty": 1},
                    {"at": 10600, "every": 500, "times": 60, "by": ["ann", "bob"],
                     "query": "availability", "sku": "LAMP"})"));
  pair.set("reads", "read_your_writes");
  for (sim::Ms now = 10'000; now < 50'000; now += 333) {
    pair.to(now);
    const TwoCompared found = pair.worlds->compare();
    const FirstDifference afresh = first_difference(pair.first->world(), pair.second().world());
    CHECK(found.parting.record.has_value() == afresh.in_trace.has_value());
    CHECK(found.parting.answer.has_value() == afresh.in_answers.has_value());
    if (found.parting.answer && afresh.in_answers)
      CHECK(found.parting.answer->clock_ms == afresh.in_answers->at - 10'000);
  }
}

}  // namespace
}  // namespace lab::two_worlds_test
