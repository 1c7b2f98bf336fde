// A customer, as far as the world keeps a session for it (semantics section 6).
#pragma once

#include <cstdint>

#include "cqrs/paged_vector.hpp"
#include "sim/kernel/spread.hpp"
#include "sim/message.hpp"
#include "sim/monitors/seen.hpp"

namespace sim {

struct World;

struct Client {
  bool known = false;
  std::uint32_t number = 0;  // in the order in which their first actions came, for sticky routing
  EventId last_own = 0;      // the largest committed id that its own commands caused
  EventId last_seen = 0;     // its position for monotonic reads
  std::uint32_t latest_made = 0;  // id + 1 of what it made last, as far as it knows; 0: it does not
  Seen seen;
};

struct Clients {
  // One a page, so that a copy of the world copies just the clients that do something.
  cqrs::PagedVector<Client, 1> by_id;
  std::uint32_t known = 0;
  // What the latest answer showed, by client and key, for disappointment.
  tsl::robin_map<std::uint64_t, std::int64_t, Spread> shown;
};

// The client, numbered if this is its first action.
Client& client(World& world, ClientId id);

}  // namespace sim
