// The ways of reading side by side in one shop: what an answer takes, how long it takes, how stale
// it is right after a write, and what each of them costs the write. The table of `cqrs-lab ways`
// and of the page.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "allocation/ways/growing_shop.hpp"
#include "allocation/ways/timing.hpp"

namespace allocation::ways {

struct WayMeasured {
  Way way = Way::repository;
  Cost usual;  // of a usual order
  Cost large;  // of the large one
  // The median for usual orders, each way asked in turn.
  double time_us = 0;
  // Rows of a usual order that are wrong or missing right after a line of it was allocated, and
  // once its event has arrived.
  std::int64_t stale_rows = 0;
  std::int64_t stale_rows_delivered = 0;
};

// How the engine finds the rows of a statement.
struct StatementPlan {
  Statement statement = Statement::begin;
  std::vector<std::string> steps;
};

struct Comparison {
  std::int64_t orders = 0;
  std::int64_t lines = 0;
  std::int64_t batches = 0;
  std::int64_t products = 0;
  std::vector<WayMeasured> ways;     // in the order of all_ways
  std::vector<StatementPlan> plans;  // of the statements of all ways
  bool agree = true;                 // all answers were the same whenever they were not stale
  WriteCost allocate;                // what one Allocate costs the tables
  // The store kept by events made anew.
  std::int64_t rebuilt_events = 0;
  double rebuild_us = 0;
};

// Adds one line to an order of the shop, to see what that does.
[[nodiscard]] cqrs::Result<Comparison, SqlProblem> compare(GrowingShop& shop,
                                                           const Stopwatch& now_us);

// Rows that are in one of them and not in the other; of two sorted answers.
[[nodiscard]] std::int64_t rows_different(const std::vector<AnswerRow>& truth,
                                          const std::vector<AnswerRow>& answer);

}  // namespace allocation::ways
