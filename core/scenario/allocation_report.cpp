// What a report says of the allocation domain's tables (semantics section 8), sorted by names.
#include "scenario/allocation_report.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

#include "allocation/simulation/allocation_domain.hpp"
#include "scenario/allocation_format.hpp"

namespace scenario {
namespace {

using allocation::AllocationRow;
using allocation::AvailabilityRow;
using allocation::Batch;
using allocation::BatchRef;
using allocation::NameTable;
using allocation::OrderId;
using allocation::OrderLine;
using allocation::Product;
using allocation::QueryKind;
using allocation::Sku;

const allocation::AllocationDomain& shop(const ReportSource& source) {
  return static_cast<const allocation::AllocationDomain&>(*source.world.domain);
}

const std::string& name_of(const ReportSource& source, Sku id) {
  return source.name(static_cast<std::uint8_t>(NameTable::sku), id.value);
}
const std::string& name_of(const ReportSource& source, BatchRef id) {
  return source.name(static_cast<std::uint8_t>(NameTable::ref), id.value);
}
const std::string& name_of(const ReportSource& source, OrderId id) {
  return source.name(static_cast<std::uint8_t>(NameTable::orderid), id.value);
}
std::uint32_t rank_of(const ReportSource& source, Sku id) {
  return source.order.rank(static_cast<std::uint8_t>(NameTable::sku), id.value);
}
std::uint32_t rank_of(const ReportSource& source, BatchRef id) {
  return source.order.rank(static_cast<std::uint8_t>(NameTable::ref), id.value);
}
std::uint32_t rank_of(const ReportSource& source, OrderId id) {
  return source.order.rank(static_cast<std::uint8_t>(NameTable::orderid), id.value);
}

void write_available(CanonicalJson& json, const ReportSource& source, const sim::ReadRecord& read) {
  const sim::AnswerRow row = source.world.answer_rows[read.first_row];
  json.open_object();
  json.member("in_stock", row[0]);
  json.member("incoming", row[1]);
  write_day_member(json, "next_eta", row[2]);
  json.member("sku", name_of(source, Sku{read.key.id}));
  json.close_object();
}

void write_order(CanonicalJson& json, const ReportSource& source, const sim::ReadRecord& read) {
  constexpr std::int64_t no_batch = -1;
  struct Row {
    Sku sku;
    std::int64_t qty;
    std::int64_t batchref;
  };
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < read.rows; ++i) {
    const sim::AnswerRow row = source.world.answer_rows[read.first_row + i];
    rows.push_back({Sku{static_cast<std::uint32_t>(row[0])}, row[1], row[2]});
  }
  const auto batch_rank = [&](std::int64_t batchref) {
    if (batchref == no_batch) return std::int64_t{-1};
    return std::int64_t{rank_of(source, BatchRef{static_cast<std::uint32_t>(batchref)})};
  };
  std::sort(rows.begin(), rows.end(), [&](const Row& one, const Row& other) {
    return std::tuple(rank_of(source, one.sku), one.qty, batch_rank(one.batchref)) <
           std::tuple(rank_of(source, other.sku), other.qty, batch_rank(other.batchref));
  });
  json.open_list();
  for (const Row& row : rows) {
    json.open_object();
    if (row.batchref == no_batch) {
      json.null_member("batchref");
    } else {
      json.member("batchref", name_of(source, BatchRef{static_cast<std::uint32_t>(row.batchref)}));
    }
    json.member("qty", row.qty);
    json.member("sku", name_of(source, row.sku));
    json.close_object();
  }
  json.close_list();
}

void write_line(CanonicalJson& json, const ReportSource& source, const OrderLine& line) {
  json.open_object();
  json.member("orderid", name_of(source, line.orderid));
  json.member("qty", line.qty);
  json.member("sku", name_of(source, line.sku));
  json.close_object();
}

template <class Lines>
void write_lines(CanonicalJson& json, const ReportSource& source, const Lines& lines) {
  json.open_list();
  for (const OrderLine& line : lines)
    write_line(json, source, line);
  json.close_list();
}

void sort_by_name(std::vector<OrderLine>& lines, const ReportSource& source) {
  std::sort(lines.begin(), lines.end(), [&](const OrderLine& one, const OrderLine& other) {
    return std::tuple(rank_of(source, one.orderid), rank_of(source, one.sku), one.qty) <
           std::tuple(rank_of(source, other.orderid), rank_of(source, other.sku), other.qty);
  });
}

void write_eta(CanonicalJson& json, const std::optional<allocation::Eta>& eta) {
  write_day_member(json, "eta", eta ? eta->yyyymmdd : 0);
}

// Each batch by its reference's id.
std::vector<const Batch*> batches_by_ref(const ReportSource& source) {
  const auto& products = shop(source).products();
  std::vector<const Batch*> batches;
  for (std::uint32_t sku = 0; sku < products.skus(); ++sku) {
    const Product* product = products.look(Sku{sku});
    if (product == nullptr) continue;
    for (const Batch& batch : product->batches()) {
      const std::size_t place = batch.reference().index();
      if (batches.size() <= place) batches.resize(place + 1);
      batches[place] = &batch;
    }
  }
  return batches;
}

void write_batches(CanonicalJson& json, const ReportSource& source) {
  const auto& by_creation = shop(source).products().batches();
  const std::vector<const Batch*> by_ref = batches_by_ref(source);
  json.open_list();
  for (std::size_t i = 0; i < by_creation.size(); ++i) {
    const Batch* batch = by_ref[by_creation[i].index()];
    json.open_object();
    json.member("available", batch->available_quantity());
    write_eta(json, batch->eta());
    if (source.full()) {
      json.key("lines");
      write_lines(json, source, batch->allocations());
    }
    json.member("purchased", batch->purchased_quantity());
    json.member("ref", name_of(source, batch->reference()));
    json.member("sku", name_of(source, batch->sku()));
    json.close_object();
  }
  json.close_list();
}

// The rows of the `allocations` view, sorted by orderid, sku, qty, batchref, null first.
void write_allocation_rows(CanonicalJson& json, const ReportSource& source,
                           const allocation::AllocationsView& view) {
  struct Row {
    OrderId orderid;
    AllocationRow row;
  };
  std::vector<Row> rows;
  for (std::uint32_t order = 0; order < view.orders(); ++order) {
    for (const AllocationRow& row : view.allocations(OrderId{order})) {
      rows.push_back({OrderId{order}, row});
    }
  }
  const auto place = [&](const Row& row) {
    const auto& batchref = row.row.batchref;
    return std::tuple(rank_of(source, row.orderid), rank_of(source, row.row.sku), row.row.qty,
                      batchref ? std::int64_t{rank_of(source, *batchref)} : -1);
  };
  std::sort(rows.begin(), rows.end(),
            [&](const Row& one, const Row& other) { return place(one) < place(other); });
  json.open_list();
  for (const Row& row : rows) {
    json.open_object();
    if (row.row.batchref) {
      json.member("batchref", name_of(source, *row.row.batchref));
    } else {
      json.null_member("batchref");
    }
    json.member("orderid", name_of(source, row.orderid));
    json.member("qty", row.row.qty);
    json.member("sku", name_of(source, row.row.sku));
    json.close_object();
  }
  json.close_list();
}

void write_availability_rows(CanonicalJson& json, const ReportSource& source,
                             const allocation::AvailabilityView& view) {
  std::vector<AvailabilityRow> rows;
  for (std::uint32_t ref = 0; ref < view.refs(); ++ref) {
    if (const auto row = view.row(BatchRef{ref})) rows.push_back(*row);
  }
  std::sort(rows.begin(), rows.end(),
            [&](const AvailabilityRow& one, const AvailabilityRow& other) {
              return rank_of(source, one.ref) < rank_of(source, other.ref);
            });
  json.open_list();
  for (const AvailabilityRow& row : rows) {
    json.open_object();
    json.member("available", row.available);
    write_eta(json, row.eta);
    json.member("ref", name_of(source, row.ref));
    json.member("sku", name_of(source, row.sku));
    json.close_object();
  }
  json.close_list();
}

}  // namespace

void write_allocation_answer(CanonicalJson& json, const ReportSource& source,
                             const sim::ReadRecord& read) {
  switch (static_cast<QueryKind>(read.key.space)) {
    case QueryKind::availability:
      return write_available(json, source, read);
    case QueryKind::allocations:
      return write_order(json, source, read);
  }
}

void write_allocation_write_model(CanonicalJson& json, const ReportSource& source) {
  std::vector<OrderLine> unfulfilled;
  std::vector<OrderLine> lost = shop(source).lost();
  std::vector<const Product*> committed;
  for (std::uint32_t sku = 0; sku < shop(source).products().skus(); ++sku) {
    const Product* product = shop(source).products().look(Sku{sku});
    if (product == nullptr) continue;
    const std::vector<OrderLine> lines = product->unfulfilled();
    unfulfilled.insert(unfulfilled.end(), lines.begin(), lines.end());
    if (product->version() > 0) committed.push_back(product);
  }
  sort_by_name(unfulfilled, source);
  sort_by_name(lost, source);

  json.open_object();
  json.key("batches");
  write_batches(json, source);
  json.key("lost");
  write_lines(json, source, lost);
  json.key("unfulfilled");
  write_lines(json, source, unfulfilled);
  json.key("versions");
  json.open_object();
  for (const Product* product : committed) {
    json.member(name_of(source, product->sku()), product->version());
  }
  json.close_object();
  json.close_object();
}

void write_allocations(CanonicalJson& json, const ReportSource& source, std::size_t replica) {
  write_allocation_rows(json, source, shop(source).replica(replica).allocations);
}

void write_availability(CanonicalJson& json, const ReportSource& source, std::size_t replica) {
  write_availability_rows(json, source, shop(source).replica(replica).availability);
}

}  // namespace scenario
