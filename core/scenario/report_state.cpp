// Both sides as the run left them: the write model, and what each replica shows (semantics section
// 8), sorted by names.
#include <algorithm>
#include <tuple>

#include "scenario/report_parts.hpp"

namespace scenario {
namespace {

using allocation::AllocationRow;
using allocation::AvailabilityRow;
using allocation::Batch;
using allocation::BatchRef;
using allocation::OrderId;
using allocation::OrderLine;
using allocation::Product;
using allocation::Sku;

void write_line(CanonicalJson& json, const ReportSource& source, const OrderLine& line) {
  json.open_object();
  json.member("orderid", source.name(line.orderid));
  json.member("qty", line.qty);
  json.member("sku", source.name(line.sku));
  json.close_object();
}

template <class Lines>
void write_lines(CanonicalJson& json, const ReportSource& source, const Lines& lines) {
  json.open_list();
  for (const OrderLine& line : lines)
    write_line(json, source, line);
  json.close_list();
}

void sort_by_name(std::vector<OrderLine>& lines, const NameOrder& order) {
  std::sort(lines.begin(), lines.end(), [&](const OrderLine& one, const OrderLine& other) {
    return std::tuple(order.rank(one.orderid), order.rank(one.sku), one.qty) <
           std::tuple(order.rank(other.orderid), order.rank(other.sku), other.qty);
  });
}

void write_eta(CanonicalJson& json, const std::optional<allocation::Eta>& eta) {
  write_day_member(json, "eta", eta ? eta->yyyymmdd : 0);
}

// Each batch by its reference's id.
std::vector<const Batch*> batches_by_ref(const ReportSource& source) {
  const auto& products = source.domain.products();
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
  const auto& by_creation = source.domain.products().batches();
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
    json.member("ref", source.name(batch->reference()));
    json.member("sku", source.name(batch->sku()));
    json.close_object();
  }
  json.close_list();
}

// The rows of the `allocations` view, sorted by orderid, sku, qty, batchref, null first.
void write_allocations(CanonicalJson& json, const ReportSource& source,
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
    return std::tuple(source.order.rank(row.orderid), source.order.rank(row.row.sku), row.row.qty,
                      batchref ? std::int64_t{source.order.rank(*batchref)} : -1);
  };
  std::sort(rows.begin(), rows.end(),
            [&](const Row& one, const Row& other) { return place(one) < place(other); });
  json.open_list();
  for (const Row& row : rows) {
    json.open_object();
    if (row.row.batchref) {
      json.member("batchref", source.name(*row.row.batchref));
    } else {
      json.null_member("batchref");
    }
    json.member("orderid", source.name(row.orderid));
    json.member("qty", row.row.qty);
    json.member("sku", source.name(row.row.sku));
    json.close_object();
  }
  json.close_list();
}

void write_availability(CanonicalJson& json, const ReportSource& source,
                        const allocation::AvailabilityView& view) {
  std::vector<AvailabilityRow> rows;
  for (std::uint32_t ref = 0; ref < view.refs(); ++ref) {
    if (const auto row = view.row(BatchRef{ref})) rows.push_back(*row);
  }
  std::sort(rows.begin(), rows.end(),
            [&](const AvailabilityRow& one, const AvailabilityRow& other) {
              return source.order.rank(one.ref) < source.order.rank(other.ref);
            });
  json.open_list();
  for (const AvailabilityRow& row : rows) {
    json.open_object();
    json.member("available", row.available);
    write_eta(json, row.eta);
    json.member("ref", source.name(row.ref));
    json.member("sku", source.name(row.sku));
    json.close_object();
  }
  json.close_list();
}

}  // namespace

void write_write_model(CanonicalJson& json, const ReportSource& source) {
  std::vector<OrderLine> unfulfilled;
  std::vector<OrderLine> lost = source.domain.lost();
  std::vector<const Product*> committed;
  for (std::uint32_t sku = 0; sku < source.domain.products().skus(); ++sku) {
    const Product* product = source.domain.products().look(Sku{sku});
    if (product == nullptr) continue;
    const std::vector<OrderLine> lines = product->unfulfilled();
    unfulfilled.insert(unfulfilled.end(), lines.begin(), lines.end());
    if (product->version() > 0) committed.push_back(product);
  }
  sort_by_name(unfulfilled, source.order);
  sort_by_name(lost, source.order);

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
    json.member(source.name(product->sku()), product->version());
  }
  json.close_object();
  json.close_object();
}

void write_replicas(CanonicalJson& json, const ReportSource& source) {
  json.open_list();
  for (std::size_t number = 0; number < source.world.replicas.size(); ++number) {
    const sim::Replica& replica = source.world.replicas[number];
    const allocation::Views& views = source.domain.replica(number);
    json.open_object();
    if (source.full()) {
      json.key("allocations");
      write_allocations(json, source, views.allocations);
      json.key("availability");
      write_availability(json, source, views.availability);
    }
    json.member("converged", source.domain.converged(number));
    json.member("highest", replica.highest);
    json.member("missing", source.world.committed.size() - replica.committed_applied);
    json.member("phantoms", replica.phantoms_applied);
    json.member("prefix", sim::prefix_of(source.world, replica));
    json.member("running", replica.running);
    json.close_object();
  }
  json.close_list();
}

}  // namespace scenario
