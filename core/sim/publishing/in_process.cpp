// The book's way: the bus updates the read model before the command returns. Never stale on the
// happy path; what a crash or a failing handler loses here is lost for good.
#include "sim/delivery/message_transport.hpp"
#include "sim/delivery/replica.hpp"
#include "sim/publishing/publishing.hpp"
#include "sim/world.hpp"

namespace sim {

void publish_in_process(World& world, std::span<const EventId> events) {
  for (const EventId event : events) {
    for (std::uint8_t replica = 0; replica < world.replicas.size(); ++replica) {
      if (!world.replicas[replica].running) continue;
      if (handler_fails(world, event, replica, 0, false)) {
        world.note({.subject = event,
                    .kind = TraceKind::handler_failed,
                    .replica = static_cast<std::int8_t>(replica)});
        continue;
      }
      receive(world, replica, event);
    }
    if (crashes_at(world, CrashPoint::after_publish)) return;
  }
}

}  // namespace sim
