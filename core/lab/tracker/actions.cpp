#include "lab/tracker/actions.hpp"

#include "scenario/canonical_json.hpp"

namespace lab {
namespace {

using Name = TrackerControl::Name;

// An action being written, member by member.
class TrackerAction {
 public:
  explicit TrackerAction(std::string_view by) {
    json_.open_object();
    with("by", by);
  }
  TrackerAction& with(std::string_view key, std::string_view value) {
    json_.member(key, value);
    return *this;
  }
  // The issue it is about; `own` is the one that may be left open, empty if none is.
  TrackerAction& about(const std::string& issue, const std::string& own) {
    if (own.empty() || issue != own) return with("issue_id", issue);
    json_.null_member("issue_id");
    return *this;
  }
  std::string take() {
    json_.close_object();
    return json_.take();
  }

 private:
  scenario::CanonicalJson json_;
};

}  // namespace

TrackerControl TrackerActions::report(const std::string& issue, std::string_view name,
                                      std::string_view email) const {
  TrackerAction action(by_);
  action.with("command", "ReportIssue");
  if (!issue.empty()) action.with("issue_id", issue);
  action.with("reporter_name", name).with("reporter_email", email);
  return {Name::report, issue, action.take()};
}

TrackerControl TrackerActions::list(Name name) const {
  return {name, {}, TrackerAction(by_).with("query", "open_issues").take()};
}

TrackerControl TrackerActions::work(Name name, const std::string& engineer) const {
  TrackerAction action(by_);
  action.with("query", "assigned").with("assigned_to", engineer);
  return {name, engineer, action.take()};
}

TrackerControl TrackerActions::open(Name name, const std::string& issue) const {
  return {name, issue, TrackerAction(by_).with("query", "issue").about(issue, own_).take()};
}

TrackerControl TrackerActions::triage(const std::string& issue, const std::string& category) const {
  TrackerAction action(by_);
  action.with("command", "TriageIssue").about(issue, own_).with("category", category);
  return {Name::triage, category, action.take()};
}

TrackerControl TrackerActions::assign(const std::string& issue, const std::string& to) const {
  TrackerAction action(by_);
  action.with("command", "AssignIssue").about(issue, own_);
  action.with("assigned_to", to).with("assigned_by", by_);
  return {Name::assign, to, action.take()};
}

TrackerControl TrackerActions::pick(const std::string& issue) const {
  TrackerAction action(by_);
  action.with("command", "PickIssue").about(issue, own_).with("picked_by", by_);
  return {Name::pick, issue, action.take()};
}

TrackerControl TrackerActions::close(const std::string& issue) const {
  TrackerAction action(by_);
  action.with("command", "CloseIssue").about(issue, own_);
  return {Name::close, issue, action.take()};
}

}  // namespace lab
