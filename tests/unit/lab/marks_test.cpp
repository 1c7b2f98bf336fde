// What is worth a mark on a line of time, and finding the next moment and the last one.
#include "lab/marks.hpp"

#include <doctest/doctest.h>

#include "lab/line_of_time.hpp"
#include "support/watched.hpp"

namespace lab::marks_test {
namespace {

using support::at;
using support::buys;
using support::looks;
using support::operates;
using support::stocks;
using support::Watched;

// Commands at 0 and 1000, a stale read at 3000, a right one at 20000, a replica stopped at 30000,
// a command at 40000.
Watched shop(const std::string& settings = R"("lag": {"constant": 5000})") {
  return Watched(settings, {at(0, stocks("batch-1", 9)), at(1000, buys("harry", "order-1")),
                            at(3000, looks("bob")), at(20'000, looks("bob")),
                            at(30'000, operates(R"("stop", "replica": 0)")),
                            at(40'000, buys("harry", "order-2"))});
}

struct Shown {
  double clock_ms;
  Mark::Kind kind;
  double count;
  bool ahead;

  friend bool operator==(const Shown&, const Shown&) = default;
};

std::vector<Shown> line(Watched& run, sim::Ms length = 60'000, std::uint32_t width = 1200) {
  std::vector<Shown> shown;
  const std::vector<double>& numbers = run->marks(length, width);
  for (std::size_t i = 0; i < numbers.size(); i += MarkFields::stride) {
    shown.push_back({numbers[i + MarkFields::clock_ms],
                     static_cast<Mark::Kind>(numbers[i + MarkFields::kind]),
                     numbers[i + MarkFields::count], numbers[i + MarkFields::ahead] != 0});
  }
  return shown;
}

constexpr auto command = Mark::Kind::command;
constexpr auto stale_read = Mark::Kind::stale_read;
constexpr auto fault = Mark::Kind::fault;

TEST_CASE("a mark for each command, stale read and fault, and those of the script lie ahead") {
  Watched run = shop();
  run->seek(10'000);

  CHECK(line(run) == std::vector<Shown>{{0, command, 1, false},
                                        {1000, command, 1, false},
                                        {3000, stale_read, 1, false},
                                        {30'000, fault, 1, true},
                                        {40'000, command, 1, true}});
}

TEST_CASE("what has been seen lies ahead after going back, and is forgotten after acting there") {
  Watched run = shop();
  run->seek(60'000);
  run->seek(2000);
  CHECK(line(run)[2] == Shown{3000, stale_read, 1, true});

  run.act(buys("harry", "order-3"));

  CHECK(line(run)[2] == Shown{2000, command, 1, false});
  CHECK(line(run)[3] == Shown{30'000, fault, 1, true});
  run->seek(3000);
  CHECK(line(run)[3] == Shown{3000, stale_read, 1, false});
}

TEST_CASE("after a return to a branch the marks are those of its run") {
  Watched run = shop();
  run->seek(8000);
  run.act(buys("bob", "order-3"));
  run->seek(4000);
  run.act(buys("bob", "order-4"));

  run->return_to_branch(0);
  run->seek(60'000);

  CHECK(line(run)[3] == Shown{8000, command, 1, false});
  run->reset();
  CHECK(line(run)[3] == Shown{40'000, command, 1, true});
}

TEST_CASE("marks that would cover each other are one of the weightiest kind, with a count") {
  Watched run = shop();
  run->seek(60'000);

  // Ten marks of six seconds each.
  CHECK(line(run, 60'000, 60) == std::vector<Shown>{{3000, stale_read, 3, false},
                                                    {30'000, fault, 1, false},
                                                    {40'000, command, 1, false},
                                                    {45'000, fault, 1, false}});
  CHECK(line(run, 60'000, 0).size() == 1);
}

TEST_CASE(
    "a line never holds more marks than its bound, and one where the present parts a bundle") {
  Watched run("", {at(0, stocks("batch-1", 9)),
                   R"({"at": 1, "every": 1, "times": 5000, "by": "bob", "command": "Allocate",
                       "orderid": "o-{n}", "sku": "LAMP", "qty": 1})"});
  run->seek(2500);

  const std::vector<Shown> shown = line(run, 5000, 100'000);
  CHECK(shown.size() <= LineOfTime::marks_max + 1);
  double count = 0;
  for (const Shown& mark : shown)
    count += mark.count;
  CHECK(count == 5001);
}

TEST_CASE("marks lie between the opening and the end of the line") {
  Watched run(R"({"format": "cqrs-lab-lesson/1", "name": "01-test", "opens_at_ms": 2000,
                  "steps": [], "scenario": )" +
              support::scenario_text("", {at(0, stocks("batch-1", 9)), at(3000, looks("bob")),
                                          at(9000, buys("bob", "order-1"))}) +
              "}");

  CHECK(line(run, 7000) == std::vector<Shown>{{7000, command, 1, true}});
  CHECK(line(run, 6000).empty());
}

TEST_CASE("the next moment is looked for ahead of all that has been seen") {
  Watched run = shop();
  Jump jump = run->jump_forward();
  CHECK(jump.kind == Jump::Kind::found);
  CHECK(jump.what == "answered");
  CHECK(jump.by == "bob");
  CHECK(run->clock().now_ms == 3000);

  jump = run->jump_forward();
  CHECK(jump.what == "stopped");
  CHECK(jump.by.empty());
  CHECK(run->clock().now_ms == 30'000);

  // What is sent to a stopped replica is lost: the last fault.
  jump = run->jump_forward();
  CHECK(jump.what == "refused");
  CHECK(jump.event == 3);
  CHECK(run->clock().now_ms == 45'000);

  CHECK(run->jump_forward().kind == Jump::Kind::none);
  CHECK(run->clock().now_ms == 45'000);
}

TEST_CASE("the last moment lies before now; before the first there is none") {
  Watched run = shop();
  run->seek(31'000);
  CHECK(run->jump_back().what == "stopped");
  CHECK(run->clock().now_ms == 30'000);
  CHECK(run->jump_back().what == "answered");
  CHECK(run->clock().now_ms == 3000);

  const std::uint32_t revision = run->revision();
  CHECK(run->jump_back().kind == Jump::Kind::none);
  CHECK(run->clock().now_ms == 3000);
  CHECK(run->revision() == revision);

  // Seen before: found without going further.
  CHECK(run->jump_forward().what == "stopped");
  CHECK(run->clock().now_ms == 30'000);
}

TEST_CASE("looking for a moment gives up after so many entries and stays where it was") {
  Watched run("", {at(0, stocks("batch-1", 9)),
                   R"({"at": 5000, "every": 1, "times": 150000, "by": "bob",
                       "query": "availability", "sku": "LAMP"})",
                   at(600'000, operates(R"("stop", "replica": 0)"))});
  run->seek(1);

  CHECK(run->jump_forward().kind == Jump::Kind::too_far);
  CHECK(run->clock().now_ms == 1);
  // What has been seen on the way need not be looked through again.
  CHECK(run->jump_forward().what == "stopped");
}

}  // namespace
}  // namespace lab::marks_test
