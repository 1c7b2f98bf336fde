// Which events made a row of a table, and which it lacks: for every kind of row.
#pragma once

#include <vector>

#include "lab/inspect/copies.hpp"
#include "lab/inspect/inspection.hpp"
#include "lab/inspect/sight.hpp"
#include "lab/missing_events.hpp"

namespace lab {

// Events of the key that are looked through for those that made a row.
inline constexpr std::size_t makers_searched_max = 200;

// The latest events of the key that made the row, as far as `wanted` says so: on a replica, those
// that it has applied.
template <class Wanted>
void add_makers(const Sight& sight, Inspection& seen, sim::Key key, Wanted wanted) {
  auto events = sight.index.of_key(sight.world, key, makers_searched_max);
  std::erase_if(events, [&](sim::EventId event) {
    const bool here =
        seen.thing.replica == sim::write_model ||
        sight.world.replicas[static_cast<std::size_t>(seen.thing.replica)].has_applied(event);
    return !here || !wanted(event);
  });
  const std::size_t from = events.size() > listed_max ? events.size() - listed_max : 0;
  for (std::size_t i = from; i < events.size(); ++i)
    seen.cause(event_line(sight, events[i]));
}

// Of a replica's row: the first events of the key that are missing there, and where they are.
inline void add_missing(const Sight& sight, Inspection& seen, sim::Key key) {
  const auto replica = static_cast<std::uint8_t>(seen.thing.replica);
  for (const sim::EventId event : missing_events(sight.world, replica, key, listed_max)) {
    Phrase says = standing_phrase(sight, event, replica);
    seen.say("missing", says.count("event", event), the_event(event));
  }
}

// Is anything known of the key, on the row's side or in the truth?
[[nodiscard]] inline bool is_known(const Sight& sight, const Thing& row, sim::Key key) {
  return sight.world.domain->found(row.replica, key) ||
         sight.world.domain->found(sim::write_model, key) ||
         !sight.index.of_key(sight.world, key, 1).empty();
}

}  // namespace lab
