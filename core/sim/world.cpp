#include "sim/world.hpp"

#include "sim/clients/open_ids.hpp"
#include "sim/clients/reads.hpp"
#include "sim/delivery/message_transport.hpp"
#include "sim/publishing/publishing.hpp"

namespace sim {

World::World(std::uint64_t seed_, const Settings& settings_, std::unique_ptr<Domain> domain_,
             Recording recording_)
    : seed(seed_),
      settings(settings_),
      recording(recording_),
      replicas(settings_.replicas),
      domain(std::move(domain_)) {
  for (auto& of_space : staleness.at_replica)
    of_space.resize(settings_.replicas);
}

std::optional<Ms> World::next_at(const Script& script) {
  const std::optional<Agenda::Turn> turn = agenda.next(script);
  if (queue.empty()) return turn ? std::optional(turn->at) : std::nullopt;
  return turn ? std::min(turn->at, queue.top().at) : queue.top().at;
}

bool World::step(Script& script) {
  const std::optional<Agenda::Turn> turn = agenda.next(script);
  if (stopped != Stopped::no || (queue.empty() && !turn)) return false;
  if (entries_taken == entries_max) stopped = Stopped::too_many_entries;
  if (queue.size() > waiting_max) stopped = Stopped::too_many_waiting;
  if (stopped != Stopped::no) return false;

  ++entries_taken;
  // What the run has pending comes before the next action.
  if (!queue.empty() && (!turn || queue.top().at <= turn->at)) {
    const Entry entry = queue.pop();
    now = entry.at;
    take(entry);
  } else {
    now = turn->at;
    Deed deed = script.deed(turn->place, turn->n);
    agenda.take(script, *turn);
    act();
    if (fill_in(*this, deed, script[turn->place].open, script.names())) take(deed);
  }
  return true;
}

void World::run_until(Script& script, Ms until) {
  while (true) {
    const std::optional<Ms> next = next_at(script);
    if (!next || *next > until || !step(script)) break;
  }
}

void World::run(Script& script) {
  while (step(script)) {
  }
}

void World::take(const Entry& entry) {
  switch (entry.kind) {
    case Entry::Kind::arrival:
      return arrive(*this, entry);
    case Entry::Kind::redelivery_check:
      return check_redelivery(*this, entry.subject, entry.replica, entry.attempt);
    case Entry::Kind::relay:
      return relay(*this, entry.subject, 0);
    case Entry::Kind::replay:
      return replay_next(*this, entry.subject);
    case Entry::Kind::timeout:
      return time_out(*this, entry.subject, entry.replica);
    case Entry::Kind::restart:
      return restart(*this);
  }
}

namespace {

// What an action does, one overload for each kind of deed.
struct Doer {
  World& world;

  void operator()(const CommandAction& a) const { handle_command(world, a.by, a.command); }
  void operator()(const QueryAction& a) const { issue_read(world, a.by, a.key); }
  void operator()(const StopReplica& a) const { stop(world, a.replica); }
  void operator()(const StartReplica& a) const { start(world, a.replica); }
  void operator()(const RebuildReplica& a) const { rebuild(world, a.replica, a.clear); }
  void operator()(const CrashWriter& a) const {
    world.writer.traps[static_cast<std::size_t>(a.point)] = a.down_ms;
  }
  void operator()(const TouchMessage& a) const { touch(world, a); }
  void operator()(const ChangeSettings& a) const {
    const bool held_back = world.settings.projection == Projection::sequenced;
    (*a).apply_to(world.settings);
    world.note({.kind = TraceKind::changed});
    if (!held_back || world.settings.projection == Projection::sequenced) return;
    for (std::uint8_t replica = 0; replica < world.replicas.size(); ++replica)
      release_held_back(world, replica);
  }
};

}  // namespace

void World::take(const Deed& deed) {
  std::visit(Doer{*this}, deed);
}

}  // namespace sim
