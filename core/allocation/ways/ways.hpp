// Five ways to answer "what is allocated to this order?" (Cosmic Python ch. 12), the second of them
// twice; all give the same answer, and say what it took.
//
//   auto answer = ask(Way::hand_written_sql, shop, orderid);
//   answer.value().rows;             // by sku, quantity and batch
//   answer.value().cost.statements;
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "allocation/adapters/in_memory_repository.hpp"
#include "allocation/read_side/views.hpp"
#include "allocation/ways/labels.hpp"
#include "allocation/ways/statement_runner.hpp"

namespace allocation::ways {

enum class Way : std::uint8_t {
  repository,        // the domain's own objects, walked
  orm_lazy,          // an object for each row, loaded when it is asked for: SELECT N+1
  orm_eager,         // the same objects, loaded with the list
  hand_written_sql,  // one join over the normalised tables
  view_table,        // a table for the question, kept in the transaction that changes the others
  event_store,       // a store of its own, kept by events: may be stale
};

inline constexpr auto all_ways =
    std::to_array<Way>({Way::repository, Way::orm_lazy, Way::orm_eager, Way::hand_written_sql,
                        Way::view_table, Way::event_store});
inline constexpr auto way_names = std::to_array<std::string_view>(
    {"repository", "orm_lazy", "orm_eager", "hand_written_sql", "view_table", "event_store"});

constexpr std::string_view name_of(Way way) {
  return way_names[static_cast<std::size_t>(way)];
}

// The statements that a way sends to answer; none if it asks no database.
[[nodiscard]] std::span<const Statement> statements_of(Way way);

struct AnswerRow {
  std::string sku;
  std::int64_t qty = 0;
  std::optional<std::string> batchref;  // none: out of stock

  friend bool operator==(const AnswerRow&, const AnswerRow&) = default;
  // By sku, quantity and batch, none first.
  friend bool operator<(const AnswerRow& one, const AnswerRow& other) {
    return std::tie(one.sku, one.qty, one.batchref) <
           std::tie(other.sku, other.qty, other.batchref);
  }
};

// What an answer took. Of the engine only what ran for it; of the objects those that were looked at
// or built on the way.
struct Cost {
  Counters engine;
  std::int64_t aggregates = 0;
  std::int64_t batches = 0;
  std::int64_t lines = 0;  // of a store kept by events: its rows

  // Rows and objects: what was fetched to be looked at.
  [[nodiscard]] std::int64_t looked_at() const {
    return engine.rows + aggregates + batches + lines;
  }
  friend bool operator==(const Cost&, const Cost&) = default;
};

struct Answer {
  std::vector<AnswerRow> rows;  // sorted
  Cost cost;
};

// A shop as the ways find it: the same state, kept five times.
struct Shop {
  const InMemoryRepository& products;
  StatementRunner& database;           // ShopTables keeps it
  const AllocationsView& event_store;  // project_by_line keeps it, perhaps later
  const Labels& labels;
};

[[nodiscard]] cqrs::Result<Answer, SqlProblem> ask(Way way, const Shop& shop, OrderId orderid);

}  // namespace allocation::ways
