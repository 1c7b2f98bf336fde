// Routing, remedies, waiting and answering (semantics section 6).
#include "reads.hpp"

#include <algorithm>
#include <cmath>

#include "chance.hpp"
#include "guarantees.hpp"
#include "projection.hpp"

namespace reference {
namespace {

std::size_t choose_replica(const World& world, const Client& client, std::size_t read_number) {
  const std::size_t replicas = world.replicas.size();
  switch (world.settings.routing) {
    case Routing::sticky:
      return client.number % replicas;
    case Routing::round_robin:
      return read_number % replicas;
    case Routing::random: {
      const double u = draw(world.seed, Purpose::routing, read_number);
      return static_cast<std::size_t>(std::floor(u * static_cast<double>(replicas)));
    }
  }
  return 0;
}

// What a read must find at its replica, fixed when it is issued.
EventId position_needed(const World& world, const Client& client) {
  const EventId own = client.caused.empty() ? 0 : *client.caused.rbegin();
  switch (world.settings.reads) {
    case Reads::read_your_writes:
      return own;
    case Reads::monotonic_reads:
      return client.last_seen;
    case Reads::session:
      return std::max(own, client.last_seen);
    case Reads::eventual:
    case Reads::strong:
      break;
  }
  return 0;
}

bool reached(const World& world, const Read& read) {
  const Replica& replica = world.replicas[*read.replica];
  const EventId token = world.settings.token == Token::prefix ? prefix_of(world, replica)
                                                              : highest_of(world, replica);
  return token >= read.position;
}

void note_answer(World& world, Read& read, const Answer& answer) {
  read.answered_at = world.now;
  read.waited_ms = world.now - read.at;
  read.result = answer;
  if (read.query.kind == QueryKind::availability) {
    client_of(world, read.by).latest_availability[read.query.key] = answer;
  }
}

void answer_from_replica(World& world, Read& read) {
  const Replica& replica = world.replicas[*read.replica];
  const Answer here = ask(replica.views, read.query);
  const Answer there = ask(truth(world.model), read.query);
  note_answer(world, read, here);
  read.stale = here != there;
  if (!here.nothing()) {
    read.status = Status::ok;
  } else {
    read.status = there.nothing() ? Status::not_found : Status::pending;
  }
  TimeMs oldest_at = world.now;
  for (const Event& event : world.events) {
    if (event.committed && bears_on(event, read.query) && !replica.applied.contains(event.id)) {
      ++read.versions_behind;
      oldest_at = std::min(oldest_at, event.at);
    }
  }
  read.age_ms = world.now - oldest_at;
  read.violations = violations_of(world, read, replica);

  Client& client = client_of(world, read.by);
  for (const EventId id : committed_ids(world)) {
    if (replica.applied.contains(id)) {
      client.seen.insert(id);
    }
  }
  client.last_seen = std::max(client.last_seen, highest_of(world, replica));
}

// `strong`, and a wait that ended under `primary`.
void answer_from_write_model(World& world, Read& read) {
  read.replica = std::nullopt;
  if (world.writer.down) {
    read.status = Status::unavailable;
    read.waited_ms = world.now - read.at;
    return;
  }
  const Answer answer = ask(truth(world.model), read.query);
  note_answer(world, read, answer);
  read.status = answer.nothing() ? Status::not_found : Status::ok;
  Client& client = client_of(world, read.by);
  client.seen = committed_ids(world);
  client.last_seen = largest_committed(world);
}

void ask_replica(World& world, std::size_t read_number) {
  Read& read = world.reads[read_number];
  const Client& client = client_of(world, read.by);
  read.replica = choose_replica(world, client, read_number);
  if (!world.replicas[*read.replica].running) {
    read.status = Status::unavailable;
    return;
  }
  read.position = position_needed(world, client);
  if (reached(world, read)) {
    answer_from_replica(world, read);
    return;
  }
  world.replicas[*read.replica].waiting.push_back(read_number);
  world.queue.schedule(world.now + world.settings.wait_timeout_ms, Timeout{read_number});
}

}  // namespace

void handle_query(World& world, const ClientQuery& action) {
  const Client& client = client_of(world, action.by);
  Read read;
  read.at = world.now;
  read.by = action.by;
  read.query = action.query;
  read.caused_when_issued = client.caused;
  read.seen_when_issued = client.seen;
  world.reads.push_back(read);
  if (world.settings.reads == Reads::strong) {
    answer_from_write_model(world, world.reads.back());
  } else {
    ask_replica(world, world.reads.size() - 1);
  }
}

void look_at_waiting_reads(World& world, std::size_t replica) {
  std::vector<std::size_t> still_waiting;
  for (const std::size_t number : world.replicas[replica].waiting) {
    Read& read = world.reads[number];
    if (reached(world, read)) {
      answer_from_replica(world, read);
    } else {
      still_waiting.push_back(number);
    }
  }
  world.replicas[replica].waiting = still_waiting;
}

void give_up_waiting_reads(World& world, std::size_t replica) {
  for (const std::size_t number : world.replicas[replica].waiting) {
    Read& read = world.reads[number];
    read.status = Status::unavailable;
    read.waited_ms = world.now - read.at;
  }
  world.replicas[replica].waiting.clear();
}

void strike_timeout(World& world, const Timeout& entry) {
  Read& read = world.reads[entry.read];
  if (read.status != Status::waiting) {
    return;
  }
  world.leave_trace();
  read.timed_out = true;
  std::erase(world.replicas[*read.replica].waiting, entry.read);
  switch (world.settings.on_timeout) {
    case OnTimeout::stale:
      answer_from_replica(world, read);
      break;
    case OnTimeout::primary:
      answer_from_write_model(world, read);
      break;
    case OnTimeout::fail:
      read.status = Status::timed_out;
      read.waited_ms = world.now - read.at;
      break;
  }
}

}  // namespace reference
