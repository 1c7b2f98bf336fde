#include "sim/monitors/disappointment.hpp"

#include "sim/world.hpp"

namespace sim {
namespace {

// Only keys of the first space can be demanded, so a client and an id name an entry.
std::uint64_t entry_of(ClientId by, Key key) {
  return (std::uint64_t{by.value} << 32) | key.id;
}

}  // namespace

void note_shown(World& world, ClientId by, Key key, int source) {
  if (key.space != 0) return;
  world.clients.shown[entry_of(by, key)] = world.domain->shows(source, key);
}

std::optional<CommandOutcome> disappointing_outcome(const World& world, ClientId by,
                                                    const Message& command) {
  const std::optional<Demand> demand = world.domain->demand_of(command);
  if (!demand) return std::nullopt;
  const auto found = world.clients.shown.find(entry_of(by, demand->key));
  if (found == world.clients.shown.end() || found->second < demand->amount) return std::nullopt;
  return demand->denied;
}

}  // namespace sim
