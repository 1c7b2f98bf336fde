#include "lab/inspect/thing.hpp"

#include <utility>

#include "scenario/canonical_json.hpp"
#include "scenario/checker.hpp"
#include "sim/settings.hpp"

namespace lab {
namespace {

constexpr std::int64_t number_max = 0xFFFFFFFF;
constexpr std::string_view write_side = "write";

class ThingReader {
 public:
  explicit ThingReader(scenario::JsonValue json) : json_(json) {}

  cqrs::Result<Thing, scenario::InputError> read() {
    Thing thing;
    thing.kind = static_cast<Thing::Kind>(checker_.word(json_.member("kind"), Thing::words));
    if (!checker_.failed()) fill(thing);
    if (checker_.failed()) return checker_.error();
    return thing;
  }

 private:
  void fill(Thing& thing) {
    using Kind = Thing::Kind;
    switch (thing.kind) {
      case Kind::message:
        thing.number = number("event");
        thing.replica = replica(json_.member("replica"));
        thing.attempt = number("attempt");
        thing.duplicate = number("copy") != 0;
        return;
      case Kind::event:
        thing.number = number("event");
        return;
      case Kind::replica:
        thing.replica = replica(json_.member("replica"));
        return;
      case Kind::writer:
        return;
      case Kind::row:
        thing.replica = side(json_.member("side"));
        thing.name = checker_.text(json_.member("key"));
        return;
      case Kind::customer:
        thing.name = checker_.text(json_.member("name"));
        return;
      case Kind::read:
        thing.number = number("read");
        return;
      case Kind::command:
        thing.number = number("command");
        return;
    }
  }
  std::uint32_t number(std::string_view key) {
    return static_cast<std::uint32_t>(checker_.whole(json_.member(key), 0, number_max));
  }
  std::int8_t replica(scenario::JsonValue value) {
    return static_cast<std::int8_t>(checker_.whole(value, 0, sim::replicas_max - 1));
  }
  std::int8_t side(scenario::JsonValue value) {
    if (value.kind() == scenario::JsonKind::text && value.text() == write_side)
      return sim::write_model;
    return replica(value);
  }

  scenario::JsonValue json_;
  scenario::Checker checker_;
};

Thing numbered(Thing::Kind kind, std::uint32_t number) {
  Thing thing;
  thing.kind = kind;
  thing.number = number;
  return thing;
}

Thing named(Thing::Kind kind, std::string name) {
  Thing thing;
  thing.kind = kind;
  thing.name = std::move(name);
  return thing;
}

}  // namespace

Thing the_event(std::uint32_t event) {
  return numbered(Thing::Kind::event, event);
}
Thing the_command(std::uint32_t number) {
  return numbered(Thing::Kind::command, number);
}
Thing the_read(std::uint32_t number) {
  return numbered(Thing::Kind::read, number);
}
Thing the_replica(std::uint8_t replica) {
  Thing thing;
  thing.kind = Thing::Kind::replica;
  thing.replica = static_cast<std::int8_t>(replica);
  return thing;
}
Thing the_customer(std::string name) {
  return named(Thing::Kind::customer, std::move(name));
}
Thing the_row(std::int8_t side, std::string key) {
  Thing thing = named(Thing::Kind::row, std::move(key));
  thing.replica = side;
  return thing;
}

cqrs::Result<Thing, scenario::InputError> read_thing(std::string_view json) {
  const auto tree = scenario::parse_json(json);
  if (!tree) return tree.error();
  return ThingReader(tree.value().root()).read();
}

std::string thing_json(const Thing& thing) {
  using Kind = Thing::Kind;
  scenario::CanonicalJson json;
  json.open_object();
  json.member("kind", Thing::words[static_cast<std::size_t>(thing.kind)]);
  switch (thing.kind) {
    case Kind::message:
      json.member("event", thing.number);
      json.member("replica", thing.replica);
      json.member("attempt", thing.attempt);
      json.member("copy", thing.duplicate ? 1 : 0);
      break;
    case Kind::event:
      json.member("event", thing.number);
      break;
    case Kind::replica:
      json.member("replica", thing.replica);
      break;
    case Kind::writer:
      break;
    case Kind::row:
      json.key("side");
      if (thing.replica == sim::write_model) {
        json.value(write_side);
      } else {
        json.value(thing.replica);
      }
      json.member("key", thing.name);
      break;
    case Kind::customer:
      json.member("name", thing.name);
      break;
    case Kind::read:
      json.member("read", thing.number);
      break;
    case Kind::command:
      json.member("command", thing.number);
      break;
  }
  json.close_object();
  return json.take();
}

}  // namespace lab
