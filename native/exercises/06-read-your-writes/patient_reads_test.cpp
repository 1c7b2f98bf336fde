#include "patient_reads.hpp"

#include <optional>
#include <vector>

#include <doctest/doctest.h>

#include "04-delete-by-line/solution/by_line.hpp"
#include "05-outbox-relay/solution/outbox.hpp"
#include "given/names.hpp"
#include "given/shop.hpp"

namespace exercises {

doctest::String toString(Answer::Status status) {
  switch (status) {
    case Answer::Status::ok:
      return "ok";
    case Answer::Status::not_there_yet:
      return "not_there_yet";
    case Answer::Status::no_such_order:
      return "no_such_order";
  }
  return "?";
}

namespace {

using Status = Answer::Status;

constexpr sim::Ms timeout = 5000;
const allocation::Event batch_arrives = allocation::BatchCreated{batch_1, lamp, 9, std::nullopt};
const allocation::Event harrys = allocated(order_1, lamp, 5, batch_1);
const allocation::Event bobs = allocated(order_2, lamp, 1, batch_1);

TEST_CASE("who has written nothing is answered at once") {
  Replica replica(&project_by_line);
  PatientReads reads(replica, timeout);
  replica.receive(1, harrys);

  const std::optional<Answer> answer = reads.ask(order_1, 0, 700);
  REQUIRE_MESSAGE(answer.has_value(), "nothing to wait for");
  CHECK(answer->rows == Rows{row(lamp, 5, batch_1)});
  CHECK(answer->waited_ms == 0);

  const std::optional<Answer> nothing = reads.ask(order_2, 0, 700);
  REQUIRE_MESSAGE(nothing.has_value(), "nothing to wait for");
  CHECK_MESSAGE(nothing->status == Status::no_such_order, "nobody has a right to \"not yet\" here");
}

TEST_CASE("who has written waits until the replica has it, and not longer") {
  Replica replica(&project_by_line);
  PatientReads reads(replica, timeout);
  replica.receive(1, batch_arrives);

  REQUIRE_MESSAGE(!reads.ask(order_1, 2, 1000), "event 2 is not applied");
  CHECK(reads.replica_changed(1500).empty());

  replica.receive(2, harrys);
  const std::vector<Answer> answers = reads.replica_changed(3000);
  REQUIRE(answers.size() == 1);
  CHECK(answers[0].status == Status::ok);
  CHECK(answers[0].rows == Rows{row(lamp, 5, batch_1)});
  CHECK(answers[0].waited_ms == 2000);
  CHECK_FALSE(answers[0].timed_out);
  CHECK_MESSAGE(reads.replica_changed(3001).empty(), "it is answered once");
  CHECK_MESSAGE(reads.time_passed(9000).empty(), "it is answered once");
}

TEST_CASE("a later event is no proof of the earlier ones") {
  Replica replica(&project_by_line);
  PatientReads reads(replica, timeout);
  replica.receive(1, batch_arrives);
  replica.receive(3, bobs);

  CHECK_MESSAGE(!reads.ask(order_1, 2, 0), "event 3 is applied, event 2 is not");
  CHECK_MESSAGE(!reads.ask(order_2, 3, 0), "of the events up to 3, event 2 is not applied");

  replica.receive(2, harrys);
  CHECK(reads.replica_changed(10).size() == 2);
}

TEST_CASE("whoever is ready is answered, in the order in which they asked") {
  Replica replica(&project_by_line);
  PatientReads reads(replica, timeout);
  reads.ask(order_2, 3, 0);
  reads.ask(order_1, 2, 100);
  reads.ask(order_2, 2, 200);

  replica.receive(1, batch_arrives);
  replica.receive(2, harrys);
  const std::vector<Answer> two = reads.replica_changed(300);
  REQUIRE(two.size() == 2);
  CHECK(two[0].orderid == order_1);
  CHECK(two[0].waited_ms == 200);
  CHECK(two[1].orderid == order_2);
  CHECK(two[1].status == Status::no_such_order);

  replica.receive(3, bobs);
  CHECK(reads.replica_changed(400).size() == 1);
}

TEST_CASE("patience ends: an answer as the replica is, which says so") {
  Replica replica(&project_by_line);
  PatientReads reads(replica, timeout);
  reads.ask(order_1, 1, 1000);

  CHECK(reads.time_passed(5999).empty());
  const std::vector<Answer> answers = reads.time_passed(6000);
  REQUIRE(answers.size() == 1);
  CHECK(answers[0].status == Status::not_there_yet);
  CHECK(answers[0].timed_out);
  CHECK(answers[0].waited_ms == timeout);

  replica.receive(1, harrys);
  CHECK_MESSAGE(reads.replica_changed(7000).empty(), "it has been answered");
}

TEST_CASE("Harry buys and opens his order: the whole way") {
  // The write side, an outbox, and a channel that takes two seconds.
  struct SlowChannel final : Channel {
    std::vector<cqrs::EventId> under_way;
    void send(cqrs::EventId id, const allocation::Event&) override { under_way.push_back(id); }
  };
  Outbox outbox;
  Shop shop(outbox);
  SlowChannel channel;
  Relay relay(outbox, channel, {});
  Replica replica(&project_by_line);
  PatientReads reads(replica, timeout);

  shop.handle(allocation::CreateBatch{batch_1, lamp, 9, std::nullopt});
  shop.handle(allocation::Allocate{order_1, lamp, 5});
  const cqrs::EventId position = outbox.last();  // his command's answer tells him
  relay.look(0);
  REQUIRE_MESSAGE(!reads.ask(order_1, position, 0), "the update is still under way");

  for (const cqrs::EventId id : channel.under_way) {
    replica.receive(id, outbox.row(id).event);
    outbox.acknowledge(id);
  }
  const std::vector<Answer> answers = reads.replica_changed(2000);

  REQUIRE(answers.size() == 1);
  CHECK(answers[0].status == Status::ok);
  CHECK(answers[0].rows == shop.truth(order_1));
  CHECK(answers[0].waited_ms == 2000);
}

}  // namespace
}  // namespace exercises
