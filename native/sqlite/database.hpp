// The system's SQLite (libsqlite3): statements prepared once and run with values, their rows, and
// what each took by SQLite's own counters.
//
//   auto database = Database::open();
//   auto rows = database.value()->run(Statement::allocations_from_view, values);
//   database.value()->counters().vm_steps;
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sqlite3/sqlite3.h>

#include "allocation/ways/statement_runner.hpp"

namespace native::sqlite {

class Database final : public allocation::ways::StatementRunner {
 public:
  using Rows = std::vector<allocation::ways::Row>;
  using Problem = allocation::ways::SqlProblem;

  // In memory, empty.
  [[nodiscard]] static cqrs::Result<std::unique_ptr<Database>, Problem> open();

  cqrs::Result<Rows, Problem> run(allocation::ways::Statement statement,
                                  std::span<const allocation::ways::Value> values) override;
  cqrs::Result<cqrs::Done, Problem> run_script(std::string_view sql) override;
  cqrs::Result<std::vector<std::string>, Problem> query_plan(
      allocation::ways::Statement statement) override;
  [[nodiscard]] allocation::ways::Counters counters() const override { return counters_; }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
  };
  using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

  explicit Database(sqlite3* handle) : handle_(handle) {}
  [[nodiscard]] Problem problem(std::string_view statement) const;
  [[nodiscard]] cqrs::Result<Prepared, Problem> prepare(std::string_view name,
                                                        std::string_view sql);
  // To the end; the statement can be run again afterwards.
  [[nodiscard]] cqrs::Result<Rows, Problem> step(std::string_view name,
                                                 sqlite3_stmt* statement) const;

  std::unique_ptr<sqlite3, Close> handle_;
  // Finalized before the handle is closed.
  std::array<Prepared, allocation::ways::statement_names.size()> prepared_;
  allocation::ways::Counters counters_;
};

}  // namespace native::sqlite
