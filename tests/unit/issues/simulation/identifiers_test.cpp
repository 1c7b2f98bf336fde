#include "issues/simulation/identifiers.hpp"

#include <string>

#include <doctest/doctest.h>

namespace issues::identifiers_test {
namespace {

using Kind = IdentifierChoice::Kind;

constexpr sim::Chooser first_client{.client = 0, .now = 500};
constexpr sim::Chooser second_client{.client = 1, .now = 500};

// The id that is chosen, as its name; empty: none.
std::string chosen(Identifiers& ids, sim::Names& names, const sim::Chooser& by) {
  const std::uint32_t id = ids.choose(by, names);
  return id == 0 ? "" : names[id - 1];
}

}  // namespace

TEST_CASE("a client's ids are drawn from the seed and from who it is") {
  for (const Kind kind : {Kind::uuid4, Kind::uuid7}) {
    Identifiers ids({kind}, 7);
    Identifiers same({kind}, 7);
    Identifiers other({kind}, 8);
    sim::Names names;

    const std::string id = chosen(ids, names, first_client);

    CHECK(id == chosen(same, names, first_client));
    CHECK(id != chosen(other, names, first_client));
    CHECK(id != chosen(ids, names, second_client));
    CHECK(id != chosen(ids, names, first_client));
    CHECK(ids.chosen() == 3);
  }
}

TEST_CASE("a copy goes on as the original does") {
  for (const Kind kind : {Kind::uuid4, Kind::uuid7, Kind::hi_lo}) {
    Identifiers ids({kind, 3}, 7);
    sim::Names names;
    chosen(ids, names, first_client);
    Identifiers copy = ids;

    const std::string next = chosen(ids, names, first_client);
    chosen(ids, names, second_client);

    CHECK(chosen(copy, names, first_client) == next);
  }
}

TEST_CASE("what is sent once more keeps its id, where its sender chose it") {
  Identifiers ids({Kind::uuid4}, 7);
  sim::Names names;
  const std::uint32_t id = ids.choose(first_client, names);

  CHECK(ids.choose({.client = 0, .now = 900, .again = id}, names) == id);
  CHECK(ids.chosen() == 1);
}

TEST_CASE("two clients count in blocks of their own, and a crash takes both blocks") {
  Identifiers ids({Kind::hi_lo, 10}, 7);
  sim::Names names;

  CHECK(chosen(ids, names, first_client) == "0");
  CHECK(chosen(ids, names, second_client) == "10");
  CHECK(chosen(ids, names, first_client) == "1");
  ids.crash();
  CHECK(ids.numbers_lost() == 8 + 9);
  CHECK(chosen(ids, names, {.client = 0, .writer_down = true}) == "");
  CHECK(chosen(ids, names, first_client) == "20");
  CHECK(ids.blocks() == 3);
}

TEST_CASE("the sequence's number is named before it is drawn, and is nobody's until then") {
  Identifiers ids({Kind::sequence}, 7);
  sim::Names names;

  CHECK(chosen(ids, names, first_client) == "");
  CHECK(chosen(ids, names, second_client) == "");
  CHECK(names[ids.draw_number().value] == "1");
  CHECK(chosen(ids, names, first_client) == "");
  CHECK(names[ids.draw_number().value] == "2");
  CHECK(ids.chosen() == 2);
}

}  // namespace issues::identifiers_test
