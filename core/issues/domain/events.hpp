// What has happened on the write side (semantics section 11).
#pragma once

#include <optional>
#include <variant>

#include "issues/domain/ids.hpp"

namespace issues {

struct IssueReported {
  IssueId issue_id;
  Reporter reporter;
  TextId description;

  friend bool operator==(const IssueReported&, const IssueReported&) = default;
};

struct IssueTriaged {
  IssueId issue_id;
  CategoryId category;

  friend bool operator==(const IssueTriaged&, const IssueTriaged&) = default;
};

struct IssueAssigned {
  IssueId issue_id;
  Assignment assignment;

  friend bool operator==(const IssueAssigned&, const IssueAssigned&) = default;
};

// Comes before the IssueAssigned of the same unit of work: the issue was somebody else's.
struct IssueReassigned {
  IssueId issue_id;
  EngineerId previous_assignee;

  friend bool operator==(const IssueReassigned&, const IssueReassigned&) = default;
};

struct IssuePicked {
  IssueId issue_id;
  EngineerId picked_by;

  friend bool operator==(const IssuePicked&, const IssuePicked&) = default;
};

// The engineer was told of the assignment, in a unit of work of its own.
struct AssigneeNotified {
  IssueId issue_id;
  EngineerId assigned_to;

  friend bool operator==(const AssigneeNotified&, const AssigneeNotified&) = default;
};

struct IssueClosed {
  IssueId issue_id;
  std::optional<EngineerId> assigned_to;  // whose it was

  friend bool operator==(const IssueClosed&, const IssueClosed&) = default;
};

using Event = std::variant<IssueReported, IssueTriaged, IssueAssigned, IssueReassigned, IssuePicked,
                           AssigneeNotified, IssueClosed>;

}  // namespace issues
