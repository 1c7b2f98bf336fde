#include "allocation/ways/growing_shop.hpp"

namespace allocation::ways {
namespace {

// So many lines find room in one batch, as no line is for more than five.
constexpr std::int64_t lines_of_batch = 100;
constexpr Quantity batch_quantity = 500;

// Three that differ, since 31 and 62 do, modulo 60.
constexpr Sku sku_of_line(std::uint32_t order, std::uint32_t line) {
  return Sku{(order * 7 + line * 31) % GrowingShop::skus};
}

constexpr Quantity quantity_of_line(std::uint32_t order, std::uint32_t line) {
  return 1 + static_cast<Quantity>((order + line) % 5);
}

// Two batches are in the warehouse, the third is on its way.
std::optional<Eta> eta_of(std::uint32_t batch) {
  if (batch % 3 != 2) return std::nullopt;
  return Eta{20270101 + static_cast<std::int32_t>(batch % 28)};
}

}  // namespace

Saved GrowingShop::grow_to(std::int64_t orders) {
  if (auto begun = tables_.begin_filling(); !begun) return begun;
  while (orders_ < orders) {
    if (auto placed = place_order(static_cast<std::uint32_t>(orders_)); !placed) return placed;
    ++orders_;
  }
  deliver();
  return tables_.end_filling();
}

Saved GrowingShop::place_order(std::uint32_t order) {
  const bool large = OrderId{order} == large_order;
  for (std::uint32_t line = 0; line < (large ? lines_large : lines_usual); ++line) {
    const Sku sku = large ? Sku{line} : sku_of_line(order, line);
    const Saved placed = place_line({OrderId{order}, sku, quantity_of_line(order, line)});
    if (!placed) return placed;
  }
  return cqrs::Done{};
}

Saved GrowingShop::add_line(OrderId orderid) {
  // 45 is none of 0, 31 and 2.
  const Sku sku{(sku_of_line(orderid.value, 0).value + 45) % skus};
  return place_line({orderid, sku, 1});
}

Saved GrowingShop::place_line(const Allocate& command) {
  if (lines_of_sku_[command.sku.index()] % lines_of_batch == 0) {
    const std::uint32_t batch = next_batch_++;
    const Saved created =
        handle(CreateBatch{BatchRef{batch}, command.sku, batch_quantity, eta_of(batch)});
    if (!created) return created;
  }
  ++lines_of_sku_[command.sku.index()];
  ++lines_;
  return handle(command);
}

Saved GrowingShop::handle(const Command& command) {
  problem_.reset();
  bus_.handle(command, units_);
  if (problem_) return *problem_;
  return cqrs::Done{};
}

// In the same transaction, or not at all: what the tables refuse, the write side does not keep.
bool GrowingShop::admit(std::span<const Event> events) {
  const Saved saved = tables_.save(events);
  if (!saved) problem_ = saved.error();
  return saved.ok();
}

void GrowingShop::committed(std::span<const Event> events) {
  log_.insert(log_.end(), events.begin(), events.end());
}

void GrowingShop::deliver() {
  for (; delivered_ < log_.size(); ++delivered_)
    project_by_line(log_[delivered_], views_);
}

Views GrowingShop::rebuilt() const {
  Views views;
  for (const Event& event : log_)
    project_by_line(event, views);
  return views;
}

}  // namespace allocation::ways
