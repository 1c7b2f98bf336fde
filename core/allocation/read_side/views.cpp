#include "allocation/read_side/views.hpp"

#include <algorithm>

namespace allocation {

// --- allocations ---

std::vector<AllocationRow> AllocationsView::allocations(OrderId orderid) const {
  if (!has(orderid)) return {};
  std::vector<AllocationRow> rows = rows_.rows(orderid);
  std::sort(rows.begin(), rows.end());
  return rows;
}

void AllocationsView::insert(const OrderLine& line, std::optional<BatchRef> batchref) {
  rows_.insert(line.orderid, {line.sku, line.qty, batchref});
}

void AllocationsView::set(const OrderLine& line, std::optional<BatchRef> batchref) {
  rows_.remove_if(line.orderid, [&](const AllocationRow& row) {
    return row.sku == line.sku && row.qty == line.qty;
  });
  insert(line, batchref);
}

void AllocationsView::remove_all(OrderId orderid, Sku sku) {
  rows_.remove_if(orderid, [&](const AllocationRow& row) { return row.sku == sku; });
}

void AllocationsView::remove(const OrderLine& line, BatchRef batchref) {
  rows_.remove_if(line.orderid, [&](const AllocationRow& row) {
    return row == AllocationRow{line.sku, line.qty, batchref};
  });
}

// --- availability ---

std::optional<Availability> AvailabilityView::availability(Sku sku) const {
  if (sku.index() >= skus_.size() || skus_[sku.index()].first == 0) return std::nullopt;
  return skus_[sku.index()].sums;
}

std::optional<AvailabilityRow> AvailabilityView::row(BatchRef ref) const {
  if (ref.index() >= rows_.size() || !rows_[ref.index()].exists) return std::nullopt;
  const Row& row = rows_[ref.index()];
  return AvailabilityRow{ref, row.sku, row.eta, row.available};
}

std::optional<Sku> AvailabilityView::create(BatchRef ref, Sku sku, Quantity qty,
                                            std::optional<Eta> eta) {
  const std::optional<AvailabilityRow> before = row(ref);
  rows_.grow_to(ref.index() + 1);
  const auto place = static_cast<std::uint32_t>(ref.index() + 1);
  if (before) {
    count(rows_[ref.index()], -1);
    unlink(place);
    find_next_eta(before->sku);
  }
  Row& row = rows_.edit(ref.index());
  row.exists = true;
  row.sku = sku;
  row.eta = eta;
  row.available += qty;
  link(place, sku);
  count(row, +1);
  if (before)
    find_next_eta(sku);
  else
    expect(row);
  return before && before->sku != sku ? std::optional(before->sku) : std::nullopt;
}

Sku AvailabilityView::add(BatchRef ref, Sku sku, Total delta) {
  if (ref.index() >= rows_.size() || !rows_[ref.index()].exists) create(ref, sku, 0, std::nullopt);
  Row& row = rows_.edit(ref.index());
  count(row, -1);
  const bool was_there = row.available > 0;
  row.available += delta;
  count(row, +1);
  if (!was_there) expect(row);
  if (was_there && row.available <= 0 && row.eta == entry(row.sku).sums.next_eta)
    find_next_eta(row.sku);
  return row.sku;
}

void AvailabilityView::link(std::uint32_t place, Sku sku) {
  SkuEntry& of_sku = entry(sku);
  Row& row = rows_.edit(place - 1);
  row.previous = 0;
  row.next = of_sku.first;
  if (of_sku.first != 0) rows_.edit(of_sku.first - 1).previous = place;
  of_sku.first = place;
}

void AvailabilityView::unlink(std::uint32_t place) {
  const Row row = rows_[place - 1];
  (row.previous == 0 ? entry(row.sku).first : rows_.edit(row.previous - 1).next) = row.next;
  if (row.next != 0) rows_.edit(row.next - 1).previous = row.previous;
}

void AvailabilityView::count(const Row& row, Total sign) {
  Availability& sums = entry(row.sku).sums;
  (row.eta ? sums.incoming : sums.in_stock) += sign * row.available;
}

// A shipment that something is left of: it may be the next. Most batches are new and change no
// other, so that nobody has to look at all of them.
void AvailabilityView::expect(const Row& row) {
  if (!row.eta || row.available <= 0) return;
  std::optional<Eta>& next = entry(row.sku).sums.next_eta;
  if (!next || *row.eta < *next) next = row.eta;
}

void AvailabilityView::find_next_eta(Sku sku) {
  SkuEntry& of_sku = entry(sku);
  of_sku.sums.next_eta.reset();
  for (std::uint32_t place = of_sku.first; place != 0; place = rows_[place - 1].next)
    expect(rows_[place - 1]);
}

AvailabilityView::SkuEntry& AvailabilityView::entry(Sku sku) {
  skus_.grow_to(sku.index() + 1);
  return skus_.edit(sku.index());
}

}  // namespace allocation
