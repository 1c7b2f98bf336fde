// The tables of both sides in full, the write side's beside a replica's, row by row: what each has,
// whether they differ, and which events explain it. The page asks for the rows that it has room
// for; unlike on the stage (lab/tables.hpp), none is left out.
//
//   const Comparison page = compare(session.sight(), {.table = ComparedTable::orders}, 0, 50);
//   if (page.rows[0].differs) show(page.rows[0].causes);
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lab/inspect/sight.hpp"
#include "lab/row_causes.hpp"

namespace lab {

enum class ComparedTable : std::uint8_t {
  batches,   // with their order lines; a replica keeps what is left of each
  products,  // the availability of each
  orders,    // order lines, and where they are allocated
};
inline constexpr std::array<std::string_view, 3> compared_table_words{"batches", "products",
                                                                      "orders"};

struct ComparedRows {
  ComparedTable table = ComparedTable::batches;
  std::uint8_t replica = 0;  // one there is
  bool differing_only = false;
  std::string text{};  // part of a name in the row; upper and lower case alike
};

struct BatchLine {
  std::string orderid;
  std::int64_t qty = 0;
};

struct ComparedRow {
  std::string name;             // the reference, the sku, the order
  std::string sku;              // of batches and orders
  std::int64_t qty = 0;         // of orders
  Phrase write;                 // what the write side has
  std::vector<Phrase> replica;  // what the replica has; several: rows that it has doubled
  bool differs = false;
  RowCauses causes;              // of a row that differs
  std::vector<BatchLine> lines;  // of batches: in the order of allocation, the first of them
  std::size_t lines_in_all = 0;
  std::size_t lines_more = 0;  // beyond those listed
};
inline constexpr std::size_t batch_lines_listed_max = 12;

struct Comparison {
  std::size_t rows_in_all = 0;
  std::size_t differing = 0;  // of all
  std::size_t matching = 0;   // of all, by text and difference
  std::size_t from = 0;       // place of the first row among the matching
  std::vector<ComparedRow> rows;
};

// Batches by creation, products by their first batch, orders by their first event; what only the
// replica knows comes last. Rows `from` to `from + count` of the matching ones; where that is
// behind them all, the last page of so many. Of a run that is not the shop's there are none.
[[nodiscard]] Comparison compare(const Sight& sight, const ComparedRows& which, std::size_t from,
                                 std::size_t count);

}  // namespace lab
