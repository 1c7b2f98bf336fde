// The write side as an application has it: the bus over the in-memory repository, with a store that
// can be told to fail, and every event committed so far.
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "allocation/adapters/in_memory_unit_of_work.hpp"
#include "allocation/service_layer/bootstrap.hpp"

namespace support {

class Shop final : public allocation::CommitGate {
 public:
  allocation::InMemoryRepository products;
  allocation::Units units{products, this};
  allocation::MessageBus bus{allocation::wiring};

  std::vector<allocation::Event> events;
  int units_committed = 0;
  // The commits from then on fail, so many of them.
  int commits_until_failure = std::numeric_limits<int>::max();
  int failures_left = std::numeric_limits<int>::max();

  allocation::Outcome handle(const allocation::Command& command) {
    return bus.handle(command, units);
  }
  [[nodiscard]] allocation::Total available(allocation::BatchRef ref) const {
    for (const allocation::Batch& batch : products.look(*products.sku_of(ref))->batches()) {
      if (batch.reference() == ref) return batch.available_quantity();
    }
    return 0;
  }

  bool admit(std::span<const allocation::Event>) override {
    if (commits_until_failure > 0) {
      --commits_until_failure;
      return true;
    }
    return failures_left-- <= 0;
  }
  void committed(std::span<const allocation::Event> raised) override {
    ++units_committed;
    events.insert(events.end(), raised.begin(), raised.end());
  }
};

}  // namespace support
