// Who takes part in a run, and which names are taken: worked out from what is to be done, so that a
// customer is on the stage before they have done anything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/script.hpp"

namespace lab {

class Cast {
 public:
  // Customers beyond that are not shown.
  static constexpr std::size_t customers_max = 50;

  // All that the script says now is the file's; what is added later, a person's.
  explicit Cast(sim::Script& script);

  // The person's actions are others than before.
  void hear_person();

  // Who buys or asks, in the order of first appearance: the file's by time, then the person's. In a
  // run of another domain than the shop's, whoever does anything there.
  [[nodiscard]] const std::vector<sim::ClientId>& customers() const { return customers_; }
  // A name that no order of the script has; in a run of another domain, no name of its first kind
  // (an issue).
  [[nodiscard]] const std::string& free_order_name() const { return free_order_name_; }

 private:
  struct Pattern {
    std::string text;  // with {n} in it
    std::uint32_t times = 1;
  };
  struct Orders {
    std::vector<bool> ids;
    std::vector<Pattern> patterns;
  };

  void learn(std::size_t place, Orders& orders);
  void learn_customers(std::size_t place);
  void add_customer(std::uint32_t client);
  void find_free_order_name();
  [[nodiscard]] sim::Names& order_names() const;
  [[nodiscard]] bool is_taken(const Orders& orders, std::uint32_t id) const;

  sim::Script& script_;
  std::size_t file_size_;
  std::size_t file_customers_ = 0;
  std::vector<sim::ClientId> customers_;
  Orders of_file_;
  Orders of_person_;
  std::string free_order_name_;
};

}  // namespace lab
