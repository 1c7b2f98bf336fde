#include "sim/publishing/writer.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "sim/kernel/chance.hpp"
#include "sim/monitors/disappointment.hpp"
#include "sim/monitors/staleness.hpp"
#include "sim/publishing/publishing.hpp"
#include "sim/world.hpp"

namespace sim {

EventId append_event(World& world, const Cause& cause, const Message& message) {
  EventRecord event;
  event.message = message;
  event.at = world.now;
  event.by = cause.by;
  event.command = cause.command & 0x7FFFFFFF;  // a run has far fewer
  event.seen_mark = cause.seen_mark;
  event.key = world.domain->bears_on(message);
  return world.events.append(event);
}

namespace {

void lose(World& world, const FollowUp& follow_up) {
  world.domain->lose_follow_up(follow_up.event);
  world.note({.subject = follow_up.cause.command, .kind = TraceKind::follow_up_lost});
}

}  // namespace

bool crashes_at(World& world, CrashPoint point) {
  Writer& writer = world.writer;
  std::optional<Ms>& trap = writer.traps[static_cast<std::size_t>(point)];
  if (!trap || writer.down) return false;
  const Ms down_ms = *std::exchange(trap, std::nullopt);
  writer.down = true;
  world.domain->crash();
  // Only an outbox remembers, at the crash, what was still to be followed up.
  if (world.settings.publishing != Publishing::outbox) {
    for (const FollowUp& follow_up : std::exchange(writer.follow_ups, {}))
      lose(world, follow_up);
  }
  world.queue.push({.at = world.now + down_ms, .kind = Entry::Kind::restart});
  world.note(
      {.other = down_ms, .kind = TraceKind::crashed, .flag = static_cast<std::uint8_t>(point)});
  return true;
}

namespace {

// Where faults strike a unit of work, and where its events leave (semantics sections 3, 4 and 7).
class WriterGate final : public CommitGate {
 public:
  WriterGate(World& world, const Cause& cause)
      : world_(world), cause_(cause), ids_(world.writer.unit_events) {}

  bool admit(std::span<const Message> events) override {
    if (world_.writer.down) return false;
    ids_.clear();
    if (world_.settings.publishing == Publishing::before_commit) {
      ids_ = publish_before_commit(world_, cause_, events);
      if (world_.writer.down) return rolled_back();
    }
    const std::uint32_t attempt = ++world_.writer.commit_attempts;
    if (crashes_at(world_, CrashPoint::before_commit)) return rolled_back();
    if (draw(world_.seed, Purpose::commit_failure, attempt, 0, 0) < world_.settings.commit_failure)
      return rolled_back();
    return true;
  }

  void committed(std::span<const Message> events) override {
    if (ids_.empty()) {
      for (const Message& message : events)
        ids_.push_back(append_event(world_, cause_, message));
    }
    for (const EventId id : ids_)
      note(id);
    const Publishing publishing = world_.settings.publishing;
    if (publishing == Publishing::outbox) store_in_outbox(world_, ids_);
    if (crashes_at(world_, CrashPoint::after_commit)) return;
    if (publishing == Publishing::in_process) publish_in_process(world_, ids_);
    if (publishing == Publishing::after_commit) publish_after_commit(world_, ids_);
  }

 private:
  bool rolled_back() {
    world_.note({.subject = cause_.command, .kind = TraceKind::rolled_back});
    return false;
  }

  void note(EventId id) {
    EventRecord& event = world_.events.annotate(id);
    event.committed = true;
    world_.committed.push_back(id);
    Client& author = client(world_, cause_.by);
    author.last_own = std::max(author.last_own, id);
    world_.note({.subject = id, .kind = TraceKind::committed});
    TouchedKeys touched;
    world_.domain->commit(event.message, event.at, touched);
    note_committed(world_, id);
    note_touched_everywhere(world_, touched);
  }

  World& world_;
  Cause cause_;
  std::vector<EventId>& ids_;
};

void keep_or_lose(World& world, const std::vector<FollowUp>& left) {
  if (world.settings.publishing == Publishing::outbox) {
    auto& kept = world.writer.follow_ups;
    kept.insert(kept.begin(), left.begin(), left.end());
    return;
  }
  for (const FollowUp& follow_up : left)
    lose(world, follow_up);
}

// Follows up all that waits, until nothing does or the writer crashes.
void follow_up_all(World& world, WriterGate& gate, const Cause& cause, std::size_t attempts) {
  std::vector<FollowUp> left;
  while (!world.writer.down && world.domain->follow_up_waits()) {
    const FollowUp next{world.domain->next_follow_up(), cause};
    const bool done = world.domain->follow_up(gate, attempts);
    if (!done && world.writer.down) left.push_back(next);
    if (!done && !world.writer.down) lose(world, next);
  }
  if (!world.writer.down) return;
  for (const Message& event : world.domain->set_aside_follow_ups())
    left.push_back({event, cause});
  keep_or_lose(world, left);
}

void close(World& world, CommandRecord& record, std::optional<CommandOutcome> disappointing) {
  ++world.stats.outcomes[static_cast<std::size_t>(record.outcome)];
  const std::uint32_t number = world.writer.commands - 1;
  world.note({.subject = number,
              .kind = TraceKind::outcome,
              .flag = static_cast<std::uint8_t>(record.outcome)});
  if (record.outcome == disappointing) {
    ++world.stats.disappointed;
    world.note({.subject = number, .kind = TraceKind::disappointed});
  }
  if (world.recording.records) world.commands.push_back(record);
}

}  // namespace

void handle_command(World& world, ClientId by, const Message& command) {
  const Cause cause{by, world.writer.commands++, client(world, by).seen.mark()};
  world.note({.subject = cause.command, .kind = TraceKind::command});
  CommandRecord record{world.now, by, command, CommandOutcome::unavailable, 0, 0};
  // By what it was shown before it asked; the handling may answer a read of its own.
  const auto disappointing = disappointing_outcome(world, by, command);
  if (world.writer.down) return close(world, record, disappointing);

  WriterGate gate(world, cause);
  const Handled handled = world.domain->begin(command, gate);
  record.outcome = handled.outcome;
  record.reason = handled.reason;
  if (!world.writer.down && world.domain->follow_up_waits())
    crashes_at(world, CrashPoint::between_units);
  const bool remembered = world.settings.publishing == Publishing::outbox;
  follow_up_all(world, gate, cause, remembered ? follow_up_attempts : 1);
  if (world.writer.down) {
    record.outcome = CommandOutcome::unknown;
  } else if (handled.returned != 0) {
    record.returned = handled.returned;
    client(world, by).latest_made = handled.returned;
  }
  close(world, record, disappointing);
}

void restart(World& world) {
  Writer& writer = world.writer;
  world.act();
  writer.down = false;
  world.note({.kind = TraceKind::restarted});
  do_what_was_put_off(world);
  while (!writer.down && !writer.follow_ups.empty()) {
    const FollowUp next = writer.follow_ups.front();
    writer.follow_ups.pop_front();
    world.domain->resume_follow_up(next.event);
    WriterGate gate(world, next.cause);
    follow_up_all(world, gate, next.cause, follow_up_attempts);
  }
}

}  // namespace sim
