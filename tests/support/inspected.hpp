// Looking at things of a watched run, and what there is to see as words:
//
//   CHECK(fact(look(run, the_event(2)), "at") == "at.committed at=0");
#pragma once

#include <string>
#include <string_view>

#include "lab/inspect/inspect.hpp"
#include "support/watched.hpp"

namespace support {

inline lab::Inspection look(Watched& run, const lab::Thing& thing) {
  return lab::inspect(run->sight(), thing);
}

inline lab::Thing message(std::uint32_t event, std::int8_t replica = 0, std::uint32_t attempt = 0,
                          bool duplicate = false) {
  lab::Thing thing = lab::the_event(event);
  thing.kind = lab::Thing::Kind::message;
  thing.replica = replica;
  thing.attempt = attempt;
  thing.duplicate = duplicate;
  return thing;
}

// The code, and each parameter as name=value.
inline std::string in_words(const lab::Phrase& phrase) {
  std::string text = phrase.code();
  for (const lab::Param& param : phrase.params()) {
    text += " " + std::string(param.name) + "=";
    text += param.unit == lab::Param::Unit::text ? param.text : std::to_string(param.number);
  }
  return text;
}

// All facts of a row, one after the other; each with what it leads to.
inline std::string fact(const lab::Inspection& seen, std::string_view row) {
  std::string text;
  for (const lab::Fact& fact : seen.facts) {
    if (fact.row != row) continue;
    text += (text.empty() ? "" : ", ") + in_words(fact.says);
    if (fact.thing) text += " -> " + lab::thing_json(*fact.thing);
  }
  return text;
}

inline std::string lines(const std::vector<lab::Relation>& relations) {
  std::string text;
  for (const lab::Relation& relation : relations)
    text += (text.empty() ? "" : ", ") + in_words(relation.says);
  return text;
}

// The act of that name, which must be there.
inline lab::PossibleAct act_of(const lab::Inspection& seen, std::string_view name) {
  for (const lab::PossibleAct& act : seen.acts) {
    if (act.name == name) return act;
  }
  FAIL("no act is called " << std::string(name));
  return {};
}
inline std::string why_not(const lab::Inspection& seen, std::string_view name) {
  const lab::PossibleAct act = act_of(seen, name);
  return act.why_not ? act.why_not->code() : "";
}
inline void do_act(Watched& run, const lab::Thing& thing, std::string_view name) {
  run.act(act_of(look(run, thing), name).action_json);
}

}  // namespace support
