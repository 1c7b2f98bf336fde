// Sent once, right after the commit. Nobody remembers it: what is lost on the way, or not sent
// because the writer crashed in between, is lost for good.
#include "sim/delivery/message_transport.hpp"
#include "sim/publishing/publishing.hpp"
#include "sim/world.hpp"

namespace sim {

void publish_after_commit(World& world, std::span<const EventId> events) {
  for (const EventId event : events) {
    send_to_all(world, event);
    if (crashes_at(world, CrashPoint::after_publish)) return;
  }
}

}  // namespace sim
