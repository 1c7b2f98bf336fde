// A shop with as many orders as one asks for, to see how the ways of reading grow. Every command
// goes through the bus; each commit is kept in the tables in the same transaction, and its events
// wait for whoever delivers them to the store that is kept by events.
//
// Nothing of it is left to chance: order 0 is a large one, all others are usual ones, and batches
// come in as they are needed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "allocation/read_side/projections.hpp"
#include "allocation/service_layer/bootstrap.hpp"
#include "allocation/ways/shop_tables.hpp"
#include "allocation/ways/ways.hpp"

namespace allocation::ways {

class GrowingShop final : public CommitGate {
 public:
  static constexpr std::int64_t orders_least = 10;
  static constexpr std::int64_t orders_most = 200'000;
  static constexpr std::uint32_t skus = 60;
  static constexpr std::uint32_t lines_usual = 3;
  static constexpr std::uint32_t lines_large = 24;
  static constexpr OrderId large_order{0};

  // The database outlives it.
  explicit GrowingShop(StatementRunner& database) : database_(database) {}
  GrowingShop(const GrowingShop&) = delete;
  GrowingShop& operator=(const GrowingShop&) = delete;

  // The tables, empty.
  Saved open() { return tables_.create(); }
  // Orders are placed until there are so many, and their events delivered.
  Saved grow_to(std::int64_t orders);
  // One more line for an order, of a sku that it has none of. Its event waits.
  Saved add_line(OrderId orderid);
  // The events that wait reach the store kept by events.
  void deliver();
  // That store made anew from every event there has been.
  [[nodiscard]] Views rebuilt() const;

  [[nodiscard]] Shop shop() const { return {products_, database_, views_.allocations, labels_}; }
  // A usual order in the middle of all.
  [[nodiscard]] OrderId usual_order() const {
    return OrderId{static_cast<std::uint32_t>(orders_ / 2)};
  }
  // What the last unit of work has cost the tables.
  [[nodiscard]] const WriteCost& last_cost() const { return tables_.last_cost(); }
  [[nodiscard]] std::int64_t orders() const { return orders_; }
  [[nodiscard]] std::int64_t lines() const { return lines_; }
  [[nodiscard]] std::int64_t batches() const { return std::int64_t{next_batch_}; }
  [[nodiscard]] std::int64_t events() const { return static_cast<std::int64_t>(log_.size()); }

  bool admit(std::span<const Event> events) override;
  void committed(std::span<const Event> events) override;

 private:
  class Numbered final : public Labels {
   public:
    std::string sku(Sku sku) const override { return "SKU-" + std::to_string(sku.value); }
    std::string order(OrderId id) const override { return "order-" + std::to_string(id.value); }
    std::string batch(BatchRef ref) const override { return "batch-" + std::to_string(ref.value); }
  };

  Saved place_order(std::uint32_t order);
  Saved place_line(const Allocate& command);
  Saved handle(const Command& command);

  StatementRunner& database_;
  Numbered labels_;
  ShopTables tables_{database_, labels_};
  InMemoryRepository products_;
  Units units_{products_, this};
  MessageBus bus_{wiring};
  Views views_;

  std::vector<Event> log_;
  std::size_t delivered_ = 0;
  std::optional<SqlProblem> problem_;

  std::int64_t orders_ = 0;
  std::int64_t lines_ = 0;
  std::uint32_t next_batch_ = 0;
  std::vector<std::int64_t> lines_of_sku_ = std::vector<std::int64_t>(skus);
};

}  // namespace allocation::ways
