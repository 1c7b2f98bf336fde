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
  action.with("command", "ReportIssue").with("issue_id", issue);
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
  return {name, issue, TrackerAction(by_).with("query", "issue").with("issue_id", issue).take()};
}

TrackerControl TrackerActions::triage(const std::string& issue, const std::string& category) const {
  TrackerAction action(by_);
  action.with("command", "TriageIssue").with("issue_id", issue).with("category", category);
  return {Name::triage, category, action.take()};
}

TrackerControl TrackerActions::assign(const std::string& issue, const std::string& to) const {
  TrackerAction action(by_);
  action.with("command", "AssignIssue").with("issue_id", issue);
  action.with("assigned_to", to).with("assigned_by", by_);
  return {Name::assign, to, action.take()};
}

TrackerControl TrackerActions::pick(const std::string& issue) const {
  TrackerAction action(by_);
  action.with("command", "PickIssue").with("issue_id", issue).with("picked_by", by_);
  return {Name::pick, issue, action.take()};
}

TrackerControl TrackerActions::close(const std::string& issue) const {
  TrackerAction action(by_);
  action.with("command", "CloseIssue").with("issue_id", issue);
  return {Name::close, issue, action.take()};
}

}  // namespace lab
