#include "issues/boiled_slowly/command_handlers.hpp"

namespace issues::boiled_slowly {
namespace handlers {

// --- at first ---

namespace {

void assign(Row& issue, const std::string& to) {
  issue.assigned_to = to;
  issue.state = "ready_for_work";
}

}  // namespace

Outcome assign_at_first(const AssignIssue& command, Database& issues, MailServer&) {
  Row* issue = issues.find(command.issue_id);
  if (issue == nullptr) return Outcome::unknown_issue;
  assign(*issue, command.assigned_to);
  issues.commit();
  return Outcome::ok;
}

// --- the rule: a part of the issue, which whoever assigns it cannot pass by ---

namespace {

bool assign_if_ready(Row& issue, const std::string& to) {
  if (issue.state == "awaiting_triage" || issue.state == "closed") return false;
  assign(issue, to);
  return true;
}

}  // namespace

Outcome assign_with_rule(const AssignIssue& command, Database& issues, MailServer&) {
  Row* issue = issues.find(command.issue_id);
  if (issue == nullptr) return Outcome::unknown_issue;
  if (!assign_if_ready(*issue, command.assigned_to)) return Outcome::wrong_state;
  issues.commit();
  return Outcome::ok;
}

// --- the mail: follows the event, in a function of its own ---

namespace {

void tell_assignee(const AssignIssue& assigned, MailServer& mail) {
  if (assigned.assigned_to == assigned.assigned_by) return;
  mail.tell(assigned.assigned_to, assigned.issue_id);
}

}  // namespace

Outcome assign_with_mail(const AssignIssue& command, Database& issues, MailServer& mail) {
  const Outcome outcome = assign_with_rule(command, issues, mail);
  if (outcome == Outcome::ok) tell_assignee(command, mail);
  return outcome;
}

}  // namespace handlers

// --- the ways in, which have not changed since the first day ---

Page assign_page(const Form& form, Database& issues, MailServer& mail, Handler handle) {
  switch (handle({form.issue_id, form.assigned_to, form.assigned_by}, issues, mail)) {
    case Outcome::ok:
      return {303, "/issues/" + form.issue_id};
    case Outcome::unknown_issue:
      return {404, "There is no such issue."};
    case Outcome::wrong_state:
      return {409, "Only an open issue that was triaged can be assigned."};
  }
  return {};
}

int assign_line(const std::vector<std::string>& arguments, Database& issues, MailServer& mail,
                Handler handle) {
  const Outcome outcome = handle({arguments[0], arguments[1], "command line"}, issues, mail);
  return outcome == Outcome::ok ? 0 : 1;
}

}  // namespace issues::boiled_slowly
