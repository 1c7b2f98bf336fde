#include "sim/clients/client.hpp"

#include "sim/world.hpp"

namespace sim {

Client& client(World& world, ClientId id) {
  world.clients.by_id.grow_to(id.index() + 1);
  Client& client = world.clients.by_id.edit(id.index());
  if (!client.known) {
    client.known = true;
    client.number = world.clients.known++;
  }
  return client;
}

}  // namespace sim
