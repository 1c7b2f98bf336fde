#include "sim/clients/reads.hpp"

#include <algorithm>
#include <utility>

#include "sim/monitors/disappointment.hpp"
#include "sim/monitors/guarantees.hpp"
#include "sim/world.hpp"

namespace sim {
namespace {

std::int8_t source_of(std::uint8_t replica) {
  return static_cast<std::int8_t>(replica);
}

// A read under way: its number, who asked what, and the record that is being filled.
struct Asking {
  std::uint32_t read = 0;
  WaitingRead question;
  ReadRecord record;
};

Asking asking(const World& world, const WaitingRead& waiting, std::int8_t replica) {
  Asking asked{waiting.read, waiting, {}};
  asked.record.at = waiting.issued_at;
  asked.record.by = waiting.by;
  asked.record.key = waiting.key;
  asked.record.replica = replica;
  asked.record.waited_ms = world.now - waiting.issued_at;
  return asked;
}

// The read's last word: into the statistics and, where records are kept, into its record.
void close(World& world, const Asking& asked) {
  const ReadRecord& record = asked.record;
  Stats& stats = world.stats;
  stats.stale += record.stale;
  stats.pending += record.status == ReadStatus::pending;
  stats.waited += record.waited_ms > 0;
  stats.unavailable += record.status == ReadStatus::unavailable;
  stats.max_versions_behind =
      std::max<std::int64_t>(stats.max_versions_behind, record.versions_behind);
  stats.max_age_ms = std::max(stats.max_age_ms, record.age_ms);
  for (std::size_t g = 0; g < guarantees; ++g) {
    if (record.violations[g] == 0) continue;
    ++stats.violations[g];
    world.note({.other = record.violations[g],
                .subject = asked.read,
                .kind = TraceKind::violated,
                .replica = record.replica,
                .flag = static_cast<std::uint8_t>(g)});
  }
  if (world.recording.records) world.reads.edit(asked.read) = record;
}

void turn_away(World& world, Asking asked) {
  asked.record.status = ReadStatus::unavailable;
  world.note(
      {.subject = asked.read, .kind = TraceKind::unavailable, .replica = asked.record.replica});
  close(world, asked);
}

void take_down_answer(World& world, ReadRecord& record, int source) {
  if (!world.recording.records) return;
  std::vector<AnswerRow> rows;
  world.domain->answer(source, record.key, rows);
  record.first_row = static_cast<std::uint32_t>(world.answer_rows.size());
  record.rows = static_cast<std::uint32_t>(rows.size());
  for (const AnswerRow& row : rows)
    world.answer_rows.push_back(row);
}

void answered(World& world, Asking& asked) {
  ReadRecord& record = asked.record;
  record.answered_at = world.now;
  world.act();
  Work& work = world.stats.work;
  ++(record.replica == write_model ? work.answers_by_writer : work.answers_by_replicas);
  note_shown(world, record.by, record.key, record.replica);
  take_down_answer(world, record, record.replica);
  world.note({.subject = asked.read,
              .kind = TraceKind::answered,
              .replica = record.replica,
              .flag = record.stale});
  close(world, asked);
}

void answer_from_write_model(World& world, Asking asked) {
  asked.record.replica = write_model;
  if (world.writer.down) return turn_away(world, asked);
  asked.record.status =
      world.domain->found(write_model, asked.record.key) ? ReadStatus::ok : ReadStatus::not_found;
  answered(world, asked);
  Client& reader = client(world, asked.record.by);
  reader.last_seen = std::max(reader.last_seen, world.last_committed());
  reader.seen.see_write_model(world.last_committed());
}

void answer_from_replica(World& world, Asking asked, std::uint8_t at) {
  ReadRecord& record = asked.record;
  const Key key = record.key;
  record.stale = is_stale(world, at, key);
  const Age age = age_of(world, at, key);
  record.versions_behind = age.versions_behind;
  record.age_ms = age.age_ms;
  if (world.domain->found(source_of(at), key)) {
    record.status = ReadStatus::ok;
  } else {
    record.status =
        world.domain->found(write_model, key) ? ReadStatus::pending : ReadStatus::not_found;
  }
  record.violations = broken_guarantees(
      world, at, {record.by, key, asked.question.last_at_issue, asked.question.seen_mark});
  answered(world, asked);

  const Replica& replica = world.replicas[at];
  Client& reader = client(world, record.by);
  reader.last_seen = std::max(reader.last_seen, replica.highest);
  reader.seen.see_replica(at, static_cast<std::uint32_t>(replica.applied_order.size()));
}

// What the replica has to reach before it may answer.
EventId position_for(const World& world, const Client& reader) {
  switch (world.settings.reads) {
    case Reads::read_your_writes:
      return reader.last_own;
    case Reads::monotonic_reads:
      return reader.last_seen;
    case Reads::session:
      return std::max(reader.last_own, reader.last_seen);
    case Reads::eventual:
    case Reads::strong:
      break;
  }
  return 0;
}

EventId position_of(const World& world, const Replica& replica) {
  return world.settings.token == Token::prefix ? prefix_of(world, replica) : replica.highest;
}

void wait(World& world, std::uint8_t at, WaitingRead read) {
  read.seen_mark = client(world, read.by).seen.mark();
  Replica& replica = world.replicas[at];
  EventId& least = replica.next_position_waited_for;
  least = least == 0 ? read.position : std::min(least, read.position);
  replica.waiting.push_back(read);
  if (world.recording.records)
    world.reads.edit(read.read) = asking(world, read, source_of(at)).record;
  world.note({.other = read.position,
              .subject = read.read,
              .kind = TraceKind::waits,
              .replica = source_of(at)});
  world.queue.push({.at = world.now + world.settings.wait_timeout_ms,
                    .subject = read.read,
                    .kind = Entry::Kind::timeout,
                    .replica = at});
}

void find_least_position(Replica& replica) {
  replica.next_position_waited_for = 0;
  for (const WaitingRead& read : replica.waiting) {
    EventId& least = replica.next_position_waited_for;
    least = least == 0 ? read.position : std::min(least, read.position);
  }
}

}  // namespace

void issue_read(World& world, ClientId by, Key key) {
  const Client& reader = client(world, by);
  const std::uint32_t number = world.reads_issued++;
  ++world.stats.reads;
  if (world.recording.records) world.reads.push_back({});
  WaitingRead read{number, by, key, world.now, 0, world.events.last(), reader.seen.now()};
  if (world.settings.reads == Reads::strong) {
    world.note({.subject = number, .kind = TraceKind::read});
    return answer_from_write_model(world, asking(world, read, write_model));
  }
  const std::uint8_t at = route(world, reader.number, number);
  const std::int8_t source = source_of(at);
  world.note({.subject = number, .kind = TraceKind::read, .replica = source});
  const Replica& replica = world.replicas[at];
  if (!replica.running) return turn_away(world, asking(world, read, source));
  read.position = position_for(world, reader);
  if (position_of(world, replica) >= read.position)
    return answer_from_replica(world, asking(world, read, source), at);
  wait(world, at, read);
}

void look_at_waiting_reads(World& world, std::uint8_t at) {
  Replica& replica = world.replicas[at];
  if (replica.waiting.empty()) return;
  const EventId reached = position_of(world, replica);
  if (reached < replica.next_position_waited_for) return;
  std::vector<WaitingRead> ready;
  std::erase_if(replica.waiting, [&](const WaitingRead& read) {
    if (read.position > reached) return false;
    ready.push_back(read);
    return true;
  });
  find_least_position(replica);
  for (const WaitingRead& read : ready)
    answer_from_replica(world, asking(world, read, source_of(at)), at);
}

void time_out(World& world, std::uint32_t number, std::uint8_t at) {
  Replica& replica = world.replicas[at];
  const auto found = std::find_if(replica.waiting.begin(), replica.waiting.end(),
                                  [&](const WaitingRead& read) { return read.read == number; });
  if (found == replica.waiting.end()) return;
  Asking asked = asking(world, *found, source_of(at));
  replica.waiting.erase(found);
  find_least_position(replica);
  asked.record.timed_out = true;
  ++world.stats.timed_out;
  world.act();
  switch (world.settings.on_timeout) {
    case OnTimeout::stale:
      return answer_from_replica(world, asked, at);
    case OnTimeout::primary:
      return answer_from_write_model(world, asked);
    case OnTimeout::fail:
      asked.record.status = ReadStatus::timed_out;
      world.note({.subject = number, .kind = TraceKind::gave_up, .replica = source_of(at)});
      return close(world, asked);
  }
}

void turn_away_waiting_reads(World& world, std::uint8_t at) {
  Replica& replica = world.replicas[at];
  const std::vector<WaitingRead> waiting = std::exchange(replica.waiting, {});
  replica.next_position_waited_for = 0;
  for (const WaitingRead& read : waiting)
    turn_away(world, asking(world, read, source_of(at)));
}

}  // namespace sim
