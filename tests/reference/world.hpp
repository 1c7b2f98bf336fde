// All the state of a run, as plain data (semantics sections 3 to 7).
//
// The rules lie beside it, a file a subject, as functions that take the world; nothing here decides
// anything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "events.hpp"
#include "queue.hpp"
#include "scenario.hpp"
#include "views.hpp"
#include "write_model.hpp"

namespace reference {

// A copy of the read side (section 5).
struct Replica {
  bool running = true;
  Views views;
  std::set<EventId> applied;
  std::set<EventId> held_back;       // `sequenced` only
  TimeMs latest_arrival_ms = 0;      // the latest ever scheduled here (section 4, `ordered`)
  std::vector<std::size_t> waiting;  // reads, in the order they came
};

// What is known of who gives commands and reads (section 6).
struct Client {
  std::size_t number = 0;
  std::set<EventId> caused;  // committed ids of its own commands
  std::set<EventId> seen;    // committed ids that were applied where it got an answer
  EventId last_seen = 0;     // its position
  std::map<std::string, Answer> latest_availability;  // by sku
};

struct CommandRecord {
  TimeMs at = 0;
  std::string by;
  std::string name;
  Outcome outcome = Outcome::ok;
  std::string reason;
  std::vector<EventId> events;
  std::set<EventId> seen_when_issued;  // for writes_follow_reads
};

enum class Status { ok, not_found, pending, timed_out, unavailable, waiting };
enum class Guarantee { read_your_writes, monotonic_reads, monotonic_writes, writes_follow_reads };

struct Violation {
  Guarantee guarantee = Guarantee::read_your_writes;
  EventId missing = 0;
};

struct Read {
  TimeMs at = 0;
  std::string by;
  Query query;
  std::optional<std::size_t> replica;  // null: the write model was asked
  EventId position = 0;
  std::set<EventId> caused_when_issued;
  std::set<EventId> seen_when_issued;

  Status status = Status::waiting;
  std::optional<TimeMs> answered_at;
  Answer result;
  bool stale = false;
  std::uint64_t versions_behind = 0;
  TimeMs age_ms = 0;
  TimeMs waited_ms = 0;
  bool timed_out = false;
  std::vector<Violation> violations;
};

// The follow-up of a Deallocated (section 3).
struct Reallocation {
  Line line;
  std::size_t command = 0;
};

// The process on the write side, its outbox relay included (sections 4 and 7).
struct Writer {
  bool down = false;
  std::uint64_t commit_attempts = 0;
  std::map<CrashPoint, TimeMs> traps;  // with down_ms
  std::deque<Reallocation> reallocations;
  std::deque<std::variant<RelayEntry, Check>> put_off;
  std::map<std::pair<EventId, std::size_t>, std::uint64_t> sendings;  // by event and replica
  std::set<std::pair<EventId, std::size_t>> acknowledged;
};

struct Tally {
  std::uint64_t dropped = 0;
  std::uint64_t duplicated = 0;
  std::uint64_t dead_letters = 0;
  std::uint64_t disappointed = 0;
};

struct World {
  std::uint64_t seed = 0;
  Settings settings;
  TimeMs now = 0;
  TimeMs last_trace_at = 0;  // the latest thing that counts for `ended_at_ms` (section 8)
  Queue queue;
  WriteModel model;
  Writer writer;
  std::vector<Event> events;  // id k lies at k - 1
  std::vector<Replica> replicas;
  std::map<std::string, Client> clients;
  std::vector<CommandRecord> commands;
  std::vector<Read> reads;
  Tally tally;

  const Event& event(EventId id) const { return events.at(static_cast<std::size_t>(id - 1)); }
  void leave_trace() { last_trace_at = now; }
};

// The client of that name; numbered when its first action is processed (section 6).
Client& client_of(World& world, const std::string& name);

// All committed ids so far, and the largest of them, or 0.
std::set<EventId> committed_ids(const World& world);
EventId largest_committed(const World& world);

}  // namespace reference
