#include "lab/inspect/acts.hpp"

#include "lab/action_text.hpp"
#include "scenario/words.hpp"

namespace lab {
namespace {

ActionText about_message(std::string_view operation, sim::EventId event, std::uint8_t replica) {
  ActionText text;
  text.with("operate", operation).with("event", event).with("replica", replica);
  return text;
}

}  // namespace

PossibleAct touch_message(std::string_view name, std::string_view operation, sim::EventId event,
                          std::uint8_t replica) {
  return {name, about_message(operation, event, replica).take()};
}

PossibleAct move_message(std::string_view name, sim::EventId event, std::uint8_t replica,
                         sim::Ms by_ms) {
  return {name, about_message("delay", event, replica).with("by_ms", by_ms).take()};
}

PossibleAct operate_replica(std::string_view operation, std::uint8_t replica) {
  return {operation, ActionText().with("operate", operation).with("replica", replica).take()};
}

PossibleAct rebuild_replica(std::string_view name, std::uint8_t replica, bool clear) {
  ActionText text;
  text.with("operate", std::string_view("rebuild")).with("replica", replica).with("clear", clear);
  return {name, text.take()};
}

PossibleAct crash_writer(sim::CrashPoint point) {
  const std::string_view word = scenario::word_of(point);
  ActionText text;
  text.with("operate", std::string_view("crash")).with("point", word);
  return {word, text.with("down_ms", down_proposed_ms).take(), "down_ms"};
}

PossibleAct read_as(std::string_view name, const std::string& by, const QueryText& query) {
  ActionText text;
  text.with("by", std::string_view(by)).with("query", query.name);
  if (!query.field.empty()) text.with(query.field, std::string_view(query.key));
  return {name, text.take()};
}

}  // namespace lab
