// Ids of the allocation domain as the texts they stand for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "allocation/simulation/allocation_domain.hpp"
#include "scenario/allocation_format.hpp"
#include "scenario/domains.hpp"
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

// What a query asks about; empty where there is one such list.
[[nodiscard]] inline std::string_view key_text(const sim::Vocabulary& names, sim::Key key) {
  const scenario::QueryFormat& query = scenario::format_of(names).queries[key.space];
  if (!query.asks_about_one) return {};
  return names.domain[query.field.table][key.id];
}

// YYYY-MM-DD.
[[nodiscard]] inline std::optional<std::string> day(std::optional<allocation::Eta> eta) {
  return eta ? std::optional(scenario::day_text(eta->yyyymmdd)) : std::nullopt;
}

// Does a run with these names play the shop? It is the first domain of every list. Of a run of
// another, whatever is about products and orders has nothing to say.
[[nodiscard]] inline bool is_shop(const sim::Vocabulary& names) {
  return names.domain_number == 0;
}

// The shop of a run that plays it.
[[nodiscard]] inline const allocation::AllocationDomain& allocation_of(const sim::World& world) {
  return static_cast<const allocation::AllocationDomain&>(*world.domain);
}

// The same where the run's names are not at hand; null: it plays another domain.
[[nodiscard]] inline const allocation::AllocationDomain* shop_in(const sim::World& world) {
  return dynamic_cast<const allocation::AllocationDomain*>(&*world.domain);
}

}  // namespace lab
