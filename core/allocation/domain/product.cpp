#include "allocation/domain/product.hpp"

#include <algorithm>
#include <cassert>

namespace allocation {

// Order ids are dense, so a multiplicative mix is enough to spread them.
std::size_t Product::LineKeyHash::operator()(const LineKey& key) const {
  const std::uint64_t both =
      (std::uint64_t{key.orderid.value} << 32) | static_cast<std::uint32_t>(key.qty);
  const std::uint64_t mixed = (both ^ (both >> 29)) * 0x9E3779B97F4A7C15;
  return static_cast<std::size_t>(mixed >> 32);
}

std::vector<OrderLine> Product::unfulfilled() const {
  std::vector<OrderLine> lines;
  for (const auto& [key, batch] : lines_) {
    if (batch == no_batch) lines.push_back({key.orderid, sku_, key.qty});
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::optional<BatchRef> Product::allocated_to(const OrderLine& line) const {
  const auto found = lines_.find(key_of(line));
  if (found == lines_.end() || found->second == no_batch) return std::nullopt;
  return batches_[found->second].reference();
}

bool Product::is_unfulfilled(const OrderLine& line) const {
  const auto found = lines_.find(key_of(line));
  return found != lines_.end() && found->second == no_batch;
}

cqrs::Result<Accepted, Refusal> Product::add_batch(BatchRef ref, Quantity qty,
                                                   std::optional<Eta> eta) {
  assert(qty >= 1);
  const auto index = static_cast<BatchIndex>(batches_.size());
  batches_.emplace_back(ref, sku_, qty, eta);
  batch_by_ref_[ref.value] = index;
  // Behind its equals, so that equal ones sell by creation.
  const auto place = std::upper_bound(by_preference_.begin(), by_preference_.end(), index,
                                      [&](BatchIndex one, BatchIndex other) {
                                        return sells_before(batches_[one], batches_[other]);
                                      });
  sold_out_ = std::min(sold_out_, static_cast<std::size_t>(place - by_preference_.begin()));
  by_preference_.insert(place, index);
  journal_.push_back({Change::Kind::batch_added, false, 0, index, {}});
  events_.emplace_back(BatchCreated{ref, sku_, qty, eta});
  return Accepted::ok;
}

cqrs::Result<Accepted, Refusal> Product::allocate(const OrderLine& line) {
  assert(line.qty >= 1);
  if (batches_.empty()) return Refusal::InvalidSku;
  const auto known = lines_.find(key_of(line));
  const bool was_unfulfilled = known != lines_.end() && known->second == no_batch;
  if (known != lines_.end() && !was_unfulfilled) return Accepted::no_change;

  const BatchIndex batch = first_with_room(line);
  if (batch == no_batch && was_unfulfilled) return Accepted::out_of_stock;
  place(line, batch);
  journal_.push_back({Change::Kind::line_placed, was_unfulfilled, 0, batch, line});
  if (batch == no_batch) {
    events_.emplace_back(OutOfStock{line});
    return Accepted::out_of_stock;
  }
  events_.emplace_back(Allocated{line, batches_[batch].reference()});
  return Accepted::ok;
}

cqrs::Result<Accepted, Refusal> Product::change_batch_quantity(BatchRef ref, Quantity qty) {
  assert(qty >= 0);
  const BatchIndex index = index_of(ref);
  if (index == no_batch) return Refusal::UnknownBatch;
  const Quantity before = batches_[index].purchased_quantity();
  if (qty == before) return Accepted::no_change;

  batches_[index].change_purchased_quantity(qty);
  sold_out_ = 0;
  journal_.push_back({Change::Kind::quantity_changed, false, before, index, {}});
  events_.emplace_back(BatchQuantityChanged{ref, sku_, qty, Total{qty} - before});
  while (batches_[index].available_quantity() < 0)
    take_off_last(index);
  return Accepted::ok;
}

std::size_t Product::heap_bytes() const {
  std::size_t lines = 0;
  for (const Batch& batch : batches_)
    lines += batch.allocations().capacity();
  return lines * sizeof(OrderLine) + batches_.capacity() * sizeof(Batch) +
         (batch_by_ref_.bucket_count() + lines_.bucket_count()) * 2 * sizeof(LineKey);
}

void Product::accept() {
  ++version_;
  journal_.clear();
  events_.clear();
}

void Product::roll_back() {
  for (auto change = journal_.rbegin(); change != journal_.rend(); ++change)
    undo(*change);
  journal_.clear();
  events_.clear();
}

Product::BatchIndex Product::index_of(BatchRef ref) const {
  const auto found = batch_by_ref_.find(ref.value);
  return found == batch_by_ref_.end() ? no_batch : found->second;
}

Product::BatchIndex Product::first_with_room(const OrderLine& line) {
  while (sold_out_ < by_preference_.size() &&
         batches_[by_preference_[sold_out_]].available_quantity() <= 0) {
    ++sold_out_;
  }
  for (std::size_t place = sold_out_; place < by_preference_.size(); ++place) {
    if (batches_[by_preference_[place]].can_allocate(line)) return by_preference_[place];
  }
  return no_batch;
}

void Product::place(const OrderLine& line, BatchIndex batch) {
  if (batch != no_batch) batches_[batch].allocate(line);
  lines_[key_of(line)] = batch;
}

void Product::take_off_last(BatchIndex batch) {
  const OrderLine line = batches_[batch].deallocate_one();
  lines_.erase(key_of(line));
  journal_.push_back({Change::Kind::line_taken_off, false, 0, batch, line});
  events_.emplace_back(Deallocated{line, batches_[batch].reference()});
}

void Product::undo(const Change& change) {
  sold_out_ = 0;
  switch (change.kind) {
    case Change::Kind::batch_added:
      batch_by_ref_.erase(batches_.back().reference().value);
      std::erase(by_preference_, change.batch);
      batches_.pop_back();
      return;
    case Change::Kind::quantity_changed:
      batches_[change.batch].change_purchased_quantity(change.quantity_before);
      return;
    case Change::Kind::line_placed:
      if (change.batch != no_batch) batches_[change.batch].deallocate_one();
      if (change.was_unfulfilled) {
        lines_[key_of(change.line)] = no_batch;
      } else {
        lines_.erase(key_of(change.line));
      }
      return;
    case Change::Kind::line_taken_off:
      place(change.line, change.batch);
      return;
  }
}

}  // namespace allocation
