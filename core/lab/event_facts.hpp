// What an event says, in texts: for whoever points at a token, a row or a line of the log.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

// Fields that its type does not have are empty or 0; those below `committed` are the shop's.
struct EventFacts {
  sim::EventId id = 0;
  sim::Ms at_ms = 0;     // when its id was given
  sim::Ms clock_ms = 0;  // the same, from the opening
  std::string by;        // whose order it is about; if none, whose command caused it
  std::string_view type;
  bool committed = false;
  std::string sku;
  std::string orderid;
  std::string ref;
  std::string batchref;
  std::int64_t qty = 0;
  std::int64_t delta = 0;
  std::optional<std::string> eta;
};

// No event of that id: one of id 0. `opens_at`: from when the clock counts.
[[nodiscard]] EventFacts event_facts(const sim::World& world, const sim::Vocabulary& names,
                                     sim::EventId id, sim::Ms opens_at);
// Their types, by the kind that a message carries.
[[nodiscard]] std::vector<std::string_view> event_types(const sim::Vocabulary& names);

}  // namespace lab
