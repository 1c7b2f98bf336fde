// A session plays any domain: whatever the page may call answers in a run of the issue tracker as
// well, if only with nothing where it is about products and orders.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "lab/code/code_that_ran.hpp"
#include "lab/comparison.hpp"
#include "lab/diagram.hpp"
#include "lab/frame.hpp"
#include "lab/inspect/inspect.hpp"
#include "lab/inspect/shelves.hpp"
#include "lab/inspect/told.hpp"
#include "lab/instruments.hpp"
#include "lab/lanes.hpp"
#include "lab/link.hpp"
#include "lab/log.hpp"
#include "lab/run_summary.hpp"
#include "lab/runs/found_run.hpp"
#include "lab/runs/many_runs.hpp"
#include "lab/runs/offer.hpp"
#include "lab/session.hpp"
#include "lab/staleness_numbers.hpp"
#include "lab/tracker/tracker.hpp"
#include "lab/two_worlds/two_worlds.hpp"
#include "worlds/issues_generator.hpp"

namespace lab::any_domain_test {
namespace {

std::unique_ptr<Session> opened(const std::string& text) {
  auto session = Session::open(text);
  REQUIRE(session);
  return std::move(session.value());
}

void look_at_things(Session& session) {
  const sim::World& world = session.world();
  std::vector<Thing> things{Thing{}, the_customer("percy"), the_row(sim::write_model, "issue-1"),
                            the_row(0, "issue-1")};
  if (world.events.last() > 0) things.push_back(the_event(world.events.last()));
  if (!world.commands.empty()) things.push_back(the_command(0));
  for (std::uint32_t read = 0; read < world.reads.size(); ++read)
    things.push_back(the_read(read));
  for (std::uint8_t replica = 0; replica < world.replicas.size(); ++replica)
    things.push_back(the_replica(replica));
  for (const Thing& thing : things) {
    CHECK_FALSE(inspect(session.sight(), thing).title.code().empty());
    CHECK(raw_records(session.sight(), thing).size() <= 200);
  }
}

// Everything that a frame asks for, and then what stands around the stage.
void look_at(Session& session) {
  CHECK(session.write_model().batches.empty());
  CHECK(session.write_model().events_committed == session.world().committed.size());
  REQUIRE(session.replicas().size() == session.world().replicas.size());
  CHECK(session.replicas()[0].products.empty());
  CHECK(session.customers().empty());
  const WriterStatus writer = session.writer();
  CHECK((!writer.last || !writer.last->type.empty()));
  CHECK(session.clock().now_ms >= 0);
  CHECK(session.messages().size() % MessageFields::stride == 0);
  CHECK(session.marks(60'000, 800).size() < 5000);
  for (sim::EventId event = 0; event <= session.world().events.last(); ++event)
    CHECK(session.event(event).type.empty() == (event == 0));
  REQUIRE(show_tracker(session.sight()));

  look_at_things(session);
  show_lanes(session.world(), {}, session.instruments().lanes);
  CHECK(shelves_of(session.sight()).skus.empty());
  CHECK(told_last(session.sight()).has_value() == !session.world().commands.empty());
  const StalenessLook staleness = staleness_of(session.world(), session.script());
  CHECK(staleness.numbers.replicas.size() == session.world().replicas.size());
  CHECK(compare(session.sight(), {}, 0, 10).rows.empty());
  CHECK(code_that_ran(session.sight(), session.timeline().taken()).lines.empty());
  LogFilter filter;
  filter.text = "issue norman";
  CHECK(show_log(session, filter, 0, 1000).records == session.furthest().trace.size());
  CHECK(show_log(session, {}, 0, 10'000).records == session.furthest().trace.size());
  CHECK(who_acts(session).size() <= 50);
  CHECK(run_summary(session).records == session.world().trace.size());
  CHECK(diagram_lanes(session, 4).size() > session.world().replicas.size());
  CHECK(show_diagram(session, {0, 60'000, 800, 4}, "").slot_px >= 1);
  CHECK(session.report_hash().size() > 0);
  CHECK(open_link(write_link(session, Hashed::yes)).value().same_run);
}

TEST_CASE("a session plays any issues world, there and back") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    const auto session = opened(worlds::generate_issues(seed));
    while (session->clock().next_ms >= 0 && session->clock().now_ms < 700)
      session->step_forward();
    look_at(*session);
    REQUIRE(session->act(R"({"by": "zoë", "query": "open_issues"})"));
    look_at(*session);
    session->step_back();
    session->step_entry_back();
    look_at(*session);
    session->jump_forward();
    session->seek(60'000);
    look_at(*session);
  }
}

TEST_CASE("what runs beside the stage takes an issues world too") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    const std::string text = worlds::generate_issues(seed);
    std::shared_ptr<Session> session = opened(text);
    session->seek(60'000);
    auto worlds = TwoWorlds::beside(session);
    REQUIRE(worlds);
    CHECK(worlds.value()->set_control("lag", "exponential"));
    worlds.value()->follow();
    CHECK(worlds.value()->compare().settings.size() == 1);
    CHECK(worlds.value()->end_of_both() >= -1);

    const Offer offer = offer_of(*session);
    CHECK(offer.proposed == "as_here");
    auto runs = ManyRuns::open(runs_of(*session, offer.proposed).scenario_json);
    REQUIRE(runs);
    CHECK(runs.value().tally(0, 5).finished() == 5);
    for (const auto* promise : {"no_stale_answer", "nobody_disappointed", "monotonic_reads",
                                "never_oversold", "converges"}) {
      CAPTURE(promise);
      const auto target = Target::of(promise, "", "");
      REQUIRE(target);
      const auto search = runs.value().search(target.value(), 0, 5);
      const std::uint64_t found = search.seed.value_or(0);
      CHECK(found_run(text, found, target.value(), 0));
    }
  }
}

TEST_CASE("a lesson of another domain opens where it says") {
  const auto session = opened(R"({"format": "cqrs-lab-lesson/1", "name": "01-test", "steps": [],
      "opens_at_ms": 5, "scenario": {"format": "cqrs-lab/1", "domain": "issues", "actions": []}})");

  CHECK(session->clock().opens_at_ms == 5);
  CHECK(show_tracker(session->sight())->people.empty());
}

TEST_CASE("a domain that there is not is refused at its place") {
  const auto session =
      Session::open(R"({"format": "cqrs-lab/1", "domain": "bakery", "actions": []})");

  REQUIRE_FALSE(session);
  CHECK(session.error().pointer == "/domain");
}

}  // namespace
}  // namespace lab::any_domain_test
