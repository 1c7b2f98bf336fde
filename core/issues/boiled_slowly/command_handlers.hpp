// The same features with a command handler. The page and the command line only translate, so they
// are written once; what grows is the issue and, apart from it, what follows an event.
#pragma once

#include <cstdint>
#include <functional>

#include "issues/boiled_slowly/desk.hpp"

namespace issues::boiled_slowly {

struct AssignIssue {
  std::string issue_id;
  std::string assigned_to;
  std::string assigned_by;
};
enum class Outcome : std::uint8_t { ok, unknown_issue, wrong_state };

// One of the handlers below.
using Handler = Outcome (*)(const AssignIssue& command, Database& issues, MailServer& mail);

namespace handlers {

Outcome assign_at_first(const AssignIssue& command, Database& issues, MailServer& mail);
Outcome assign_with_rule(const AssignIssue& command, Database& issues, MailServer& mail);
Outcome assign_with_mail(const AssignIssue& command, Database& issues, MailServer& mail);

}  // namespace handlers

Page assign_page(const Form& form, Database& issues, MailServer& mail, Handler handle);
// `assign ID ENGINEER`. Returns the exit code.
int assign_line(const std::vector<std::string>& arguments, Database& issues, MailServer& mail,
                Handler handle);

}  // namespace issues::boiled_slowly
