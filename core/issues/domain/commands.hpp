// What can be asked of the write side (semantics section 11). The id of an issue is chosen by who
// reports it, so that no command has to return anything.
#pragma once

#include <variant>

#include "issues/domain/ids.hpp"

namespace issues {

struct ReportIssue {
  IssueId issue_id;
  Reporter reporter;
  TextId description;
};

struct TriageIssue {
  IssueId issue_id;
  CategoryId category;
};

// Also from one engineer to another.
struct AssignIssue {
  IssueId issue_id;
  Assignment assignment;
};

// An engineer takes an issue that nobody has.
struct PickIssue {
  IssueId issue_id;
  EngineerId picked_by;
};

struct CloseIssue {
  IssueId issue_id;
};

using Command = std::variant<ReportIssue, TriageIssue, AssignIssue, PickIssue, CloseIssue>;

}  // namespace issues
