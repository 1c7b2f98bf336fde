// The two views of the read side and their queries (Cosmic Python ch. 12; semantics sections 5 and
// 6): events in, rows out, never the model.
#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "allocation/domain/order_line.hpp"
#include "cqrs/chained_rows.hpp"
#include "cqrs/paged_vector.hpp"

namespace allocation {

struct AllocationRow {
  Sku sku;
  Quantity qty = 0;
  std::optional<BatchRef> batchref;  // none: out of stock

  friend bool operator==(const AllocationRow&, const AllocationRow&) = default;
  // By sku, quantity and batch, none first.
  friend bool operator<(const AllocationRow& one, const AllocationRow& other) {
    return std::tie(one.sku, one.qty, one.batchref) <
           std::tie(other.sku, other.qty, other.batchref);
  }
};

// What is allocated to an order.
class AllocationsView {
 public:
  // The rows of an order, sorted by id (a report sorts them by name); none: no such order here.
  [[nodiscard]] std::vector<AllocationRow> allocations(OrderId orderid) const;
  [[nodiscard]] bool has(OrderId orderid) const { return rows_.has(orderid); }
  // One more than the largest order id that may have rows.
  [[nodiscard]] std::size_t orders() const { return rows_.keys(); }

  void insert(const OrderLine& line, std::optional<BatchRef> batchref);
  // The one row of the line; rows of it that were doubled become one.
  void set(const OrderLine& line, std::optional<BatchRef> batchref);
  // Every row of that order and sku, whatever its quantity: what the book's code does.
  void remove_all(OrderId orderid, Sku sku);
  // The line's row, if it is in this batch.
  void remove(const OrderLine& line, BatchRef batchref);

  template <class Visit>
  void each_page(Visit visit) const {
    rows_.each_page(visit);
  }

 private:
  cqrs::ChainedRows<OrderId, AllocationRow> rows_;
};

struct Availability {
  Total in_stock = 0;           // in the warehouse
  Total incoming = 0;           // on its way there
  std::optional<Eta> next_eta;  // of the first shipment with something left

  friend bool operator==(const Availability&, const Availability&) = default;
};

struct AvailabilityRow {
  BatchRef ref;
  Sku sku;
  std::optional<Eta> eta;
  Total available = 0;

  friend bool operator==(const AvailabilityRow&, const AvailabilityRow&) = default;
};

// What is left of each batch, and of each sku.
class AvailabilityView {
 public:
  // None: no such product here.
  [[nodiscard]] std::optional<Availability> availability(Sku sku) const;
  [[nodiscard]] std::optional<AvailabilityRow> row(BatchRef ref) const;
  // One more than the largest batch reference, and sku, that may have a row.
  [[nodiscard]] std::size_t refs() const { return rows_.size(); }
  [[nodiscard]] std::size_t skus() const { return skus_.size(); }

  // The batch arrives or is announced: qty is added, sku and eta are set. Returns the sku that the
  // row was under before, if it was under another one.
  std::optional<Sku> create(BatchRef ref, Sku sku, Quantity qty, std::optional<Eta> eta);
  // `delta` is added to what is left of the batch; one never heard of gets a row under this sku.
  // Returns the sku that the row is under.
  Sku add(BatchRef ref, Sku sku, Total delta);

  template <class Visit>
  void each_page(Visit visit) const {
    rows_.each_page(visit);
    skus_.each_page(visit);
  }

 private:
  // Rows of one sku are chained both ways; places count from 1, 0 ends a chain.
  struct Row {
    bool exists = false;
    Sku sku;
    std::optional<Eta> eta;
    Total available = 0;
    std::uint32_t next = 0;
    std::uint32_t previous = 0;
  };
  struct SkuEntry {
    std::uint32_t first = 0;
    Availability sums;
  };

  void link(std::uint32_t place, Sku sku);
  void unlink(std::uint32_t place);
  void count(const Row& row, Total sign);
  void expect(const Row& row);
  void find_next_eta(Sku sku);
  SkuEntry& entry(Sku sku);

  cqrs::PagedVector<Row> rows_;  // by reference
  cqrs::PagedVector<SkuEntry> skus_;
};

struct Views {
  AllocationsView allocations;
  AvailabilityView availability;
};

}  // namespace allocation
