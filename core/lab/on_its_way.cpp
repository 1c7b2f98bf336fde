#include "lab/on_its_way.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

#include "lab/missing_events.hpp"
#include "sim/delivery/replica.hpp"

namespace lab {
namespace {

using sim::EventId;

constexpr sim::Ms later = std::numeric_limits<sim::Ms>::max();

// Whatever will be handed to a replica: `found(replica, delivery)`, in no order.
template <class Found>
class Search {
 public:
  Search(const sim::World& world, Found found) : world_(world), found_(std::move(found)) {}

  void run() {
    for (const sim::Entry& entry : world_.queue.entries())
      add(entry);
    // Done at the restart, one after the other.
    std::uint64_t order = 0;
    for (const sim::PutOff& put_off : world_.writer.put_off) {
      if (put_off.kind == sim::PutOff::Kind::relay) add_relayed(later, order++, put_off.event);
      if (put_off.kind == sim::PutOff::Kind::redelivery_check)
        add_check(put_off.replica, {later, order++, put_off.event}, put_off.attempt);
    }
  }

 private:
  void add(const sim::Entry& entry) {
    using Kind = sim::Entry::Kind;
    const Delivery delivery{entry.at, entry.order, entry.subject};
    switch (entry.kind) {
      case Kind::arrival:
        return found_(entry.replica, delivery);
      case Kind::redelivery_check:
        return add_check(entry.replica, delivery, entry.attempt);
      case Kind::relay:
        return add_relayed(entry.at, entry.order, entry.subject);
      case Kind::replay:
        return add_replay(entry.replica, world_.replays[entry.subject]);
      case Kind::timeout:
      case Kind::restart:
        return;
    }
  }
  void add_again(std::uint8_t replica, const Delivery& delivery) {
    if (!world_.replicas[replica].has_acknowledged(delivery.event)) found_(replica, delivery);
  }
  void add_relayed(sim::Ms at, std::uint64_t order, EventId event) {
    for (std::uint8_t replica = 0; replica < world_.replicas.size(); ++replica)
      add_again(replica, {at, order, event});
  }
  // A check sends again unless the message was acknowledged or has been sent often enough.
  void add_check(std::uint8_t replica, const Delivery& delivery, std::uint32_t attempt) {
    if (attempt + 1 < world_.settings.max_attempts) add_again(replica, delivery);
  }
  // One entry of a rebuild is queued at a time; it stands for all that are left.
  void add_replay(std::uint8_t replica, const sim::Replay& replay) {
    for (std::uint32_t k = replay.done; k < replay.events; ++k) {
      found_(replica, {replay.started_at + (sim::Ms{k} + 1) * replay.ms_per_event,
                       replay.first_order + k, world_.committed[k]});
    }
  }

  const sim::World& world_;
  Found found_;
};

// A replica as it will be, as far as one key goes: deliveries are handed to a copy of its views by
// the rules of sim/delivery/replica.cpp.
class Outlook {
 public:
  Outlook(const sim::World& world, std::uint8_t replica, sim::Key key)
      : world_(world),
        at_(replica),
        key_(key),
        here_(world.replicas[replica]),
        domain_(world.domain),
        held_back_(here_.held_back.rbegin(), here_.held_back.rend()),
        committed_in_row_(here_.committed_applied_in_row),
        applied_(world.events.last() + 1) {}

  // True as soon as the replica agrees with the truth.
  bool receive(EventId event) {
    using Projection = sim::Projection;
    const Projection projection = world_.settings.projection;
    if (projection == Projection::book) return apply(event);
    if (has_applied(event)) return false;
    if (projection == Projection::idempotent) return apply(event);
    hold_back(event);
    while (!held_back_.empty() && held_back_.back() <= first_missing()) {
      const EventId next = held_back_.back();
      held_back_.pop_back();
      if (apply(next)) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] bool has_applied(EventId event) const {
    return here_.has_applied(event) || applied_[event];
  }
  // The smallest committed id that is not applied.
  EventId first_missing() {
    const auto size = static_cast<std::uint32_t>(world_.committed.size());
    while (committed_in_row_ < size && has_applied(world_.committed[committed_in_row_]))
      ++committed_in_row_;
    return committed_in_row_ < size ? world_.committed[committed_in_row_]
                                    : std::numeric_limits<EventId>::max();
  }
  void hold_back(EventId event) {
    const auto place =
        std::lower_bound(held_back_.begin(), held_back_.end(), event, std::greater<>());
    if (place == held_back_.end() || *place != event) held_back_.insert(place, event);
  }
  bool apply(EventId event) {
    applied_[event] = true;
    if (world_.events[event].key[key_.space] != key_.id + 1) return false;
    sim::TouchedKeys touched;
    const sim::EventRecord& record = world_.events[event];
    domain_->project(at_, record.message, record.at, world_.settings.projection, touched);
    return domain_->agrees(at_, key_);
  }

  const sim::World& world_;
  std::uint8_t at_;
  sim::Key key_;
  const sim::Replica& here_;
  sim::DomainValue domain_;
  std::vector<EventId> held_back_;  // descending
  std::uint32_t committed_in_row_;
  std::vector<bool> applied_;  // by event, beside those that are by now
};

}  // namespace

void OnItsWay::look_at_all() {
  coming_.resize(world_.replicas.size());
  for (Coming& coming : coming_)
    coming.events.resize(std::size_t{world_.events.last()} + 1);
  Search(world_, [this](std::uint8_t replica, const Delivery& delivery) {
    ++coming_[replica].count;
    coming_[replica].events[delivery.event] = true;
  }).run();
}

const OnItsWay::Coming& OnItsWay::coming(std::uint8_t replica) {
  if (coming_.empty()) look_at_all();
  return coming_[replica];
}

const Deliveries& OnItsWay::to(std::uint8_t replica) {
  if (to_[replica]) return *to_[replica];
  Deliveries& found = to_[replica].emplace();
  Search(world_, [&found, replica](std::uint8_t to, const Delivery& delivery) {
    if (to == replica) found.push_back(delivery);
  }).run();
  std::sort(found.begin(), found.end(),
            [](const Delivery& one, const Delivery& other) { return one.before(other); });
  return found;
}

bool OnItsWay::brings(std::uint8_t replica, EventId event) {
  return coming(replica).events[event];
}

bool OnItsWay::will_mend(std::uint8_t replica, sim::Key key) {
  if (world_.domain->agrees(replica, key)) return true;
  if (coming(replica).count > outlook_max) return brings_all_missing(replica, key);
  Outlook outlook(world_, replica, key);
  return std::any_of(to(replica).begin(), to(replica).end(),
                     [&](const Delivery& delivery) { return outlook.receive(delivery.event); });
}

bool OnItsWay::brings_all_missing(std::uint8_t replica, sim::Key key) {
  const auto missing = missing_events(world_, replica, key, world_.committed.size());
  return !missing.empty() && std::all_of(missing.begin(), missing.end(),
                                         [&](EventId event) { return brings(replica, event); });
}

}  // namespace lab
