#include "issues/domain/issue.hpp"

namespace issues {

cqrs::Result<Accepted, Refusal> Issue::report(Reporter reporter, TextId description) {
  if (now_.reported) {
    const bool same = now_.reporter == reporter && now_.description == description;
    if (!same) return Refusal::IssueIdTaken;
    return Accepted::no_change;
  }
  now_.reported = true;
  now_.reporter = reporter;
  now_.description = description;
  raise(IssueReported{id_, reporter, description});
  return Accepted::ok;
}

cqrs::Result<Accepted, Refusal> Issue::triage(CategoryId category) {
  if (now_.state == State::closed) return Refusal::WrongState;
  if (now_.category == category) return Accepted::no_change;
  if (now_.state != State::awaiting_triage) return Refusal::WrongState;
  now_.category = category;
  now_.state = State::awaiting_assignment;
  raise(IssueTriaged{id_, category});
  return Accepted::ok;
}

cqrs::Result<Accepted, Refusal> Issue::assign(Assignment assignment) {
  if (now_.state == State::awaiting_triage || now_.state == State::closed)
    return Refusal::WrongState;
  const std::optional<Assignment> previous = now_.assignment;
  if (previous && previous->assigned_to == assignment.assigned_to) return Accepted::no_change;
  now_.assignment = assignment;
  now_.assignee_notified = false;
  now_.state = State::ready_for_work;
  if (previous) raise(IssueReassigned{id_, previous->assigned_to});
  raise(IssueAssigned{id_, assignment});
  return Accepted::ok;
}

cqrs::Result<Accepted, Refusal> Issue::pick(EngineerId picked_by) {
  const bool has_it =
      now_.state == State::ready_for_work && now_.assignment->assigned_to == picked_by;
  if (has_it) return Accepted::no_change;
  if (now_.state != State::awaiting_assignment) return Refusal::WrongState;
  now_.assignment = Assignment{picked_by, picked_by};
  now_.state = State::ready_for_work;
  raise(IssuePicked{id_, picked_by});
  return Accepted::ok;
}

cqrs::Result<Accepted, Refusal> Issue::close() {
  if (now_.state == State::closed) return Accepted::no_change;
  now_.state = State::closed;
  std::optional<EngineerId> whose;
  if (now_.assignment) whose = now_.assignment->assigned_to;
  raise(IssueClosed{id_, whose});
  return Accepted::ok;
}

void Issue::note_notified(EngineerId assigned_to) {
  const bool theirs = now_.state == State::ready_for_work && now_.assignment &&
                      now_.assignment->assigned_to == assigned_to;
  if (!theirs || now_.assignee_notified) return;
  now_.assignee_notified = true;
  raise(AssigneeNotified{id_, assigned_to});
}

void Issue::accept() {
  ++version_;
  before_ = now_;
  events_.clear();
}

void Issue::roll_back() {
  now_ = before_;
  events_.clear();
}

void Issue::raise(const Event& event) {
  events_.push_back(event);
}

}  // namespace issues
