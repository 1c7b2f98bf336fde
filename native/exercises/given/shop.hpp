// The write side, as the exercises' tests use it: the lab's own bus, handlers and products, and the
// events that were committed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "allocation/read_side/views.hpp"
#include "allocation/service_layer/bootstrap.hpp"
#include "cqrs/event_log.hpp"

namespace exercises {

// Keeps all that is committed. The id of an event is its place, from 1.
class CommittedEvents final : public allocation::CommitGate {
 public:
  bool admit(std::span<const allocation::Event>) override { return true; }
  void committed(std::span<const allocation::Event> events) override {
    for (const allocation::Event& event : events)
      log_.append(event);
  }

  [[nodiscard]] cqrs::EventId last() const { return log_.last(); }
  const allocation::Event& operator[](cqrs::EventId id) const { return log_[id]; }

 private:
  cqrs::EventLog<allocation::Event> log_;
};

class Shop {
 public:
  // Whoever wants to know what is committed stands at the gate.
  explicit Shop(allocation::CommitGate& gate) : units_(products_, &gate) {}

  // The command and everything it leads to.
  allocation::Outcome handle(const allocation::Command& command) {
    return bus_.handle(command, units_);
  }

  // What the order's page would show if it were drawn from the write model, sorted.
  [[nodiscard]] std::vector<allocation::AllocationRow> truth(allocation::OrderId orderid) const {
    std::vector<allocation::AllocationRow> rows;
    for (std::uint32_t sku = 0; sku < products_.skus(); ++sku) {
      const allocation::Product* product = products_.look(allocation::Sku{sku});
      if (product == nullptr) continue;
      for (const allocation::OrderLine& line : product->unfulfilled()) {
        if (line.orderid == orderid) rows.push_back({line.sku, line.qty, std::nullopt});
      }
      for (const allocation::Batch& batch : product->batches()) {
        for (const allocation::OrderLine& line : batch.allocations()) {
          if (line.orderid == orderid) rows.push_back({line.sku, line.qty, batch.reference()});
        }
      }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
  }

 private:
  allocation::InMemoryRepository products_;
  allocation::Units units_;
  allocation::MessageBus bus_{allocation::wiring};
};

}  // namespace exercises
