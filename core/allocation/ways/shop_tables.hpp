// The tables of allocation/read_side/sql/schema.sql, kept by the events of each unit of work in one
// transaction: the normalised ones, and with them the view's table, whose price at the write is
// counted apart.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>

#include "allocation/adapters/in_memory_repository.hpp"
#include "allocation/domain/events.hpp"
#include "allocation/ways/labels.hpp"
#include "allocation/ways/statement_runner.hpp"

namespace allocation::ways {

// What one unit of work has cost.
struct WriteCost {
  Counters tables;  // the normalised tables, with the transaction around them
  Counters view;    // the view's table in the same transaction
};

using Saved = cqrs::Result<cqrs::Done, SqlProblem>;

class ShopTables {
 public:
  // Both outlive it.
  ShopTables(StatementRunner& database, const Labels& labels)
      : database_(database), labels_(labels) {}

  // The tables, empty.
  Saved create();
  // What a unit of work has done, as one transaction: all of it is kept, or nothing.
  Saved save(std::span<const Event> events);
  // All that a write side holds, into empty tables, in one transaction.
  Saved copy(const InMemoryRepository& products);

  // Between these two no unit is a transaction of its own: many at once are filled in faster.
  Saved begin_filling();
  Saved end_filling();

  [[nodiscard]] const WriteCost& last_cost() const { return cost_; }

 private:
  Saved run(Statement statement, std::initializer_list<Value> values);
  // By so much the version of the events' product rises.
  Saved keep(std::span<const Event> events, std::int64_t versions);
  Saved keep_tables(const Event& event);
  Saved keep_view(const Event& event);

  StatementRunner& database_;
  const Labels& labels_;
  bool filling_ = false;
  WriteCost cost_;
};

}  // namespace allocation::ways
