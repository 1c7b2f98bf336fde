#include "issues/read_side/projections.hpp"

#include <algorithm>

namespace issues {
namespace {

// Whoever it was taken from has to be told again, should it come back.
void forget_told(IssueRow* row, EngineerId previous) {
  if (row != nullptr && row->notified == previous) row->notified.reset();
}

struct Plainly {
  EventTime at;
  Views& views;

  void operator()(const IssueReported& e) const {
    views.open_issues.insert({e.issue_id, e.reporter.name, e.description, at});
    IssueRow& row = views.issues.find_or_add(e.issue_id);
    row = {};
    row.reporter = e.reporter;
    row.description = e.description;
    row.reported_at = at;
  }
  void operator()(const IssueTriaged& e) const {
    IssueRow* row = views.issues.find(e.issue_id);
    if (row == nullptr) return;
    row->category = e.category;
    row->state = State::awaiting_assignment;
  }
  void operator()(const IssueAssigned& e) const { hand_over(e.issue_id, e.assignment); }
  void operator()(const IssueReassigned& e) const {
    views.assigned.remove(e.previous_assignee, e.issue_id);
    forget_told(views.issues.find(e.issue_id), e.previous_assignee);
  }
  void operator()(const IssuePicked& e) const { hand_over(e.issue_id, {e.picked_by, e.picked_by}); }
  void operator()(const AssigneeNotified& e) const {
    if (IssueRow* row = views.issues.find(e.issue_id)) row->notified = e.assigned_to;
  }
  void operator()(const IssueClosed& e) const {
    views.open_issues.remove(e.issue_id);
    if (e.assigned_to) views.assigned.remove(*e.assigned_to, e.issue_id);
    if (IssueRow* row = views.issues.find(e.issue_id)) row->state = State::closed;
  }

  void hand_over(IssueId id, const Assignment& assignment) const {
    views.assigned.insert(assignment.assigned_to, {id, assignment.assigned_by});
    IssueRow* row = views.issues.find(id);
    if (row == nullptr) return;
    row->assigned_to = assignment.assigned_to;
    row->state = State::ready_for_work;
  }
};

struct ByIssue {
  EventTime at;
  Views& views;

  void operator()(const IssueReported& e) const {
    IssueRow& row = views.issues.find_or_add(e.issue_id);
    row.reporter = e.reporter;
    row.description = e.description;
    row.reported_at = at;
    if (row.state == State::closed) return;
    views.open_issues.set({e.issue_id, e.reporter.name, e.description, at});
  }
  void operator()(const IssueTriaged& e) const {
    IssueRow& row = views.issues.find_or_add(e.issue_id);
    row.category = e.category;
    advance(row, State::awaiting_assignment);
  }
  void operator()(const IssueAssigned& e) const { hand_over(e.issue_id, e.assignment); }
  void operator()(const IssueReassigned& e) const {
    views.assigned.remove(e.previous_assignee, e.issue_id);
    forget_told(views.issues.find(e.issue_id), e.previous_assignee);
  }
  void operator()(const IssuePicked& e) const { hand_over(e.issue_id, {e.picked_by, e.picked_by}); }
  void operator()(const AssigneeNotified& e) const {
    views.issues.find_or_add(e.issue_id).notified = e.assigned_to;
  }
  void operator()(const IssueClosed& e) const {
    views.open_issues.remove(e.issue_id);
    if (e.assigned_to) views.assigned.remove(*e.assigned_to, e.issue_id);
    advance(views.issues.find_or_add(e.issue_id), State::closed);
  }

  void hand_over(IssueId id, const Assignment& assignment) const {
    IssueRow& row = views.issues.find_or_add(id);
    row.assigned_to = assignment.assigned_to;
    if (row.state != State::closed)
      views.assigned.set(assignment.assigned_to, {id, assignment.assigned_by});
    advance(row, State::ready_for_work);
  }
  static void advance(IssueRow& row, State state) { row.state = std::max(row.state, state); }
};

struct WhatChanged {
  Changed operator()(const IssueReported& e) const { return {e.issue_id, true, std::nullopt}; }
  Changed operator()(const IssueTriaged& e) const { return {e.issue_id, false, std::nullopt}; }
  Changed operator()(const IssueAssigned& e) const {
    return {e.issue_id, false, e.assignment.assigned_to};
  }
  Changed operator()(const IssueReassigned& e) const {
    return {e.issue_id, false, e.previous_assignee};
  }
  Changed operator()(const IssuePicked& e) const { return {e.issue_id, false, e.picked_by}; }
  Changed operator()(const AssigneeNotified& e) const { return {e.issue_id, false, std::nullopt}; }
  Changed operator()(const IssueClosed& e) const { return {e.issue_id, true, e.assigned_to}; }
};

}  // namespace

Changed project_plainly(const Event& event, EventTime at, Views& views) {
  std::visit(Plainly{at, views}, event);
  return std::visit(WhatChanged{}, event);
}

Changed project_by_issue(const Event& event, EventTime at, Views& views) {
  std::visit(ByIssue{at, views}, event);
  return std::visit(WhatChanged{}, event);
}

}  // namespace issues
