#include "scenario/issues_report.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

#include "issues/simulation/issues_domain.hpp"
#include "scenario/issues_format.hpp"

namespace scenario {
namespace {

using issues::AssignedRow;
using issues::CategoryId;
using issues::EngineerId;
using issues::Issue;
using issues::IssueId;
using issues::IssueRow;
using issues::IssuesDomain;
using IssueTable = issues::NameTable;
using issues::OpenIssueRow;
using issues::TextId;

const IssuesDomain& tracker(const ReportSource& source) {
  return static_cast<const IssuesDomain&>(*source.world.domain);
}

const std::string& name_of(const ReportSource& source, IssueId id) {
  return source.name(static_cast<std::uint8_t>(IssueTable::issue), id.value);
}
const std::string& name_of(const ReportSource& source, EngineerId id) {
  return source.name(static_cast<std::uint8_t>(IssueTable::engineer), id.value);
}
const std::string& name_of(const ReportSource& source, CategoryId id) {
  return source.name(static_cast<std::uint8_t>(IssueTable::category), id.value);
}
const std::string& name_of(const ReportSource& source, TextId id) {
  return source.name(static_cast<std::uint8_t>(IssueTable::text), id.value);
}
template <class Id>
void name_or_null(CanonicalJson& json, const ReportSource& source, std::string_view key,
                  const std::optional<Id>& id) {
  if (!id) return json.null_member(key);
  json.member(key, name_of(source, *id));
}

std::uint32_t rank_of(const ReportSource& source, IssueId id) {
  return source.order.rank(static_cast<std::uint8_t>(IssueTable::issue), id.value);
}
std::uint32_t rank_of(const ReportSource& source, EngineerId id) {
  return source.order.rank(static_cast<std::uint8_t>(IssueTable::engineer), id.value);
}

template <class Id>
Id id_in(std::int64_t word) {
  return Id{static_cast<std::uint32_t>(word)};
}
template <class Id>
std::optional<Id> known_id_in(std::int64_t word) {
  return word == issues::unknown_word ? std::nullopt : std::optional(id_in<Id>(word));
}

// --- rows ---

void write_open(CanonicalJson& json, const ReportSource& source, std::vector<OpenIssueRow> rows) {
  std::sort(rows.begin(), rows.end(), [&](const OpenIssueRow& one, const OpenIssueRow& other) {
    return std::tuple(one.reported_at, rank_of(source, one.issue_id)) <
           std::tuple(other.reported_at, rank_of(source, other.issue_id));
  });
  json.open_list();
  for (const OpenIssueRow& row : rows) {
    json.open_object();
    json.member("issue_id", name_of(source, row.issue_id));
    json.member("reported_at", row.reported_at);
    json.member("reporter_name", name_of(source, row.reporter_name));
    json.member("title", title_of(name_of(source, row.description)));
    json.close_object();
  }
  json.close_list();
}

// Members of an object; `to` is a member of its own where rows of several engineers stand together.
void write_assigned_rows(CanonicalJson& json, const ReportSource& source,
                         std::vector<AssignedRow> rows, std::optional<EngineerId> to) {
  std::sort(rows.begin(), rows.end(), [&](const AssignedRow& one, const AssignedRow& other) {
    return std::tuple(rank_of(source, one.issue_id), rank_of(source, one.assigned_by)) <
           std::tuple(rank_of(source, other.issue_id), rank_of(source, other.assigned_by));
  });
  for (const AssignedRow& row : rows) {
    json.open_object();
    json.member("assigned_by", name_of(source, row.assigned_by));
    if (to) json.member("assigned_to", name_of(source, *to));
    json.member("issue_id", name_of(source, row.issue_id));
    json.close_object();
  }
}

void write_issue_members(CanonicalJson& json, const ReportSource& source, const IssueRow& row) {
  std::optional<TextId> name;
  std::optional<TextId> email;
  if (row.reporter) {
    name = row.reporter->name;
    email = row.reporter->email;
  }
  json.member("assignee_notified", row.assignee_notified());
  name_or_null(json, source, "assigned_to", row.assigned_to);
  name_or_null(json, source, "category", row.category);
  name_or_null(json, source, "description", row.description);
  if (row.reported_at) {
    json.member("reported_at", *row.reported_at);
  } else {
    json.null_member("reported_at");
  }
  name_or_null(json, source, "reporter_email", email);
  name_or_null(json, source, "reporter_name", name);
  json.member("state", issue_state_word(static_cast<std::size_t>(row.state)));
}

// --- answers ---

IssueRow issue_in(const sim::AnswerRow& report, const sim::AnswerRow& work) {
  IssueRow row;
  if (const auto name = known_id_in<TextId>(report[0]))
    row.reporter = issues::Reporter{*name, id_in<TextId>(report[1])};
  row.description = known_id_in<TextId>(report[2]);
  if (report[3] != issues::unknown_word) row.reported_at = report[3];
  row.state = static_cast<issues::State>(work[0]);
  row.category = known_id_in<CategoryId>(work[1]);
  row.assigned_to = known_id_in<EngineerId>(work[2]);
  if (work[3] != 0) row.notified = row.assigned_to;
  return row;
}

void write_issue_answer(CanonicalJson& json, const ReportSource& source,
                        const sim::ReadRecord& read) {
  const auto& rows = source.world.answer_rows;
  json.open_object();
  json.member("issue_id", name_of(source, IssueId{read.key.id}));
  write_issue_members(json, source, issue_in(rows[read.first_row], rows[read.first_row + 1]));
  json.close_object();
}

void write_open_answer(CanonicalJson& json, const ReportSource& source,
                       const sim::ReadRecord& read) {
  std::vector<OpenIssueRow> rows;
  for (std::uint32_t i = 0; i < read.rows; ++i) {
    const sim::AnswerRow& row = source.world.answer_rows[read.first_row + i];
    rows.push_back({id_in<IssueId>(row[0]), id_in<TextId>(row[1]), id_in<TextId>(row[2]), row[3]});
  }
  write_open(json, source, std::move(rows));
}

void write_assigned_answer(CanonicalJson& json, const ReportSource& source,
                           const sim::ReadRecord& read) {
  std::vector<AssignedRow> rows;
  for (std::uint32_t i = 0; i < read.rows; ++i) {
    const sim::AnswerRow& row = source.world.answer_rows[read.first_row + i];
    rows.push_back({id_in<IssueId>(row[0]), id_in<EngineerId>(row[1])});
  }
  json.open_list();
  write_assigned_rows(json, source, std::move(rows), std::nullopt);
  json.close_list();
}

}  // namespace

void write_issues_answer(CanonicalJson& json, const ReportSource& source,
                         const sim::ReadRecord& read) {
  switch (static_cast<issues::QueryKind>(read.key.space)) {
    case issues::QueryKind::issue:
      return write_issue_answer(json, source, read);
    case issues::QueryKind::open_issues:
      return write_open_answer(json, source, read);
    case issues::QueryKind::assigned:
      return write_assigned_answer(json, source, read);
  }
}

void write_open_issues(CanonicalJson& json, const ReportSource& source, std::size_t replica) {
  write_open(json, source, tracker(source).replica(replica).open_issues.open_issues());
}

void write_assigned(CanonicalJson& json, const ReportSource& source, std::size_t replica) {
  const issues::AssignedView& view = tracker(source).replica(replica).assigned;
  std::vector<EngineerId> engineers;
  for (std::uint32_t id = 0; id < view.engineers(); ++id)
    engineers.push_back(EngineerId{id});
  std::sort(engineers.begin(), engineers.end(), [&](EngineerId one, EngineerId other) {
    return rank_of(source, one) < rank_of(source, other);
  });
  json.open_list();
  for (const EngineerId engineer : engineers)
    write_assigned_rows(json, source, view.assigned(engineer), engineer);
  json.close_list();
}

void write_issues(CanonicalJson& json, const ReportSource& source, std::size_t replica) {
  const issues::IssuesView& view = tracker(source).replica(replica).issues;
  std::vector<IssueId> known;
  for (std::uint32_t id = 0; id < view.issues(); ++id) {
    if (view.issue(IssueId{id})) known.push_back(IssueId{id});
  }
  std::sort(known.begin(), known.end(), [&](IssueId one, IssueId other) {
    return rank_of(source, one) < rank_of(source, other);
  });
  json.open_list();
  for (const IssueId id : known) {
    json.open_object();
    json.member("issue_id", name_of(source, id));
    write_issue_members(json, source, view.issue(id).value());
    json.close_object();
  }
  json.close_list();
}

namespace {

void write_issue(CanonicalJson& json, const ReportSource& source, const Issue& issue) {
  std::optional<EngineerId> assigned_to;
  std::optional<EngineerId> assigned_by;
  if (const auto assignment = issue.assignment()) {
    assigned_to = assignment->assigned_to;
    assigned_by = assignment->assigned_by;
  }
  json.open_object();
  name_or_null(json, source, "assigned_by", assigned_by);
  name_or_null(json, source, "assigned_to", assigned_to);
  json.member("assignee_notified", issue.assignee_notified());
  name_or_null(json, source, "category", issue.category());
  json.member("description", name_of(source, issue.description()));
  json.member("issue_id", name_of(source, issue.id()));
  json.member("reporter_email", name_of(source, issue.reporter().email));
  json.member("reporter_name", name_of(source, issue.reporter().name));
  json.member("state", issue_state_word(static_cast<std::size_t>(issue.state())));
  json.member("version", issue.version());
  json.close_object();
}

void write_unnotified(CanonicalJson& json, const ReportSource& source) {
  std::vector<issues::IssueAssigned> lost = tracker(source).unnotified();
  std::sort(lost.begin(), lost.end(), [&](const auto& one, const auto& other) {
    return rank_of(source, one.issue_id) < rank_of(source, other.issue_id);
  });
  json.open_list();
  for (const issues::IssueAssigned& assigned : lost) {
    json.open_object();
    json.member("assigned_to", name_of(source, assigned.assignment.assigned_to));
    json.member("issue_id", name_of(source, assigned.issue_id));
    json.close_object();
  }
  json.close_list();
}

// What became of the ids that the run made: numbers are lost with the rest of a block, and in a
// unit of work that was rolled back.
void write_identifiers(CanonicalJson& json, const ReportSource& source) {
  using Kind = issues::IdentifierChoice::Kind;
  const issues::Identifiers& ids = tracker(source).identifiers();
  const Kind kind = ids.choice().kind;
  json.open_object();
  if (kind == Kind::hi_lo) json.member("blocks", ids.blocks());
  json.member("chosen", ids.chosen());
  json.member("kind", identifiers_word(static_cast<std::size_t>(kind)));
  if (kind == Kind::hi_lo) json.member("lost", ids.numbers_lost());
  if (kind == Kind::sequence)
    json.member("lost", ids.chosen() - tracker(source).issues().reported().size());
  json.close_object();
}

}  // namespace

void write_issues_write_model(CanonicalJson& json, const ReportSource& source) {
  const issues::InMemoryRepository& all = tracker(source).issues();
  json.open_object();
  if (source.scenario.ids.left_open()) {
    json.key("identifiers");
    write_identifiers(json, source);
  }
  json.key("issues");
  json.open_list();
  for (std::size_t place = 0; place < all.reported().size(); ++place)
    write_issue(json, source, *all.look(all.reported()[place]));
  json.close_list();
  json.key("unnotified");
  write_unnotified(json, source);
  json.close_object();
}

}  // namespace scenario
