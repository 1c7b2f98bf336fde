// How stale a run has been: lags until visible, ages of stale answers, and what has no length yet.
#include "lab/staleness_numbers.hpp"

#include <doctest/doctest.h>

#include "support/watched.hpp"

namespace lab::staleness_numbers_test {
namespace {

using support::at;
using support::buys;
using support::changes;
using support::looks;
using support::looks_up;
using support::operates;
using support::stocks;
using support::Watched;

StalenessLook look(Watched& run) {
  return staleness_of(run->world(), run->script());
}
StalenessNumbers numbers(Watched& run) {
  return look(run).numbers;
}

// Harry takes the last lamp at 10 s, Bob looks at 11 s and buys at 12 s; a replica hears of it
// after 4 s.
Watched last_lamp(const std::string& settings = R"("lag": {"constant": 4000})") {
  return Watched(settings,
                 {at(0, stocks("batch-1", 1)), at(9'000, looks("bob")),
                  at(10'000, buys("harry", "order-1")), at(11'000, looks("bob")),
                  at(12'000, buys("bob", "order-2")), at(12'500, looks_up("harry", "order-1"))});
}

TEST_CASE("before anything happened there is nothing to count, and the set lag is on the scale") {
  Watched run("", {});
  const StalenessLook seen = look(run);

  CHECK(seen.numbers.lag.count == 0);
  CHECK(seen.numbers.answers.stale.of == 0);
  CHECK(seen.numbers.customers.empty());
  CHECK(seen.numbers.set_p50 == 2000);
  CHECK(seen.curves.scale.upto == 2000);
}

TEST_CASE("a change is visible when a replica applies it for the first time") {
  Watched run = last_lamp(R"("lag": {"constant": 4000}, "replicas": 2, "projection": "book")");
  run->seek(10'500);
  run.act(operates(R"("delay", "event": 2, "replica": 1, "by_ms": 3000)"));
  run.act(operates(R"("duplicate", "event": 2, "replica": 0)"));
  run->seek(30'000);
  const StalenessNumbers seen = numbers(run);

  // Events 1 and 2 and the OutOfStock of order-2 at both replicas.
  CHECK(seen.lag == Spread{6, 4000, 7000, 7000});
  CHECK(seen.replicas[0].lag == Spread{3, 4000, 4000, 4000});
  CHECK(seen.replicas[1].lag.max == 7000);
}

TEST_CASE("a rebuild makes nothing visible that was visible before") {
  Watched run = last_lamp();
  run->seek(30'000);
  run.act(operates(R"("rebuild", "replica": 0)"));
  run->seek(60'000);

  CHECK(numbers(run).lag == Spread{3, 4000, 4000, 4000});
}

TEST_CASE("what is not visible yet is counted apart, and so is what nothing will bring") {
  Watched run = last_lamp(R"("lag": {"constant": 4000}, "replicas": 2)");
  run->seek(12'200);
  run.act(operates(R"("drop", "event": 2, "replica": 1)"));
  StalenessNumbers seen = numbers(run);
  CHECK(seen.lag.count == 2);  // the batch, at both
  CHECK(seen.not_yet == 4);
  CHECK(seen.lost == 1);
  CHECK(seen.visible_nowhere == 2);
  CHECK(seen.replicas[0].not_yet == 2);
  CHECK(seen.replicas[0].lost == 0);
  CHECK(seen.replicas[1].lost == 1);

  run->seek(30'000);
  seen = numbers(run);
  CHECK(seen.not_yet == 1);
  CHECK(seen.visible_nowhere == 0);
}

TEST_CASE("what is held back is coming, and is not visible") {
  Watched run =
      last_lamp(R"("lag": {"constant": 4000}, "projection": "sequenced", "delivery": "unordered")");
  run->seek(12'200);
  run.act(operates(R"("delay", "event": 2, "replica": 0, "by_ms": 20000)"));
  run->seek(20'000);
  const StalenessNumbers seen = numbers(run);

  CHECK(seen.not_yet == 2);
  CHECK(seen.lost == 0);
}

TEST_CASE("stale answers are counted by replica and by customer, with their age") {
  Watched run = last_lamp();
  run->seek(20'000);
  const StalenessNumbers seen = numbers(run);

  CHECK(seen.answers.stale == Share{2, 3, 66.7});
  CHECK(seen.answers.age == Spread{2, 1000, 2500, 2500});
  CHECK(seen.replicas[0].answers.stale == Share{2, 3, 66.7});
  REQUIRE(seen.customers.size() == 2);
  CHECK(seen.customers_in_all == 2);
  CHECK(seen.customers[0].name == "bob");  // as stale as harry, and disappointed
  CHECK(seen.customers[0].answers.stale == Share{1, 2, 50});
  CHECK(seen.customers[0].answers.age.max == 1000);
  CHECK(seen.customers[1].answers.age.max == 2500);
}

TEST_CASE("who ordered, was promised enough and got nothing is disappointed") {
  Watched run = last_lamp();
  run->seek(20'000);
  run.act(buys("bob", "order-3"));  // without having looked again
  const StalenessNumbers seen = numbers(run);

  CHECK(seen.disappointed == Share{1, 2, 50});
  CHECK(seen.customers[0].disappointed == Share{2, 2, 100});
  CHECK(seen.customers[1].disappointed == Share{0, 1, 0});
}

TEST_CASE("a stale answer that lacks nothing has no age") {
  Watched run(R"("lag": {"constant": 1000}, "publishing": "before_commit", "commit_failure": 1)",
              {at(0, stocks("batch-1", 5)), at(5'000, looks("bob"))});
  run->seek(6'000);
  const Answers answers = numbers(run).answers;

  CHECK(answers.stale == Share{1, 1, 100});
  CHECK(answers.age.count == 0);
  CHECK(answers.ageless == 1);
}

TEST_CASE("the lag drawn is the one set now; it is said if it was another, or is none") {
  Watched run = last_lamp();
  run->seek(13'000);
  CHECK_FALSE(numbers(run).lag_changed);
  run.act(changes(R"("drop": 0.5)"));
  CHECK_FALSE(numbers(run).lag_changed);
  run.act(changes(R"("lag": {"exponential": 100})"));
  StalenessNumbers seen = numbers(run);
  CHECK(seen.lag_changed);
  CHECK(seen.set_p50 == 69);
  run->seek(12'900);
  CHECK_FALSE(numbers(run).lag_changed);

  run.act(changes(R"("publishing": "in_process")"));
  CHECK_FALSE(numbers(run).lag_is_set);
}

TEST_CASE("the curves: what was observed and what was set, up to each place of the scale") {
  Watched run = last_lamp(R"("lag": {"uniform": [4000, 4000]})");
  run->seek(30'000);
  const StalenessCurves curves = look(run).curves;
  const auto point = [&](std::size_t place, std::size_t which) {
    return curves.lag_points[place * StalenessCurves::point_numbers + which];
  };

  CHECK(curves.scale.upto == 4000);
  CHECK(curves.lag_points.size() == (scale_places + 1) * StalenessCurves::point_numbers);
  CHECK(point(scale_places, 0) == 1);
  CHECK(point(scale_places - 1, 1) == 0);
  CHECK(point(scale_places, 1) == 1);
  CHECK(point(scale_places - 1, 2) == 0);
  CHECK(point(scale_places, 2) == 1);
  CHECK(curves.lag_bars.size() == StalenessCurves::bars * StalenessCurves::bar_numbers);
  CHECK(curves.lag_bars.back() == 1);
  CHECK(curves.lag_beyond == 0);
}

TEST_CASE("a summary keeps counts alone") {
  Watched run(R"({"format": "cqrs-lab/1", "record": "summary", "actions": [)" +
              at(0, stocks("batch-1", 5)) + "," + at(1, looks("bob")) + "]}");
  run->seek(5'000);
  const StalenessNumbers seen = numbers(run);

  CHECK(seen.counts_only);
  CHECK(seen.answers.stale == Share{1, 1, 100});
  CHECK(seen.lag.count == 1);
}

}  // namespace
}  // namespace lab::staleness_numbers_test
