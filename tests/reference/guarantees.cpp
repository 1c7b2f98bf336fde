// Which guarantees an answer broke (semantics section 6; the guarantees are those of Terry et al.
// 1994).
#include "guarantees.hpp"

#include <algorithm>

namespace reference {
namespace {

// The committed events that bear on the query, applied at the replica or not, smallest id first.
struct Bearing {
  std::vector<Event> applied;
  std::vector<Event> missing;
};

Bearing bearing_on(const World& world, const Query& query, const Replica& replica) {
  Bearing bearing;
  for (const Event& event : world.events) {
    if (event.committed && bears_on(event, query)) {
      (replica.applied.contains(event.id) ? bearing.applied : bearing.missing).push_back(event);
    }
  }
  return bearing;
}

// An applied event of the same client with a larger id.
bool breaks_monotonic_writes(const World& world, const Event& missing,
                             const std::vector<Event>& applied) {
  return std::any_of(applied.begin(), applied.end(), [&](const Event& later) {
    return later.id > missing.id &&
           world.commands[later.command].by == world.commands[missing.command].by;
  });
}

// An applied event whose client had seen the missing one when it issued the command.
bool breaks_writes_follow_reads(const World& world, const Event& missing,
                                const std::vector<Event>& applied) {
  return std::any_of(applied.begin(), applied.end(), [&](const Event& write) {
    return world.commands[write.command].seen_when_issued.contains(missing.id);
  });
}

template <typename Breaks>
void add_smallest(std::vector<Violation>& violations, Guarantee guarantee, const Bearing& bearing,
                  const Breaks& breaks) {
  const auto found = std::find_if(bearing.missing.begin(), bearing.missing.end(), breaks);
  if (found != bearing.missing.end()) {
    violations.push_back(Violation{guarantee, found->id});
  }
}

}  // namespace

std::vector<Violation> violations_of(const World& world, const Read& read, const Replica& replica) {
  const Bearing bearing = bearing_on(world, read.query, replica);
  std::vector<Violation> violations;
  add_smallest(violations, Guarantee::read_your_writes, bearing,
               [&](const Event& missing) { return read.caused_when_issued.contains(missing.id); });
  add_smallest(violations, Guarantee::monotonic_reads, bearing,
               [&](const Event& missing) { return read.seen_when_issued.contains(missing.id); });
  add_smallest(violations, Guarantee::monotonic_writes, bearing, [&](const Event& missing) {
    return breaks_monotonic_writes(world, missing, bearing.applied);
  });
  add_smallest(violations, Guarantee::writes_follow_reads, bearing, [&](const Event& missing) {
    return breaks_writes_follow_reads(world, missing, bearing.applied);
  });
  return violations;
}

}  // namespace reference
