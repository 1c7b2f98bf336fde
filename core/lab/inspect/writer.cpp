// The one writer: what it has done, what it still has to do, and where it will crash.
#include "lab/inspect/acts.hpp"
#include "lab/inspect/inspect.hpp"
#include "scenario/words.hpp"

namespace lab {
namespace {

Phrase so_many(std::string_view code, std::size_t n) {
  Phrase phrase(code);
  return phrase.count("n", static_cast<std::int64_t>(n));
}

void add_state(const Sight& sight, Inspection& seen) {
  Phrase state(sight.world.writer.down ? "writer.down" : "writer.up");
  for (const sim::Entry& entry : sight.world.queue.entries()) {
    if (entry.kind == sim::Entry::Kind::restart) state.at("at", sight.clock(entry.at));
  }
  seen.say("state", state);
}

void add_outbox(const Sight& sight, Inspection& seen) {
  std::size_t stored = 0;
  for (const sim::Entry& entry : sight.world.queue.entries())
    stored += entry.kind == sim::Entry::Kind::relay;
  const std::size_t put_off = sight.world.writer.put_off.size();
  const std::size_t follow_ups = sight.world.writer.follow_ups.size();
  if (stored > 0) seen.say("outbox", so_many("writer.outbox", stored));
  if (put_off > 0) seen.say("put_off", so_many("writer.put_off", put_off));
  if (follow_ups > 0) seen.say("put_off", so_many("writer.follow_ups", follow_ups));
}

}  // namespace

void inspect_writer(const Sight& sight, Inspection& seen) {
  const sim::Writer& writer = sight.world.writer;
  add_state(sight, seen);
  Phrase did = so_many("writer.commands", writer.commands);
  did.count("events", static_cast<std::int64_t>(sight.world.committed.size()));
  seen.say("did", did);
  add_outbox(sight, seen);
  for (std::size_t point = 0; point < sim::crash_points; ++point) {
    const auto crash_point = static_cast<sim::CrashPoint>(point);
    if (const auto& down_ms = writer.traps[point]) {
      Phrase trap("trap." + std::string(scenario::word_of(crash_point)));
      seen.say("trap", trap.lasts("down", *down_ms));
    }
    seen.acts.push_back(crash_writer(crash_point));
  }
  const auto last = static_cast<std::uint32_t>(sight.world.commands.size());
  if (last > 0) seen.lead(command_line(sight, last - 1));
}

}  // namespace lab
