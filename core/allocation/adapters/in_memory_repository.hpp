// The products, in memory, by sku; and by batch reference, as Cosmic Python ch. 8 needs it for
// changing a quantity.
//
// Copies share the products that did not change (cqrs/paged_vector.hpp).
#pragma once

#include <optional>
#include <span>

#include "allocation/domain/product.hpp"
#include "cqrs/paged_vector.hpp"
#include "cqrs/repository.hpp"

namespace allocation {

class InMemoryRepository {
 public:
  using Aggregate = Product;
  using Key = Sku;

  // For changing: the pointer holds until the repository is copied.
  Product* find(Sku sku);
  // For looking: nothing is copied.
  [[nodiscard]] const Product* look(Sku sku) const;
  // The sku of the batch with this reference, if there is one.
  [[nodiscard]] std::optional<Sku> sku_of(BatchRef ref) const;
  // All references, by creation of the batch.
  [[nodiscard]] const cqrs::PagedVector<BatchRef>& batches() const { return batches_; }
  // One more than the largest sku that may have a product.
  [[nodiscard]] std::size_t skus() const { return products_.size(); }

  // Calls visit(address, bytes) for every page (cqrs/paged_vector.hpp), and for what products hold.
  template <class Visit>
  void each_page(Visit visit) const {
    products_.each_page(visit);
    sku_by_ref_.each_page(visit);
    batches_.each_page(visit);
    for (std::size_t sku = 0; sku < products_.size(); ++sku)
      visit(static_cast<const void*>(&products_[sku].product), products_[sku].product.heap_bytes());
  }

  Product& add(Sku sku);
  void remove(Sku sku);
  void saved(Sku sku, std::span<const Event> events);

 private:
  struct Entry {
    bool exists = false;
    Product product;
  };
  struct BatchEntry {
    bool exists = false;
    Sku sku;
  };
  // One product a page, so that a copy of the repository copies just the products that change.
  cqrs::PagedVector<Entry, 1> products_;
  cqrs::PagedVector<BatchEntry> sku_by_ref_;
  cqrs::PagedVector<BatchRef> batches_;
};

static_assert(cqrs::Repository<InMemoryRepository>);

}  // namespace allocation
