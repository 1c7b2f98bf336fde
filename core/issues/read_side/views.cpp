#include "issues/read_side/views.hpp"

#include <algorithm>

namespace issues {

// --- open issues ---

std::vector<OpenIssueRow> OpenIssuesView::open_issues() const {
  std::vector<OpenIssueRow> all;
  for (std::uint32_t id = 0; id < rows_.keys(); ++id) {
    const std::vector<OpenIssueRow> of_issue = rows_.rows(IssueId{id});
    all.insert(all.end(), of_issue.begin(), of_issue.end());
  }
  std::sort(all.begin(), all.end());
  return all;
}

void OpenIssuesView::set(const OpenIssueRow& row) {
  remove(row.issue_id);
  insert(row);
}

void OpenIssuesView::remove(IssueId id) {
  rows_.remove_if(id, [](const OpenIssueRow&) { return true; });
}

// --- one issue ---

std::optional<IssueRow> IssuesView::issue(IssueId id) const {
  if (id.index() >= rows_.size() || !rows_[id.index()].exists) return std::nullopt;
  return rows_[id.index()].row;
}

IssueRow* IssuesView::find(IssueId id) {
  if (id.index() >= rows_.size() || !rows_[id.index()].exists) return nullptr;
  return &rows_.edit(id.index()).row;
}

IssueRow& IssuesView::find_or_add(IssueId id) {
  rows_.grow_to(id.index() + 1);
  Entry& entry = rows_.edit(id.index());
  entry.exists = true;
  return entry.row;
}

// --- the issues of an assignee ---

std::vector<AssignedRow> AssignedView::assigned(EngineerId assigned_to) const {
  std::vector<AssignedRow> rows = rows_.rows(assigned_to);
  std::sort(rows.begin(), rows.end());
  return rows;
}

void AssignedView::set(EngineerId assigned_to, const AssignedRow& row) {
  remove(assigned_to, row.issue_id);
  insert(assigned_to, row);
}

void AssignedView::remove(EngineerId assigned_to, IssueId id) {
  rows_.remove_if(assigned_to, [id](const AssignedRow& row) { return row.issue_id == id; });
}

}  // namespace issues
