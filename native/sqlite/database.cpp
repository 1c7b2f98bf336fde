#include "database.hpp"

#include <utility>

#include "open.hpp"

namespace native::sqlite {
namespace {

using allocation::ways::Row;
using allocation::ways::Value;

// Texts are bound where they are: they outlive the run of their statement.
int bind(sqlite3_stmt* statement, int place, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return sqlite3_bind_int64(statement, place, *number);
  if (const auto* text = std::get_if<std::string>(&value))
    return sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()),
                             SQLITE_STATIC);
  return sqlite3_bind_null(statement, place);
}

Value column(sqlite3_stmt* statement, int place) {
  switch (sqlite3_column_type(statement, place)) {
    case SQLITE_NULL:
      return {};
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_column_int64(statement, place)};
    default: {
      const auto* text = sqlite3_column_text(statement, place);
      return std::string(reinterpret_cast<const char*>(text),
                         static_cast<std::size_t>(sqlite3_column_bytes(statement, place)));
    }
  }
}

Row row_of(sqlite3_stmt* statement) {
  Row row;
  const int columns = sqlite3_column_count(statement);
  row.reserve(static_cast<std::size_t>(columns));
  for (int place = 0; place < columns; ++place)
    row.push_back(column(statement, place));
  return row;
}

}  // namespace

cqrs::Result<std::unique_ptr<Database>, Database::Problem> Database::open() {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open(":memory:", &handle);
  // Even one that could not be opened has to be closed.
  std::unique_ptr<Database> database(new Database(handle));
  if (code != SQLITE_OK) return database->problem("open");
  return database;
}

Database::Problem Database::problem(std::string_view statement) const {
  return {std::string(statement), sqlite3_errmsg(handle_.get())};
}

cqrs::Result<Database::Prepared, Database::Problem> Database::prepare(std::string_view name,
                                                                      std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return problem(name);
  return Prepared(statement);
}

cqrs::Result<Database::Rows, Database::Problem> Database::step(std::string_view name,
                                                               sqlite3_stmt* statement) const {
  Rows rows;
  int code = sqlite3_step(statement);
  for (; code == SQLITE_ROW; code = sqlite3_step(statement))
    rows.push_back(row_of(statement));
  // Read before the reset, which may overwrite it.
  Problem failed = problem(name);
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  if (code != SQLITE_DONE) return failed;
  return rows;
}

cqrs::Result<Database::Rows, Database::Problem> Database::run(allocation::ways::Statement statement,
                                                              std::span<const Value> values) {
  const std::string_view name = name_of(statement);
  Prepared& prepared = prepared_[static_cast<std::size_t>(statement)];
  if (!prepared) {
    auto made = prepare(name, sql_of(statement));
    if (!made) return made.error();
    prepared = std::move(made.value());
  }
  int place = 0;
  for (const Value& value : values) {
    if (bind(prepared.get(), ++place, value) != SQLITE_OK) return problem(name);
  }
  auto rows = step(name, prepared.get());
  ++counters_.statements;
  counters_.vm_steps += sqlite3_stmt_status(prepared.get(), SQLITE_STMTSTATUS_VM_STEP, 1);
  if (rows) counters_.rows += static_cast<std::int64_t>(rows.value().size());
  return rows;
}

cqrs::Result<cqrs::Done, Database::Problem> Database::run_script(std::string_view sql) {
  const std::string text(sql);
  if (sqlite3_exec(handle_.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return problem("script");
  return cqrs::Done{};
}

cqrs::Result<std::vector<std::string>, Database::Problem> Database::query_plan(
    allocation::ways::Statement statement) {
  const std::string sql = "EXPLAIN QUERY PLAN " + std::string(sql_of(statement));
  auto prepared = prepare(name_of(statement), sql);
  if (!prepared) return prepared.error();
  const auto rows = step(name_of(statement), prepared.value().get());
  if (!rows) return rows.error();
  std::vector<std::string> plan;
  // The fourth column is the step in words.
  for (const Row& row : rows.value())
    plan.push_back(std::get<std::string>(row[3]));
  return plan;
}

}  // namespace native::sqlite

namespace native {

cqrs::Result<std::unique_ptr<allocation::ways::StatementRunner>, std::string> open_sqlite() {
  auto database = sqlite::Database::open();
  if (!database) return "SQLite: " + database.error().message;
  return std::unique_ptr<allocation::ways::StatementRunner>(std::move(database.value()));
}

}  // namespace native
