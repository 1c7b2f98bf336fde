#include "allocation/ways/repository_queries.hpp"

#include <algorithm>
#include <iterator>

namespace allocation::ways {
namespace {

template <class Lines>
std::vector<OrderLine> those_of(const Lines& lines, OrderId orderid, Touched& touched) {
  touched.lines += static_cast<std::int64_t>(lines.size());
  std::vector<OrderLine> found;
  std::copy_if(lines.begin(), lines.end(), std::back_inserter(found),
               [&](const OrderLine& line) { return line.orderid == orderid; });
  return found;
}

}  // namespace

std::vector<const Product*> all_products(const InMemoryRepository& products, Touched& touched) {
  std::vector<const Product*> found;
  for (std::uint32_t sku = 0; sku < products.skus(); ++sku) {
    if (const Product* product = products.look(Sku{sku})) found.push_back(product);
  }
  touched.aggregates += static_cast<std::int64_t>(found.size());
  return found;
}

std::vector<OrderLine> lines_for_order(const Batch& batch, OrderId orderid, Touched& touched) {
  return those_of(batch.allocations(), orderid, touched);
}

std::vector<OrderLine> unfulfilled_for_order(const Product& product, OrderId orderid,
                                             Touched& touched) {
  return those_of(product.unfulfilled(), orderid, touched);
}

std::vector<AllocationRow> allocations_of_order(const InMemoryRepository& products, OrderId orderid,
                                                Touched& touched) {
  std::vector<AllocationRow> rows;
  for (const Product* product : all_products(products, touched)) {
    for (const Batch& batch : product->batches()) {
      ++touched.batches;
      for (const OrderLine& line : lines_for_order(batch, orderid, touched))
        rows.push_back({line.sku, line.qty, batch.reference()});
    }
    for (const OrderLine& line : unfulfilled_for_order(*product, orderid, touched))
      rows.push_back({line.sku, line.qty, std::nullopt});
  }
  return rows;
}

}  // namespace allocation::ways
