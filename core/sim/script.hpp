// What is done in a run, and when: the actions of a scenario (semantics section 2), repeats and
// picked names worked out only when their turn comes.
//
// A script lies outside the world, which keeps only its place in it. Actions are only added at the
// end (a person's, behind the file's) or taken off there (set aside by going back).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "sim/kernel/names.hpp"
#include "sim/kernel/time.hpp"
#include "sim/message.hpp"
#include "sim/settings.hpp"

namespace sim {

enum class CrashPoint : std::uint8_t { before_commit, after_commit, between_units, after_publish };
inline constexpr std::uint8_t crash_points = 4;

struct StopReplica {
  std::uint8_t replica = 0;
};
struct StartReplica {
  std::uint8_t replica = 0;
};
struct RebuildReplica {
  std::uint8_t replica = 0;
  bool clear = true;
};
struct CrashWriter {
  CrashPoint point = CrashPoint::before_commit;
  Ms down_ms = 0;
};
// On the copy of the event in flight to the replica that arrives first.
struct TouchMessage {
  enum class Act : std::uint8_t { drop, duplicate, delay };
  Act act = Act::drop;
  std::int64_t event = 0;  // as the file says it: it may name an event that never comes to be
  std::uint8_t replica = 0;
  Ms by_ms = 0;  // delay only; may be negative
};
struct CommandAction {
  ClientId by;
  Message command;
};
struct QueryAction {
  ClientId by;
  Key key;
};
// Boxed: it is far larger than the other deeds, which are copied at every turn.
class ChangeSettings {
 public:
  ChangeSettings(SettingsChange change)
      : change_(std::make_shared<const SettingsChange>(std::move(change))) {}
  const SettingsChange& operator*() const { return *change_; }

 private:
  std::shared_ptr<const SettingsChange> change_;
};
using Deed = std::variant<CommandAction, QueryAction, StopReplica, StartReplica, RebuildReplica,
                          CrashWriter, TouchMessage, ChangeSettings>;

// A name that an action mentions: one of a list (usually of one), with {n} in it or not.
struct NameSlot {
  enum class Target : std::uint8_t { by, word, key };  // where its id goes

  struct Option {
    std::uint32_t id = 0;  // where the name has no {n}
    std::string pattern;   // where it has: the text, to be filled in; empty otherwise
  };

  Target target = Target::by;
  std::uint8_t word = 0;   // which word of the message, with Target::word
  std::uint8_t table = 0;  // which of Vocabulary's domain tables; unused with Target::by
  std::uint8_t field = 0;  // for the draw: by 0, the domain's from 1
  std::vector<Option> options{};
};

// An id that the file leaves open, of a thing that only the run makes (clients/open_ids.hpp).
struct OpenId {
  enum class Which : std::uint8_t {
    none,    // nothing is left open
    fresh,   // of something new
    again,   // of what this client made last, once more; of something new if there is nothing
    latest,  // of what this client made last, if it knows
  };

  Which which = Which::none;
  NameSlot::Target target = NameSlot::Target::word;
  std::uint8_t word = 0;
  std::uint8_t table = 0;  // of the names that such ids become
};

// All names of a run: clients, and the domain's own kinds of names.
struct Vocabulary {
  static constexpr std::size_t tables = 4;
  Names clients;
  std::array<Names, tables> domain;
  // Whose kinds of names these are, for those who write them down (scenario/domains.hpp).
  std::uint8_t domain_number = 0;
  // The ids of what a run makes come about in it, and its actions leave them open.
  bool ids_left_open = false;
};

// One action of the file, perhaps many in the run.
struct ActionTemplate {
  Ms at = 0;
  Ms every = 0;  // 0: it does not repeat
  std::uint32_t times = 1;
  Deed deed{};
  std::vector<NameSlot>
      names{};  // only those to be picked or filled in; plain ones are in the deed
  OpenId open{};
};

class Script {
 public:
  explicit Script(std::uint64_t seed) : seed_(seed) {}

  // Adds an action behind the others; its place in the file counts from 0.
  void add(ActionTemplate action);
  // Takes off all actions from this place on.
  void cut(std::size_t place);

  [[nodiscard]] std::size_t size() const { return actions_.size(); }
  [[nodiscard]] const ActionTemplate& operator[](std::size_t place) const {
    return actions_[place];
  }
  // Places of the actions that happen once, by (time, place).
  [[nodiscard]] const std::vector<std::uint32_t>& single() const;
  // Places of those that repeat, in the order of the file.
  [[nodiscard]] const std::vector<std::uint32_t>& repeated() const { return repeated_; }

  // The n-th (from 1) of the actions that the one at `place` stands for, its names picked.
  Deed deed(std::size_t place, std::uint32_t n);

  Vocabulary& names() { return names_; }
  [[nodiscard]] const Vocabulary& names() const { return names_; }
  [[nodiscard]] std::uint64_t seed() const { return seed_; }
  // Picks other names from now on; only before a run begins.
  void reseed(std::uint64_t seed) { seed_ = seed; }

 private:
  std::uint64_t seed_;
  std::vector<ActionTemplate> actions_;
  // Put in order when first asked for, so that a file in any order loads in one sort.
  mutable std::vector<std::uint32_t> single_;
  mutable bool in_order_ = true;
  std::vector<std::uint32_t> repeated_;
  Vocabulary names_;
};

}  // namespace sim
