// Look-ups in the state of a run (semantics sections 3 and 6).
#include "world.hpp"

namespace reference {

Client& client_of(World& world, const std::string& name) {
  const std::size_t next_number = world.clients.size();
  const auto [entry, is_new] = world.clients.try_emplace(name);
  if (is_new) {
    entry->second.number = next_number;
  }
  return entry->second;
}

std::set<EventId> committed_ids(const World& world) {
  std::set<EventId> ids;
  for (const Event& event : world.events) {
    if (event.committed) {
      ids.insert(event.id);
    }
  }
  return ids;
}

EventId largest_committed(const World& world) {
  const std::set<EventId> ids = committed_ids(world);
  return ids.empty() ? 0 : *ids.rbegin();
}

}  // namespace reference
