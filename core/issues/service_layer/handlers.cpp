#include "issues/service_layer/handlers.hpp"

namespace issues {
namespace {

Outcome rejected(Refusal reason) {
  return {Outcome::Kind::rejected, reason};
}

// What the issue said, if the commit that follows succeeds.
Outcome commit(UnitOfWork& uow, const cqrs::Result<Accepted, Refusal>& answer) {
  if (!answer) return rejected(answer.error());
  if (!uow.commit()) return {Outcome::Kind::failed, std::nullopt};
  switch (answer.value()) {
    case Accepted::ok:
      return {Outcome::Kind::ok, std::nullopt};
    case Accepted::no_change:
      return {Outcome::Kind::no_change, std::nullopt};
  }
  return {};
}

// Tells an issue that there is what is wanted of it.
template <class Tell>
Outcome tell(Units& units, IssueId id, Tell what) {
  UnitOfWork uow = units.begin();
  Issue* issue = uow.get(id);
  if (issue == nullptr) return rejected(Refusal::UnknownIssue);
  return commit(uow, what(*issue));
}

}  // namespace

Outcome report_issue(const ReportIssue& command, Units& units) {
  UnitOfWork uow = units.begin();
  Issue* issue = uow.get(command.issue_id);
  if (issue == nullptr) issue = &uow.add(command.issue_id);
  return commit(uow, issue->report(command.reporter, command.description));
}

Outcome triage_issue(const TriageIssue& command, Units& units) {
  return tell(units, command.issue_id,
              [&](Issue& issue) { return issue.triage(command.category); });
}

Outcome assign_issue(const AssignIssue& command, Units& units) {
  return tell(units, command.issue_id,
              [&](Issue& issue) { return issue.assign(command.assignment); });
}

Outcome pick_issue(const PickIssue& command, Units& units) {
  return tell(units, command.issue_id, [&](Issue& issue) { return issue.pick(command.picked_by); });
}

Outcome close_issue(const CloseIssue& command, Units& units) {
  return tell(units, command.issue_id, [](Issue& issue) { return issue.close(); });
}

cqrs::EventResult notify_assignee(const IssueAssigned& event, Units& units) {
  const auto& [assigned_to, assigned_by] = event.assignment;
  if (assigned_to == assigned_by) return cqrs::EventResult::handled;
  UnitOfWork uow = units.begin();
  uow.get(event.issue_id)->note_notified(assigned_to);
  return uow.commit() ? cqrs::EventResult::handled : cqrs::EventResult::failed;
}

}  // namespace issues
