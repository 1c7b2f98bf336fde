#include "issues/simulation/messages.hpp"

#include <array>
#include <optional>

namespace issues {
namespace {

using Words = std::array<std::int32_t, 4>;

template <class Tag>
std::int32_t word(cqrs::StrongId<Tag> id) {
  return static_cast<std::int32_t>(id.value);
}

template <class Id>
Id id_of(std::int32_t word) {
  return Id{static_cast<std::uint32_t>(word)};
}

struct WordsOf {
  Words operator()(const ReportIssue& c) const {
    return {word(c.issue_id), word(c.reporter.name), word(c.reporter.email), word(c.description)};
  }
  Words operator()(const TriageIssue& c) const { return {word(c.issue_id), word(c.category)}; }
  Words operator()(const AssignIssue& c) const { return of(c.issue_id, c.assignment); }
  Words operator()(const PickIssue& c) const { return {word(c.issue_id), word(c.picked_by)}; }
  Words operator()(const CloseIssue& c) const { return {word(c.issue_id)}; }

  Words operator()(const IssueReported& e) const {
    return {word(e.issue_id), word(e.reporter.name), word(e.reporter.email), word(e.description)};
  }
  Words operator()(const IssueTriaged& e) const { return {word(e.issue_id), word(e.category)}; }
  Words operator()(const IssueAssigned& e) const { return of(e.issue_id, e.assignment); }
  Words operator()(const IssueReassigned& e) const {
    return {word(e.issue_id), word(e.previous_assignee)};
  }
  Words operator()(const IssuePicked& e) const { return {word(e.issue_id), word(e.picked_by)}; }
  Words operator()(const AssigneeNotified& e) const {
    return {word(e.issue_id), word(e.assigned_to)};
  }
  Words operator()(const IssueClosed& e) const {
    return {word(e.issue_id), e.assigned_to ? word(*e.assigned_to) : no_id};
  }

  static Words of(IssueId id, const Assignment& assignment) {
    return {word(id), word(assignment.assigned_to), word(assignment.assigned_by)};
  }
};

Reporter reporter_of(const Words& words) {
  return {id_of<TextId>(words[1]), id_of<TextId>(words[2])};
}
Assignment assignment_of(const Words& words) {
  return {id_of<EngineerId>(words[1]), id_of<EngineerId>(words[2])};
}

}  // namespace

sim::Message encode(const Command& command) {
  return {static_cast<std::uint8_t>(command.index()), std::visit(WordsOf{}, command)};
}

Command decode_command(const sim::Message& message) {
  const Words& w = message.words;
  const auto id = id_of<IssueId>(w[0]);
  switch (static_cast<CommandKind>(message.kind)) {
    case CommandKind::ReportIssue:
      return ReportIssue{id, reporter_of(w), id_of<TextId>(w[3])};
    case CommandKind::TriageIssue:
      return TriageIssue{id, id_of<CategoryId>(w[1])};
    case CommandKind::AssignIssue:
      return AssignIssue{id, assignment_of(w)};
    case CommandKind::PickIssue:
      return PickIssue{id, id_of<EngineerId>(w[1])};
    case CommandKind::CloseIssue:
      return CloseIssue{id};
  }
  return CloseIssue{};
}

sim::Message encode(const Event& event) {
  return {static_cast<std::uint8_t>(event.index()), std::visit(WordsOf{}, event)};
}

Event decode_event(const sim::Message& message) {
  const Words& w = message.words;
  const auto id = id_of<IssueId>(w[0]);
  switch (static_cast<EventKind>(message.kind)) {
    case EventKind::IssueReported:
      return IssueReported{id, reporter_of(w), id_of<TextId>(w[3])};
    case EventKind::IssueTriaged:
      return IssueTriaged{id, id_of<CategoryId>(w[1])};
    case EventKind::IssueAssigned:
      return IssueAssigned{id, assignment_of(w)};
    case EventKind::IssueReassigned:
      return IssueReassigned{id, id_of<EngineerId>(w[1])};
    case EventKind::IssuePicked:
      return IssuePicked{id, id_of<EngineerId>(w[1])};
    case EventKind::AssigneeNotified:
      return AssigneeNotified{id, id_of<EngineerId>(w[1])};
    case EventKind::IssueClosed:
      return IssueClosed{id, w[1] == no_id ? std::nullopt : std::optional(id_of<EngineerId>(w[1]))};
  }
  return IssueTriaged{};
}

}  // namespace issues
