// Stop, start, rebuild, and changes of settings (semantics sections 1 and 5).
#include "operations.hpp"

#include "projection.hpp"
#include "reads.hpp"

namespace reference {

void stop(World& world, const Stop& action) {
  world.replicas[action.replica].running = false;
  give_up_waiting_reads(world, action.replica);
}

void start(World& world, const Start& action) {
  world.replicas[action.replica].running = true;
}

void rebuild(World& world, const Rebuild& action) {
  Replica& replica = world.replicas[action.replica];
  if (action.clear) {
    replica.views = Views{};
    replica.applied.clear();
    replica.held_back.clear();
  }
  TimeMs at = world.now;
  for (const EventId id : committed_ids(world)) {
    at += world.settings.rebuild_ms_per_event;
    world.queue.schedule(at, Replay{id, action.replica});
  }
}

void replay(World& world, const Replay& entry) {
  world.leave_trace();
  receive(world, entry.replica, entry.event);
}

void change_settings(World& world, const Change& action) {
  const bool was_sequenced = world.settings.projection == Projection::sequenced;
  change(world.settings, action.settings);
  if (was_sequenced && world.settings.projection != Projection::sequenced) {
    for (std::size_t replica = 0; replica < world.replicas.size(); ++replica) {
      apply_held_back(world, replica);
    }
  }
}

}  // namespace reference
