// The three views of the issue tracker and their queries (the essay's "Commands, Handlers, Queries
// and Views"; semantics section 11): events in, rows out, never the model.
#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "cqrs/chained_rows.hpp"
#include "cqrs/paged_vector.hpp"
#include "issues/domain/ids.hpp"

namespace issues {

// When an event happened, in ms: a view may show it, no rule asks for it.
using EventTime = std::int64_t;

struct OpenIssueRow {
  IssueId issue_id;
  TextId reporter_name;
  TextId description;
  EventTime reported_at = 0;

  friend bool operator==(const OpenIssueRow&, const OpenIssueRow&) = default;
  // By time, then by id.
  friend bool operator<(const OpenIssueRow& one, const OpenIssueRow& other) {
    return std::tie(one.reported_at, one.issue_id, one.reporter_name, one.description) <
           std::tie(other.reported_at, other.issue_id, other.reporter_name, other.description);
  }
};

// What is not closed yet: one list, the oldest first.
class OpenIssuesView {
 public:
  // Sorted by time, then by id (a report sorts equal times by name).
  [[nodiscard]] std::vector<OpenIssueRow> open_issues() const;

  void insert(const OpenIssueRow& row) { rows_.insert(row.issue_id, row); }
  // The one row of the issue; rows of it that were doubled become one.
  void set(const OpenIssueRow& row);
  void remove(IssueId id);

  template <class Visit>
  void each_page(Visit visit) const {
    rows_.each_page(visit);
  }

 private:
  cqrs::ChainedRows<IssueId, OpenIssueRow> rows_;
};

// All that is known of one issue; what was not heard of yet is none.
struct IssueRow {
  std::optional<Reporter> reporter;
  std::optional<TextId> description;
  std::optional<EventTime> reported_at;
  State state = State::awaiting_triage;
  std::optional<CategoryId> category;
  std::optional<EngineerId> assigned_to;
  std::optional<EngineerId> notified;  // who was told last

  friend bool operator==(const IssueRow&, const IssueRow&) = default;
  [[nodiscard]] bool assignee_notified() const { return assigned_to && notified == assigned_to; }
};

class IssuesView {
 public:
  [[nodiscard]] std::optional<IssueRow> issue(IssueId id) const;
  // One more than the largest id that may have a row.
  [[nodiscard]] std::uint32_t issues() const { return static_cast<std::uint32_t>(rows_.size()); }

  // The issue's row, to be written; null if there is none.
  IssueRow* find(IssueId id);
  // The same, with a new one where there is none.
  IssueRow& find_or_add(IssueId id);

  template <class Visit>
  void each_page(Visit visit) const {
    rows_.each_page(visit);
  }

 private:
  struct Entry {
    bool exists = false;
    IssueRow row;
  };
  cqrs::PagedVector<Entry> rows_;
};

struct AssignedRow {
  IssueId issue_id;
  EngineerId assigned_by;

  friend bool operator==(const AssignedRow&, const AssignedRow&) = default;
  friend bool operator<(const AssignedRow& one, const AssignedRow& other) {
    return std::tie(one.issue_id, one.assigned_by) < std::tie(other.issue_id, other.assigned_by);
  }
};

// What an engineer has to work on.
class AssignedView {
 public:
  // Sorted by id (a report sorts by name).
  [[nodiscard]] std::vector<AssignedRow> assigned(EngineerId assigned_to) const;
  // One more than the largest id of an engineer that may have rows.
  [[nodiscard]] std::uint32_t engineers() const { return rows_.keys(); }

  void insert(EngineerId assigned_to, const AssignedRow& row) { rows_.insert(assigned_to, row); }
  // The engineer's one row of that issue; rows of it that were doubled become one.
  void set(EngineerId assigned_to, const AssignedRow& row);
  void remove(EngineerId assigned_to, IssueId id);

  template <class Visit>
  void each_page(Visit visit) const {
    rows_.each_page(visit);
  }

 private:
  cqrs::ChainedRows<EngineerId, AssignedRow> rows_;
};

struct Views {
  OpenIssuesView open_issues;
  IssuesView issues;
  AssignedView assigned;
};

}  // namespace issues
