#include "scenario/issues_format.hpp"

#include <array>

#include "issues/domain/errors.hpp"
#include "issues/simulation/issues_domain.hpp"
#include "scenario/issues_report.hpp"

namespace scenario {
namespace {

using IssueTable = issues::NameTable;
using FieldKind = FieldFormat::Kind;

constexpr FieldFormat issue_field(FieldKind kind, std::string_view key, std::uint8_t word,
                                  IssueTable table, std::uint8_t draw,
                                  FieldFormat::Open open = FieldFormat::Open::never) {
  return {key, kind, word, static_cast<std::uint8_t>(table), draw, true, open};
}
constexpr FieldFormat engineer(std::string_view key, std::uint8_t word, std::uint8_t draw = 0) {
  return issue_field(FieldKind::name, key, word, IssueTable::engineer, draw);
}

// Words as issues/simulation/messages.hpp lays them out; draws count the fields of commands.
constexpr FieldFormat issue_id = issue_field(FieldKind::name, "issue_id", 0, IssueTable::issue, 1,
                                             FieldFormat::Open::made_before);
constexpr FieldFormat new_issue_id = issue_field(FieldKind::name_or_null, "issue_id", 0,
                                                 IssueTable::issue, 1, FieldFormat::Open::made_now);
constexpr FieldFormat reporter_name =
    issue_field(FieldKind::name, "reporter_name", 1, IssueTable::text, 2);
constexpr FieldFormat reporter_email =
    issue_field(FieldKind::name, "reporter_email", 2, IssueTable::text, 3);
constexpr FieldFormat description =
    issue_field(FieldKind::text, "description", 3, IssueTable::text, 4);
constexpr FieldFormat category =
    issue_field(FieldKind::name, "category", 1, IssueTable::category, 5);
constexpr FieldFormat assigned_to = engineer("assigned_to", 1, 6);
constexpr FieldFormat assigned_by = engineer("assigned_by", 2, 7);
constexpr FieldFormat picked_by = engineer("picked_by", 1, 8);
constexpr FieldFormat assigned_to_or_null =
    issue_field(FieldKind::name_or_null, "assigned_to", 1, IssueTable::engineer, 0);

constexpr std::array to_report{description, new_issue_id, reporter_email, reporter_name};
constexpr std::array reported{description, issue_id, reporter_email, reporter_name};
constexpr std::array triaged{category, issue_id};
constexpr std::array assigned{assigned_by, assigned_to, issue_id};
constexpr std::array reassigned{issue_id, engineer("previous_assignee", 1)};
constexpr std::array picked{issue_id, picked_by};
constexpr std::array notified{assigned_to, issue_id};
constexpr std::array just_the_issue{issue_id};
constexpr std::array closed{assigned_to_or_null, issue_id};

constexpr std::array<MessageFormat, 5> issue_commands{{
    {"ReportIssue", to_report},
    {"TriageIssue", triaged},
    {"AssignIssue", assigned},
    {"PickIssue", picked},
    {"CloseIssue", just_the_issue},
}};
constexpr std::array<QueryFormat, 3> issue_queries{{
    {"issue", issue_id},
    {"open_issues", {}, false, true},
    {"assigned", engineer("assigned_to", 0, 6), true, true},
}};
constexpr std::array<MessageFormat, 7> issue_events{{
    {"IssueReported", reported},
    {"IssueTriaged", triaged},
    {"IssueAssigned", assigned},
    {"IssueReassigned", reassigned},
    {"IssuePicked", picked},
    {"AssigneeNotified", notified},
    {"IssueClosed", closed},
}};
constexpr std::array<ViewFormat, 3> issue_views{{
    {"assigned", write_assigned},
    {"issues", write_issues},
    {"open_issues", write_open_issues},
}};

// In the order of issues::IdentifierChoice::Kind.
constexpr std::array<std::string_view, 4> choosers{"given", "uuid4", "uuid7", "sequence"};
constexpr IdsFormat issue_ids{"identifiers", choosers, "hi_lo", issues::block_size_max,
                              static_cast<std::uint8_t>(IssueTable::issue)};

constexpr std::array<std::string_view, 4> states{"awaiting_triage", "awaiting_assignment",
                                                 "ready_for_work", "closed"};

}  // namespace

const DomainFormat issues_format{
    "issues",
    issue_commands,
    issue_queries,
    issue_events,
    issue_views,
    &issue_ids,
    [](std::size_t replicas, const IdsChoice& ids,
       std::uint64_t seed) -> std::unique_ptr<sim::Domain> {
      const issues::IdentifierChoice choice{static_cast<issues::IdentifierChoice::Kind>(ids.which),
                                            static_cast<std::uint32_t>(ids.number)};
      return std::make_unique<issues::IssuesDomain>(replicas, choice, seed);
    },
    [](std::uint8_t refusal) { return issues::code_of(static_cast<issues::Refusal>(refusal)); },
    write_issues_answer,
    write_issues_write_model,
};

std::string_view title_of(std::string_view text) {
  constexpr std::size_t title_bytes_max = 60;
  std::string_view title = text.substr(0, text.find('\n'));
  if (title.size() <= title_bytes_max) return title;
  std::size_t end = title_bytes_max;
  const auto continues = [&] { return (static_cast<unsigned char>(title[end]) & 0xC0) == 0x80; };
  while (end > 0 && continues())
    --end;
  return title.substr(0, end);
}

std::string_view issue_state_word(std::size_t state) {
  return states[state];
}

std::string_view identifiers_word(std::size_t kind) {
  return kind < choosers.size() ? choosers[kind] : issue_ids.with_number;
}

}  // namespace scenario
