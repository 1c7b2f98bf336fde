#include "outbox.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "02-idempotent/solution/replica.hpp"
#include "04-delete-by-line/solution/by_line.hpp"
#include "given/names.hpp"
#include "given/shop.hpp"
#include "sim/kernel/chance.hpp"

namespace exercises {
namespace {

using Ids = std::vector<cqrs::EventId>;

// Notes what is sent, and brings it nowhere.
struct Notebook final : Channel {
  Ids sent;
  void send(cqrs::EventId id, const allocation::Event&) override { sent.push_back(id); }
};

// The process ends in the middle of a sending, before the message has left or after.
struct Crash {};
enum class Left : std::uint8_t { no, yes };
struct CrashingChannel final : Channel {
  CrashingChannel(Replica& at, int good, Left has_left)
      : replica(at), sendings_until_crash(good), left(has_left) {}
  Replica& replica;
  int sendings_until_crash;
  Left left;
  void send(cqrs::EventId id, const allocation::Event& event) override {
    const bool crashes = sendings_until_crash-- == 0;
    if (!crashes || left == Left::yes) replica.receive(id, event);
    if (crashes) throw Crash{};
  }
};

// Every other message is lost, and every other acknowledgement.
struct LossyChannel final : Channel {
  LossyChannel(Outbox& from, Replica& at) : outbox(from), replica(at) {}
  Outbox& outbox;
  Replica& replica;
  std::uint64_t sendings = 0;
  void send(cqrs::EventId id, const allocation::Event& event) override {
    ++sendings;
    if (sim::draw(3, sim::Purpose::drop, id, sendings, 0) < 0.5) return;
    replica.receive(id, event);
    if (sim::draw(3, sim::Purpose::drop, id, sendings, 1) < 0.5) outbox.acknowledge(id);
  }
};

// A store that takes nothing: every unit of work is rolled back at the last moment.
struct FullStore final : allocation::CommitGate {
  explicit FullStore(Outbox& outbox_in_it) : outbox(outbox_in_it) {}
  Outbox& outbox;
  bool admit(std::span<const allocation::Event> events) override {
    outbox.admit(events);
    return false;
  }
  void committed(std::span<const allocation::Event>) override {}
};

// Three events: a batch, and a lamp for each of two orders.
void sell_two_lamps(Shop& shop) {
  shop.handle(allocation::CreateBatch{batch_1, lamp, 10, std::nullopt});
  shop.handle(allocation::Allocate{order_1, lamp, 1});
  shop.handle(allocation::Allocate{order_2, lamp, 1});
}

TEST_CASE("what a unit of work commits is in the outbox") {
  Outbox outbox;
  Shop shop(outbox);

  sell_two_lamps(shop);

  CHECK(outbox.last() == 3);
  CHECK(outbox.waiting() == 3);
}

TEST_CASE("what is rolled back was never there") {
  Outbox outbox;
  FullStore full(outbox);
  Shop unlucky(full);
  sell_two_lamps(unlucky);
  CHECK_MESSAGE(outbox.waiting() == 0, "no unit of work was committed");

  Shop shop(outbox);
  sell_two_lamps(shop);
  CHECK(outbox.waiting() == 3);
}

TEST_CASE("the relay sends what waits, smallest id first, and then has patience") {
  Outbox outbox;
  Shop shop(outbox);
  sell_two_lamps(shop);
  Notebook channel;
  Relay relay(outbox, channel, {.redelivery_ms = 5000, .max_attempts = 16});

  relay.look(0);
  CHECK(channel.sent == Ids{1, 2, 3});

  relay.look(500);
  relay.look(4999);
  INFO("no acknowledgement yet, but it is not time either");
  CHECK(channel.sent == Ids{1, 2, 3});
}

TEST_CASE("what is acknowledged is not sent again; the rest is, after redelivery_ms") {
  Outbox outbox;
  Shop shop(outbox);
  sell_two_lamps(shop);
  Notebook channel;
  Relay relay(outbox, channel, {.redelivery_ms = 5000, .max_attempts = 16});
  relay.look(0);

  outbox.acknowledge(2);
  outbox.acknowledge(2);
  CHECK(outbox.waiting() == 2);
  relay.look(5000);

  CHECK(channel.sent == Ids{1, 2, 3, 1, 3});
}

TEST_CASE("after max_attempts sendings it is a dead letter, and the others go on") {
  Outbox outbox;
  Shop shop(outbox);
  sell_two_lamps(shop);
  Notebook channel;
  Relay relay(outbox, channel, {.redelivery_ms = 1000, .max_attempts = 3});
  relay.look(0);
  outbox.acknowledge(1);
  outbox.acknowledge(3);

  relay.look(1000);
  relay.look(2000);
  CHECK_MESSAGE(outbox.dead_letters() == Ids{}, "the third sending of event 2 may still arrive");
  relay.look(3000);
  relay.look(4000);

  CHECK(channel.sent == Ids{1, 2, 3, 2, 2});
  CHECK(outbox.dead_letters() == Ids{2});
  CHECK(outbox.waiting() == 0);

  shop.handle(allocation::Allocate{order_1, lamp, 2});
  relay.look(5000);
  INFO("a new event does not wait for a dead one");
  CHECK(channel.sent == Ids{1, 2, 3, 2, 2, 4});
}

TEST_CASE("a relay that dies in the middle of a sending loses nothing") {
  Outbox outbox;
  Shop shop(outbox);
  sell_two_lamps(shop);

  for (const Left left : {Left::no, Left::yes}) {
    for (int good = 0; good < 3; ++good) {
      const std::string when = left == Left::yes ? "has left" : "has not left yet";
      INFO("it dies after ", good, " sendings, when the next message ", when);
      Outbox as_it_was_found = outbox;
      Replica replica(&project_by_line);
      CrashingChannel channel(replica, good, left);
      CHECK_THROWS_AS(Relay(as_it_was_found, channel, {.max_attempts = 1}).look(0), Crash);

      Relay(as_it_was_found, channel, {.max_attempts = 1}).look(100);
      CHECK(replica.view().allocations(order_1) == shop.truth(order_1));
      CHECK(replica.view().allocations(order_2) == shop.truth(order_2));
    }
  }
}

TEST_CASE("over a channel that loses every other message, each event takes effect once") {
  Outbox outbox;
  Shop shop(outbox);
  shop.handle(allocation::CreateBatch{batch_1, lamp, 100, std::nullopt});
  for (std::uint32_t order = 0; order < 30; ++order)
    shop.handle(allocation::Allocate{allocation::OrderId{order}, lamp, 2});
  Replica replica(&project_by_line);
  LossyChannel channel(outbox, replica);
  Relay relay(outbox, channel, {.redelivery_ms = 1000, .max_attempts = 64});

  for (sim::Ms now = 0; now < 64'000; now += 500)
    relay.look(now);

  CHECK(outbox.waiting() == 0);
  CHECK(outbox.dead_letters() == Ids{});
  CHECK_MESSAGE(channel.sendings > outbox.last(), "more was sent than there was to say");
  for (std::uint32_t order = 0; order < 30; ++order)
    CHECK(replica.view().allocations(allocation::OrderId{order}) ==
          shop.truth(allocation::OrderId{order}));
}

}  // namespace
}  // namespace exercises
