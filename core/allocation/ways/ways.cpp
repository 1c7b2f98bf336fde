#include "allocation/ways/ways.hpp"

#include <algorithm>

#include "allocation/ways/object_mapper.hpp"
#include "allocation/ways/repository_queries.hpp"

namespace allocation::ways {
namespace {

using Asked = cqrs::Result<Answer, SqlProblem>;

AnswerRow in_names(const AllocationRow& row, const Labels& labels) {
  AnswerRow named{labels.sku(row.sku), row.qty, std::nullopt};
  if (row.batchref) named.batchref = labels.batch(*row.batchref);
  return named;
}

Answer from_repository(const Shop& shop, OrderId orderid) {
  Answer answer;
  Touched touched;
  for (const AllocationRow& row : allocations_of_order(shop.products, orderid, touched))
    answer.rows.push_back(in_names(row, shop.labels));
  answer.cost.aggregates = touched.aggregates;
  answer.cost.batches = touched.batches;
  answer.cost.lines = touched.lines;
  return answer;
}

Asked from_objects(const Shop& shop, OrderId orderid, Loading loading) {
  ObjectMapper mapper(shop.database, loading);
  const auto lines = mapper.lines_of_order(shop.labels.order(orderid));
  if (!lines) return lines.error();
  Answer answer;
  for (LineObject* line : lines.value()) {
    const auto batch = mapper.batch_of(*line);
    if (!batch) return batch.error();
    answer.rows.push_back({line->sku, line->qty, std::nullopt});
    if (batch.value() != nullptr) answer.rows.back().batchref = batch.value()->reference;
  }
  answer.cost.batches = mapper.batches();
  answer.cost.lines = mapper.lines();
  return answer;
}

// Both statements answer with sku, quantity and batch.
Asked from_sql(const Shop& shop, OrderId orderid, Statement statement) {
  const Value name = shop.labels.order(orderid);
  auto rows = shop.database.run(statement, {&name, 1});
  if (!rows) return rows.error();
  Answer answer;
  for (const Row& row : rows.value()) {
    answer.rows.push_back({std::get<std::string>(row[0]), std::get<std::int64_t>(row[1]), {}});
    if (const auto* batchref = std::get_if<std::string>(&row[2]))
      answer.rows.back().batchref = *batchref;
  }
  return answer;
}

Answer from_event_store(const Shop& shop, OrderId orderid) {
  Answer answer;
  for (const AllocationRow& row : shop.event_store.allocations(orderid))
    answer.rows.push_back(in_names(row, shop.labels));
  answer.cost.lines = static_cast<std::int64_t>(answer.rows.size());
  return answer;
}

Asked answer_of(Way way, const Shop& shop, OrderId orderid) {
  switch (way) {
    case Way::repository:
      return from_repository(shop, orderid);
    case Way::orm_lazy:
      return from_objects(shop, orderid, Loading::lazy);
    case Way::orm_eager:
      return from_objects(shop, orderid, Loading::eager);
    case Way::hand_written_sql:
      return from_sql(shop, orderid, Statement::allocations_by_join);
    case Way::view_table:
      return from_sql(shop, orderid, Statement::allocations_from_view);
    case Way::event_store:
      return from_event_store(shop, orderid);
  }
  return Answer{};
}

}  // namespace

std::span<const Statement> statements_of(Way way) {
  static constexpr std::array lazily{Statement::lines_of_order, Statement::batch_of_line};
  static constexpr std::array eagerly{Statement::lines_with_batches};
  static constexpr std::array by_join{Statement::allocations_by_join};
  static constexpr std::array from_view{Statement::allocations_from_view};
  switch (way) {
    case Way::orm_lazy:
      return lazily;
    case Way::orm_eager:
      return eagerly;
    case Way::hand_written_sql:
      return by_join;
    case Way::view_table:
      return from_view;
    case Way::repository:
    case Way::event_store:
      return {};
  }
  return {};
}

cqrs::Result<Answer, SqlProblem> ask(Way way, const Shop& shop, OrderId orderid) {
  const Counters before = shop.database.counters();
  auto answer = answer_of(way, shop, orderid);
  if (!answer) return answer;
  answer.value().cost.engine = shop.database.counters() - before;
  // Sorted here, so that no way is charged for an order that only a comparison needs.
  std::sort(answer.value().rows.begin(), answer.value().rows.end());
  return answer;
}

}  // namespace allocation::ways
