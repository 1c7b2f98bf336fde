// Two worlds in numbers: what is better where, and what it amounts to.
#include "lab/two_worlds/verdict.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "support/run.hpp"

namespace lab::verdict_test {
namespace {

using support::Run;
using Better = FigureOfTwo::Better;

WorldTally a_tally(std::int64_t stale, std::int64_t answered = 10) {
  WorldTally tally;
  tally.stats.stale = stale;
  tally.answered = answered;
  tally.replicas = tally.converged = 1;
  return tally;
}
const FigureOfTwo& figure(const VerdictOnTwo& verdict, const std::string& name) {
  const auto found = std::find_if(verdict.figures.begin(), verdict.figures.end(),
                                  [&](const FigureOfTwo& each) { return each.name == name; });
  REQUIRE(found != verdict.figures.end());
  return *found;
}
std::string sum(const WorldTally& first, const WorldTally& second) {
  return judge(first, second, Parted::parted).sums_up.code();
}
std::int64_t param(const Phrase& phrase, std::string_view name) {
  for (const Param& param : phrase.params())
    if (param.name == name) return param.number;
  FAIL("there is no such parameter");
  return 0;
}
std::string text(const Phrase& phrase, std::string_view name) {
  for (const Param& param : phrase.params())
    if (param.name == name) return param.text;
  return "";
}

TEST_CASE("a figure speaks for the world that has less of what is bad") {
  const VerdictOnTwo verdict = judge(a_tally(3), a_tally(1), Parted::parted);

  CHECK(figure(verdict, "stale").first == 3);
  CHECK(figure(verdict, "stale").second == 1);
  CHECK(figure(verdict, "stale").better == Better::second);
  CHECK(figure(verdict, "stale_share").first == 30);
  CHECK(figure(verdict, "stale_share").better == Better::second);
  CHECK(figure(verdict, "converged").better == Better::same);
}

TEST_CASE("a share is rounded to be shown and compared as it is") {
  const VerdictOnTwo close = judge(a_tally(1, 90'000), a_tally(1, 90'001), Parted::parted);
  CHECK(figure(close, "stale_share").first == figure(close, "stale_share").second);
  CHECK(figure(close, "stale_share").better == Better::second);
  CHECK(figure(close, "stale").better == Better::same);

  const VerdictOnTwo third = judge(a_tally(1, 3), a_tally(0, 0), Parted::parted);
  CHECK(figure(third, "stale_share").first == 33.3);
  CHECK(figure(third, "stale_share").second == 0);
}

TEST_CASE("what differs and is neither good nor bad is told apart from what is equal") {
  WorldTally first = a_tally(0);
  WorldTally second = a_tally(0);
  first.stats.outcomes[0] = 2;
  second.stats.outcomes[0] = 1;
  second.stats.outcomes[2] = 1;

  const VerdictOnTwo verdict = judge(first, second, Parted::parted);

  CHECK(figure(verdict, "commands_ok").better == Better::neither);
  CHECK(figure(verdict, "commands_out_of_stock").better == Better::neither);
  CHECK(verdict.sums_up.code() == "sum.neither");
}

TEST_CASE("more replicas in agreement are better, counted by their share") {
  WorldTally first = a_tally(0);
  WorldTally second = a_tally(0);
  second.replicas = 3;
  second.converged = 2;
  CHECK(figure(judge(first, second, Parted::parted), "converged").better == Better::first);
  second.converged = 3;
  CHECK(figure(judge(first, second, Parted::parted), "converged").better == Better::same);
}

TEST_CASE("what is 0 in both is named apart") {
  const VerdictOnTwo verdict = judge(a_tally(0), a_tally(1), Parted::parted);

  CHECK(std::count(verdict.nothing.begin(), verdict.nothing.end(), "dead_letters") == 1);
  CHECK(std::count(verdict.nothing.begin(), verdict.nothing.end(), "stale") == 0);
  CHECK(std::count(verdict.nothing.begin(), verdict.nothing.end(), "converged") == 0);
}

TEST_CASE("fewer stale answers are summed up with their price") {
  WorldTally stale = a_tally(4);
  WorldTally fresh = a_tally(1);
  CHECK(sum(stale, fresh) == "sum.fresher");

  fresh.waited_ms = 2500;
  fresh.stats.waited = 2;
  const Phrase waits = judge(stale, fresh, Parted::parted).sums_up;
  CHECK(waits.code() == "sum.fresher_waits");
  CHECK(text(waits, "world") == "second");
  CHECK(param(waits, "n") == 3);
  CHECK(param(waits, "wait") == 2500);

  fresh.asked_write_side = 5;
  CHECK(sum(stale, fresh) == "sum.fresher_waits_and_asks");
  fresh.waited_ms = 0;
  fresh.stats.waited = 0;
  CHECK(sum(stale, fresh) == "sum.fresher_asks");
  CHECK(text(judge(fresh, stale, Parted::parted).sums_up, "world") == "first");

  WorldTally lossy = a_tally(1);
  lossy.stats.dead_letters = 1;
  const Phrase mixed = judge(stale, lossy, Parted::parted).sums_up;
  CHECK(mixed.code() == "sum.fresher_mixed");
  CHECK(param(mixed, "worse") == 1);
}

TEST_CASE("with as many stale answers the other figures decide") {
  WorldTally calm = a_tally(1);
  WorldTally waits = a_tally(1);
  CHECK(sum(calm, waits) == "sum.same_figures");
  waits.stats.waited = 1;
  waits.waited_ms = 100;
  CHECK(sum(calm, waits) == "sum.better");
  CHECK(text(judge(calm, waits, Parted::parted).sums_up, "world") == "first");
  CHECK(param(judge(calm, waits, Parted::parted).sums_up, "n") == 2);
  calm.stats.dead_letters = 1;
  CHECK(sum(calm, waits) == "sum.mixed");
}

TEST_CASE("worlds that have not parted are said to be one") {
  CHECK(judge(a_tally(0), a_tally(0), Parted::same_settings).sums_up.code() == "sum.same_settings");
  CHECK(judge(a_tally(0), a_tally(0), Parted::same_run).sums_up.code() == "sum.same_run");
}

TEST_CASE("a tally counts what a report does not: waits in sum, and who answered") {
  Run run({.lag = support::constant(5000),
           .reads = sim::Reads::read_your_writes,
           .wait_timeout_ms = 2000,
           .on_timeout = sim::OnTimeout::primary});
  run.at(0).by("harry").create_batch("batch-1", "LAMP", 5);
  run.at(100).by("harry").ask_availability("LAMP");
  run.at(200).by("bob").ask_availability("LAMP");
  run.until(1100);
  CHECK(tally_of(run.world, 1100).waited_ms == 1000);
  CHECK(tally_of(run.world, 1100).stats.waited == 1);
  CHECK(tally_of(run.world, 1100).answered == 1);
  CHECK(tally_of(run.world, 1100).converged == 0);

  run.until(6000);
  CHECK(tally_of(run.world, 6000).waited_ms == 2000);
  CHECK(tally_of(run.world, 6000).answered == 2);
  CHECK(tally_of(run.world, 6000).asked_write_side == 1);
  CHECK(tally_of(run.world, 6000).converged == 1);
}

}  // namespace
}  // namespace lab::verdict_test
