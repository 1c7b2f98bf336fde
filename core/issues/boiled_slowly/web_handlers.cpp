#include "issues/boiled_slowly/web_handlers.hpp"

namespace issues::boiled_slowly::web {

Page assign_at_first(const Form& form, Database& issues, MailServer&) {
  Row* row = issues.find(form.issue_id);
  if (row == nullptr) return {404, "There is no such issue."};
  row->assigned_to = form.assigned_to;
  row->state = "ready_for_work";
  issues.commit();
  return {303, "/issues/" + form.issue_id};
}

Page assign_with_rule(const Form& form, Database& issues, MailServer&) {
  Row* row = issues.find(form.issue_id);
  if (row == nullptr) return {404, "There is no such issue."};
  if (row->state == "awaiting_triage" || row->state == "closed")
    return {409, "Only an open issue that was triaged can be assigned."};
  row->assigned_to = form.assigned_to;
  row->state = "ready_for_work";
  issues.commit();
  return {303, "/issues/" + form.issue_id};
}

Page assign_with_mail(const Form& form, Database& issues, MailServer& mail) {
  Row* row = issues.find(form.issue_id);
  if (row == nullptr) return {404, "There is no such issue."};
  if (row->state == "awaiting_triage" || row->state == "closed")
    return {409, "Only an open issue that was triaged can be assigned."};
  row->assigned_to = form.assigned_to;
  row->state = "ready_for_work";
  issues.commit();
  // After the commit, or a mail server that is down would undo it; nobody tries again.
  if (form.assigned_to != form.assigned_by) mail.tell(form.assigned_to, form.issue_id);
  return {303, "/issues/" + form.issue_id};
}

int assign_line(const std::vector<std::string>& arguments, Database& issues, MailServer&) {
  Row* row = issues.find(arguments[0]);
  if (row == nullptr) return 1;
  row->assigned_to = arguments[1];
  row->state = "ready_for_work";
  issues.commit();
  return 0;
}

}  // namespace issues::boiled_slowly::web
