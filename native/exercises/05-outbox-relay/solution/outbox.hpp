// Exercise 5, solved: what the relay has to know about an event stands beside it in the outbox.
#pragma once

#include <algorithm>
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

struct OutboxRow {
  enum class State : std::uint8_t { waits, acknowledged, dead_letter };

  allocation::Event event;
  std::uint32_t attempts = 0;  // sendings so far
  sim::Ms sent_at = 0;         // the last of them
  State state = State::waits;
};

class Outbox final : public allocation::CommitGate {
 public:
  bool admit(std::span<const allocation::Event>) override { return true; }
  void committed(std::span<const allocation::Event> events) override {
    for (const allocation::Event& event : events)
      rows_.push_back({event});
  }

  [[nodiscard]] cqrs::EventId last() const { return static_cast<cqrs::EventId>(rows_.size()); }

  // An acknowledgement that comes after all takes a dead letter back.
  void acknowledge(cqrs::EventId id) { row(id).state = OutboxRow::State::acknowledged; }

  [[nodiscard]] std::size_t waiting() const {
    return static_cast<std::size_t>(
        std::count_if(rows_.begin(), rows_.end(),
                      [](const OutboxRow& row) { return row.state == OutboxRow::State::waits; }));
  }

  [[nodiscard]] std::vector<cqrs::EventId> dead_letters() const {
    std::vector<cqrs::EventId> ids;
    for (cqrs::EventId id = 1; id <= last(); ++id) {
      if (rows_[id - 1].state == OutboxRow::State::dead_letter) ids.push_back(id);
    }
    return ids;
  }

  OutboxRow& row(cqrs::EventId id) { return rows_[id - 1]; }

 private:
  std::vector<OutboxRow> rows_;  // by id, from 1
};

struct RelaySettings {
  sim::Ms redelivery_ms = 5000;
  std::uint32_t max_attempts = 16;
};

class Relay {
 public:
  Relay(Outbox& outbox, Channel& channel, RelaySettings settings)
      : outbox_(outbox), channel_(channel), settings_(settings) {}

  void look(sim::Ms now) {
    for (cqrs::EventId id = 1; id <= outbox_.last(); ++id) {
      OutboxRow& row = outbox_.row(id);
      if (row.state != OutboxRow::State::waits || !is_due(row, now)) continue;
      if (row.attempts == settings_.max_attempts) {
        row.state = OutboxRow::State::dead_letter;
        continue;
      }
      channel_.send(id, row.event);
      // Noted after the sending: a crash in between sends it twice. The other way round it would
      // count as sent though nobody had sent it.
      ++row.attempts;
      row.sent_at = now;
    }
  }

 private:
  [[nodiscard]] bool is_due(const OutboxRow& row, sim::Ms now) const {
    return row.attempts == 0 || now - row.sent_at >= settings_.redelivery_ms;
  }

  Outbox& outbox_;
  Channel& channel_;
  RelaySettings settings_;
};

}  // namespace exercises
