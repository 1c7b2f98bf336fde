#include "sim/monitors/seen.hpp"

#include <array>
#include <vector>

#include <doctest/doctest.h>

namespace sim::seen_test {
namespace {

// Where each replica has applied an event, from 1; 0: it has not.
using AppliedAt = std::array<std::uint32_t, replicas_max>;
constexpr AppliedAt nowhere{};

TEST_CASE("who got no answer has seen nothing") {
  Seen seen;
  const std::uint32_t issued = seen.mark();

  CHECK_FALSE(seen.had_seen(1, issued, {1, 1, 1, 1, 1}));
  CHECK_FALSE(seen.may_know_more_than(0));
}

TEST_CASE("who got an answer from a replica has seen what was applied there, and no more") {
  Seen seen;
  seen.see_replica(1, 3);
  const std::uint32_t issued = seen.mark();

  CHECK(seen.had_seen(9, issued, {0, 3}));
  CHECK_FALSE(seen.had_seen(9, issued, {0, 4}));
  CHECK_FALSE(seen.had_seen(9, issued, {1, 0}));
  CHECK_FALSE(seen.had_seen(9, issued, nowhere));
}

TEST_CASE("who got an answer from the write model has seen all that was committed") {
  Seen seen;
  seen.see_write_model(4);
  const std::uint32_t issued = seen.mark();

  CHECK(seen.had_seen(4, issued, nowhere));
  CHECK_FALSE(seen.had_seen(5, issued, nowhere));
}

TEST_CASE("what is seen after a mark had not been seen at it") {
  Seen seen;
  seen.see_replica(0, 2);
  const std::uint32_t early = seen.mark();
  seen.see_replica(0, 5);
  const std::uint32_t late = seen.mark();
  seen.see_replica(0, 6);

  CHECK(seen.had_seen(1, early, {2}));
  CHECK_FALSE(seen.had_seen(1, early, {3}));
  CHECK(seen.had_seen(1, late, {5}));
  CHECK_FALSE(seen.had_seen(1, late, {6}));
  CHECK(seen.had_seen(1, seen.now(), {6}));
}

TEST_CASE("an answer that shows less takes nothing away") {
  Seen seen;
  seen.see_replica(0, 5);
  seen.mark();
  seen.see_replica(0, 2);

  CHECK(seen.had_seen(1, seen.now(), {5}));
}

TEST_CASE("what was applied where views were emptied since is remembered event by event") {
  const std::vector<EventId> applied_order{7, 3, 5};
  Seen seen;
  seen.see_replica(0, 1);
  const std::uint32_t early = seen.mark();
  seen.see_replica(0, 2);

  seen.forget_order(0, applied_order);

  CHECK(seen.had_seen(7, early, nowhere));
  CHECK_FALSE(seen.had_seen(3, early, nowhere));
  CHECK(seen.had_seen(3, seen.now(), nowhere));
  CHECK_FALSE(seen.had_seen(5, seen.now(), nowhere));
  CHECK_FALSE(seen.has_seen_replica(0));
}

TEST_CASE("emptied twice, an event counts from when it was seen first") {
  Seen seen;
  seen.see_replica(0, 1);
  const std::uint32_t early = seen.mark();
  seen.forget_order(0, std::vector<EventId>{7});
  seen.see_replica(0, 1);
  seen.forget_order(0, std::vector<EventId>{7});

  CHECK(seen.had_seen(7, early, nowhere));
}

TEST_CASE("seen at two replicas, the earlier time counts, whichever is emptied first") {
  Seen seen;
  seen.see_replica(1, 1);
  const std::uint32_t early = seen.mark();
  seen.see_replica(0, 1);
  seen.forget_order(0, std::vector<EventId>{7});
  seen.forget_order(1, std::vector<EventId>{7});

  CHECK(seen.had_seen(7, early, nowhere));
}

TEST_CASE("after the views were emptied, places count from their new beginning") {
  Seen seen;
  seen.see_replica(0, 5);
  seen.forget_order(0, std::vector<EventId>{1, 2, 3, 4, 5});
  seen.see_replica(0, 1);

  CHECK(seen.had_seen(9, seen.now(), {1}));
  CHECK_FALSE(seen.had_seen(9, seen.now(), {2}));
}

TEST_CASE("one who has asked a single replica cannot know more than it") {
  Seen seen;
  seen.see_replica(2, 5);

  CHECK_FALSE(seen.may_know_more_than(2));
  CHECK(seen.may_know_more_than(0));

  seen.forget_order(2, std::vector<EventId>{1, 2, 3, 4, 5});
  CHECK(seen.may_know_more_than(2));
}

}  // namespace
}  // namespace sim::seen_test
