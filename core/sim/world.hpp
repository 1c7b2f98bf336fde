// The world: a value. Copying it is a checkpoint, going back is restoring the copy and running on,
// forking is copying (semantics section 1 says how time passes in it).
//
// It is data and one step(). What happens in a step is done by the parts, each in a file of its
// own, which are handed the world: publishing/, delivery/, clients/, monitors/.
//
//   World world(seed, settings, std::move(domain));
//   while (world.step(script)) {}
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "cqrs/event_log.hpp"
#include "cqrs/paged_vector.hpp"
#include "sim/agenda.hpp"
#include "sim/clients/client.hpp"
#include "sim/delivery/replica.hpp"
#include "sim/domain.hpp"
#include "sim/kernel/queue.hpp"
#include "sim/kernel/time.hpp"
#include "sim/monitors/staleness.hpp"
#include "sim/publishing/writer.hpp"
#include "sim/records.hpp"
#include "sim/script.hpp"
#include "sim/settings.hpp"
#include "sim/trace.hpp"

namespace sim {

// Makes a pointer to a domain behave like the domain: copying copies it.
class DomainValue {
 public:
  explicit DomainValue(std::unique_ptr<Domain> domain) : domain_(std::move(domain)) {}
  DomainValue(const DomainValue& other) : domain_(other.domain_->clone()) {}
  DomainValue(DomainValue&&) = default;
  DomainValue& operator=(const DomainValue& other) {
    domain_ = other.domain_->clone();
    return *this;
  }
  DomainValue& operator=(DomainValue&&) = default;
  ~DomainValue() = default;

  Domain* operator->() { return domain_.get(); }
  const Domain* operator->() const { return domain_.get(); }
  const Domain& operator*() const { return *domain_; }

 private:
  std::unique_ptr<Domain> domain_;
};

// What is kept beside the figures.
struct Recording {
  bool records = true;  // commands, reads and their answers; off for summaries of long runs
  bool trace = true;
};

// Bounds of a run; one that passes them is stopped and says which (semantics section 2).
inline constexpr std::uint64_t entries_max = 100'000'000;
inline constexpr std::size_t waiting_max = 10'000'000;
enum class Stopped : std::uint8_t { no, too_many_entries, too_many_waiting };

struct World {
  World(std::uint64_t seed, const Settings& settings, std::unique_ptr<Domain> domain,
        Recording recording = {});

  // Takes the next entry, the run's own or an action; false if there is none, or the run was
  // stopped.
  bool step(Script& script);
  // Takes every entry up to and including `until`; the clock then stands there.
  void run_until(Script& script, Ms until);
  // To the end, if there is one.
  void run(Script& script);
  // When the next entry is due.
  [[nodiscard]] std::optional<Ms> next_at(const Script& script);

  // The time of the last thing that left a trace (semantics section 8, ended_at_ms).
  Ms last_activity = 0;
  Ms now = 0;
  std::uint64_t entries_taken = 0;  // rises with every step: what is shown may have changed
  Stopped stopped = Stopped::no;

  std::uint64_t seed;
  Settings settings;
  Recording recording;

  Queue queue;
  Agenda agenda;
  Writer writer;
  std::vector<Replica> replicas;
  std::vector<Replay> replays;
  Clients clients;
  Staleness staleness;
  DomainValue domain;

  cqrs::EventLog<EventRecord> events;
  cqrs::PagedVector<EventId> committed;  // ids, in order
  cqrs::PagedVector<CommandRecord> commands;
  cqrs::PagedVector<ReadRecord> reads;
  cqrs::PagedVector<AnswerRow> answer_rows;
  cqrs::PagedVector<TraceRecord> trace;
  std::uint32_t reads_issued = 0;
  Stats stats;

  [[nodiscard]] EventId last_committed() const { return committed.empty() ? 0 : committed.back(); }
  // Something happened now that belongs into the run's length.
  void act() { last_activity = now; }
  void note(TraceRecord record) {
    if (!recording.trace) return;
    record.at = now;
    trace.push_back(record);
  }

 private:
  void take(const Entry& entry);
  void take(const Deed& deed);
};

}  // namespace sim
