// Does a record of the trace pass a filter of the log? The names that a text is part of are looked
// for once; each record then costs a few comparisons of numbers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/domain_format.hpp"
#include "sim/script.hpp"
#include "sim/trace.hpp"
#include "sim/world.hpp"

namespace lab {

// What kind of things a record tells of.
enum class LogGroup : std::uint8_t {
  commands,    // what customers ask the write side to do, and what it commits
  messages,    // on the way to the replicas
  replicas,    // what they do with what arrives
  reads,       // questions and answers
  operations,  // stops, crashes, rebuilds, changes of settings
};
inline constexpr std::array<std::string_view, 5> log_group_words{"commands", "messages", "replicas",
                                                                 "reads", "operations"};

// All of it has to hold.
struct LogFilter {
  std::uint32_t groups = (1U << log_group_words.size()) - 1;  // a bit for each
  bool trouble_only = false;  // stale answers, broken guarantees, faults, disappointments
  std::string by{};           // whose command or question it goes back to; empty: anybody's
  std::int8_t replica = -1;   // that it tells of; -1: any, or none
  sim::EventId event = 0;     // that it tells of; 0: any, or none
  // Words that all have to be part of a name, a kind of record, a command or an event, or of what
  // came of it; upper and lower case alike.
  std::string text{};

  friend bool operator==(const LogFilter&, const LogFilter&) = default;
};

[[nodiscard]] LogGroup group_of(sim::TraceKind kind);
// A moment that somebody who looks for trouble wants to see.
[[nodiscard]] bool is_trouble(const sim::TraceRecord& record);

// What a record is about; event 0: none.
struct LogSubject {
  sim::EventId event = 0;
  std::optional<std::uint32_t> command{};
  std::optional<std::uint32_t> read{};
  std::optional<sim::ClientId> by{};  // whose command or question it goes back to
};
[[nodiscard]] LogSubject log_subject_of(const sim::World& world, const sim::TraceRecord& record);

class LogSearch {
 public:
  // Looks for nothing.
  LogSearch() = default;
  // Through a run of this domain, whose format outlives it.
  LogSearch(LogFilter filter, const scenario::DomainFormat& format);

  [[nodiscard]] const LogFilter& filter() const { return filter_; }
  // Everything passes.
  [[nodiscard]] bool open() const { return filter_ == LogFilter{}; }
  // Looks through the names that have come since it was last asked to.
  void learn(const sim::Vocabulary& names);
  // Of a run whose names have been learnt.
  [[nodiscard]] bool passes(const sim::World& world, const sim::TraceRecord& record) const;

 private:
  using Ids = std::vector<bool>;
  // What one word of the text is part of: enumerators and types as bits, names by their ids.
  struct Sought {
    std::string word;
    std::uint32_t kinds = 0;
    std::uint32_t commands = 0;
    std::uint32_t queries = 0;
    std::uint32_t events = 0;
    std::uint32_t outcomes = 0;
    std::uint32_t statuses = 0;
    std::uint32_t guarantees = 0;
    Ids clients;
    std::array<Ids, sim::Vocabulary::tables> names;
  };

  [[nodiscard]] Sought seek(std::string word) const;
  [[nodiscard]] bool has(const sim::World& world, const Sought& sought,
                         const sim::TraceRecord& record, const LogSubject& subject) const;

  LogFilter filter_;
  const scenario::DomainFormat* format_ = nullptr;
  std::optional<std::uint32_t> by_;  // as an id; none: nobody has that name, so far
  std::vector<Sought> sought_;
};

}  // namespace lab
