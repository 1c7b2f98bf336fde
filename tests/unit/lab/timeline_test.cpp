// A run taken to any time, there and back, is the run that went there in one go.
#include "lab/timeline.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "support/eventful.hpp"
#include "support/records.hpp"

namespace lab::timeline_test {
namespace {

using sim::Ms;
using support::Eventful;
using support::records_of;

constexpr Ms end_of_story = 40'000;

// What a run leaves behind that went to this time and no further.
std::string straight_to(Ms at, std::uint64_t seed = 1) {
  Eventful run(seed);
  run.until(at);
  return records_of(run.world);
}

struct Watched {
  explicit Watched(std::uint64_t seed = 1) : run(seed), timeline(run.world, run.script) {}
  Eventful run;
  Timeline timeline;

  [[nodiscard]] std::string records() const { return records_of(timeline.world()); }
};

TEST_CASE("seeking is running there, forward and backward, from wherever one is") {
  Watched watched;

  for (const Ms at : std::initializer_list<Ms>{5000, 12'000, 3000, end_of_story, 0, 9999, 10'000,
                                               400, 17'000, 16'800}) {
    CAPTURE(at);
    watched.timeline.seek(at);

    CHECK(watched.timeline.now() == at);
    CHECK(watched.timeline.world().now == at);
    REQUIRE(watched.records() == straight_to(at));
  }
}

TEST_CASE("at every instant, one back and one forward is where one was") {
  Watched watched(2);
  watched.timeline.seek(0);

  while (watched.timeline.step_instant()) {
    const Ms at = watched.timeline.now();
    CAPTURE(at);
    const std::string here = watched.records();
    watched.timeline.step_instant_back();
    CHECK(watched.timeline.now() < at);
    watched.timeline.step_instant();
    REQUIRE(watched.timeline.now() == at);
    REQUIRE(watched.records() == here);
  }
}

TEST_CASE("entry by entry back to the beginning, each step is the copy that was taken there") {
  Watched watched(3);
  std::vector<std::pair<Position, std::string>> copies;
  while (copies.size() < 300) {
    copies.emplace_back(watched.timeline.position(), watched.records());
    watched.timeline.step_entry();
  }

  while (!copies.empty()) {
    REQUIRE(watched.timeline.step_entry_back());
    REQUIRE(watched.records() == copies.back().second);
    copies.pop_back();
  }
  CHECK(watched.timeline.position() == Position{0, 0});
  CHECK_FALSE(watched.timeline.step_entry_back());
  CHECK_FALSE(watched.timeline.step_instant_back());
}

TEST_CASE("a position inside an instant is found again") {
  Watched watched;
  watched.timeline.seek({400, 2});
  const std::string inside = watched.records();
  CHECK(watched.timeline.position() == Position{400, 2});

  watched.timeline.seek(end_of_story);
  watched.timeline.seek({400, 2});

  CHECK(watched.timeline.position() == Position{400, 2});
  CHECK(watched.records() == inside);
  CHECK(inside != straight_to(400));
}

TEST_CASE("an instant that was left half done is done by the next step") {
  Watched watched;
  watched.timeline.seek({400, 1});

  REQUIRE(watched.timeline.step_instant());

  CHECK(watched.timeline.now() == 400);
  CHECK(watched.records() == straight_to(400));
}

TEST_CASE("the clock may stand where nothing happens; from there it steps to what happened last") {
  Watched watched;
  watched.timeline.seek(399);
  CHECK(watched.timeline.position() == Position{399, 0});
  CHECK(watched.timeline.next_at() == 400);

  REQUIRE(watched.timeline.step_instant_back());

  CHECK(watched.timeline.now() < 399);
  CHECK(watched.records() == straight_to(399));
}

TEST_CASE("a run goes on beyond its end") {
  Watched watched;
  watched.timeline.seek(1'000'000);

  CHECK(watched.timeline.now() == 1'000'000);
  CHECK_FALSE(watched.timeline.next_at());
  CHECK_FALSE(watched.timeline.step_instant());
  CHECK_FALSE(watched.timeline.step_entry());
  CHECK(watched.records() == straight_to(1'000'000));
}

TEST_CASE("a run that passes a bound stands where it was stopped, and can be taken back") {
  Eventful run(1);
  run.world.entries_taken = sim::entries_max - 20;
  Timeline timeline(run.world, run.script);

  timeline.seek(end_of_story);
  CHECK(timeline.world().stopped == sim::Stopped::too_many_entries);
  CHECK(timeline.now() < end_of_story);
  CHECK(timeline.now() == timeline.world().now);
  const Ms stopped_at = timeline.now();
  CHECK_FALSE(timeline.step_instant());

  CHECK(timeline.step_instant_back());
  CHECK(timeline.world().stopped == sim::Stopped::no);
  timeline.seek(end_of_story);
  CHECK(timeline.now() == stopped_at);
}

TEST_CASE("after memory ran out the run stands halfway, and goes on from there as it would have") {
  Watched watched;
  watched.timeline.seek(end_of_story);
  watched.timeline.seek(30'000);
  const std::uint64_t entries = watched.timeline.world().entries_taken;
  const std::string far = straight_to(end_of_story);

  watched.timeline.recover();

  CHECK(watched.timeline.world().entries_taken <= entries / 2);
  CHECK(watched.timeline.furthest() == nullptr);
  CHECK(watched.timeline.now() == watched.timeline.world().now);
  watched.timeline.seek(end_of_story);
  CHECK(watched.records() == far);
}

TEST_CASE("the furthest that a run has been is known as long as it lies ahead") {
  Watched watched;
  CHECK(watched.timeline.furthest() == nullptr);
  watched.timeline.seek(20'000);
  CHECK(watched.timeline.furthest() == nullptr);
  const std::string far = watched.records();

  watched.timeline.seek(2000);
  REQUIRE(watched.timeline.furthest() != nullptr);
  CHECK(records_of(*watched.timeline.furthest()) == far);

  watched.timeline.seek(20'000);
  CHECK(watched.timeline.furthest() == nullptr);
}

TEST_CASE("what is added to the script ahead of now happens when time comes to it again") {
  Watched watched;
  watched.timeline.seek(20'000);
  watched.timeline.seek(7000);
  const std::size_t place = watched.run.script.size();

  watched.timeline.forget_ahead(place);
  watched.run.at(7000).by("eve").allocate("order-1000", "LAMP", 1);
  watched.timeline.seek(20'000);

  Eventful other(1);
  other.at(7000).by("eve").allocate("order-1000", "LAMP", 1);
  other.until(20'000);
  CHECK(watched.records() == records_of(other.world));
}

TEST_CASE("a repeating action that is taken back leaves no trace in what was kept before it") {
  Watched watched;
  const std::size_t place = watched.run.script.size();
  sim::ActionTemplate again{.at = 7000, .every = 100, .times = 50, .deed = sim::StopReplica{0}};
  watched.run.script.add(again);
  watched.timeline.seek(9000);
  watched.timeline.seek(6000);

  watched.timeline.forget_ahead(place);
  watched.run.script.cut(place);
  watched.timeline.seek(20'000);

  CHECK(watched.records() == straight_to(20'000));
}

TEST_CASE("a run that passes its bounds stands still and says so") {
  Watched watched;
  sim::World world = watched.run.world;
  world.entries_taken = sim::entries_max - 10;
  Timeline timeline(world, watched.run.script);

  timeline.seek(end_of_story);

  CHECK(timeline.world().stopped == sim::Stopped::too_many_entries);
  CHECK_FALSE(timeline.next_at());
  CHECK_FALSE(timeline.step_entry());
}

}  // namespace
}  // namespace lab::timeline_test
