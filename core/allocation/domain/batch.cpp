#include "allocation/domain/batch.hpp"

#include <cassert>

namespace allocation {

Batch::Batch(BatchRef reference, Sku sku, Quantity purchased, std::optional<Eta> eta)
    : reference_(reference), sku_(sku), eta_(eta), purchased_(purchased) {}

void Batch::allocate(const OrderLine& line) {
  allocations_.push_back(line);
  allocated_ += line.qty;
}

OrderLine Batch::deallocate_one() {
  assert(!allocations_.empty());
  const OrderLine line = allocations_.back();
  allocations_.pop_back();
  allocated_ -= line.qty;
  return line;
}

bool sells_before(const Batch& one, const Batch& other) {
  return one.eta() < other.eta();
}

}  // namespace allocation
