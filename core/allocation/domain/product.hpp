// The product: the aggregate whose rules are the reason for a write model (Cosmic Python ch. 7).
//
// Invariants, checked by tests/property:
//   1. a line is in at most one batch;
//   2. after a commit no batch has less than nothing available;
//   3. purchased = available + the sum of the lines;
//   4. the version rises by one with every unit of work that commits events.
//
// What is done to a product is staged: it shows at once, and is kept (accept) or undone (roll_back)
// as one. See cqrs/unit_of_work.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <tsl/robin_map.h>

#include "allocation/domain/batch.hpp"
#include "allocation/domain/errors.hpp"
#include "allocation/domain/events.hpp"
#include "cqrs/result.hpp"

namespace allocation {

// What became of a request that no rule refused.
enum class Accepted : std::uint8_t { ok, no_change, out_of_stock };

class Product {
 public:
  using Event = allocation::Event;

  Product() = default;
  explicit Product(Sku sku) : sku_(sku) {}

  [[nodiscard]] Sku sku() const { return sku_; }
  [[nodiscard]] std::uint32_t version() const { return version_; }
  [[nodiscard]] const std::vector<Batch>& batches() const { return batches_; }  // by creation
  [[nodiscard]] std::vector<OrderLine> unfulfilled() const;                     // sorted
  // The batch that holds the line, if one does.
  [[nodiscard]] std::optional<BatchRef> allocated_to(const OrderLine& line) const;
  [[nodiscard]] bool is_unfulfilled(const OrderLine& line) const;

  // The caller has made sure that the reference is new everywhere, and the quantity valid.
  cqrs::Result<Accepted, Refusal> add_batch(BatchRef ref, Quantity qty, std::optional<Eta> eta);
  // To the first batch with room; out_of_stock, and remembered as unfulfilled, if none has.
  cqrs::Result<Accepted, Refusal> allocate(const OrderLine& line);
  // Lines the batch has no stock for any more are taken off, the latest first.
  cqrs::Result<Accepted, Refusal> change_batch_quantity(BatchRef ref, Quantity qty);

  // About what it holds outside itself, for those who weigh copies.
  [[nodiscard]] std::size_t heap_bytes() const;

  [[nodiscard]] std::span<const Event> new_events() const { return events_; }
  [[nodiscard]] bool dirty() const { return !journal_.empty(); }
  void accept();
  void roll_back();

 private:
  struct LineKey {
    OrderId orderid;
    Quantity qty;
    friend bool operator==(const LineKey&, const LineKey&) = default;
  };
  struct LineKeyHash {
    std::size_t operator()(const LineKey& key) const;
  };
  using BatchIndex = std::uint32_t;
  static constexpr BatchIndex no_batch = 0xFFFFFFFF;  // where an unfulfilled line is

  // One step of what is staged, with what it takes to undo it.
  struct Change {
    enum class Kind : std::uint8_t { batch_added, quantity_changed, line_placed, line_taken_off };
    Kind kind;
    bool was_unfulfilled;      // line_placed
    Quantity quantity_before;  // quantity_changed
    BatchIndex batch;
    OrderLine line;
  };

  static LineKey key_of(const OrderLine& line) { return {line.orderid, line.qty}; }
  [[nodiscard]] BatchIndex index_of(BatchRef ref) const;
  BatchIndex first_with_room(const OrderLine& line);
  void place(const OrderLine& line, BatchIndex batch);
  void take_off_last(BatchIndex batch);
  void undo(const Change& change);

  Sku sku_;
  std::uint32_t version_ = 0;
  std::vector<Batch> batches_;
  std::vector<BatchIndex> by_preference_;
  // Every batch before this place in by_preference_ is sold out, so nobody need look there.
  std::size_t sold_out_ = 0;
  tsl::robin_map<std::uint32_t, BatchIndex> batch_by_ref_;
  tsl::robin_map<LineKey, BatchIndex, LineKeyHash> lines_;

  std::vector<Event> events_;
  std::vector<Change> journal_;
};

}  // namespace allocation
