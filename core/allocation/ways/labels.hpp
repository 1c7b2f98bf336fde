// What ids are called in the tables: the domain knows numbers, whoever looks at a table wants
// names.
#pragma once

#include <string>

#include "allocation/domain/order_line.hpp"

namespace allocation::ways {

class Labels {
 public:
  virtual ~Labels() = default;
  [[nodiscard]] virtual std::string sku(Sku sku) const = 0;
  [[nodiscard]] virtual std::string order(OrderId orderid) const = 0;
  [[nodiscard]] virtual std::string batch(BatchRef ref) const = 0;
};

}  // namespace allocation::ways
