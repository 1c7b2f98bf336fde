// POST /issues/ID/assign with everything in the handler of the page, as it is after each feature.
#pragma once

#include "issues/boiled_slowly/desk.hpp"

namespace issues::boiled_slowly::web {

Page assign_at_first(const Form& form, Database& issues, MailServer& mail);
Page assign_with_rule(const Form& form, Database& issues, MailServer& mail);
Page assign_with_mail(const Form& form, Database& issues, MailServer& mail);

// `assign ID ENGINEER`, written when there was no rule yet. Returns the exit code.
int assign_line(const std::vector<std::string>& arguments, Database& issues, MailServer& mail);

}  // namespace issues::boiled_slowly::web
