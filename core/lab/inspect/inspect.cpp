#include "lab/inspect/inspect.hpp"

#include <algorithm>

#include "scenario/trace_json.hpp"

namespace lab {
namespace {

using Kind = Thing::Kind;
using About = RunIndex::About;

std::string title_code(Kind kind) {
  return "title." + std::string(Thing::words[static_cast<std::size_t>(kind)]);
}

std::vector<std::size_t> places_of(const Sight& sight, const Thing& thing) {
  const auto about = [&](About what, std::uint32_t id) {
    return sight.index.places(sight.world, what, id, raw_lines_max);
  };
  switch (thing.kind) {
    case Kind::message: {
      auto places = about(About::event, thing.number);
      std::erase_if(places, [&](std::size_t place) {
        const sim::TraceRecord& record = sight.world.trace[place];
        return record.kind != sim::TraceKind::committed && record.replica != thing.replica;
      });
      return places;
    }
    case Kind::event:
      return about(About::event, thing.number);
    case Kind::replica:
      return about(About::replica, static_cast<std::uint32_t>(thing.replica));
    case Kind::writer:
      return about(About::writer, 0);
    case Kind::customer:
      return about(About::client, sight.script.names().clients.intern(thing.name));
    case Kind::read:
      return about(About::read, thing.number);
    case Kind::command:
      return about(About::command, thing.number);
    case Kind::row:
      break;
  }
  return {};
}

}  // namespace

Inspection inspect(const Sight& sight, const Thing& thing) {
  Inspection seen;
  seen.thing = thing;
  seen.title = Phrase(title_code(thing.kind));
  switch (thing.kind) {
    case Kind::message:
      seen.found = sight.has_event(thing.number) && sight.has_replica(thing.replica);
      if (seen.found) inspect_message(sight, seen);
      return seen;
    case Kind::event:
      seen.found = sight.has_event(thing.number);
      if (seen.found) inspect_event(sight, seen);
      return seen;
    case Kind::replica:
      seen.found = sight.has_replica(thing.replica);
      if (seen.found) inspect_replica(sight, seen);
      return seen;
    case Kind::writer:
      inspect_writer(sight, seen);
      return seen;
    case Kind::row:
      seen.found = thing.replica == sim::write_model || sight.has_replica(thing.replica);
      if (seen.found) inspect_row(sight, seen);
      return seen;
    case Kind::customer:
      inspect_customer(sight, seen);
      return seen;
    case Kind::read:
      seen.found = sight.has_read(thing.number);
      if (seen.found) inspect_read(sight, seen);
      return seen;
    case Kind::command:
      seen.found = sight.has_command(thing.number);
      if (seen.found) inspect_command(sight, seen);
      return seen;
  }
  return seen;
}

std::vector<std::string> raw_records(const Sight& sight, const Thing& thing) {
  std::vector<std::string> lines;
  for (const std::size_t place : places_of(sight, thing))
    lines.push_back(scenario::trace_line(sight.world, sight.script.names(), place));
  return lines;
}

}  // namespace lab
