// The SQL of allocation/read_side/sql, compiled into the programs: cmake/sql.cmake makes a table of
// the files, so that both engines run the same texts.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace allocation::ways {

// A statement is its file: save_product is allocation/read_side/sql/save_product.sql.
enum class Statement : std::uint8_t {
  begin,
  commit,
  roll_back,
  save_product,
  insert_batch,
  change_batch_quantity,
  insert_line,
  delete_line,
  insert_allocation,
  delete_allocation,
  set_view_row,
  delete_view_row,
  lines_of_order,
  batch_of_line,
  lines_with_batches,
  allocations_by_join,
  allocations_from_view,
};

inline constexpr auto statement_names = std::to_array<std::string_view>(
    {"begin", "commit", "roll_back", "save_product", "insert_batch", "change_batch_quantity",
     "insert_line", "delete_line", "insert_allocation", "delete_allocation", "set_view_row",
     "delete_view_row", "lines_of_order", "batch_of_line", "lines_with_batches",
     "allocations_by_join", "allocations_from_view"});

constexpr std::string_view name_of(Statement statement) {
  return statement_names[static_cast<std::size_t>(statement)];
}

struct SqlText {
  std::string_view name;
  std::string_view text;
};

// All files of the folder, by name.
[[nodiscard]] std::span<const SqlText> sql_texts();
[[nodiscard]] std::string_view sql_of(Statement statement);
// The tables: several statements.
[[nodiscard]] std::string_view schema_sql();

}  // namespace allocation::ways
