// The order lines of both sides, side by side.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "allocation/simulation/allocation_domain.hpp"
#include "lab/tables.hpp"
#include "lab/texts.hpp"
#include "sim/world.hpp"

namespace lab {

class OrderRows {
 public:
  // Of the orders that something happened to last, `rows_shown_max` at most.
  OrderRows(const sim::World& world, const sim::Vocabulary& names);

  [[nodiscard]] std::vector<OrderRow> write_side() const;
  [[nodiscard]] std::vector<OrderRow> replica(std::uint8_t replica) const;

 private:
  using Rows = std::vector<allocation::AllocationRow>;
  struct Order {
    sim::EventId first_event = 0;  // a committed one, if there is any
    allocation::OrderId id;
  };

  [[nodiscard]] OrderRow row(const Order& order, const allocation::AllocationRow& row) const;
  [[nodiscard]] bool every_running_replica_has(allocation::OrderId order,
                                               const allocation::AllocationRow& row) const;
  [[nodiscard]] Rows sorted(Rows rows) const;

  const sim::World& world_;
  Texts texts_;
  const allocation::AllocationDomain& domain_;
  std::vector<Order> orders_;  // by first event
};

}  // namespace lab
