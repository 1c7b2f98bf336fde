#include "sim/agenda.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace sim::agenda_test {
namespace {

constexpr std::uint32_t once = 1;

ActionTemplate action(Ms at, Ms every = 0, std::uint32_t times = once) {
  return {.at = at, .every = every, .times = times, .deed = StopReplica{}};
}

// Takes up to so many turns and writes them as time:place/n.
std::string turns(Agenda& agenda, const Script& script, int most = 100) {
  std::string text;
  for (int taken = 0; taken < most; ++taken) {
    const auto turn = agenda.next(script);
    if (!turn) break;
    text += std::to_string(turn->at) + ":" + std::to_string(turn->place) + "/" +
            std::to_string(turn->n) + " ";
    agenda.take(script, *turn);
  }
  return text;
}

TEST_CASE("an agenda of nothing has no next action") {
  const Script script(0);
  Agenda agenda;

  CHECK_FALSE(agenda.next(script));
}

TEST_CASE("looking at the next action does not take it") {
  Script script(0);
  script.add(action(5));
  Agenda agenda;

  CHECK(agenda.next(script)->at == 5);
  CHECK(agenda.next(script)->at == 5);
}

TEST_CASE("semantics 1: actions come by time, equal times by place in the file") {
  Script script(0);
  script.add(action(20));
  script.add(action(10));
  script.add(action(20));
  Agenda agenda;

  CHECK(turns(agenda, script) == "10:1/1 20:0/1 20:2/1 ");
}

TEST_CASE("semantics 2: an action with every and times stands for that many") {
  Script script(0);
  script.add(action(5, 10, 3));
  Agenda agenda;

  CHECK(turns(agenda, script) == "5:0/1 15:0/2 25:0/3 ");
}

TEST_CASE("semantics 2: repetitions mingle by time, then place, then n") {
  Script script(0);
  script.add(action(20));
  script.add(action(0, 10, 4));
  script.add(action(20));
  script.add(action(10, 5, 3));
  script.add(action(10));
  Agenda agenda;

  CHECK(turns(agenda, script) ==
        "0:1/1 10:1/2 10:3/1 10:4/1 15:3/2 20:0/1 20:1/3 20:2/1 20:3/3 30:1/4 ");
}

TEST_CASE("an action that repeats once happens once") {
  Script script(0);
  script.add(action(5, 10, once));
  Agenda agenda;

  CHECK(turns(agenda, script) == "5:0/1 ");
}

TEST_CASE("actions added on the way take their turn behind what is in the file") {
  Script script(0);
  script.add(action(0));
  script.add(action(20));
  script.add(action(5, 10, 4));
  Agenda agenda;
  CHECK(turns(agenda, script, 2) == "0:0/1 5:2/1 ");

  script.add(action(20));
  script.add(action(15, 5, 2));

  CHECK(turns(agenda, script) == "15:2/2 15:4/1 20:1/1 20:3/1 20:4/2 25:2/3 35:2/4 ");
}

TEST_CASE("a copied agenda goes on by itself") {
  Script script(0);
  script.add(action(0, 10, 3));
  script.add(action(5));
  Agenda agenda;
  turns(agenda, script, 1);

  Agenda copy = agenda;

  CHECK(turns(agenda, script) == "5:1/1 10:0/2 20:0/3 ");
  CHECK(turns(copy, script) == "5:1/1 10:0/2 20:0/3 ");
}

TEST_CASE("actions that are taken off the script are forgotten") {
  Script script(0);
  script.add(action(0, 10, 3));
  script.add(action(20));
  Agenda agenda;
  turns(agenda, script, 1);
  script.add(action(20, 1, 2));
  script.add(action(15));
  REQUIRE(agenda.next(script)->at == 10);

  agenda.cut(2);
  script.cut(2);

  CHECK(turns(agenda, script) == "10:0/2 20:0/3 20:1/1 ");
}

TEST_CASE("what comes in place of actions that were taken off is seen") {
  Script script(0);
  script.add(action(10));
  script.add(action(20, 1, 2));
  Agenda agenda;
  REQUIRE(agenda.next(script)->at == 10);
  agenda.cut(1);
  script.cut(1);

  script.add(action(5, 1, 2));

  CHECK(turns(agenda, script) == "5:1/1 6:1/2 10:0/1 ");
}

}  // namespace
}  // namespace sim::agenda_test
