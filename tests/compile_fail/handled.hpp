// A domain as small as can be, for the cases beside this file: two commands, one event.
#pragma once

#include <variant>
#include <vector>

#include "cqrs/message_bus.hpp"

namespace compile_fail {

struct Open {};
struct Close {};
struct Opened {};
using Command = std::variant<Open, Close>;
using Event = std::variant<Opened>;

struct Units {
  void collect_new_events(std::vector<Event>&) {}
};

inline int handle_open(const Open&, Units&) {
  return 0;
}
inline int handle_close(const Close&, Units&) {
  return 0;
}
inline cqrs::EventResult handle_opened(const Opened&, Units&) {
  return cqrs::EventResult::handled;
}

template <class Wiring>
int handle_one(const Wiring& wiring) {
  Units units;
  cqrs::MessageBus<Command, Event, Units, Wiring> bus(wiring);
  return bus.handle(Open{}, units);
}

}  // namespace compile_fail
