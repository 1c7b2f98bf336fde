// All that is known about one thing at the present moment: what it is, why it is so, where it came
// from, what comes of it, and what can be done to it (web/src/core/contract.ts, Inspection).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/inspect/phrase.hpp"
#include "lab/inspect/thing.hpp"

namespace lab {

// Things listed at most where there may be any number of them: the latest, or the first missing.
inline constexpr std::size_t listed_max = 12;

// A line of it: under which heading it stands, and what it tells of, to go there.
struct Fact {
  std::string_view row;
  Phrase says;
  std::optional<Thing> thing{};
};

// Something that it comes from or that came of it.
struct Relation {
  Phrase says;
  Thing thing;
};

// Something that can be done to it now: an action of the scenario without its time.
struct PossibleAct {
  std::string_view name;
  std::string action_json;
  // A field of the action that is the person's to choose; what stands there is only a proposal.
  std::string_view asks{};
  std::vector<std::string> options{};  // of them, if it is one of several
  std::optional<Phrase> why_not{};     // it cannot be done
};

struct Inspection {
  Thing thing;
  bool found = true;  // false: at this time there is no such thing
  Phrase title;
  std::vector<Fact> facts;
  std::vector<Relation> caused_by;
  std::vector<Relation> led_to;
  std::vector<PossibleAct> acts;

  void say(std::string_view row, const Phrase& phrase);
  void say(std::string_view row, const Phrase& phrase, const Thing& thing);
  void cause(const Relation& relation);
  void lead(const Relation& relation);
};

}  // namespace lab
