// The messages on the stage as tokens that do not cover each other.
#include "lab/lanes.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "lab/frame.hpp"
#include "support/watched.hpp"

namespace lab::lanes_test {
namespace {

using support::at;
using support::buys;
using support::operates;
using support::stocks;
using support::Watched;
using Fields = TokenFields;

struct Row {
  std::vector<double> fields;
  double operator[](std::size_t place) const { return fields[place]; }
  [[nodiscard]] TokenKind kind() const { return static_cast<TokenKind>(fields[Fields::kind]); }
};

std::vector<Row> rows(Watched& run, const LaneView& view) {
  std::vector<double> numbers;
  show_lanes(run->world(), view, numbers);
  REQUIRE(numbers.size() % Fields::stride == 0);
  std::vector<Row> rows;
  for (auto from = numbers.begin(); from != numbers.end(); from += Fields::stride)
    rows.push_back({{from, from + Fields::stride}});
  return rows;
}

// Orders of harry's at 0, 1, 2 and 3 s; each message takes 10 s.
Watched shop_at(sim::Ms now, const std::string& settings = "") {
  Watched run(R"("lag": {"constant": 10000})" + settings,
              {at(0, stocks("batch-1", 10)), at(1000, buys("harry", "order-1")),
               at(2000, buys("harry", "order-2")), at(3000, buys("harry", "order-3"))});
  run->seek(now);
  return run;
}

TEST_CASE("tokens apart from each other stand for themselves, from the door back") {
  Watched run = shop_at(5000);

  const auto tokens = rows(run, {.pitch = 0.05});

  REQUIRE(tokens.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(tokens[i][Fields::event] == static_cast<double>(i + 1));
    CHECK(tokens[i][Fields::count] == 1);
    CHECK(tokens[i][Fields::bundle] == 0);
    CHECK(tokens[i][Fields::progress] == doctest::Approx(0.5 - 0.1 * static_cast<double>(i)));
  }
}

TEST_CASE("what comes too close behind a token is one with it") {
  Watched run = shop_at(5000);

  const auto tokens = rows(run, {.pitch = 0.15});

  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0][Fields::event] == 1);
  CHECK(tokens[0][Fields::count] == 2);
  CHECK(tokens[0][Fields::bundle] == 1);
  CHECK(tokens[0][Fields::progress] == 0.5);
  CHECK(tokens[1][Fields::event] == 3);
  CHECK(tokens[1][Fields::progress] == doctest::Approx(0.3));
}

TEST_CASE("what is looked at stands for itself") {
  Watched run = shop_at(5000);

  const auto tokens = rows(run, {.pitch = 0.9, .looked_at = MessageName{.event = 2}});

  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0][Fields::event] == 1);
  CHECK(tokens[0][Fields::count] == 3);
  CHECK(tokens[1][Fields::event] == 2);
  CHECK(tokens[1][Fields::count] == 1);
}

TEST_CASE("several copies of one event in one place are no bundle") {
  Watched run = shop_at(5000);
  run.act(operates(R"("duplicate", "event": 3, "replica": 0)"));

  const auto tokens = rows(run, {.pitch = 0.05});

  REQUIRE(tokens.size() == 4);
  CHECK(tokens[2].kind() == TokenKind::twice);
  CHECK(tokens[2][Fields::count] == 2);
  CHECK(tokens[2][Fields::bundle] == 0);
}

TEST_CASE("what was lost is not bundled with what is on its way, and comes before it") {
  Watched run = shop_at(5000);
  run.act(operates(R"("drop", "event": 2, "replica": 0)"));
  run.act(operates(R"("drop", "event": 3, "replica": 0)"));
  run->seek(6000);

  const auto tokens = rows(run, {.pitch = 0.5});

  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0].kind() == TokenKind::lost);
  CHECK(tokens[0][Fields::count] == 2);
  CHECK(tokens[0][Fields::faded] == 0.25);
  CHECK(tokens[1].kind() == TokenKind::on_its_way);
  CHECK(tokens[1][Fields::count] == 2);
}

TEST_CASE("a message sent again, and one whose event was rolled back, are told apart") {
  Watched again(R"("publishing": "outbox", "relay_interval_ms": 0, "redelivery_ms": 2000,
                   "lag": {"constant": 1000}, "handler_failure": 1)",
                {at(0, stocks("batch-1", 10))});
  again->seek(2500);
  Watched told(R"("publishing": "before_commit", "commit_failure": 1, "lag": {"constant": 1000})",
               {at(0, stocks("batch-1", 10))});

  CHECK(rows(again, {}).back().kind() == TokenKind::again);
  CHECK(rows(again, {}).front().kind() == TokenKind::failed);
  CHECK(rows(told, {}).front().kind() == TokenKind::phantom);
}

TEST_CASE("each replica has a lane of its own") {
  Watched run = shop_at(5000, R"(, "replicas": 3)");

  const auto tokens = rows(run, {.pitch = 0.9});

  REQUIRE(tokens.size() == 3);
  for (std::size_t replica = 0; replica < 3; ++replica)
    CHECK(tokens[replica][Fields::replica] == static_cast<double>(replica));
}

TEST_CASE("where nothing may travel, tokens stand in a few places") {
  Watched run = shop_at(5000);

  const auto tokens = rows(run, {.pitch = 0.05, .places = 4});

  REQUIRE(tokens.size() == 3);
  CHECK(tokens[0][Fields::progress] == 0.5);
  CHECK(tokens[1][Fields::progress] == 0.25);
  CHECK(tokens[1][Fields::count] == 2);
  CHECK(tokens[2][Fields::progress] == 0);
}

TEST_CASE("of any number of messages there are no more tokens than fit, and all are counted") {
  Watched run(R"("lag": {"uniform": [100000, 900000]}, "replicas": 2)",
              {at(0, stocks("batch-1", 1'000'000)),
               R"({"at": 0, "every": 1, "times": 50000, "by": "harry", "command": "Allocate",
                   "orderid": "o-{n}", "sku": "LAMP", "qty": 1})"});
  run->seek(60'000);

  const auto tokens = rows(run, {.pitch = 0.1});

  CHECK(tokens.size() <= 2 * 11);
  double count = 0;
  for (const Row& token : tokens)
    count += token[Fields::count];
  CHECK(count == 2 * 50'001);
  CHECK(run->messages().size() == messages_shown_max * MessageFields::stride);
}

}  // namespace
}  // namespace lab::lanes_test
