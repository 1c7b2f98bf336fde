// Ids of the allocation domain as the texts they stand for.
#pragma once

#include <optional>
#include <string>

#include "allocation/simulation/allocation_domain.hpp"
#include "scenario/allocation_format.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

class Texts {
 public:
  explicit Texts(const sim::Vocabulary& names) : names_(names) {}

  [[nodiscard]] const std::string& of(sim::ClientId id) const { return names_.clients[id.value]; }
  [[nodiscard]] const std::string& of(allocation::Sku id) const {
    return in(allocation::NameTable::sku, id.value);
  }
  [[nodiscard]] const std::string& of(allocation::BatchRef id) const {
    return in(allocation::NameTable::ref, id.value);
  }
  [[nodiscard]] const std::string& of(allocation::OrderId id) const {
    return in(allocation::NameTable::orderid, id.value);
  }
  [[nodiscard]] std::optional<std::string> of(std::optional<allocation::BatchRef> id) const {
    return id ? std::optional(of(*id)) : std::nullopt;
  }

 private:
  [[nodiscard]] const std::string& in(allocation::NameTable table, std::uint32_t id) const {
    return names_.domain[static_cast<std::size_t>(table)][id];
  }
  const sim::Vocabulary& names_;
};

// YYYY-MM-DD.
[[nodiscard]] inline std::optional<std::string> day(std::optional<allocation::Eta> eta) {
  return eta ? std::optional(scenario::day_text(eta->yyyymmdd)) : std::nullopt;
}

// The domain of every world that a scenario begins.
[[nodiscard]] inline const allocation::AllocationDomain& allocation_of(const sim::World& world) {
  return static_cast<const allocation::AllocationDomain&>(*world.domain);
}

}  // namespace lab
