// One scenario under many seeds.
#include "lab/runs/many_runs.hpp"

#include <doctest/doctest.h>

#include "scenario/writer.hpp"
#include "support/bad_luck.hpp"
#include "support/scenarios.hpp"

namespace many_runs_test {

namespace {

lab::ManyRuns opened(const std::string& text) {
  auto runs = lab::ManyRuns::open(text);
  REQUIRE(runs);
  return std::move(runs.value());
}
lab::Target target(std::string_view word, std::string_view by = "", std::string_view own = "") {
  auto target = lab::Target::of(word, by, own);
  REQUIRE(target);
  return std::move(target.value());
}

}  // namespace

TEST_CASE("a tally counts in how many runs a promise broke, and names the first seeds") {
  lab::ManyRuns runs = opened(support::reloads());
  scenario::Loaded one_by_one = support::loaded(support::reloads());
  const auto backwards = target("monotonic_reads", "bob");
  std::uint64_t broken = 0;
  std::vector<std::uint64_t> first;
  for (std::uint64_t seed = 10; seed < 210; ++seed) {
    if (backwards.outcome_under(seed, one_by_one) != lab::Target::Outcome::broken) continue;
    ++broken;
    if (first.size() < lab::CountedRuns::seeds_max) first.push_back(seed);
  }

  const lab::Tally tally = runs.tally(10, 200);

  CHECK(tally.finished() == 200);
  CHECK(tally.stopped().runs() == 0);
  CHECK(tally.broken(lab::Promise::monotonic_reads).runs() == broken);
  CHECK(tally.broken(lab::Promise::monotonic_reads).first_seeds() == first);
  CHECK(broken > 10);
  CHECK(broken < 190);
  CHECK(tally.broken(lab::Promise::converges).runs() == 0);
  CHECK(tally.reads() == 1200);
  CHECK(tally.ages().count() == tally.stale());
}

TEST_CASE("however the seeds are shared out, the sum is the same to the last digit") {
  const lab::Tally all = opened(support::reloads()).tally(0, 300);

  for (const std::uint64_t step : {1U, 7U, 100U, 299U}) {
    CAPTURE(step);
    lab::ManyRuns one = opened(support::reloads());
    lab::ManyRuns other = opened(support::reloads());
    lab::Tally sum;
    // The last ones first, now on this thread, now on that.
    for (std::uint64_t end = 300; end > 0; end -= std::min(end, step)) {
      const std::uint64_t count = std::min(end, step);
      lab::ManyRuns& either = end % 2 == 0 ? one : other;
      sum.merge(lab::Tally::from_numbers(either.tally(end - count, count).numbers()));
    }
    CHECK(sum.numbers() == all.numbers());
  }
}

TEST_CASE("a run that is too large is counted and takes nothing with it") {
  lab::Tally tally = opened(support::reloads()).tally(0, 3);

  tally.add_stopped(8);
  tally.add_stopped(7);
  tally.merge(lab::Tally::from_numbers(tally.numbers()));

  CHECK(tally.finished() == 6);
  CHECK(tally.stopped().runs() == 4);
  CHECK(tally.stopped().first_seeds() == std::vector<std::uint64_t>{7, 7, 8, 8});
}

TEST_CASE("runs without records are counted too, their answers' ages are not known") {
  std::string text = support::reloads();
  text.insert(1, R"("record": "summary", )");

  const lab::Tally tally = opened(text).tally(0, 50);

  CHECK(tally.stale() > 0);
  CHECK(tally.ages().count() == 0);
}

TEST_CASE("the first bad seed is found, and the seeds behind it are not tried") {
  lab::ManyRuns runs = opened(support::reloads());
  const std::uint64_t first =
      runs.tally(0, 100).broken(lab::Promise::monotonic_reads).first_seeds().front();

  const auto search = runs.search(target("monotonic_reads"), 0, 100);
  const auto to_bob = runs.search(target("monotonic_reads", "bob"), 0, 100);
  const auto to_harry = runs.search(target("monotonic_reads", "harry"), 0, 100);

  CHECK(search.seed == first);
  CHECK(search.tried == first + 1);
  CHECK(to_bob.seed == first);
  CHECK_FALSE(to_harry.seed);
  CHECK(to_harry.tried == 100);
}

TEST_CASE("a condition of somebody's own is hunted as well") {
  lab::ManyRuns runs = opened(support::reloads());

  const auto search = runs.search(target("own", "", "reads[by=bob,last].stale == false"), 0, 100);

  REQUIRE(search.seed);
  CHECK_FALSE(runs.search(target("invariants"), 0, 20).seed);
  CHECK_FALSE(runs.search(target("never_oversold"), 0, 20).seed);
  const auto refused = lab::Target::of("own", "", "reads[");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().pointer == "condition");
}

TEST_CASE("what was found is made smaller, and still breaks it for the same customer") {
  const lab::ManyRuns runs = opened(support::reloads());
  const auto backwards = target("monotonic_reads", "bob");
  const auto seed = opened(support::reloads()).search(backwards, 0, 100).seed;
  REQUIRE(seed);

  auto shrink = runs.shrink(backwards, *seed);
  REQUIRE(shrink);
  CHECK(shrink->progress().actions_first == 8);
  std::uint64_t tried = 0;
  while (shrink->step())
    CHECK(shrink->progress().tried == ++tried);

  // Bring in a batch, order, look, look again; or even without the order.
  CHECK(shrink->progress().done);
  CHECK(shrink->progress().actions <= 4);
  CHECK(shrink->smallest().scenario.title == "Reloads");
  CHECK(shrink->smallest().scenario.seed == shrink->progress().seed);
  CHECK_FALSE(runs.shrink(target("monotonic_reads", "harry"), *seed));
}

TEST_CASE("what only other luck lets go is left out under another seed") {
  // Every order less gives the events after it other ids.
  std::string text = support::reloads();
  const std::string order =
      R"({"at": 19000, "by": "ann", "command": "Allocate", "orderid": "order-9", "sku": "LAMP", "qty": 1},)";
  text.insert(text.find(R"({"at": 20000)"), order);
  const auto backwards = target("monotonic_reads", "bob");
  int smaller = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    scenario::Loaded one = support::loaded(text);
    if (backwards.outcome_under(seed, one) != lab::Target::Outcome::broken) continue;
    auto under_one_seed = lab::Shrink::start(std::move(one), backwards.conditions({}));
    REQUIRE(under_one_seed);
    while (under_one_seed->step()) {
    }
    auto smallest = opened(text).shrink(backwards, seed);
    REQUIRE(smallest);
    while (smallest->step()) {
    }

    CHECK(smallest->progress().actions == 4);
    CHECK(smallest->progress().actions <= under_one_seed->progress().actions);
    if (smallest->progress().actions < under_one_seed->progress().actions) ++smaller;
    scenario::Loaded again = support::loaded(
        scenario::write_scenario(smallest->smallest().scenario, smallest->smallest().script));
    CHECK(backwards.outcome_under(smallest->progress().seed, again) ==
          lab::Target::Outcome::broken);
  }
  CHECK(smaller > 0);
}

TEST_CASE("a file that is none is refused with the place") {
  const auto refused = lab::ManyRuns::open(R"({"format": "cqrs-lab/1", "actions": [{}]})");

  REQUIRE_FALSE(refused);
  CHECK(refused.error().pointer == "/actions/0");
}

TEST_CASE("seeds as a person types them") {
  const auto seeds = lab::seeds_from("1", "1000");
  REQUIRE(seeds);
  CHECK(seeds.value().first == 1);
  CHECK(seeds.value().last == 1000);

  CHECK(lab::seeds_from("-1", "10").error().pointer == "first");
  CHECK(lab::seeds_from("0", "0").error().message ==
        "expected a whole number from 1 to 1000000, found 0");
  CHECK(lab::seeds_from("0", "many").error().pointer == "count");
  CHECK(lab::seeds_from("", "5").error().message.ends_with("found nothing"));
}

}  // namespace many_runs_test
