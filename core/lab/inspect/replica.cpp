// One replica: how far it has come, what it holds back, who waits at it.
#include "sim/delivery/replica.hpp"

#include <algorithm>

#include "lab/inspect/acts.hpp"
#include "lab/inspect/copies.hpp"
#include "lab/inspect/inspect.hpp"

namespace lab {
namespace {

void add_state(const Sight& sight, Inspection& seen, const sim::Replica& here) {
  const auto number = static_cast<std::uint8_t>(seen.thing.replica);
  Phrase state(here.running ? "replica.running" : "replica.stopped");
  for (const std::size_t place :
       sight.index.places(sight.world, RunIndex::About::replica, number, raw_lines_max)) {
    const sim::TraceRecord& record = sight.world.trace[place];
    if (record.kind == sim::TraceKind::stopped && !here.running)
      state = Phrase("replica.stopped").at("at", sight.clock(record.at));
  }
  seen.say("state", state);
  for (const sim::Replay& replay : sight.world.replays) {
    if (replay.replica != number || replay.done == replay.events) continue;
    Phrase rebuild("replica.rebuilding");
    rebuild.count("n", replay.done).count("of", replay.events);
    seen.say("rebuild", rebuild.at("at", sight.clock(replay.started_at + sim::Ms{replay.events} *
                                                                             replay.ms_per_event)));
  }
}

void add_position(const Sight& sight, Inspection& seen, const sim::Replica& here) {
  const std::int64_t missing =
      static_cast<std::int64_t>(sight.world.committed.size()) - here.committed_applied;
  const sim::EventId prefix = sim::prefix_of(sight.world, here);
  Phrase position(here.highest == 0        ? "position.empty"
                  : here.highest == prefix ? "position.up_to"
                                           : "position.gaps");
  position.count("prefix", prefix).count("highest", here.highest);
  seen.say("has", position);
  if (missing > 0) {
    const sim::EventId first = sight.world.committed[here.committed_applied_in_row];
    Phrase lacks("position.missing");
    seen.say("lacks", lacks.count("n", missing).count("event", first), the_event(first));
  }
  if (here.phantoms_applied > 0) {
    Phrase phantoms("position.phantoms");
    seen.say("but", phantoms.count("n", here.phantoms_applied));
  }
}

void add_held_and_waiting(const Sight& sight, Inspection& seen, const sim::Replica& here) {
  for (std::size_t i = 0; i < here.held_back.size() && i < listed_max; ++i) {
    Relation line = event_line(sight, here.held_back[i]);
    seen.say("holds", line.says, line.thing);
  }
  for (const sim::WaitingRead& read : here.waiting) {
    if (seen.led_to.size() == listed_max) break;
    if (sight.has_read(read.read)) seen.lead(read_line(sight, read.read));
  }
}

void add_acts(const Sight& sight, Inspection& seen, const sim::Replica& here) {
  const auto number = static_cast<std::uint8_t>(seen.thing.replica);
  seen.acts = {operate_replica("stop", number), operate_replica("start", number),
               rebuild_replica("rebuild", number, true), rebuild_replica("replay", number, false)};
  if (here.running) {
    seen.acts[1].why_not = Phrase("why_not.runs_already");
  } else {
    seen.acts[0].why_not = Phrase("why_not.stopped_already");
  }
  if (sight.world.committed.empty()) {
    seen.acts[2].why_not = Phrase("why_not.nothing_committed");
    seen.acts[3].why_not = Phrase("why_not.nothing_committed");
  }
}

}  // namespace

void inspect_replica(const Sight& sight, Inspection& seen) {
  const sim::Replica& here = sight.world.replicas[static_cast<std::size_t>(seen.thing.replica)];
  seen.title.count("replica", seen.thing.replica);
  add_state(sight, seen, here);
  add_position(sight, seen, here);
  add_held_and_waiting(sight, seen, here);
  add_acts(sight, seen, here);
}

}  // namespace lab
