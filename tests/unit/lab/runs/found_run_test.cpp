// A run that breaks a promise, opened at the moment at which it does, with what there is to say.
#include "lab/runs/found_run.hpp"

#include <sstream>

#include <doctest/doctest.h>

#include "lab/link.hpp"
#include "lab/runs/breach.hpp"
#include "support/bad_luck.hpp"
#include "support/scenarios.hpp"
#include "support/watched.hpp"

namespace found_run_test {

namespace {

using support::at;
using support::buys;
using support::looks;
using support::operates;
using support::stocks;

lab::Target target(std::string_view word, std::string_view by = "", std::string_view own = "") {
  auto target = lab::Target::of(word, by, own);
  REQUIRE(target);
  return std::move(target.value());
}

std::string as_text(const lab::Phrase& phrase) {
  std::ostringstream out;
  out << phrase.code();
  for (const lab::Param& param : phrase.params()) {
    out << ' ' << param.name << '=';
    if (param.unit == lab::Param::Unit::text) {
      out << param.text;
    } else {
      out << param.number;
    }
  }
  return out.str();
}

// Opened by its link: where it stands, and what is said.
struct Opened {
  std::unique_ptr<lab::Session> session;
  std::vector<std::string> says;
};
Opened opened(const std::string& text, const lab::Target& target, sim::Ms opens_at = 0,
              std::uint64_t seed = 1) {
  auto found = lab::found_run(text, seed, target, opens_at);
  REQUIRE(found);
  auto link = lab::open_link(found.value().link_json);
  REQUIRE(link);
  Opened opened{std::move(link.value().session), {}};
  for (const lab::Phrase& phrase : found.value().says)
    opened.says.push_back(as_text(phrase));
  return opened;
}

// A shop with one lamp known everywhere at 10 s.
std::string shop(const std::string& settings, std::initializer_list<std::string> actions) {
  std::string all = at(0, stocks("batch-1", 1));
  for (const std::string& action : actions)
    all += ", " + action;
  return support::scenario_text(settings, {all});
}

}  // namespace

TEST_CASE("time ran backwards: who, at which answer, what it lacks, and since when it was known") {
  // Replica 0 hears of the order at once, replica 1 is stopped meanwhile.
  const std::string text =
      shop(R"("lag": {"constant": 100}, "replicas": 2, "routing": "round_robin")",
           {at(19'000, operates(R"("stop", "replica": 1)")), at(20'000, buys("harry", "order-1")),
            at(21'000, operates(R"("start", "replica": 1)")), at(22'000, looks("bob")),
            at(23'000, looks("bob")), at(24'000, looks("bob"))});

  const Opened run = opened(text, target("monotonic_reads"), 15'000);

  CHECK(run.says == std::vector<std::string>{
                        "title.monotonic_reads by=bob",
                        "monotonic_reads_said by=bob key=LAMP at=8000 replica=1 event=2 "
                        "other_at=7000 said=0 says=1",
                        "event.Allocated event=2 by=harry at=5000 sku=LAMP qty=1 name=order-1",
                        "outlook.never event=2 replica=1"});
  CHECK(run.session->clock().now_ms == 23'000);
  CHECK(run.session->opens_at() == 15'000);
  CHECK(run.session->title() == "watched");
  CHECK(run.session->world().reads.size() == 2);
}

TEST_CASE("one's own change is missing, and is still on its way") {
  const std::string text =
      shop(R"("lag": {"constant": 5000})",
           {at(20'000, buys("bob", "order-1")), at(21'000, support::looks_up("bob", "order-1"))});

  const Opened run = opened(text, target("read_your_writes", "bob"));

  CHECK(run.says == std::vector<std::string>{
                        "title.read_your_writes by=bob",
                        "read_your_writes by=bob key=order-1 at=21000 replica=0 event=2 "
                        "other_at=20000",
                        "event.Allocated event=2 by=bob at=20000 sku=LAMP qty=1 name=order-1",
                        "outlook.coming event=2 replica=0"});
}

TEST_CASE("a later change is there without the earlier one") {
  const std::string text = support::scenario_text(
      R"("lag": {"constant": 100})",
      {at(0, stocks("batch-1", 9)), at(1000, support::changes(R"("drop": 1)")),
       at(2000, buys("harry", "order-1")), at(3000, support::changes(R"("drop": 0)")),
       at(4000, buys("harry", "order-2")), at(5000, looks("bob"))});

  CHECK(opened(text, target("monotonic_writes")).says[1] ==
        "monotonic_writes by=bob key=LAMP at=5000 replica=0 event=2 other_at=4000 other_event=3 "
        "other_by=harry");
  const Opened stale = opened(text, target("no_stale_answer", "bob"));
  CHECK(stale.says[1] == "stale by=bob key=LAMP at=5000 replica=0 event=2 age=3000");
  CHECK(stale.says[3] == "outlook.never event=2 replica=0");
}

TEST_CASE("a disappointed customer: what the page had promised, and whether it was right then") {
  const std::string text = shop(R"("lag": {"constant": 5000})",
                                {at(20'000, looks("bob")), at(21'000, buys("harry", "order-1")),
                                 at(22'000, buys("bob", "order-2"))});

  const Opened aged = opened(text, target("nobody_disappointed"));

  CHECK(aged.says == std::vector<std::string>{
                         "title.nobody_disappointed by=bob",
                         "disappointed by=bob key=LAMP at=22000 other_at=20000 said=1",
                         "event.Allocated event=2 by=harry at=21000 sku=LAMP qty=1 name=order-1",
                         "page_has_aged event=2"});
  CHECK(aged.session->clock().now_ms == 22'000);

  const std::string behind = shop(R"("lag": {"constant": 5000})",
                                  {at(20'000, buys("harry", "order-1")), at(21'000, looks("bob")),
                                   at(22'000, buys("bob", "order-2"))});
  CHECK(opened(behind, target("nobody_disappointed")).says.back() == "page_was_stale event=2");
}

TEST_CASE("a message that the relay gives up") {
  const std::string text =
      shop(R"("publishing": "outbox", "drop": 1, "max_attempts": 2, "redelivery_ms": 100)", {});

  const Opened run = opened(text, target("no_dead_letter"));

  CHECK(run.says[1] == "dead_letter event=1 replica=0 at=200 tries=2");
}

TEST_CASE("a replica that stays wrong: the moment after which nothing would put it right") {
  struct Case {
    std::string text;
    std::string how;
  };
  const Case cases[] = {
      {shop(R"("drop": 1)", {}), "stays_wrong.dropped event=1 replica=0 at=0"},
      {shop(R"("lag": {"constant": 100})", {at(50, operates(R"("stop", "replica": 0)"))}),
       "stays_wrong.refused event=1 replica=0 at=100"},
      {shop(R"("handler_failure": 1)", {}), "stays_wrong.handler_failed event=1 replica=0 at=2000"},
      {shop(R"("lag": {"constant": 100})",
            {at(9, operates(R"("drop", "event": 1, "replica": 0)"))}),
       "stays_wrong.message_dropped event=1 replica=0 at=9"},
      {shop("", {at(9000, operates(R"("crash", "point": "after_commit", "down_ms": 5)")),
                 at(9001, buys("bob", "order-1"))}),
       "stays_wrong.crashed event=2 replica=0 at=9001"},
      {shop(R"("publishing": "before_commit", "commit_failure": 1)", {}),
       "stays_wrong.phantom event=1 replica=0 at=2000"},
      {shop(R"("projection": "book", "duplicate": 1)", {}),
       "stays_wrong.mangled event=0 replica=0 at=2000"},
  };

  for (const Case& each : cases) {
    CAPTURE(each.how);
    const Opened run = opened(each.text, target("converges"));
    REQUIRE(run.says.size() >= 2);
    CHECK(run.says[0] == "title.converges replica=0");
    CHECK(run.says[1] == each.how);
  }
}

TEST_CASE("a condition of somebody's own: where it began to fail for good") {
  const std::string text =
      shop(R"("lag": {"constant": 100})",
           {at(20'000, looks("bob")), at(21'000, looks("bob")), at(22'000, looks("bob"))});

  const Opened run = opened(text, target("own", "", "reads.count < 2"));

  CHECK(run.says ==
        std::vector<std::string>{"title.own", "own condition=reads.count < 2 found=found 3"});
  CHECK(run.session->clock().now_ms == 21'000);
}

TEST_CASE("a moment before the opening is told from the start of the run") {
  const std::string text = shop(R"("lag": {"constant": 5000})", {at(1000, looks("bob"))});

  const Opened run = opened(text, target("no_stale_answer"), 60'000);

  CHECK(run.session->opens_at() == 0);
  CHECK(run.session->clock().now_ms == 1000);
  CHECK(run.says[1] == "stale by=bob key=LAMP at=1000 replica=0 event=1 age=1000");
}

TEST_CASE("a run that keeps it all opens where the other did") {
  const Opened run = opened(shop(R"("lag": {"constant": 5})", {}), target("converges"), 60'000);

  CHECK(run.says.empty());
  CHECK(run.session->clock().now_ms == 60'000);
}

TEST_CASE("the run of a seed is opened under that seed") {
  scenario::Loaded loaded = support::loaded(support::reloads());
  const auto backwards = target("monotonic_reads", "bob");
  std::uint64_t seed = 0;
  while (backwards.outcome_under(seed, loaded) != lab::Target::Outcome::broken)
    ++seed;

  const Opened run = opened(support::reloads(), backwards, 0, seed);

  CHECK(run.session->world().seed == seed);
  CHECK(run.says.front() == "title.monotonic_reads by=bob");
  CHECK(run.session->world().stats.violations[1] == 1);
}

}  // namespace found_run_test
