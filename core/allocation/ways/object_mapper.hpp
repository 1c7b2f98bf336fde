// The second way: what an object-relational mapper does with a list of lines and the batch of each.
//
// Each row becomes an object, and the identity map has each object once: two lines in one batch get
// the same BatchObject. Lazily, a line's batch is fetched when it is asked for: one statement for
// the list and one more for each line, SELECT N+1. Eagerly, one statement brings both.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <tsl/robin_map.h>

#include "allocation/ways/statement_runner.hpp"

namespace allocation::ways {

enum class Loading : std::uint8_t { lazy, eager };

// Rows as objects, with all their columns, as a mapper loads them.
struct BatchObject {
  std::int64_t id = 0;
  std::string reference;
  std::string sku;
  std::int64_t purchased_quantity = 0;
  std::optional<std::int64_t> eta;
};

struct LineObject {
  std::int64_t id = 0;
  std::string orderid;
  std::string sku;
  std::int64_t qty = 0;
  // Whether batch is known yet; known and null: the line is in none.
  bool batch_loaded = false;
  const BatchObject* batch = nullptr;
};

// A mapper's session: objects live as long as it does.
class ObjectMapper {
 public:
  ObjectMapper(StatementRunner& database, Loading loading)
      : database_(database), loading_(loading) {}

  [[nodiscard]] cqrs::Result<std::vector<LineObject*>, SqlProblem> lines_of_order(
      const std::string& orderid);
  // Asks the database if it has to; null: the line is in no batch.
  [[nodiscard]] cqrs::Result<const BatchObject*, SqlProblem> batch_of(LineObject& line);

  // Objects in the identity map.
  [[nodiscard]] std::int64_t lines() const { return static_cast<std::int64_t>(lines_.size()); }
  [[nodiscard]] std::int64_t batches() const { return static_cast<std::int64_t>(batches_.size()); }

 private:
  LineObject& line_from(const Row& row);
  // From the columns of a batch that begin at `first`; null if they are.
  const BatchObject* batch_from(const Row& row, std::size_t first);

  StatementRunner& database_;
  Loading loading_;
  // The identity map, by primary key.
  tsl::robin_map<std::int64_t, std::unique_ptr<LineObject>> lines_;
  tsl::robin_map<std::int64_t, std::unique_ptr<BatchObject>> batches_;
};

}  // namespace allocation::ways
