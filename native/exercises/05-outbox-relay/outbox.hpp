// Exercise 5: an outbox and its relay. You write in this file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "allocation/adapters/in_memory_unit_of_work.hpp"
#include "cqrs/ids.hpp"
#include "sim/kernel/time.hpp"

namespace exercises {

// The way to the read side. send() may lose the message, or never return, as the process is gone.
class Channel {
 public:
  virtual ~Channel() = default;
  virtual void send(cqrs::EventId id, const allocation::Event& event) = 0;
};

// Events in the database of the write side, stored with the change that they tell of. It outlives
// the process: what is in it is still there after a crash, and nothing else is.
class Outbox final : public allocation::CommitGate {
 public:
  // Just before a unit of work commits these events. It may still be rolled back.
  bool admit(std::span<const allocation::Event> events) override { return true; }

  // In the same transaction as the commit: the events are stored, in order. Ids count from 1.
  void committed(std::span<const allocation::Event> events) override {}

  // The id of the event stored last, 0 if there is none.
  [[nodiscard]] cqrs::EventId last() const { return 0; }

  // The read side says that it has applied the event. It may say so twice.
  void acknowledge(cqrs::EventId id) {}

  // How many events are neither acknowledged nor given up.
  [[nodiscard]] std::size_t waiting() const { return 0; }

  // Those that were given up, smallest id first.
  [[nodiscard]] std::vector<cqrs::EventId> dead_letters() const { return {}; }
};

struct RelaySettings {
  sim::Ms redelivery_ms = 5000;     // so long without an acknowledgement, and it is sent again
  std::uint32_t max_attempts = 16;  // sendings of an event in all
};

// Sends what is in the outbox.
class Relay {
 public:
  Relay(Outbox& outbox, Channel& channel, RelaySettings settings)
      : outbox_(outbox), channel_(channel), settings_(settings) {}

  // Looks once, at the time `now`, at every event that waits, smallest id first:
  //   never sent                                        it is sent
  //   sent redelivery_ms ago or longer                  it is sent again
  //   the same, after max_attempts sendings             it is given up: a dead letter
  // A relay that is started after a crash goes on with what the outbox knows.
  void look(sim::Ms now) {}

 private:
  Outbox& outbox_;
  Channel& channel_;
  RelaySettings settings_;
};

}  // namespace exercises
