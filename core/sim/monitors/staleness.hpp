// How stale an answer is (semantics section 6), at a cost that does not grow with the run.
//
// For every key there is a list of the committed events that bear on it; for every key at every
// replica, how many of them are missing there, from where on to look for the first, and whether the
// answer was found to agree with the truth since either changed. A read whose key misses nothing
// looks at one record and no list.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "cqrs/paged_vector.hpp"
#include "sim/domain.hpp"
#include "sim/kernel/time.hpp"
#include "sim/message.hpp"

namespace sim {

struct World;

// The committed events that bear on a key, chained through EventRecord::next_for_key.
struct EventsOfKey {
  EventId first = 0;
  EventId last = 0;
  std::uint32_t count = 0;
};

// What is known about a key at a replica.
struct KeyAtReplica {
  enum class Verdict : std::uint8_t { agrees, unknown, differs };

  std::uint32_t applied = 0;     // events of the key applied here
  EventId all_applied_upto = 0;  // up to this one of the key's, none is missing
  // The smallest missing ids that break these promises, whoever reads (monitors/guarantees.hpp).
  EventId monotonic_writes = 0;
  EventId writes_follow_reads = 0;
  Verdict verdict = Verdict::agrees;
  bool promises_known = false;
};

struct Staleness {
  std::array<cqrs::PagedVector<EventsOfKey>, key_spaces> keys;
  std::array<std::vector<cqrs::PagedVector<KeyAtReplica>>, key_spaces> at_replica;
};

struct Age {
  std::uint32_t versions_behind = 0;
  Ms age_ms = 0;
};

// A committed event joins the lists of its keys.
void note_committed(World& world, EventId event);
// A committed event was applied at a replica for the first time since its views were last empty.
void note_applied(World& world, std::uint8_t replica, EventId event);
// Answers for these keys may have changed, here or in the truth.
void note_touched(World& world, std::uint8_t replica, const TouchedKeys& touched);
void note_touched_everywhere(World& world, const TouchedKeys& touched);
// The replica's views were emptied.
void note_cleared(World& world, std::uint8_t replica);

[[nodiscard]] bool is_stale(World& world, std::uint8_t replica, Key key);
[[nodiscard]] Age age_of(World& world, std::uint8_t replica, Key key);
// How many committed events that bear on the key are missing at the replica.
[[nodiscard]] std::uint32_t missing_for(const World& world, std::uint8_t replica, Key key);
// The first of them, 0 if none.
EventId first_missing(World& world, std::uint8_t replica, Key key);

}  // namespace sim
