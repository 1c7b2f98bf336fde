// The web handler and the command handler of lesson 22: at each stage they do the same, and what
// the second way in costs the one and not the other.
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "issues/boiled_slowly/command_handlers.hpp"
#include "issues/boiled_slowly/web_handlers.hpp"

namespace issues::boiled_slowly::boiled_slowly_test {
namespace {

struct Desk {
  Database issues;
  MailServer mail;
};

struct Stage {
  std::string name;
  Page (*page)(const Form& form, Database& issues, MailServer& mail);
  Handler handler;
};
const std::array<Stage, 3> stages{{
    {"at first", web::assign_at_first, handlers::assign_at_first},
    {"with the rule", web::assign_with_rule, handlers::assign_with_rule},
    {"with the mail", web::assign_with_mail, handlers::assign_with_mail},
}};

Desk desk_with_issues() {
  Desk desk;
  desk.issues.insert("new", "awaiting_triage");
  desk.issues.insert("triaged", "awaiting_assignment");
  desk.issues.insert("over", "closed");
  desk.issues.commit();
  return desk;
}

Form form(const std::string& issue_id, const std::string& assigned_by = "norman") {
  return {issue_id, "percy", assigned_by};
}

}  // namespace

TEST_CASE("at every stage the web handler and the command handler do the same") {
  const std::vector<Form> forms{form("new"), form("triaged"), form("triaged", "percy"),
                                form("over"), form("nowhere")};
  for (const Stage& stage : stages) {
    for (const Form& each : forms) {
      CAPTURE(stage.name);
      CAPTURE(each.issue_id);
      Desk one = desk_with_issues();
      Desk other = desk_with_issues();

      CHECK(stage.page(each, one.issues, one.mail) ==
            assign_page(each, other.issues, other.mail, stage.handler));

      CHECK(one.issues.committed() == other.issues.committed());
      CHECK(one.mail.told == other.mail.told);
    }
  }
}

TEST_CASE("each stage adds its feature, and nothing else") {
  for (const Stage& stage : stages) {
    CAPTURE(stage.name);
    Desk desk = desk_with_issues();
    const bool has_rule = stage.name != "at first";
    const bool has_mail = stage.name == "with the mail";

    CHECK(stage.page(form("triaged"), desk.issues, desk.mail).status == 303);
    CHECK(stage.page(form("nowhere"), desk.issues, desk.mail).status == 404);
    CHECK(stage.page(form("new"), desk.issues, desk.mail).status == (has_rule ? 409 : 303));
    CHECK(stage.page(form("over"), desk.issues, desk.mail).status == (has_rule ? 409 : 303));
    CHECK(desk.mail.told.size() == (has_mail ? 1 : 0));
  }
}

TEST_CASE("nobody is told of what they took themselves") {
  Desk desk = desk_with_issues();

  CHECK(web::assign_with_mail(form("triaged", "percy"), desk.issues, desk.mail).status == 303);

  CHECK(desk.mail.told.empty());
}

TEST_CASE("a mail server that is down undoes no assignment") {
  for (const bool with_command : {false, true}) {
    Desk desk = desk_with_issues();
    desk.mail.down = true;

    const Page page = with_command ? assign_page(form("triaged"), desk.issues, desk.mail,
                                                 handlers::assign_with_mail)
                                   : web::assign_with_mail(form("triaged"), desk.issues, desk.mail);

    CHECK(page.status == 303);
    CHECK(desk.issues.committed().at("triaged").assigned_to == "percy");
  }
}

TEST_CASE("the second way in lacks the rule and the mail where they are in the web handler") {
  Desk desk = desk_with_issues();

  CHECK(web::assign_line({"new", "percy"}, desk.issues, desk.mail) == 0);
  CHECK(web::assign_line({"triaged", "percy"}, desk.issues, desk.mail) == 0);
  CHECK(web::assign_line({"nowhere", "percy"}, desk.issues, desk.mail) == 1);

  CHECK(desk.issues.committed().at("new").state == "ready_for_work");
  CHECK(desk.mail.told.empty());
}

TEST_CASE("the second way in has both where it asks the command handler") {
  Desk desk = desk_with_issues();
  const auto assign = [&](const std::string& issue_id) {
    return assign_line({issue_id, "percy"}, desk.issues, desk.mail, handlers::assign_with_mail);
  };

  CHECK(assign("new") == 1);
  CHECK(assign("triaged") == 0);
  CHECK(assign("nowhere") == 1);

  CHECK(desk.issues.committed().at("new").state == "awaiting_triage");
  CHECK(desk.mail.told == std::vector<std::string>{"percy has triaged"});
}

}  // namespace issues::boiled_slowly::boiled_slowly_test
