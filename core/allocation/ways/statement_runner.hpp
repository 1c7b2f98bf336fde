// What the ways of reading ask of a database engine: statements with values in, rows out, and what
// that took. Natively the engine is the system's SQLite, in the page SQLite as WebAssembly; nobody
// here knows which.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "allocation/ways/sql_texts.hpp"
#include "cqrs/result.hpp"

namespace allocation::ways {

// Null, a number or a text, as SQLite has them.
using Value = std::variant<std::monostate, std::int64_t, std::string>;
using Row = std::vector<Value>;

struct SqlProblem {
  std::string statement;  // its name
  std::string message;    // the engine's own
};

// Since the engine was opened.
struct Counters {
  std::int64_t statements = 0;  // sent
  std::int64_t rows = 0;        // that came back
  std::int64_t vm_steps = 0;    // of SQLite's virtual machine: SQLITE_STMTSTATUS_VM_STEP

  friend Counters operator-(const Counters& one, const Counters& other) {
    return {one.statements - other.statements, one.rows - other.rows,
            one.vm_steps - other.vm_steps};
  }
  friend Counters operator+(const Counters& one, const Counters& other) {
    return {one.statements + other.statements, one.rows + other.rows,
            one.vm_steps + other.vm_steps};
  }
  friend bool operator==(const Counters&, const Counters&) = default;
};

class StatementRunner {
 public:
  virtual ~StatementRunner() = default;

  // Runs one statement to its end; values stand for ?1, ?2 and so on.
  virtual cqrs::Result<std::vector<Row>, SqlProblem> run(Statement statement,
                                                         std::span<const Value> values) = 0;
  // The same for a statement whose rows nobody waits for: before anything else that is run, but
  // perhaps with others together. A problem may be that of an earlier one; what it took is counted
  // by then.
  virtual cqrs::Result<cqrs::Done, SqlProblem> run_later(Statement statement,
                                                         std::span<const Value> values) {
    const auto ran = run(statement, values);
    if (!ran) return ran.error();
    return cqrs::Done{};
  }
  // Several statements without values, which are not counted.
  virtual cqrs::Result<cqrs::Done, SqlProblem> run_script(std::string_view sql) = 0;
  // What EXPLAIN QUERY PLAN says of a statement, a step each; not counted.
  virtual cqrs::Result<std::vector<std::string>, SqlProblem> query_plan(Statement statement) = 0;
  [[nodiscard]] virtual Counters counters() const = 0;
};

}  // namespace allocation::ways
