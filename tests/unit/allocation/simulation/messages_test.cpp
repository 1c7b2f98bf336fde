#include "allocation/simulation/messages.hpp"

#include <variant>

#include <doctest/doctest.h>

#include "support/stock.hpp"

namespace allocation::messages_test {
namespace {

using support::in_warehouse;
using support::tomorrow;

constexpr Quantity most = 2'147'483'647;
constexpr Sku lamp{7};
constexpr BatchRef batch_1{70'000};
constexpr OrderId order_1{3'000'000};
constexpr OrderLine line{order_1, lamp, 5};

TEST_CASE("events are carried there and back") {
  const Event events[] = {
      BatchCreated{batch_1, lamp, 10, tomorrow},
      BatchCreated{batch_1, lamp, most, in_warehouse},
      Allocated{line, batch_1},
      OutOfStock{line},
      BatchQuantityChanged{batch_1, lamp, 4, -6},
      BatchQuantityChanged{batch_1, lamp, 0, -Total{most}},
      BatchQuantityChanged{batch_1, lamp, most, most},
      Deallocated{line, batch_1},
  };

  for (const Event& event : events) {
    CAPTURE(event.index());
    CHECK(decode_event(encode(event)) == event);
  }
}

TEST_CASE("a CreateBatch is carried there and back") {
  const Command carried = decode_command(encode(CreateBatch{batch_1, lamp, 10, tomorrow}));

  REQUIRE(std::holds_alternative<CreateBatch>(carried));
  CHECK(std::get<CreateBatch>(carried).ref == batch_1);
  CHECK(std::get<CreateBatch>(carried).sku == lamp);
  CHECK(std::get<CreateBatch>(carried).qty == 10);
  CHECK(std::get<CreateBatch>(carried).eta == tomorrow);
}

TEST_CASE("a CreateBatch without an eta stays without one") {
  const Command carried = decode_command(encode(CreateBatch{batch_1, lamp, 10, in_warehouse}));

  CHECK_FALSE(std::get<CreateBatch>(carried).eta);
}

TEST_CASE("an Allocate is carried there and back") {
  const Command carried = decode_command(encode(Allocate{order_1, lamp, -3}));

  REQUIRE(std::holds_alternative<Allocate>(carried));
  CHECK(std::get<Allocate>(carried).orderid == order_1);
  CHECK(std::get<Allocate>(carried).sku == lamp);
  CHECK(std::get<Allocate>(carried).qty == -3);
}

TEST_CASE("a ChangeBatchQuantity is carried there and back") {
  const Command carried = decode_command(encode(ChangeBatchQuantity{batch_1, 12}));

  REQUIRE(std::holds_alternative<ChangeBatchQuantity>(carried));
  CHECK(std::get<ChangeBatchQuantity>(carried).ref == batch_1);
  CHECK(std::get<ChangeBatchQuantity>(carried).qty == 12);
}

TEST_CASE("a kind says which message it is") {
  CHECK(encode(Command{CreateBatch{}}).kind == std::uint8_t(CommandKind::CreateBatch));
  CHECK(encode(Command{Allocate{}}).kind == std::uint8_t(CommandKind::Allocate));
  CHECK(encode(Command{ChangeBatchQuantity{}}).kind ==
        std::uint8_t(CommandKind::ChangeBatchQuantity));

  CHECK(encode(Event{BatchCreated{}}).kind == std::uint8_t(EventKind::BatchCreated));
  CHECK(encode(Event{Allocated{}}).kind == std::uint8_t(EventKind::Allocated));
  CHECK(encode(Event{OutOfStock{}}).kind == std::uint8_t(EventKind::OutOfStock));
  CHECK(encode(Event{BatchQuantityChanged{}}).kind ==
        std::uint8_t(EventKind::BatchQuantityChanged));
  CHECK(encode(Event{Deallocated{}}).kind == std::uint8_t(EventKind::Deallocated));
}

TEST_CASE("the keys of the two queries differ, also where the ids do not") {
  CHECK(availability_of(Sku{1}) != allocations_of(OrderId{1}));
  CHECK(availability_of(Sku{1}) == availability_of(Sku{1}));
}

}  // namespace
}  // namespace allocation::messages_test
