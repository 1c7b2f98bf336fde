#include "allocation/ways/object_mapper.hpp"

namespace allocation::ways {
namespace {

constexpr std::size_t line_columns = 4;

std::int64_t number(const Value& value) {
  return std::get<std::int64_t>(value);
}

const std::string& text(const Value& value) {
  return std::get<std::string>(value);
}

}  // namespace

LineObject& ObjectMapper::line_from(const Row& row) {
  std::unique_ptr<LineObject>& line = lines_[number(row[0])];
  if (!line)
    line = std::make_unique<LineObject>(
        LineObject{number(row[0]), text(row[1]), text(row[2]), number(row[3]), false, nullptr});
  return *line;
}

const BatchObject* ObjectMapper::batch_from(const Row& row, std::size_t first) {
  if (std::holds_alternative<std::monostate>(row[first])) return nullptr;
  std::unique_ptr<BatchObject>& batch = batches_[number(row[first])];
  if (!batch) {
    batch = std::make_unique<BatchObject>(BatchObject{number(row[first]), text(row[first + 1]),
                                                      text(row[first + 2]), number(row[first + 3]),
                                                      std::nullopt});
    if (const auto* eta = std::get_if<std::int64_t>(&row[first + 4])) batch->eta = *eta;
  }
  return batch.get();
}

cqrs::Result<std::vector<LineObject*>, SqlProblem> ObjectMapper::lines_of_order(
    const std::string& orderid) {
  const bool eager = loading_ == Loading::eager;
  const Value name = orderid;
  const auto rows =
      database_.run(eager ? Statement::lines_with_batches : Statement::lines_of_order, {&name, 1});
  if (!rows) return rows.error();
  std::vector<LineObject*> lines;
  for (const Row& row : rows.value()) {
    LineObject& line = line_from(row);
    if (eager) {
      line.batch = batch_from(row, line_columns);
      line.batch_loaded = true;
    }
    lines.push_back(&line);
  }
  return lines;
}

cqrs::Result<const BatchObject*, SqlProblem> ObjectMapper::batch_of(LineObject& line) {
  if (!line.batch_loaded) {
    const Value id = line.id;
    const auto rows = database_.run(Statement::batch_of_line, {&id, 1});
    if (!rows) return rows.error();
    if (!rows.value().empty()) line.batch = batch_from(rows.value().front(), 0);
    line.batch_loaded = true;
  }
  return line.batch;
}

}  // namespace allocation::ways
