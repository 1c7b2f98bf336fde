#include "allocation/ways/comparison.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "allocation/ways/repository_queries.hpp"

namespace allocation::ways {
namespace {

// All ways asked about one order, in their order.
using Answers = std::vector<Answer>;

cqrs::Result<Answers, SqlProblem> ask_all(const Shop& shop, OrderId orderid) {
  Answers answers;
  for (const Way way : all_ways) {
    auto answer = ask(way, shop, orderid);
    if (!answer) return answer.error();
    answers.push_back(std::move(answer.value()));
  }
  return answers;
}

// The repository's answer is the truth: its objects are what was changed.
const std::vector<AnswerRow>& truth_in(const Answers& answers) {
  return answers.front().rows;
}

bool all_equal(const Answers& answers) {
  return std::all_of(answers.begin(), answers.end(),
                     [&](const Answer& one) { return one.rows == truth_in(answers); });
}

Saved measure_counts(Comparison& measured, const Shop& shop, OrderId usual) {
  const auto of_usual = ask_all(shop, usual);
  if (!of_usual) return of_usual.error();
  const auto of_large = ask_all(shop, GrowingShop::large_order);
  if (!of_large) return of_large.error();
  for (std::size_t i = 0; i < all_ways.size(); ++i) {
    measured.ways.push_back({all_ways[i], of_usual.value()[i].cost, of_large.value()[i].cost});
  }
  measured.agree = all_equal(of_usual.value()) && all_equal(of_large.value());
  return cqrs::Done{};
}

Saved measure_times(Comparison& measured, const Shop& shop, const Stopwatch& now_us) {
  // Orders here and there in the shop, none of them the large one.
  const auto usual = static_cast<std::size_t>(measured.orders - 1);
  const auto orderid_of = [&](std::size_t round) {
    return OrderId{static_cast<std::uint32_t>(1 + round * 37 % usual)};
  };
  const auto times = times_of_all(shop, orderid_of, now_us);
  if (!times) return times.error();
  for (std::size_t i = 0; i < all_ways.size(); ++i)
    measured.ways[i].time_us = times.value()[i];
  return cqrs::Done{};
}

Saved measure_write(Comparison& measured, GrowingShop& growing, OrderId usual) {
  if (auto added = growing.add_line(usual); !added) return added;
  measured.allocate = growing.last_cost();
  const auto at_once = ask_all(growing.shop(), usual);
  if (!at_once) return at_once.error();
  growing.deliver();
  const auto later = ask_all(growing.shop(), usual);
  if (!later) return later.error();
  for (std::size_t i = 0; i < all_ways.size(); ++i) {
    measured.ways[i].stale_rows =
        rows_different(truth_in(at_once.value()), at_once.value()[i].rows);
    measured.ways[i].stale_rows_delivered =
        rows_different(truth_in(later.value()), later.value()[i].rows);
  }
  measured.agree = measured.agree && all_equal(later.value());
  return cqrs::Done{};
}

Saved find_plans(Comparison& measured, StatementRunner& database) {
  for (const Way way : all_ways) {
    for (const Statement statement : statements_of(way)) {
      auto steps = database.query_plan(statement);
      if (!steps) return steps.error();
      measured.plans.push_back({statement, std::move(steps.value())});
    }
  }
  return cqrs::Done{};
}

void measure_rebuild(Comparison& measured, const GrowingShop& growing, const Stopwatch& now_us) {
  const double begun = now_us();
  const Views rebuilt = growing.rebuilt();
  measured.rebuild_us = now_us() - begun;
  measured.rebuilt_events = growing.events();
  const OrderId usual = growing.usual_order();
  measured.agree = measured.agree && rebuilt.allocations.allocations(usual) ==
                                         growing.shop().event_store.allocations(usual);
}

}  // namespace

std::int64_t rows_different(const std::vector<AnswerRow>& truth,
                            const std::vector<AnswerRow>& answer) {
  std::vector<AnswerRow> different;
  std::set_symmetric_difference(truth.begin(), truth.end(), answer.begin(), answer.end(),
                                std::back_inserter(different));
  return static_cast<std::int64_t>(different.size());
}

cqrs::Result<Comparison, SqlProblem> compare(GrowingShop& growing, const Stopwatch& now_us) {
  growing.deliver();
  Comparison measured;
  measured.orders = growing.orders();
  measured.lines = growing.lines();
  measured.batches = growing.batches();
  Touched touched;
  measured.products =
      static_cast<std::int64_t>(all_products(growing.shop().products, touched).size());
  const OrderId usual = growing.usual_order();
  if (const Saved done = measure_counts(measured, growing.shop(), usual); !done)
    return done.error();
  if (const Saved done = measure_times(measured, growing.shop(), now_us); !done)
    return done.error();
  if (const Saved done = measure_write(measured, growing, usual); !done) return done.error();
  if (const Saved done = find_plans(measured, growing.shop().database); !done) return done.error();
  measure_rebuild(measured, growing, now_us);
  return measured;
}

}  // namespace allocation::ways
