// The run that is watched, as the ways of reading find it.
#include "lab/own_shop.hpp"

#include <doctest/doctest.h>

#include "sqlite/database.hpp"

namespace own_shop_test {
namespace {

using allocation::ways::Way;

double no_time() {
  return 0;
}

constexpr const char* buying = R"({"format": "cqrs-lab/1", "seed": 1,
  "settings": {"lag": {"constant": 30000}},
  "actions": [
    {"at": 0, "by": "warehouse", "command": "CreateBatch", "ref": "lamp-1", "sku": "RETRO-LAMP", "qty": 10, "eta": null},
    {"at": 60000, "by": "harry", "command": "Allocate", "orderid": "order-1", "sku": "RETRO-LAMP", "qty": 2}
  ]})";

const lab::OwnAnswer& of(const std::vector<lab::OwnAnswer>& answers, Way way) {
  return answers[static_cast<std::size_t>(way)];
}

TEST_CASE(
    "of the run that is watched only the replica's answer is stale, as long as it is behind") {
  auto opened = lab::Session::open(buying);
  REQUIRE(opened);
  lab::Session& session = *opened.value();
  const auto answers_at = [&](sim::Ms now) {
    session.seek(now);
    auto database = std::move(native::sqlite::Database::open().value());
    lab::OwnShop shop(session, *database);
    REQUIRE(shop.open());
    REQUIRE(shop.orders() == std::vector<std::string>{"order-1"});
    return shop.ask(0, no_time).value();
  };

  const auto at_once = answers_at(61'000);
  const auto later = answers_at(120'000);

  for (const lab::OwnAnswer& answer : at_once) {
    CAPTURE(name_of(answer.way));
    CHECK(answer.stale_rows == (answer.way == Way::event_store ? 1 : 0));
  }
  CHECK(of(at_once, Way::event_store).rows.empty());
  REQUIRE(of(later, Way::event_store).rows.size() == 1);
  CHECK(of(later, Way::event_store).rows[0].batchref == "lamp-1");
  CHECK(of(later, Way::event_store).stale_rows == 0);
  CHECK(of(later, Way::orm_lazy).cost.engine.statements == 2);
}

TEST_CASE("a run without orders has nothing to ask about") {
  auto opened = lab::Session::open(buying);
  REQUIRE(opened);
  opened.value()->seek(1000);
  auto database = std::move(native::sqlite::Database::open().value());
  lab::OwnShop shop(*opened.value(), *database);

  REQUIRE(shop.open());

  CHECK(shop.orders().empty());
  CHECK(shop.ask(0, no_time).value().empty());
}

}  // namespace
}  // namespace own_shop_test
