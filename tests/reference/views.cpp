// The truth, the two queries, and what bears on them (semantics section 6).
#include "views.hpp"

#include <algorithm>

namespace reference {
namespace {

std::vector<OrderRow> order_rows(const Views& views, const std::string& orderid) {
  std::vector<OrderRow> rows;
  for (const AllocationRow& row : views.allocations) {
    if (row.orderid == orderid) {
      rows.push_back(OrderRow{row.sku, row.qty, row.batchref});
    }
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

std::optional<Availability> availability_of(const Views& views, const std::string& sku) {
  std::optional<Availability> found;
  for (const auto& [ref, row] : views.availability) {
    if (row.sku != sku) {
      continue;
    }
    if (!found) {
      found = Availability{sku, 0, 0, std::nullopt};
    }
    if (!row.eta) {
      found->in_stock += row.available;
      continue;
    }
    found->incoming += row.available;
    if (row.available > 0 && (!found->next_eta || *row.eta < *found->next_eta)) {
      found->next_eta = row.eta;
    }
  }
  return found;
}

}  // namespace

Views truth(const WriteModel& model) {
  Views views;
  for (const auto& [sku, product] : model.products) {
    for (const Batch& batch : product.batches) {
      views.availability[batch.ref] = BatchRow{batch.sku, batch.eta, batch.available()};
      for (const Line& line : batch.lines) {
        views.allocations.push_back(AllocationRow{line.orderid, line.sku, line.qty, batch.ref});
      }
    }
    for (const Line& line : product.unfulfilled) {
      views.allocations.push_back(AllocationRow{line.orderid, line.sku, line.qty, std::nullopt});
    }
  }
  return views;
}

Answer ask(const Views& views, const Query& query) {
  Answer answer;
  switch (query.kind) {
    case QueryKind::allocations:
      answer.rows = order_rows(views, query.key);
      break;
    case QueryKind::availability:
      answer.availability = availability_of(views, query.key);
      break;
  }
  return answer;
}

std::vector<AllocationRow> sorted(std::vector<AllocationRow> rows) {
  std::sort(rows.begin(), rows.end());
  return rows;
}

bool same(const Views& a, const Views& b) {
  return sorted(a.allocations) == sorted(b.allocations) && a.availability == b.availability;
}

bool bears_on(const Event& event, const Query& query) {
  switch (query.kind) {
    case QueryKind::allocations:
      return event.orderid == query.key;  // a batch's event has none, and no key is empty
    case QueryKind::availability:
      return event.sku == query.key && event.type != EventType::OutOfStock;
  }
  return false;
}

}  // namespace reference
