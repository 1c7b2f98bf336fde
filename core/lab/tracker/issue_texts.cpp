#include "lab/tracker/issue_texts.hpp"

#include "scenario/issues_format.hpp"

namespace lab {

IssueShown IssueTexts::issue(issues::IssueId id, const issues::IssueRow& row) const {
  IssueShown shown;
  shown.issue_id = of(id);
  if (row.description) shown.title = scenario::title_of(of(*row.description));
  if (row.reporter) shown.reporter = of(row.reporter->name);
  if (row.reported_at) shown.clock_ms = *row.reported_at - opens_at_;
  shown.state = scenario::issue_state_word(static_cast<std::size_t>(row.state));
  shown.category = of(row.category);
  shown.assignee = of(row.assigned_to);
  shown.notified = row.assignee_notified();
  return shown;
}

IssueShown IssueTexts::issue(const issues::OpenIssueRow& row) const {
  IssueShown shown;
  shown.issue_id = of(row.issue_id);
  shown.title = scenario::title_of(of(row.description));
  shown.reporter = of(row.reporter_name);
  shown.clock_ms = row.reported_at - opens_at_;
  return shown;
}

IssueShown IssueTexts::issue(const issues::Issue& issue) const {
  IssueShown shown;
  shown.issue_id = of(issue.id());
  shown.title = scenario::title_of(of(issue.description()));
  shown.reporter = of(issue.reporter().name);
  shown.state = scenario::issue_state_word(static_cast<std::size_t>(issue.state()));
  shown.category = of(issue.category());
  if (const auto assignment = issue.assignment()) shown.assignee = of(assignment->assigned_to);
  shown.notified = issue.assignee_notified();
  return shown;
}

}  // namespace lab
