// What crosses the seam between the world and a domain: messages whose words only the domain reads.
#pragma once

#include <array>
#include <compare>
#include <cstdint>

#include "cqrs/ids.hpp"

namespace sim {

using cqrs::EventId;
using ClientId = cqrs::StrongId<struct ClientTag>;

// A command or an event: its kind and up to four words (ids, quantities), in the order the domain
// defines. Fixed in size, so that a log of them is one piece of memory.
struct Message {
  std::uint8_t kind = 0;
  std::array<std::int32_t, 4> words{};

  friend bool operator==(const Message&, const Message&) = default;
};

// What a query asks about and an event bears on: something of one of the domain's kinds of keys
// (allocation: a sku's availability, an order's allocations; issues: an issue, the list of open
// ones, an assignee's).
struct Key {
  std::uint8_t space = 0;
  std::uint32_t id = 0;

  friend auto operator<=>(const Key&, const Key&) = default;
};
inline constexpr std::uint8_t key_spaces = 3;  // the most that a domain has

}  // namespace sim
