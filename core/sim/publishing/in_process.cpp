// The book's way: the bus updates the read model before the command returns. Never stale on the
// happy path; what a crash or a failing handler loses here is lost for good.
#include "sim/delivery/message_transport.hpp"
#include "sim/delivery/replica.hpp"
#include "sim/publishing/publishing.hpp"
#include "sim/world.hpp"

namespace sim {

namespace {

// What is applied here, the command waits for: it is the writer's work.
void receive_at_once(World& world, std::uint8_t replica, EventId event) {
  Work& work = world.stats.work;
  const std::int64_t before = work.updates_by_replicas;
  receive(world, replica, event);
  work.updates_by_writer += work.updates_by_replicas - before;
  work.updates_by_replicas = before;
}

}  // namespace

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
      receive_at_once(world, replica, event);
    }
    if (crashes_at(world, CrashPoint::after_publish)) return;
  }
}

}  // namespace sim
