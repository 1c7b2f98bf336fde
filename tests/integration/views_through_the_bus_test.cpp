// Commands go through the bus, their events into the views, and the views are asked: the two sides
// of chapter 12 together, without a message between them.
#include <span>
#include <vector>

#include <doctest/doctest.h>

#include "allocation/read_side/projections.hpp"
#include "allocation/read_side/views.hpp"
#include "allocation/service_layer/bootstrap.hpp"
#include "support/stock.hpp"

namespace allocation::views_through_the_bus_test {
namespace {

using support::in_warehouse;
using support::today;
using support::tomorrow;
using Rows = std::vector<AllocationRow>;

constexpr Sku lamp{0};
constexpr Sku desk{1};
constexpr BatchRef lamps{1};
constexpr BatchRef desks{2};
constexpr BatchRef lamps_later{3};
constexpr OrderId order_1{1};
constexpr OrderId order_2{2};

// The views are brought up to date by whoever hears of a commit.
class Shop final : public CommitGate {
 public:
  Views views;

  Outcome handle(const Command& command) { return bus_.handle(command, units_); }

  bool admit(std::span<const Event>) override { return true; }
  void committed(std::span<const Event> events) override {
    for (const Event& event : events)
      project_by_line(event, views);
  }

 private:
  InMemoryRepository products_;
  Units units_{products_, this};
  MessageBus bus_{wiring};
};

TEST_CASE("the allocations view shows an order's lines, and no other's") {
  Shop shop;
  shop.handle(CreateBatch{lamps, lamp, 50, in_warehouse});
  shop.handle(CreateBatch{desks, desk, 50, today});
  shop.handle(Allocate{order_1, lamp, 20});
  shop.handle(Allocate{order_1, desk, 20});
  // A batch and an order that have nothing to do with it.
  shop.handle(CreateBatch{lamps_later, lamp, 50, today});
  shop.handle(Allocate{order_2, lamp, 30});
  shop.handle(Allocate{order_2, desk, 10});

  CHECK(shop.views.allocations.allocations(order_1) == Rows{{lamp, 20, lamps}, {desk, 20, desks}});
  CHECK(shop.views.allocations.allocations(order_2) == Rows{{lamp, 30, lamps}, {desk, 10, desks}});
}

TEST_CASE("a line that was taken off is shown where it was reallocated") {
  Shop shop;
  shop.handle(CreateBatch{lamps, lamp, 50, in_warehouse});
  shop.handle(CreateBatch{lamps_later, lamp, 50, today});
  shop.handle(Allocate{order_1, lamp, 40});

  shop.handle(ChangeBatchQuantity{lamps, 10});

  CHECK(shop.views.allocations.allocations(order_1) == Rows{{lamp, 40, lamps_later}});
}

TEST_CASE("a line that found no room is shown without a batch, until it finds some") {
  Shop shop;
  shop.handle(CreateBatch{lamps, lamp, 10, in_warehouse});

  shop.handle(Allocate{order_1, lamp, 40});
  CHECK(shop.views.allocations.allocations(order_1) == Rows{{lamp, 40, std::nullopt}});

  shop.handle(CreateBatch{lamps_later, lamp, 50, today});
  shop.handle(Allocate{order_1, lamp, 40});
  CHECK(shop.views.allocations.allocations(order_1) == Rows{{lamp, 40, lamps_later}});
}

TEST_CASE("the availability view shows what is left of a sku, and no other's") {
  Shop shop;
  shop.handle(CreateBatch{lamps, lamp, 50, in_warehouse});
  shop.handle(CreateBatch{lamps_later, lamp, 30, tomorrow});
  shop.handle(CreateBatch{desks, desk, 7, today});
  shop.handle(Allocate{order_1, lamp, 20});
  shop.handle(Allocate{order_2, desk, 3});

  CHECK(shop.views.availability.availability(lamp) == Availability{30, 30, tomorrow});
  CHECK(shop.views.availability.availability(desk) == Availability{0, 4, today});
}

TEST_CASE("the availability view follows a batch that shrinks") {
  Shop shop;
  shop.handle(CreateBatch{lamps, lamp, 50, in_warehouse});
  shop.handle(CreateBatch{lamps_later, lamp, 50, today});
  shop.handle(Allocate{order_1, lamp, 20});
  shop.handle(Allocate{order_2, lamp, 25});

  shop.handle(ChangeBatchQuantity{lamps, 30});

  CHECK(shop.views.availability.availability(lamp) == Availability{10, 25, today});
}

TEST_CASE("a command that is refused shows nowhere") {
  Shop shop;
  shop.handle(CreateBatch{lamps, lamp, 50, in_warehouse});

  shop.handle(Allocate{order_1, desk, 1});
  shop.handle(Allocate{order_1, lamp, 0});

  CHECK_FALSE(shop.views.allocations.has(order_1));
  CHECK_FALSE(shop.views.availability.availability(desk));
  CHECK(shop.views.availability.availability(lamp) == Availability{50, 0, std::nullopt});
}

}  // namespace
}  // namespace allocation::views_through_the_bus_test
