// What a client has seen: the events that were applied (or committed, for the write model) where
// its answers came from (semantics section 6, `monotonic_reads`).
//
// Kept as a few numbers instead of sets: a replica applies events in an order of its own, so "all
// it had applied at that answer" is a place in that order. A mark counts the moments (a command
// issued, a read that had to wait) that may be asked about later: "had seen when it issued it".
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include <tsl/robin_map.h>

#include "sim/kernel/spread.hpp"
#include "sim/message.hpp"
#include "sim/settings.hpp"

namespace sim {

struct World;

class Seen {
 public:
  // The present moment becomes one that can be asked about; what is seen from now on is later.
  std::uint32_t mark() { return mark_++; }
  [[nodiscard]] std::uint32_t now() const { return mark_; }

  // An answer from a replica that has applied `applied` events since its views were last empty.
  void see_replica(std::size_t replica, std::uint32_t applied) { see(replicas_[replica], applied); }
  // An answer from the write model, whose last committed event is `last`.
  void see_write_model(EventId last) { see(write_model_, last); }

  // Had it seen the event at the mark? `applied_at` says where each replica has applied it since
  // its views were last empty, 0: it has not.
  [[nodiscard]] bool had_seen(EventId event, std::uint32_t mark,
                              const std::array<std::uint32_t, replicas_max>& applied_at) const;
  // May it have seen anything that this replica lacks?
  [[nodiscard]] bool may_know_more_than(std::size_t replica) const;

  [[nodiscard]] bool has_seen_replica(std::size_t replica) const {
    return !replicas_[replica].empty();
  }
  // The replica's views are emptied: what was seen there is remembered event by event, in
  // `applied_order` since they were last empty.
  template <class AppliedOrder>
  void forget_order(std::size_t replica, const AppliedOrder& applied_order);

 private:
  struct Step {
    std::uint32_t mark;
    std::uint32_t upto;
  };
  using Steps = std::vector<Step>;  // both ascending

  void see(Steps& steps, std::uint32_t upto);

  std::uint32_t mark_ = 0;
  std::array<Steps, replicas_max> replicas_;
  Steps write_model_;
  tsl::robin_map<EventId, std::uint32_t, Spread> since_;  // of emptied views: seen since this mark
};

template <class AppliedOrder>
void Seen::forget_order(std::size_t replica, const AppliedOrder& applied_order) {
  Steps& steps = replicas_[replica];
  std::uint32_t place = 0;
  for (const Step& step : steps) {
    for (; place < step.upto; ++place) {
      const auto [entry, is_new] = since_.try_emplace(applied_order[place], step.mark);
      if (!is_new && step.mark < entry->second) entry.value() = step.mark;
    }
  }
  steps.clear();
}

}  // namespace sim
