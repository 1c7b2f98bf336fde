// One plain function for each message: open a unit of work, fetch the issue, tell it what is
// wanted, commit.
#pragma once

#include <cstdint>
#include <optional>

#include "cqrs/message_bus.hpp"
#include "issues/adapters/in_memory_unit_of_work.hpp"
#include "issues/domain/commands.hpp"

namespace issues {

// What the caller of a command gets to know. No id: whoever reports an issue has chosen it.
struct Outcome {
  enum class Kind : std::uint8_t { ok, no_change, rejected, failed };

  Kind kind = Kind::ok;
  std::optional<Refusal> reason;  // of rejected

  friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome report_issue(const ReportIssue& command, Units& units);
Outcome triage_issue(const TriageIssue& command, Units& units);
Outcome assign_issue(const AssignIssue& command, Units& units);
Outcome pick_issue(const PickIssue& command, Units& units);
Outcome close_issue(const CloseIssue& command, Units& units);

// Whoever was assigned an issue by somebody else is told, in a unit of work of its own: the message
// leaves with that commit. Should it fail, the issue is assigned all the same ("Why use domain
// events?").
cqrs::EventResult notify_assignee(const IssueAssigned& event, Units& units);

}  // namespace issues
