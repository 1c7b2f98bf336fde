// The shop's state kept in all the ways that can be read: the domain behind its bus, the tables in
// the same transaction, the store kept by events.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "allocation/read_side/projections.hpp"
#include "allocation/service_layer/bootstrap.hpp"
#include "allocation/ways/shop_tables.hpp"
#include "allocation/ways/ways.hpp"
#include "sqlite/database.hpp"

namespace support {

class ByNumber final : public allocation::ways::Labels {
 public:
  std::string sku(allocation::Sku sku) const override { return "sku " + std::to_string(sku.value); }
  std::string order(allocation::OrderId orderid) const override {
    return "order " + std::to_string(orderid.value);
  }
  std::string batch(allocation::BatchRef ref) const override {
    return "batch " + std::to_string(ref.value);
  }
};

class ShopOfFive final : public allocation::CommitGate {
 public:
  ShopOfFive() { REQUIRE(tables.create()); }

  allocation::Outcome handle(const allocation::Command& command) {
    return bus_.handle(command, units_);
  }
  bool admit(std::span<const allocation::Event> events) override {
    return tables.save(events).ok();
  }
  void committed(std::span<const allocation::Event> events) override {
    waiting_.insert(waiting_.end(), events.begin(), events.end());
  }
  void deliver() {
    for (const allocation::Event& event : waiting_)
      allocation::project_by_line(event, views_);
    waiting_.clear();
  }
  allocation::ways::Shop shop() { return {products, *database, views_.allocations, labels}; }
  allocation::ways::Answer ask(allocation::ways::Way way, allocation::OrderId orderid) {
    auto answer = allocation::ways::ask(way, shop(), orderid);
    REQUIRE(answer);
    return answer.value();
  }

  std::unique_ptr<native::sqlite::Database> database =
      std::move(native::sqlite::Database::open().value());
  ByNumber labels;
  allocation::ways::ShopTables tables{*database, labels};
  allocation::InMemoryRepository products;

 private:
  allocation::Units units_{products, this};
  allocation::MessageBus bus_{allocation::wiring};
  allocation::Views views_;
  std::vector<allocation::Event> waiting_;
};

}  // namespace support
