// The first way: the write side's own repository and objects, asked a question they were not made
// for (Cosmic Python ch. 12). A repository finds a product by its sku, so every product is looked
// through, and three helpers had to be written that no rule of the domain needs.
#pragma once

#include <cstdint>
#include <vector>

#include "allocation/adapters/in_memory_repository.hpp"
#include "allocation/read_side/views.hpp"

namespace allocation::ways {

// What was looked at on the way.
struct Touched {
  std::int64_t aggregates = 0;
  std::int64_t batches = 0;
  std::int64_t lines = 0;
};

// The helpers below, which the model and its repository had to grow.
inline constexpr std::int64_t helpers_grown = 3;

// Helper of the repository: all its products.
[[nodiscard]] std::vector<const Product*> all_products(const InMemoryRepository& products,
                                                       Touched& touched);
// Helper of the batch: its lines that belong to the order.
[[nodiscard]] std::vector<OrderLine> lines_for_order(const Batch& batch, OrderId orderid,
                                                     Touched& touched);
// Helper of the product: the order's lines that no batch had room for.
[[nodiscard]] std::vector<OrderLine> unfulfilled_for_order(const Product& product, OrderId orderid,
                                                           Touched& touched);

// What is allocated to the order, in no order.
[[nodiscard]] std::vector<AllocationRow> allocations_of_order(const InMemoryRepository& products,
                                                              OrderId orderid, Touched& touched);

}  // namespace allocation::ways
