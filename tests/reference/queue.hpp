// The one queue of a run (semantics section 1).
//
// Entries are taken by (time, class, order of insertion). A map with that key is the page's
// sentence in code; it also lets an action look for a message in flight among what is still to
// come.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "scenario.hpp"

namespace reference {

// A copy of an event on its way to a replica (section 4).
struct Arrival {
  EventId event = 0;
  std::size_t replica = 0;
  std::uint64_t attempt = 0;
  bool duplicate = false;
};
// The relay's first sending of an event, and its look whether a replica acknowledged (section 4).
struct RelayEntry {
  EventId event = 0;
};
struct Check {
  EventId event = 0;
  std::size_t replica = 0;
};
// One event of a rebuild (section 5).
struct Replay {
  EventId event = 0;
  std::size_t replica = 0;
};
// The end of a read's patience (section 6).
struct Timeout {
  std::size_t read = 0;
};
// The writer comes back (section 7).
struct Restart {};

using Entry = std::variant<Arrival, RelayEntry, Check, Replay, Timeout, Restart, Action>;

struct Place {
  TimeMs at = 0;
  int entry_class = 0;  // 0: what the run itself scheduled, 1: an action
  std::uint64_t insertion = 0;

  auto operator<=>(const Place&) const = default;
};

struct Queue {
  std::map<Place, Entry> entries;
  std::uint64_t insertions = 0;

  void schedule(TimeMs at, const Entry& entry) { insert(at, 0, entry); }
  void add_action(const Action& action) { insert(action.at, 1, action); }

  // The next entry, unless it lies after `until` or there is none.
  std::optional<std::pair<TimeMs, Entry>> take(std::optional<TimeMs> until) {
    if (entries.empty() || (until && entries.begin()->first.at > *until)) {
      return std::nullopt;
    }
    auto node = entries.extract(entries.begin());
    return std::pair{node.key().at, std::move(node.mapped())};
  }

 private:
  void insert(TimeMs at, int entry_class, const Entry& entry) {
    entries.emplace(Place{at, entry_class, insertions++}, entry);
  }
};

}  // namespace reference
