#include "sim/clients/reads.hpp"
#include "sim/kernel/chance.hpp"
#include "sim/world.hpp"

namespace sim {

std::uint8_t route(const World& world, std::uint32_t client_number, std::uint32_t read) {
  const std::size_t replicas = world.replicas.size();
  switch (world.settings.routing) {
    case Routing::sticky:
      return static_cast<std::uint8_t>(client_number % replicas);
    case Routing::round_robin:
      return static_cast<std::uint8_t>(read % replicas);
    case Routing::random:
      return static_cast<std::uint8_t>(draw(world.seed, Purpose::routing, read, 0, 0) *
                                       static_cast<double>(replicas));
  }
  return 0;
}

}  // namespace sim
