#include "lab/inspect/inspect.hpp"

#include <algorithm>

#include "scenario/trace_json.hpp"

namespace lab {
namespace {

using ThingKind = Thing::Kind;
using About = RunIndex::About;

constexpr std::string_view nothing_there = "title.nothing";

std::string title_code(ThingKind kind) {
  return "title." + std::string(Thing::words[static_cast<std::size_t>(kind)]);
}

std::vector<std::size_t> places_of(const Sight& sight, const Thing& thing) {
  const auto about = [&](About what, std::uint32_t id) {
    return sight.index.places(sight.world, what, id, raw_lines_max);
  };
  switch (thing.kind) {
    case ThingKind::message: {
      auto places = about(About::event, thing.number);
      std::erase_if(places, [&](std::size_t place) {
        const sim::TraceRecord& record = sight.world.trace[place];
        return record.kind != sim::TraceKind::committed && record.replica != thing.replica;
      });
      return places;
    }
    case ThingKind::event:
      return about(About::event, thing.number);
    case ThingKind::replica:
      return about(About::replica, static_cast<std::uint32_t>(thing.replica));
    case ThingKind::writer:
      return about(About::writer, 0);
    case ThingKind::customer:
      return about(About::client, sight.script.names().clients.intern(thing.name));
    case ThingKind::read:
      return about(About::read, thing.number);
    case ThingKind::command:
      return about(About::command, thing.number);
    case ThingKind::row:
      break;
  }
  return {};
}

}  // namespace

namespace {

// Adds what there is to see; `found` is false if there is no such thing at this time.
void look(const Sight& sight, Inspection& seen) {
  const Thing& thing = seen.thing;
  switch (thing.kind) {
    case ThingKind::message:
      seen.found = sight.has_event(thing.number) && sight.has_replica(thing.replica);
      if (seen.found) inspect_message(sight, seen);
      return;
    case ThingKind::event:
      seen.found = sight.has_event(thing.number);
      if (seen.found) inspect_event(sight, seen);
      return;
    case ThingKind::replica:
      seen.found = sight.has_replica(thing.replica);
      if (seen.found) inspect_replica(sight, seen);
      return;
    case ThingKind::writer:
      inspect_writer(sight, seen);
      return;
    case ThingKind::row:
      seen.found = thing.replica == sim::write_model || sight.has_replica(thing.replica);
      if (seen.found) inspect_row(sight, seen);
      return;
    case ThingKind::customer:
      inspect_customer(sight, seen);
      return;
    case ThingKind::read:
      seen.found = sight.has_read(thing.number);
      if (seen.found) inspect_read(sight, seen);
      return;
    case ThingKind::command:
      seen.found = sight.has_command(thing.number);
      if (seen.found) inspect_command(sight, seen);
      return;
  }
}

}  // namespace

Inspection inspect(const Sight& sight, const Thing& thing) {
  Inspection seen;
  seen.thing = thing;
  seen.title = Phrase(title_code(thing.kind));
  look(sight, seen);
  if (!seen.found) seen.title = Phrase(nothing_there);
  return seen;
}

Inspection inspect(const Sight& sight, std::string_view thing_json) {
  const auto thing = read_thing(thing_json);
  if (thing) return inspect(sight, thing.value());
  Inspection nothing;
  nothing.found = false;
  nothing.title = Phrase(nothing_there);
  return nothing;
}

std::vector<std::string> raw_records(const Sight& sight, const Thing& thing) {
  std::vector<std::string> lines;
  for (const std::size_t place : places_of(sight, thing))
    lines.push_back(scenario::trace_line(sight.world, sight.script.names(), place));
  return lines;
}

std::vector<std::string> raw_records(const Sight& sight, std::string_view thing_json) {
  const auto thing = read_thing(thing_json);
  return thing ? raw_records(sight, thing.value()) : std::vector<std::string>{};
}

}  // namespace lab
