#include "lab/own_shop.hpp"

#include <algorithm>
#include <utility>

namespace lab {
namespace {

using allocation::OrderId;
using allocation::ways::all_ways;
using allocation::ways::SqlProblem;

}  // namespace

OwnShop::OwnShop(const Session& session, allocation::ways::StatementRunner& database)
    : domain_(allocation_of(session.world())),
      labels_(session.script().names()),
      tables_(database, labels_),
      shop_{domain_.products(), database, domain_.replica(0).allocations, labels_} {
  const allocation::AllocationsView& truth = domain_.truth().allocations;
  const std::size_t end = std::max(truth.orders(), shop_.event_store.orders());
  for (std::uint32_t id = 0; id < end && orders_.size() < orders_most; ++id) {
    const OrderId orderid{id};
    if (truth.has(orderid) || shop_.event_store.has(orderid)) orders_.push_back(orderid);
  }
}

allocation::ways::Saved OwnShop::open() {
  if (auto created = tables_.create(); !created) return created;
  return tables_.copy(domain_.products());
}

std::vector<std::string> OwnShop::orders() const {
  std::vector<std::string> names;
  for (const OrderId orderid : orders_)
    names.push_back(labels_.order(orderid));
  return names;
}

cqrs::Result<std::vector<OwnAnswer>, SqlProblem> OwnShop::ask(
    std::size_t order, const allocation::ways::Stopwatch& now_us) {
  std::vector<OwnAnswer> answers;
  if (order >= orders_.size()) return answers;
  const auto times = allocation::ways::times_of_all(
      shop_, [&](std::size_t) { return orders_[order]; }, now_us);
  if (!times) return times.error();
  for (std::size_t i = 0; i < all_ways.size(); ++i) {
    auto answer = allocation::ways::ask(all_ways[i], shop_, orders_[order]);
    if (!answer) return answer.error();
    answers.push_back(
        {all_ways[i], std::move(answer.value().rows), answer.value().cost, times.value()[i], 0});
    answers[i].stale_rows = allocation::ways::rows_different(answers[0].rows, answers[i].rows);
  }
  return answers;
}

}  // namespace lab
