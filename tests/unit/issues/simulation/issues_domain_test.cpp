#include "issues/simulation/issues_domain.hpp"

#include <memory>
#include <span>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "support/tracker.hpp"

namespace issues::issues_domain_test {
namespace {

using sim::CommandOutcome;
using sim::Projection;
using support::arnold;
using support::betty;
using support::broken_mouse;
using support::fred;
using support::hardware;
using support::issue_1;
using support::issue_2;
using support::no_network;
using support::norman;
using support::percy;
using Keys = std::vector<sim::Key>;
using Rows = std::vector<sim::AnswerRow>;
using BearsOn = std::array<std::uint32_t, sim::key_spaces>;

constexpr sim::Ms nine = 900;

// The world around the domain: commits go through, unless told otherwise, and are told to the
// truth.
class World final : public sim::CommitGate {
 public:
  IssuesDomain domain{2};
  std::vector<Event> committed_events;
  int refusals = 0;

  sim::Handled handle(const Command& command) { return domain.begin(encode(command), *this); }
  bool follow_up() { return domain.follow_up(*this, 1); }
  Keys project(std::size_t replica, const Event& event, Projection projection) {
    sim::TouchedKeys touched;
    domain.project(replica, encode(event), nine, projection, touched);
    return {touched.keys.begin(), touched.keys.begin() + touched.count};
  }
  void project_all(std::size_t replica) {
    for (const Event& event : committed_events)
      project(replica, event, Projection::idempotent);
  }
  Rows answer(int source, sim::Key key) const {
    Rows rows;
    domain.answer(source, key, rows);
    return rows;
  }

  bool admit(std::span<const sim::Message>) override { return refusals-- <= 0; }
  void committed(std::span<const sim::Message> events) override {
    for (const sim::Message& event : events) {
      committed_events.push_back(decode_event(event));
      sim::TouchedKeys touched;
      domain.commit(event, nine, touched);
    }
  }
};

World triaged_world() {
  World world;
  world.handle(ReportIssue{issue_1, arnold, broken_mouse});
  REQUIRE_FALSE(world.domain.follow_up_waits());
  world.handle(TriageIssue{issue_1, hardware});
  REQUIRE_FALSE(world.domain.follow_up_waits());
  return world;
}
World assigned_world() {
  World world = triaged_world();
  world.handle(AssignIssue{issue_1, {fred, norman}});
  return world;
}

TEST_CASE("commands come out as their handlers say") {
  World world = triaged_world();

  CHECK(world.handle(PickIssue{issue_1, percy}).outcome == CommandOutcome::ok);
  CHECK(world.handle(PickIssue{issue_1, percy}).outcome == CommandOutcome::no_change);
  const sim::Handled refused = world.handle(PickIssue{issue_1, fred});
  CHECK(refused.outcome == CommandOutcome::rejected);
  CHECK(refused.reason == std::uint8_t(Refusal::WrongState));

  world.refusals = 1;
  CHECK(world.handle(CloseIssue{issue_1}).outcome == CommandOutcome::failed);
}

TEST_CASE("only an assignment waits to be followed up, by a message to the assignee") {
  World world = assigned_world();

  REQUIRE(world.domain.follow_up_waits());
  CHECK(decode_event(world.domain.next_follow_up()) ==
        Event{IssueAssigned{issue_1, {fred, norman}}});
  CHECK(world.follow_up());
  CHECK_FALSE(world.domain.follow_up_waits());
  CHECK(world.committed_events.back() == Event{AssigneeNotified{issue_1, fred}});
}

TEST_CASE("follow-ups can be set aside and resumed") {
  World world = assigned_world();

  const std::vector<sim::Message> waiting = world.domain.set_aside_follow_ups();
  REQUIRE(waiting.size() == 1);
  CHECK_FALSE(world.domain.follow_up_waits());

  world.domain.resume_follow_up(waiting[0]);
  REQUIRE(world.domain.follow_up_waits());
  CHECK(world.follow_up());
}

TEST_CASE("semantics 11: an engineer who will never be told is known until it matters no more") {
  const Event ends[] = {AssigneeNotified{issue_1, fred}, IssueReassigned{issue_1, fred},
                        IssueClosed{issue_1, fred}};
  for (const Event& end : ends) {
    CAPTURE(end.index());
    World world = assigned_world();
    for (const sim::Message& event : world.domain.set_aside_follow_ups())
      world.domain.lose_follow_up(event);
    CHECK(world.domain.unnotified() == std::vector{IssueAssigned{issue_1, {fred, norman}}});

    sim::TouchedKeys touched;
    world.domain.commit(encode(end), nine, touched);

    CHECK(world.domain.unnotified().empty());
  }
}

TEST_CASE("semantics 11: an event bears on its issue, and on the lists it changes") {
  const IssuesDomain domain(1);
  const std::uint32_t issue = issue_1.value + 1;
  const auto bears_on = [&](const Event& event) { return domain.bears_on(encode(event)); };

  CHECK(bears_on(IssueReported{issue_1, arnold, broken_mouse}) == BearsOn{issue, 1, 0});
  CHECK(bears_on(IssueTriaged{issue_1, hardware}) == BearsOn{issue, 0, 0});
  CHECK(bears_on(IssueAssigned{issue_1, {fred, norman}}) == BearsOn{issue, 0, fred.value + 1});
  CHECK(bears_on(IssueReassigned{issue_1, fred}) == BearsOn{issue, 0, fred.value + 1});
  CHECK(bears_on(IssuePicked{issue_1, percy}) == BearsOn{issue, 0, percy.value + 1});
  CHECK(bears_on(AssigneeNotified{issue_1, fred}) == BearsOn{issue, 0, 0});
  CHECK(bears_on(IssueClosed{issue_1, fred}) == BearsOn{issue, 1, fred.value + 1});
  CHECK(bears_on(IssueClosed{issue_1, std::nullopt}) == BearsOn{issue, 1, 0});
}

TEST_CASE("an event touches the answers that it may change") {
  World world;

  CHECK(world.project(0, IssueReported{issue_1, arnold, broken_mouse}, Projection::idempotent) ==
        Keys{issue_of(issue_1), all_open_issues});
  CHECK(world.project(0, IssueClosed{issue_1, fred}, Projection::book) ==
        Keys{issue_of(issue_1), all_open_issues, assigned_to(fred)});
}

TEST_CASE("semantics 11: picking demands an issue that nobody has") {
  World world = triaged_world();
  const auto demand = world.domain.demand_of(encode(PickIssue{issue_1, percy}));

  REQUIRE(demand);
  CHECK(demand->denied == CommandOutcome::rejected);
  CHECK(world.domain.shows(sim::write_model, demand->key) >= demand->amount);
  world.handle(PickIssue{issue_1, fred});
  CHECK(world.domain.shows(sim::write_model, demand->key) < demand->amount);
  CHECK_FALSE(world.domain.demand_of(encode(CloseIssue{issue_1})));
}

TEST_CASE("semantics 11: the three queries and their rows") {
  World world = assigned_world();
  world.follow_up();
  world.handle(ReportIssue{issue_2, betty, no_network});
  const int truth = sim::write_model;

  CHECK(world.answer(truth, all_open_issues) ==
        Rows{{issue_1.value, arnold.name.value, broken_mouse.value, nine},
             {issue_2.value, betty.name.value, no_network.value, nine}});
  CHECK(world.answer(truth, issue_of(issue_1)) ==
        Rows{{arnold.name.value, arnold.email.value, broken_mouse.value, nine},
             {std::int64_t(State::ready_for_work), hardware.value, fred.value, 1}});
  CHECK(world.answer(truth, issue_of(issue_2))[1] ==
        sim::AnswerRow{std::int64_t(State::awaiting_triage), unknown_word, unknown_word, 0});
  CHECK(world.answer(truth, assigned_to(fred)) == Rows{{issue_1.value, norman.value, 0, 0}});
}

TEST_CASE("semantics 11: a list is always there, an issue only once it was heard of") {
  const World world = triaged_world();

  CHECK(world.domain.found(0, all_open_issues));
  CHECK(world.domain.found(0, assigned_to(percy)));
  CHECK_FALSE(world.domain.found(0, issue_of(issue_1)));
  CHECK(world.domain.found(sim::write_model, issue_of(issue_1)));
  CHECK(world.answer(0, issue_of(issue_1)).empty());
}

TEST_CASE("a replica agrees with the truth once it has applied all of it") {
  World world = assigned_world();
  world.follow_up();
  CHECK_FALSE(world.domain.converged(0));
  CHECK_FALSE(world.domain.agrees(0, assigned_to(fred)));

  world.project_all(0);

  CHECK(world.domain.converged(0));
  CHECK(world.domain.agrees(0, assigned_to(fred)));
  CHECK_FALSE(world.domain.converged(1));
  world.domain.clear(0);
  CHECK_FALSE(world.domain.agrees(0, all_open_issues));
}

TEST_CASE("a clone goes its own way") {
  World world = triaged_world();
  const std::unique_ptr<sim::Domain> clone = world.domain.clone();

  world.handle(CloseIssue{issue_1});

  CHECK(clone->shows(sim::write_model, issue_of(issue_1)) == 1);
  CHECK(world.domain.shows(sim::write_model, issue_of(issue_1)) == 0);
}

}  // namespace
}  // namespace issues::issues_domain_test
