// A database engine that JavaScript brings (SqlEngine in web/src/core/ways.ts), as the ways of
// reading ask it. Between two modules everything costs, so statements go over as bytes, those whose
// rows nobody waits for many at a time, and rows come back as bytes.
//
// A statement: its number (1 byte), how many values (1 byte), the values. A value: 0, null; 1, a
// number as 8 bytes of a double; 2, a text, its length as 4 bytes and its UTF-8. What comes back:
// the steps of SQLite's machine for all of them, and of the last one how many rows and columns
// there are (4 bytes each), and their values. All little-endian.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <emscripten/val.h>

#include "allocation/ways/statement_runner.hpp"

namespace web {

class JsRunner final : public allocation::ways::StatementRunner {
 public:
  using Rows = std::vector<allocation::ways::Row>;
  using Problem = allocation::ways::SqlProblem;
  using Values = std::span<const allocation::ways::Value>;

  explicit JsRunner(emscripten::val engine);

  cqrs::Result<Rows, Problem> run(allocation::ways::Statement statement, Values values) override;
  cqrs::Result<cqrs::Done, Problem> run_later(allocation::ways::Statement statement,
                                              Values values) override;
  cqrs::Result<cqrs::Done, Problem> run_script(std::string_view sql) override;
  cqrs::Result<std::vector<std::string>, Problem> query_plan(
      allocation::ways::Statement statement) override;
  [[nodiscard]] allocation::ways::Counters counters() const override { return counters_; }

 private:
  void add(allocation::ways::Statement statement, Values values);
  // What waits is run; what came of the last of it is in room_.
  cqrs::Result<cqrs::Done, Problem> flush(std::string_view name);

  emscripten::val engine_;
  std::vector<std::uint8_t> waiting_;
  std::int64_t statements_waiting_ = 0;
  std::vector<std::uint8_t> room_;
  allocation::ways::Counters counters_;
};

}  // namespace web
