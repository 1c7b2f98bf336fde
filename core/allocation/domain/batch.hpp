// A batch of stock (Cosmic Python ch. 1): bought as one, sold line by line.
#pragma once

#include <optional>
#include <vector>

#include "allocation/domain/order_line.hpp"

namespace allocation {

class Batch {
 public:
  Batch(BatchRef reference, Sku sku, Quantity purchased, std::optional<Eta> eta);

  [[nodiscard]] BatchRef reference() const { return reference_; }
  [[nodiscard]] Sku sku() const { return sku_; }
  [[nodiscard]] std::optional<Eta> eta() const { return eta_; }
  [[nodiscard]] Quantity purchased_quantity() const { return purchased_; }
  // Below 0 while a batch that shrank still holds lines it has no stock for.
  [[nodiscard]] Total available_quantity() const { return Total{purchased_} - allocated_; }
  // The lines it holds, in the order in which they were allocated.
  [[nodiscard]] const std::vector<OrderLine>& allocations() const { return allocations_; }

  [[nodiscard]] bool can_allocate(const OrderLine& line) const {
    return line.sku == sku_ && available_quantity() >= line.qty;
  }
  void allocate(const OrderLine& line);
  // Takes off the line that was allocated last; there must be one.
  OrderLine deallocate_one();
  void change_purchased_quantity(Quantity qty) { purchased_ = qty; }

 private:
  BatchRef reference_;
  Sku sku_;
  std::optional<Eta> eta_;
  Quantity purchased_;
  Total allocated_ = 0;
  std::vector<OrderLine> allocations_;
};

// Which of two batches is to be sold first: stock before shipments, then the earlier one.
[[nodiscard]] bool sells_before(const Batch& one, const Batch& other);

}  // namespace allocation
