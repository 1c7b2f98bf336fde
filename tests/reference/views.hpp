// The two views and the two queries on them (semantics sections 5 and 6).
//
// A replica keeps views, and the write model can be seen as views too: that is the truth. Both are
// asked the same way, so that an answer and the truth are compared like with like.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "events.hpp"
#include "scenario.hpp"
#include "write_model.hpp"

namespace reference {

struct AllocationRow {
  std::string orderid;
  std::string sku;
  std::int64_t qty = 0;
  std::optional<std::string> batchref;  // null sorts first

  bool operator==(const AllocationRow&) const = default;
  friend bool operator<(const AllocationRow& one, const AllocationRow& other) {
    return std::tie(one.orderid, one.sku, one.qty, one.batchref) <
           std::tie(other.orderid, other.sku, other.qty, other.batchref);
  }
};

struct BatchRow {
  std::string sku;
  Date eta;
  std::int64_t available = 0;

  bool operator==(const BatchRow&) const = default;
};

struct Views {
  std::vector<AllocationRow> allocations;        // in no order of meaning
  std::map<std::string, BatchRow> availability;  // by ref
};

struct OrderRow {
  std::string sku;
  std::int64_t qty = 0;
  std::optional<std::string> batchref;

  bool operator==(const OrderRow&) const = default;
  friend bool operator<(const OrderRow& one, const OrderRow& other) {
    return std::tie(one.sku, one.qty, one.batchref) <
           std::tie(other.sku, other.qty, other.batchref);
  }
};

struct Availability {
  std::string sku;
  std::int64_t in_stock = 0;
  std::int64_t incoming = 0;
  Date next_eta;

  bool operator==(const Availability&) const = default;
};

// The result of either query; both empty: no such thing.
struct Answer {
  std::vector<OrderRow> rows;
  std::optional<Availability> availability;

  bool operator==(const Answer&) const = default;
  bool nothing() const { return rows.empty() && !availability; }
};

Views truth(const WriteModel& model);
Answer ask(const Views& views, const Query& query);
std::vector<AllocationRow> sorted(std::vector<AllocationRow> rows);

// Both views equal the truth's, row by row (section 8, `converged`).
bool same(const Views& a, const Views& b);

// Whether the event has to do with the answer to the query (section 6).
bool bears_on(const Event& event, const Query& query);

}  // namespace reference
