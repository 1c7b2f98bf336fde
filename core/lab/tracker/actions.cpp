#include "lab/tracker/actions.hpp"

#include "lab/action_text.hpp"

namespace lab {
namespace {

using Name = TrackerControl::Name;

ActionText by(std::string_view who) {
  ActionText action;
  action.with("by", who);
  return action;
}

// The issue it is about; `own` is the one that may be left open, empty if none is.
ActionText& about(ActionText& action, const std::string& issue, const std::string& own) {
  if (own.empty() || issue != own) return action.with("issue_id", issue);
  return action.with_null("issue_id");
}

}  // namespace

TrackerControl TrackerActions::report(const std::string& issue, std::string_view name,
                                      std::string_view email) const {
  ActionText action = by(by_);
  action.with("command", "ReportIssue");
  if (!issue.empty()) action.with("issue_id", issue);
  action.with("reporter_name", name).with("reporter_email", email);
  return {Name::report, issue, action.take()};
}

TrackerControl TrackerActions::list(Name name) const {
  return {name, {}, by(by_).with("query", "open_issues").take()};
}

TrackerControl TrackerActions::work(Name name, const std::string& engineer) const {
  ActionText action = by(by_);
  action.with("query", "assigned").with("assigned_to", engineer);
  return {name, engineer, action.take()};
}

TrackerControl TrackerActions::open(Name name, const std::string& issue) const {
  ActionText action = by(by_);
  about(action.with("query", "issue"), issue, own_);
  return {name, issue, action.take()};
}

TrackerControl TrackerActions::triage(const std::string& issue, const std::string& category) const {
  ActionText action = by(by_);
  about(action.with("command", "TriageIssue"), issue, own_).with("category", category);
  return {Name::triage, category, action.take()};
}

TrackerControl TrackerActions::assign(const std::string& issue, const std::string& to) const {
  ActionText action = by(by_);
  about(action.with("command", "AssignIssue"), issue, own_);
  action.with("assigned_to", to).with("assigned_by", by_);
  return {Name::assign, to, action.take()};
}

TrackerControl TrackerActions::pick(const std::string& issue) const {
  ActionText action = by(by_);
  about(action.with("command", "PickIssue"), issue, own_).with("picked_by", by_);
  return {Name::pick, issue, action.take()};
}

TrackerControl TrackerActions::close(const std::string& issue) const {
  ActionText action = by(by_);
  about(action.with("command", "CloseIssue"), issue, own_);
  return {Name::close, issue, action.take()};
}

}  // namespace lab
