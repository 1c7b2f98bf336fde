// The issue tracker's commands and events as the world carries them (sim/message.hpp), and back.
// Kinds count in the order of the variants Command and Event.
#pragma once

#include <cstdint>

#include "issues/domain/commands.hpp"
#include "issues/domain/events.hpp"
#include "sim/message.hpp"

namespace issues {

// Which table of sim::Vocabulary holds which names.
enum class NameTable : std::uint8_t { issue, engineer, category, text };

// Which of the three queries a sim::Key asks. The issue itself comes first: of that space a command
// can demand something (sim/monitors/disappointment).
enum class QueryKind : std::uint8_t { issue, open_issues, assigned };

constexpr sim::Key issue_of(IssueId id) {
  return {static_cast<std::uint8_t>(QueryKind::issue), id.value};
}
// There is one such list.
inline constexpr sim::Key all_open_issues{static_cast<std::uint8_t>(QueryKind::open_issues), 0};
constexpr sim::Key assigned_to(EngineerId id) {
  return {static_cast<std::uint8_t>(QueryKind::assigned), id.value};
}

enum class CommandKind : std::uint8_t {
  ReportIssue,
  TriageIssue,
  AssignIssue,
  PickIssue,
  CloseIssue,
};
enum class EventKind : std::uint8_t {
  IssueReported,
  IssueTriaged,
  IssueAssigned,
  IssueReassigned,
  IssuePicked,
  AssigneeNotified,
  IssueClosed,
};

// In place of an id that is not there.
inline constexpr std::int32_t no_id = -1;

// ReportIssue: issue, name, email, description. TriageIssue: issue, category. AssignIssue: issue,
// to, by. PickIssue: issue, by. CloseIssue: issue.
[[nodiscard]] sim::Message encode(const Command& command);
[[nodiscard]] Command decode_command(const sim::Message& message);

// IssueReported: issue, name, email, description. IssueTriaged: issue, category. IssueAssigned:
// issue, to, by. IssueReassigned: issue, previous. IssuePicked: issue, by. AssigneeNotified: issue,
// to. IssueClosed: issue, to or no_id.
[[nodiscard]] sim::Message encode(const Event& event);
[[nodiscard]] Event decode_event(const sim::Message& message);

}  // namespace issues
