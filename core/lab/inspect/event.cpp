// What has happened on the write side, and how far word of it has come.
#include "lab/inspect/copies.hpp"
#include "lab/inspect/inspect.hpp"

namespace lab {
namespace {

Thing message_of(sim::EventId event, std::uint8_t replica, const SentCopy& copy) {
  Thing thing = the_event(event);
  thing.kind = Thing::Kind::message;
  thing.replica = static_cast<std::int8_t>(replica);
  thing.attempt = copy.attempt;
  thing.duplicate = copy.duplicate;
  return thing;
}

void add_copies(const Sight& sight, Inspection& seen, std::uint8_t replica) {
  for (const SentCopy& copy : copies_of(sight, seen.thing.number, replica)) {
    if (seen.led_to.size() == listed_max * sight.world.replicas.size()) return;
    Phrase says("line.message." + std::string(copy.word()));
    says.count("replica", replica).at("at", sight.clock(copy.ends_at));
    says.count("n", std::int64_t{copy.attempt} + 1);
    seen.lead({says, message_of(seen.thing.number, replica, copy)});
  }
}

}  // namespace

void inspect_event(const Sight& sight, Inspection& seen) {
  const sim::EventRecord& event = sight.world.events[seen.thing.number];
  seen.title.count("event", seen.thing.number);
  seen.say("says", what_event_says(sight, seen.thing.number));
  if (sight.has_command(event.command)) {
    seen.say("why", why(sight, event.command), the_command(event.command));
    seen.cause(command_line(sight, event.command));
  }
  Phrase at(event.committed ? "at.committed" : "at.rolled_back");
  seen.say("at", at.at("at", sight.clock(event.at)));
  for (std::uint8_t replica = 0; replica < sight.world.replicas.size(); ++replica) {
    seen.say("replica", standing_phrase(sight, seen.thing.number, replica), the_replica(replica));
    add_copies(sight, seen, replica);
  }
}

}  // namespace lab
