// How an event changes the views (semantics section 11). Whether it is let through at all (a
// projection that skips what it has applied, or holds back what comes too early) is decided before.
#pragma once

#include "issues/domain/events.hpp"
#include "issues/read_side/views.hpp"

namespace issues {

// Which answers an event may have changed; that of the issue itself always may.
struct Changed {
  IssueId issue_id;
  bool open_issues = false;
  std::optional<EngineerId> assigned_to;
};

// As one writes it first: an insert, an update or a delete for each event, each right in itself. A
// report that comes twice stands in the list twice and sets its issue back; an update of a row that
// is not there is lost.
Changed project_plainly(const Event& event, EventTime at, Views& views);

// One row for each issue, whatever is heard of it first, and a state that never goes back. What it
// still gets wrong out of order is who an issue belongs to: the last word counts.
Changed project_by_issue(const Event& event, EventTime at, Views& views);

}  // namespace issues
