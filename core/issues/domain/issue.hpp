// The issue: the aggregate of this domain, one for each thing that somebody reported.
//
// Invariants, checked by tests/property:
//   1. its state never goes back;
//   2. it has a category unless it awaits triage or was closed before it, and an assignment once it
//      is ready for work;
//   3. what is asked a second time changes nothing, so a client that got no answer may ask again;
//   4. the version rises by one with every unit of work that commits events.
//
// What is done to an issue is staged: it shows at once, and is kept (accept) or undone (roll_back)
// as one. An issue is small, so it remembers what it was rather than a journal of steps.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cqrs/result.hpp"
#include "issues/domain/errors.hpp"
#include "issues/domain/events.hpp"

namespace issues {

// What became of a request that no rule refused.
enum class Accepted : std::uint8_t { ok, no_change };

class Issue {
 public:
  using Event = issues::Event;

  Issue() = default;
  explicit Issue(IssueId id) : id_(id) {}

  [[nodiscard]] IssueId id() const { return id_; }
  [[nodiscard]] std::uint32_t version() const { return version_; }
  [[nodiscard]] const Reporter& reporter() const { return now_.reporter; }
  [[nodiscard]] TextId description() const { return now_.description; }
  [[nodiscard]] State state() const { return now_.state; }
  [[nodiscard]] std::optional<CategoryId> category() const { return now_.category; }
  [[nodiscard]] std::optional<Assignment> assignment() const { return now_.assignment; }
  // Was whoever it is assigned to told so?
  [[nodiscard]] bool assignee_notified() const { return now_.assignee_notified; }

  // The first thing that happens to an issue; the very same report again is no_change.
  cqrs::Result<Accepted, Refusal> report(Reporter reporter, TextId description);
  cqrs::Result<Accepted, Refusal> triage(CategoryId category);
  cqrs::Result<Accepted, Refusal> assign(Assignment assignment);
  cqrs::Result<Accepted, Refusal> pick(EngineerId picked_by);
  cqrs::Result<Accepted, Refusal> close();
  // The engineer was told; nothing, if the issue is not (or no longer) theirs, or they know.
  void note_notified(EngineerId assigned_to);

  [[nodiscard]] std::span<const Event> new_events() const { return events_; }
  [[nodiscard]] bool dirty() const { return !events_.empty(); }
  void accept();
  void roll_back();

 private:
  struct Facts {
    Reporter reporter;
    TextId description;
    State state = State::awaiting_triage;
    std::optional<CategoryId> category;
    std::optional<Assignment> assignment;
    bool reported = false;
    bool assignee_notified = false;
  };

  void raise(const Event& event);

  IssueId id_;
  std::uint32_t version_ = 0;
  Facts now_;
  Facts before_;  // of the present unit of work
  std::vector<Event> events_;
};

}  // namespace issues
