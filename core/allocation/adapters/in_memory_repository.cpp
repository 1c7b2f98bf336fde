#include "allocation/adapters/in_memory_repository.hpp"

namespace allocation {

Product* InMemoryRepository::find(Sku sku) {
  if (look(sku) == nullptr) return nullptr;
  return &products_.edit(sku.index()).product;
}

const Product* InMemoryRepository::look(Sku sku) const {
  if (sku.index() >= products_.size() || !products_[sku.index()].exists) return nullptr;
  return &products_[sku.index()].product;
}

std::optional<Sku> InMemoryRepository::sku_of(BatchRef ref) const {
  if (ref.index() >= sku_by_ref_.size() || !sku_by_ref_[ref.index()].exists) return std::nullopt;
  return sku_by_ref_[ref.index()].sku;
}

Product& InMemoryRepository::add(Sku sku) {
  products_.grow_to(sku.index() + 1);
  Entry& entry = products_.edit(sku.index());
  entry = {true, Product(sku)};
  return entry.product;
}

void InMemoryRepository::remove(Sku sku) {
  products_.edit(sku.index()) = {};
}

void InMemoryRepository::saved(Sku sku, std::span<const Event> events) {
  for (const Event& event : events) {
    if (const auto* created = std::get_if<BatchCreated>(&event)) {
      sku_by_ref_.grow_to(created->ref.index() + 1);
      sku_by_ref_.edit(created->ref.index()) = {true, sku};
      batches_.push_back(created->ref);
    }
  }
}

}  // namespace allocation
