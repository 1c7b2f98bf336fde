// What of a watched run can be run many times, with more customers where too few are there, and
// where chance comes in.
#include "lab/runs/offer.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "lab/runs/busy_minute.hpp"
#include "lab/runs/luck.hpp"
#include "lab/runs/many_runs.hpp"
#include "support/scenarios.hpp"
#include "support/watched.hpp"

namespace offer_test {

namespace {

using support::at;
using support::buys;
using support::changes;
using support::looks;
using support::stocks;
using support::Watched;

using Words = std::vector<std::string_view>;

std::string lesson(const std::string& scenario, sim::Ms opens_at) {
  return R"({"format": "cqrs-lab-lesson/1", "name": "test", "opens_at_ms": )" +
         std::to_string(opens_at) + R"(, "scenario": )" + scenario + "}";
}

const std::string quiet = support::scenario_text(
    R"("lag": {"constant": 5000})", {at(0, stocks("batch-1", 9)), at(9000, looks("bob"))});

lab::Tally ten_of(const lab::Runs& runs) {
  auto many = lab::ManyRuns::open(runs.scenario_json);
  REQUIRE(many);
  return many.value().tally(0, 10);
}

}  // namespace

TEST_CASE("where nobody buys, a busy minute is proposed; where enough happens, the run as it is") {
  Watched run(quiet);
  CHECK(lab::offer_of(*run.operator->()).happens == Words{"as_here", "busy_minute"});
  CHECK(lab::offer_of(*run.operator->()).proposed == "busy_minute");
  CHECK(lab::offer_of(*run.operator->()).customers == std::vector<std::string>{"bob"});

  run.act(buys("harry", "order-1"));

  CHECK(lab::offer_of(*run.operator->()).proposed == "as_here");
  CHECK(lab::offer_of(*run.operator->()).customers == std::vector<std::string>{"harry", "bob"});
}

TEST_CASE("where there is nothing to buy nobody can be busy") {
  Watched run(R"("drop": 0.1)", {at(0, looks("bob"))});

  CHECK(lab::offer_of(*run.operator->()).happens == Words{"as_here"});
}

TEST_CASE("a busy minute begins behind all that happens, and customers look, buy and look up") {
  Watched run(lesson(quiet, 60'000));
  const lab::Runs runs = lab::runs_of(*run.operator->(), "busy_minute");
  const scenario::Loaded loaded = support::loaded(runs.scenario_json);

  CHECK(runs.opens_at == 60'000);
  REQUIRE(loaded.script.size() == 5);
  CHECK(loaded.script[2].at == 61'000);
  CHECK(runs.scenario_json.find(R"("orderid": "bob-{n}")") != std::string::npos);
  CHECK(ten_of(runs).reads() == 10 * 37);
}

TEST_CASE("in a shop without customers Harry and Bob come") {
  Watched run(R"("drop": 0.1)",
              {at(0, stocks("batch-1", 9)), at(0, stocks("chair-1", 9, "CHAIR"))});

  const lab::Runs runs = lab::runs_of(*run.operator->(), "busy_minute");

  CHECK(runs.scenario_json.find(R"("sku": ["LAMP", "CHAIR"])") != std::string::npos);
  CHECK(
      runs.scenario_json.find(R"("by": "harry", "query": "allocations", "orderid": "harry-{n}")") !=
      std::string::npos);
  CHECK(runs.luck == Words{"drop", "names"});
  CHECK(ten_of(runs).finished() == 10);
}

TEST_CASE("what a person changed counts from when it was changed, or from the start") {
  Watched run(R"("lag": {"constant": 5000})",
              {at(0, stocks("batch-1", 9)), at(9000, buys("harry", "order-1")),
               at(10'000, looks("harry"))});
  run->seek(20'000);
  CHECK(lab::offer_of(*run.operator->()).happens == Words{"as_here", "busy_minute"});

  run.act(changes(R"("lag": {"constant": 1000})"));
  run.act(changes(R"("lag": {"constant": 10})"));

  CHECK(lab::offer_of(*run.operator->()).happens ==
        Words{"as_here", "in_this_world", "busy_minute"});
  CHECK(ten_of(lab::runs_of(*run.operator->(), "as_here")).stale() == 10);
  CHECK(ten_of(lab::runs_of(*run.operator->(), "in_this_world")).stale() == 0);
}

TEST_CASE("the key tells whether it is the same that is run, whoever did it and under which seed") {
  Watched run(quiet);
  const std::string before = lab::runs_of(*run.operator->(), "as_here").key;
  const std::uint32_t mark = lab::acts_mark(*run.operator->());
  run->seek(20'000);
  CHECK(lab::runs_of(*run.operator->(), "as_here").key == before);
  CHECK(lab::acts_mark(*run.operator->()) == mark);

  run.act(buys("bob", "order-1"));
  const std::string after = lab::runs_of(*run.operator->(), "as_here").key;
  CHECK(after != before);
  CHECK(lab::acts_mark(*run.operator->()) != mark);

  std::string flat = run->scenario_json();
  flat.replace(flat.find(R"("seed": 1)"), 9, R"("seed": 7)");
  CHECK(lab::runs_of(*Watched(flat).operator->(), "as_here").key == after);
}

TEST_CASE("chance comes from where something can go either way") {
  const auto luck = [](const std::string& settings, std::initializer_list<std::string> actions) {
    const auto loaded = support::loaded(support::scenario_text(settings, actions));
    Words words;
    for (std::size_t kind = 0; kind < lab::kinds_of_luck; ++kind) {
      if (lab::luck_in(loaded)[kind]) words.push_back(lab::luck_words[kind]);
    }
    return words;
  };
  const std::string looking = at(0, looks("bob"));

  CHECK(luck(R"("lag": {"constant": 5000}, "drop": 1, "routing": "random")", {looking}).empty());
  CHECK(luck(R"("lag": {"uniform": [7, 7]})", {looking}).empty());
  CHECK(luck(R"("lag": {"mix": [[1, {"constant": 5}], [0, {"exponential": 9}]]})", {}).empty());
  CHECK(luck(R"("lag": {"exponential": 9}, "publishing": "in_process", "handler_failure": 0.5)",
             {}) == Words{"handler_failure"});
  CHECK(luck(R"("lag": {"pareto": [5, 2]}, "duplicate": 0.5, "commit_failure": 0.1,
                "routing": "random", "replicas": 2)",
             {}) == Words{"lag", "duplicate", "commit_failure", "routing"});
  CHECK(luck("", {at(5, changes(R"("drop": 0.5)")), at(9, changes(R"("drop": 0)"))}) ==
        Words{"drop"});
  CHECK(luck("", {R"({"at": 0, "by": ["ann", "bob"], "query": "availability", "sku": "LAMP"})"}) ==
        Words{"names"});
}

}  // namespace offer_test
