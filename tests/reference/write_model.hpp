// The write side: products, batches, lines, and the three handlers (semantics section 3).
//
// A handler changes a copy of one product and says what it raised. Keeping the copy is the commit;
// throwing it away is the rollback.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "events.hpp"
#include "scenario.hpp"

namespace reference {

struct Line {
  std::string orderid;
  std::string sku;
  std::int64_t qty = 0;

  bool operator==(const Line&) const = default;
  friend bool operator<(const Line& one, const Line& other) {
    return std::tie(one.orderid, one.sku, one.qty) < std::tie(other.orderid, other.sku, other.qty);
  }
};

struct Batch {
  std::string ref;
  std::string sku;
  Date eta;
  std::int64_t purchased = 0;
  std::uint64_t created = 0;  // rank among all batches by creation
  std::vector<Line> lines;    // in allocation order

  std::int64_t available() const;
};

struct Product {
  std::string sku;
  std::int64_t version = 0;
  std::vector<Batch> batches;  // by creation
  std::set<Line> unfulfilled;
};

struct WriteModel {
  std::map<std::string, Product> products;
  std::set<Line> lost;  // taken off, and the reallocation was lost: the report alone knows
};

enum class Outcome { ok, no_change, out_of_stock, rejected, failed, unknown, unavailable };

// What a handler did, not yet committed.
struct Unit {
  Outcome outcome = Outcome::ok;
  std::string reason;  // where rejected
  Product product;     // as it would be after the commit
  std::vector<Event> raised;
};

Unit handle(const WriteModel& model, const Command& command);
Unit allocate(const WriteModel& model, const Line& line);

// All batches, by creation.
std::vector<Batch> batches_of(const WriteModel& model);

}  // namespace reference
