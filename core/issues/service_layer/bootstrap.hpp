// THE wiring table of the issue tracker: which handler takes which message.
#pragma once

#include "cqrs/message_bus.hpp"
#include "issues/service_layer/handlers.hpp"

namespace issues {

inline constexpr auto wiring = cqrs::wire(
    cqrs::on_command<ReportIssue>(&report_issue), cqrs::on_command<TriageIssue>(&triage_issue),
    cqrs::on_command<AssignIssue>(&assign_issue), cqrs::on_command<PickIssue>(&pick_issue),
    cqrs::on_command<CloseIssue>(&close_issue), cqrs::on_event<IssueAssigned>(&notify_assignee));

using MessageBus = cqrs::MessageBus<Command, Event, Units, std::remove_const_t<decltype(wiring)>>;

}  // namespace issues
