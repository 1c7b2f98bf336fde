#include "worlds/marks.hpp"

#include <algorithm>
#include <variant>

#include "allocation/domain/errors.hpp"
#include "scenario/words.hpp"

namespace worlds {
namespace {

using Kind = sim::TraceKind;
using scenario::word_of;

template <class Enum>
std::string word(Enum value) {
  return std::string(word_of(value));
}
std::string under(const sim::World& world) {
  return " under " + word(world.settings.publishing);
}

struct DeedName {
  std::string operator()(const sim::CommandAction&) const { return "command"; }
  std::string operator()(const sim::QueryAction&) const { return "query"; }
  std::string operator()(const sim::StopReplica&) const { return "stop"; }
  std::string operator()(const sim::StartReplica&) const { return "start"; }
  std::string operator()(const sim::RebuildReplica& a) const {
    return a.clear ? "rebuild, cleared" : "rebuild, not cleared";
  }
  std::string operator()(const sim::CrashWriter& a) const { return "crash " + word(a.point); }
  std::string operator()(const sim::TouchMessage& a) const { return "message, " + word(a.act); }
  std::string operator()(const sim::ChangeSettings&) const { return "change"; }
};

bool is_replaying(const sim::World& world, std::uint8_t replica) {
  return std::any_of(world.replays.begin(), world.replays.end(), [&](const sim::Replay& replay) {
    return replay.replica == replica && replay.done < replay.events;
  });
}

}  // namespace

std::uint64_t Marks::count(const std::string& mark) const {
  const auto found = counts_.find(mark);
  return found == counts_.end() ? 0 : found->second;
}

void Marks::play(scenario::Loaded& loaded) {
  auto& [about, script] = loaded;
  sim::World world = scenario::begin(about, true);
  applied_.clear();
  note_script(script);
  if (about.record == scenario::Record::summary) reach("record summary");
  if (about.until) reach("until");
  while (true) {
    const std::optional<sim::Ms> next = world.next_at(script);
    if (!next || (about.until && *next > *about.until)) return note_end(world, next.has_value());
    note_settings(world.settings);
    Before before{world.trace.size(), world.writer.down, !world.writer.put_off.empty(),
                  !world.writer.follow_ups.empty(), std::nullopt};
    const auto turn = world.agenda.next(script);
    if (!world.queue.empty() && (!turn || world.queue.top().at <= turn->at))
      before.entry = world.queue.top();
    if (!world.step(script)) return;
    note_step(world, before);
  }
}

void Marks::note_script(const sim::Script& script) {
  for (std::size_t place = 0; place < script.size(); ++place) {
    const sim::ActionTemplate& action = script[place];
    reach("action " + std::visit(DeedName{}, action.deed));
    if (action.every > 0) reach("action repeated");
    for (const sim::NameSlot& slot : action.names) {
      if (slot.options.size() > 1) reach("names to pick from");
      if (!slot.options.front().pattern.empty()) reach("{n} in a name");
    }
  }
}

void Marks::note_settings(const sim::Settings& s) {
  const auto set = [&](const std::string& key, const std::string& value) {
    reach("setting " + key + " " + value);
  };
  set("publishing", word(s.publishing));
  set("delivery", word(s.delivery));
  set("projection", word(s.projection));
  set("routing", word(s.routing));
  set("reads", word(s.reads));
  set("token", word(s.token));
  set("on_timeout", word(s.on_timeout));
  set("lag", word(s.lag.kind));
  set("replicas", std::to_string(s.replicas));
}

void Marks::note_step(const sim::World& world, const Before& before) {
  if (before.entry) {
    const sim::Entry& entry = *before.entry;
    if (before.down && entry.kind == sim::Entry::Kind::relay) reach("relay put off");
    if (before.down && entry.kind == sim::Entry::Kind::redelivery_check) reach("check put off");
    if (entry.kind == sim::Entry::Kind::arrival && is_replaying(world, entry.replica))
      reach("arrival during a rebuild");
    if (entry.kind == sim::Entry::Kind::replay && !world.replicas[entry.replica].running)
      reach("replay at a stopped replica");
    if (entry.kind == sim::Entry::Kind::restart) {
      if (before.had_put_off) reach("restart with relays put off");
      if (before.had_follow_ups) reach("restart with reallocations to do");
    }
  }
  note_trace(world, before);
}

void Marks::note_trace(const sim::World& world, const Before& before) {
  bool crashed = false;
  for (std::size_t place = before.traced; place < world.trace.size(); ++place) {
    const sim::TraceRecord& record = world.trace[place];
    if (record.kind == Kind::crashed) {
      crashed = true;
      if (before.entry && before.entry->kind == sim::Entry::Kind::restart)
        reach("crash at a restart");
    }
    note_record(world, place, crashed);
  }
}

void Marks::note_record(const sim::World& world, std::size_t place, bool crashed) {
  const sim::TraceRecord& record = world.trace[place];
  const std::string by_projection = " under " + word(world.settings.projection);
  reach("trace " + word(record.kind));
  switch (record.kind) {
    case Kind::crashed:
      return reach("crash " + word(static_cast<sim::CrashPoint>(record.flag)) + under(world));
    case Kind::rolled_back:
      return reach(crashed ? "rolled back by a crash" + under(world)
                           : "commit failed" + under(world));
    case Kind::follow_up_lost:
      return reach("reallocation lost by " + std::string(crashed ? "a crash" : "failed commits") +
                   under(world));
    case Kind::dropped:
      return reach("lost on the way" + under(world));
    case Kind::duplicated: {
      const bool by_chance = place > 0 && world.trace[place - 1].kind == Kind::sent;
      return reach(by_chance ? "doubled by chance" : "doubled by an action");
    }
    case Kind::handler_failed:
      return reach("handler failed" + by_projection);
    case Kind::skipped:
      return reach("skipped" + by_projection);
    case Kind::held_back:
      return reach("held back" + by_projection);
    case Kind::applied:
      return note_applied(world, record);
    case Kind::sent:
      return reach(record.attempt > 0 ? "sent again" : "sent");
    case Kind::violated:
      reach("violated " + word(static_cast<sim::Guarantee>(record.flag)));
      if (world.settings.reads == sim::Reads::session &&
          world.settings.token == sim::Token::highest)
        reach("session by highest violated " + word(static_cast<sim::Guarantee>(record.flag)));
      return;
    case Kind::outcome:
      return reach("outcome " + word(static_cast<sim::CommandOutcome>(record.flag)));
    case Kind::rebuild:
      if (record.flag != 0) {
        std::erase_if(applied_, [&](const auto& one) { return one.first == record.replica; });
      }
      return;
    default:
      return;
  }
}

void Marks::note_applied(const sim::World& world, const sim::TraceRecord& record) {
  const std::string by_projection = " under " + word(world.settings.projection);
  reach("applied" + by_projection);
  if (!world.events[record.subject].committed) reach("a phantom applied" + by_projection);
  if (!applied_.insert({record.replica, record.subject}).second)
    reach("applied twice" + by_projection);
}

void Marks::note_end(const sim::World& world, bool ended_by_until) {
  if (ended_by_until) reach("cut by until");
  for (std::size_t i = 0; i < world.commands.size(); ++i) {
    const sim::CommandRecord& command = world.commands[i];
    if (command.outcome == sim::CommandOutcome::rejected)
      reach("rejected " +
            std::string(allocation::code_of(static_cast<allocation::Refusal>(command.reason))));
  }
  for (std::size_t i = 0; i < world.reads.size(); ++i) {
    const sim::ReadRecord& read = world.reads[i];
    const bool from_replica = read.replica != sim::write_model;
    reach("read " + word(read.status));
    if (read.stale) reach("read stale");
    if (read.status == sim::ReadStatus::waiting) reach("wait ends with until");
    if (read.timed_out && read.answered())
      reach(from_replica ? "wait ends stale" : "wait ends at the primary");
    if (read.timed_out && read.status == sim::ReadStatus::timed_out) reach("wait ends in vain");
    if (read.timed_out && read.status == sim::ReadStatus::unavailable)
      reach("wait ends at a primary that is down");
    if (read.timed_out || read.waited_ms == 0) continue;
    if (read.answered()) reach("wait ends in time");
    if (read.status == sim::ReadStatus::unavailable) reach("wait ends at a stopped replica");
  }
  for (std::size_t replica = 0; replica < world.replicas.size(); ++replica)
    reach(world.domain->converged(replica) ? "ends converged" : "ends apart");
}

}  // namespace worlds
