// Sent before anybody knows whether the commit will succeed. If it does not, the world has been
// told of something that never happened.
#include "sim/delivery/message_transport.hpp"
#include "sim/publishing/publishing.hpp"
#include "sim/world.hpp"

namespace sim {

std::vector<EventId> publish_before_commit(World& world, const Cause& cause,
                                           std::span<const Message> events) {
  std::vector<EventId> ids;
  for (const Message& message : events) {
    ids.push_back(append_event(world, cause, message));
    send_to_all(world, ids.back());
    if (crashes_at(world, CrashPoint::after_publish)) break;
  }
  return ids;
}

}  // namespace sim
