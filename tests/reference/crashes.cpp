// Crash and restart (semantics section 7).
#include "crashes.hpp"

#include "bus.hpp"
#include "publishing.hpp"

namespace reference {
namespace {

// Relay entries and checks, in the order in which they came up. The relay may crash again on the
// way: then the rest stays put off.
void do_what_was_put_off(World& world) {
  while (!world.writer.down && !world.writer.put_off.empty()) {
    const auto entry = world.writer.put_off.front();
    world.writer.put_off.pop_front();
    if (const auto* first_sending = std::get_if<RelayEntry>(&entry)) {
      relay(world, *first_sending);
    } else {
      check(world, std::get<Check>(entry));
    }
  }
}

}  // namespace

void set_trap(World& world, const SetTrap& action) {
  world.writer.traps[action.point] = action.down_ms;
}

bool crash_at(World& world, CrashPoint point) {
  const auto trap = world.writer.traps.find(point);
  if (trap == world.writer.traps.end()) {
    return false;
  }
  const TimeMs down_ms = trap->second;
  world.writer.traps.erase(trap);
  world.writer.down = true;
  world.queue.schedule(world.now + down_ms, Restart{});
  return true;
}

void restart(World& world) {
  world.leave_trace();
  world.writer.down = false;
  do_what_was_put_off(world);
  if (world.writer.down) {
    return;
  }
  do_reallocations(world, reallocation_attempts);
  if (world.writer.down) {
    settle_reallocations_at_crash(world);
  }
}

}  // namespace reference
