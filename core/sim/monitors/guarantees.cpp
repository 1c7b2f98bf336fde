#include "sim/monitors/guarantees.hpp"

#include <algorithm>
#include <vector>

#include <tsl/robin_map.h>

#include "sim/kernel/spread.hpp"
#include "sim/world.hpp"

namespace sim {
namespace {

// What the applied events of a key say about the client that caused them.
struct Author {
  EventId last = 0;                  // its largest applied id
  std::uint32_t last_seen_mark = 0;  // of its latest command among them
};

struct KeyPicture {
  std::vector<EventId> missing;  // ascending
  tsl::robin_map<std::uint32_t, Author, Spread>
      authors;  // of applied events after the first missing one
};

// Walks the key's events from the first missing one on. Earlier ones cannot matter: an event never
// depends on a later one.
KeyPicture picture_of(World& world, std::uint8_t replica, Key key) {
  KeyPicture picture;
  const Replica& here = world.replicas[replica];
  for (EventId id = first_missing(world, replica, key); id != 0;
       id = world.events[id].next_for_key[key.space]) {
    if (!here.has_applied(id)) {
      picture.missing.push_back(id);
      continue;
    }
    const EventRecord& event = world.events[id];
    Author& author = picture.authors[event.by.value];
    author.last = id;
    author.last_seen_mark = std::max(author.last_seen_mark, event.seen_mark);
  }
  return picture;
}

std::array<std::uint32_t, replicas_max> applied_places(const World& world, EventId event) {
  std::array<std::uint32_t, replicas_max> places{};
  for (std::size_t replica = 0; replica < world.replicas.size(); ++replica) {
    const auto& applied_at = world.replicas[replica].applied_at;
    places[replica] = event <= applied_at.size() ? applied_at[event - 1] : 0;
  }
  return places;
}

bool had_seen(const World& world, ClientId by, EventId event, std::uint32_t mark) {
  return world.clients.by_id[by.index()].seen.had_seen(event, mark, applied_places(world, event));
}

// The smallest missing id of a client of whom a larger one is applied.
EventId broken_monotonic_writes(const World& world, const KeyPicture& picture) {
  for (const EventId missing : picture.missing) {
    const auto author = picture.authors.find(world.events[missing].by.value);
    if (author != picture.authors.end() && author->second.last > missing) return missing;
  }
  return 0;
}

// The smallest missing id that the author of an applied one had seen when it issued its command.
EventId broken_writes_follow_reads(const World& world, const KeyPicture& picture,
                                   std::uint8_t replica) {
  std::vector<std::pair<ClientId, std::uint32_t>> knowing;
  for (const auto& [by, author] : picture.authors) {
    if (world.clients.by_id[by].seen.may_know_more_than(replica))
      knowing.emplace_back(ClientId{by}, author.last_seen_mark);
  }
  if (knowing.empty()) return 0;
  for (const EventId missing : picture.missing) {
    for (const auto& [by, mark] : knowing) {
      if (had_seen(world, by, missing, mark)) return missing;
    }
  }
  return 0;
}

// Those that do not depend on who reads are worked out once for each change.
const KeyAtReplica& with_promises(World& world, std::uint8_t replica, Key key) {
  KeyAtReplica& known = world.staleness.at_replica[key.space][replica].edit(key.id);
  if (known.promises_known) return known;
  const KeyPicture picture = picture_of(world, replica, key);
  known.monotonic_writes = broken_monotonic_writes(world, picture);
  known.writes_follow_reads = broken_writes_follow_reads(world, picture, replica);
  known.promises_known = true;
  return known;
}

// The smallest missing id of the key for which `breaks` holds, 0 if none.
template <class Breaks>
EventId first_that(World& world, std::uint8_t replica, Key key, Breaks breaks) {
  for (EventId id = first_missing(world, replica, key); id != 0;
       id = world.events[id].next_for_key[key.space]) {
    if (!world.replicas[replica].has_applied(id) && breaks(id)) return id;
  }
  return 0;
}

}  // namespace

std::array<EventId, guarantees> broken_guarantees(World& world, std::uint8_t replica,
                                                  const Question& question) {
  if (missing_for(world, replica, question.key) == 0) return {};
  const Client& reader = world.clients.by_id[question.by.index()];
  EventId own = 0;
  if (reader.last_own != 0) {
    own = first_that(world, replica, question.key, [&](EventId id) {
      return id <= question.last_at_issue && world.events[id].by == question.by;
    });
  }
  EventId seen = 0;
  if (reader.seen.may_know_more_than(replica)) {
    seen = first_that(world, replica, question.key, [&](EventId id) {
      return had_seen(world, question.by, id, question.seen_mark);
    });
  }
  const KeyAtReplica& known = with_promises(world, replica, question.key);
  return {own, seen, known.monotonic_writes, known.writes_follow_reads};
}

}  // namespace sim
