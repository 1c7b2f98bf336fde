#include "sim/script.hpp"

#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

namespace sim::script_test {
namespace {

using Target = NameSlot::Target;
using Places = std::vector<std::uint32_t>;

constexpr std::uint64_t seed = 7;
constexpr std::uint8_t skus = 0;  // a table of the domain's names
constexpr std::uint8_t field_by = 0;
constexpr std::uint8_t field_sku = 1;

ActionTemplate once(Ms at) {
  return {.at = at, .deed = StopReplica{}};
}
ActionTemplate often(Ms at, Ms every, std::uint32_t times, std::vector<NameSlot> names = {}) {
  return {.at = at,
          .every = every,
          .times = times,
          .deed = CommandAction{ClientId{0}, {}},
          .names = std::move(names)};
}

NameSlot plain(Target target, std::uint8_t field, const std::vector<std::uint32_t>& ids) {
  NameSlot slot{.target = target, .table = skus, .field = field};
  for (const std::uint32_t id : ids)
    slot.options.push_back({id, ""});
  return slot;
}
NameSlot numbered(Target target, const std::string& pattern) {
  NameSlot slot{.target = target, .table = skus};
  slot.options.push_back({0, pattern});
  return slot;
}

const CommandAction& as_command(const Deed& deed) {
  return std::get<CommandAction>(deed);
}

TEST_CASE("semantics 1: actions that happen once are in the order of time, then of the file") {
  Script script(seed);

  script.add(once(20));
  script.add(once(10));
  script.add(once(20));
  script.add(once(10));

  CHECK(script.single() == Places{1, 3, 0, 2});
}

TEST_CASE("actions that repeat are kept apart, in the order of the file") {
  Script script(seed);

  script.add(often(20, 5, 3));
  script.add(once(10));
  script.add(often(10, 5, 3));

  CHECK(script.single() == Places{1});
  CHECK(script.repeated() == Places{0, 2});
}

TEST_CASE("actions can be taken off from a place on, and others put there") {
  Script script(seed);
  script.add(once(20));
  script.add(once(10));
  script.add(often(5, 5, 3));

  script.cut(1);
  CHECK(script.size() == 1);
  CHECK(script.single() == Places{0});
  CHECK(script.repeated().empty());

  script.add(once(5));
  CHECK(script.single() == Places{1, 0});
}

TEST_CASE("a plain action is what its template says") {
  Script script(seed);
  script.add({.at = 0, .deed = CommandAction{ClientId{3}, {1, {4, 5, 6, 0}}}});

  const Deed deed = script.deed(0, 1);

  CHECK(as_command(deed).by == ClientId{3});
  CHECK(as_command(deed).command == Message{1, {4, 5, 6, 0}});
}

TEST_CASE("semantics 2: {n} in a name becomes the number of the repetition") {
  Script script(seed);
  NameSlot sku = numbered(Target::word, "sku-{n}");
  sku.word = 1;
  script.add(often(0, 1000, 20, {numbered(Target::by, "client {n} of {n}"), sku}));

  const Deed first = script.deed(0, 1);
  const Deed twelfth = script.deed(0, 12);

  CHECK(script.names().clients[as_command(first).by.value] == "client 1 of 1");
  CHECK(script.names().clients[as_command(twelfth).by.value] == "client 12 of 12");
  const auto sku_id = static_cast<std::uint32_t>(as_command(twelfth).command.words[1]);
  CHECK(script.names().domain[skus][sku_id] == "sku-12");
}

TEST_CASE("semantics 2: {n} in the key of a query") {
  Script script(seed);
  ActionTemplate asks = often(0, 1000, 20, {numbered(Target::key, "sku-{n}")});
  asks.deed = QueryAction{ClientId{2}, {1, 0}};
  script.add(asks);

  const auto query = std::get<QueryAction>(script.deed(0, 3));

  CHECK(query.by == ClientId{2});
  CHECK(query.key.space == 1);
  CHECK(script.names().domain[skus][query.key.id] == "sku-3");
}

TEST_CASE("semantics 2: names are picked by place, repetition and field") {
  Script script(seed);
  script.add(often(0, 1000, 4, {plain(Target::by, field_by, {10, 11}), [] {
                                  NameSlot sku = plain(Target::word, field_sku, {20, 21, 22});
                                  sku.word = 2;
                                  return sku;
                                }()}));
  script.add(often(0, 1000, 4, {plain(Target::by, field_by, {10, 11})}));

  // draw(7, 11, place, n, field) times the length of the list, worked out in another language.
  const std::uint32_t clients[] = {10, 11, 11, 11};
  const std::int32_t words[] = {20, 21, 21, 20};
  for (std::uint32_t n = 1; n <= 4; ++n) {
    CAPTURE(n);
    CHECK(as_command(script.deed(0, n)).by == ClientId{clients[n - 1]});
    CHECK(as_command(script.deed(0, n)).command.words[2] == words[n - 1]);
  }
  CHECK(as_command(script.deed(1, 1)).by == ClientId{11});
}

TEST_CASE("semantics 2: a name of a list may have {n} in it") {
  Script script(seed);
  NameSlot clients = plain(Target::by, field_by, {10});
  clients.options.push_back({0, "guest-{n}"});
  script.add(often(0, 1000, 2, {clients}));

  CHECK(as_command(script.deed(0, 1)).by == ClientId{10});
  CHECK(script.names().clients[as_command(script.deed(0, 2)).by.value] == "guest-2");
}

TEST_CASE("another seed picks other names") {
  Script script(seed);
  script.add(often(0, 1000, 8, {plain(Target::by, field_by, {0, 1, 2, 3, 4, 5, 6, 7})}));
  std::vector<std::uint32_t> before;
  for (std::uint32_t n = 1; n <= 8; ++n)
    before.push_back(as_command(script.deed(0, n)).by.value);

  script.reseed(8);

  std::vector<std::uint32_t> after;
  for (std::uint32_t n = 1; n <= 8; ++n)
    after.push_back(as_command(script.deed(0, n)).by.value);
  CHECK(after != before);
  CHECK(script.seed() == 8);
}

}  // namespace
}  // namespace sim::script_test
