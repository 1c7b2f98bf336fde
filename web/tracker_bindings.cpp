#include "tracker_bindings.hpp"

#include <cstddef>
#include <string>

#include "calls.hpp"
#include "inspect_to_js.hpp"
#include "lab/texts.hpp"
#include "lab/tracker/tracker.hpp"
#include "scenario/domains.hpp"
#include "stage_to_js.hpp"
#include "to_js.hpp"

namespace lab {

using emscripten::val;
using web::Field;
using web::object;
using web::word;

static val to_js(const TrackerControl& control) {
  val shown = object(Field{"name", TrackerControl::words[static_cast<std::size_t>(control.name)]},
                     Field{"about", control.about});
  shown.set("action", val::global("JSON").call<val>("parse", control.action_json));
  return shown;
}

static val to_js(const AnsweredRow& row) {
  return object(Field{"issue_id", row.issue_id}, Field{"title", row.title}, Field{"by", row.by},
                Field{"clock_ms", row.clock_ms}, Field{"again", row.again},
                Field{"look", row.look});
}

static val to_js(const IssueShown& issue) {
  return object(Field{"issue_id", issue.issue_id}, Field{"title", issue.title},
                Field{"reporter", issue.reporter}, Field{"clock_ms", issue.clock_ms},
                Field{"state", issue.state}, Field{"category", issue.category},
                Field{"assignee", issue.assignee}, Field{"notified", issue.notified});
}

static val to_js(const TrackerAsking& asking) {
  return object(Field{"read", asking.read}, Field{"status", scenario::word_of(asking.status)},
                Field{"query", asking.query}, Field{"about", asking.about},
                Field{"replica", asking.replica}, Field{"waits_for", asking.waits_for});
}

static val to_js(const TrackerPerson& person) {
  return object(
      Field{"name", person.name},
      Field{"showing", TrackerPerson::showing_words[static_cast<std::size_t>(person.showing)]},
      Field{"about", person.about}, Field{"status", word(person.status)},
      Field{"rows", person.rows}, Field{"rows_in_all", person.rows_in_all},
      Field{"issue", person.issue}, Field{"own", person.own},
      Field{"command_type", person.command_type}, Field{"outcome", word(person.outcome)},
      Field{"reason", person.reason}, Field{"disappointed", person.disappointed},
      Field{"clock_ms", person.clock_ms}, Field{"replica", person.replica},
      Field{"read", person.read}, Field{"command", person.command},
      Field{"waited_ms", person.waited_ms}, Field{"gave_up_waiting", person.gave_up_waiting},
      Field{"broken", person.broken}, Field{"asking", person.asking}, Field{"lamp", person.lamp},
      Field{"controls", person.controls});
}

static val to_js(const WriteIssue& row) {
  return object(Field{"issue", row.issue}, Field{"version", row.version},
                Field{"never_told", row.never_told}, Field{"differs", row.differs},
                Field{"behind", row.behind});
}

static val to_js(const ReplicaIssue& row) {
  return object(Field{"issue", row.issue}, Field{"here", row.here}, Field{"differs", row.differs()},
                Field{"matter", ReplicaIssue::words[static_cast<std::size_t>(row.matter)]},
                Field{"missing_events", row.missing_events});
}

static val to_js(const TrackerReplica& replica) {
  return object(Field{"open_issues", replica.open_issues}, Field{"issues", replica.issues});
}

static val to_js(const Tracker& tracker) {
  return object(Field{"people", tracker.people}, Field{"write", tracker.write},
                Field{"replicas", tracker.replicas}, Field{"last_command", tracker.last_command});
}

}  // namespace lab

namespace web {

// Asked for with every frame: of a run of the shop, nothing is looked at.
static val tracker_of(lab::Session& session) {
  if (lab::is_shop(session.script().names())) return val::null();
  return to_js(lab::show_tracker(session.sight()));
}

void bind_tracker(emscripten::class_<lab::Session>& session) {
  session
      .function(
          "domain",
          +[](const lab::Session& session) {
            return to_js(scenario::format_of(session.script().names()).name);
          })
      .function("tracker", &tracker_of);
}

}  // namespace web
