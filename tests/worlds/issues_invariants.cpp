#include "worlds/issues_invariants.hpp"

#include <algorithm>

#include "issues/simulation/issues_domain.hpp"

namespace worlds {
namespace {

using issues::Issue;
using issues::IssueId;
using issues::IssuesDomain;
using issues::State;

const IssuesDomain& tracker_of(const sim::World& world) {
  return static_cast<const IssuesDomain&>(*world.domain);
}

// Does the truth say of this issue what the issue says?
bool is_true_of(const issues::Views& truth, const Issue& issue) {
  const auto row = truth.issues.issue(issue.id());
  if (!row) return false;
  std::optional<issues::EngineerId> assigned_to;
  if (issue.assignment()) assigned_to = issue.assignment()->assigned_to;
  const auto open = truth.open_issues.open_issues();
  const auto listed = std::count_if(open.begin(), open.end(), [&](const auto& entry) {
    return entry.issue_id == issue.id() && entry.description == issue.description();
  });
  bool with_assignee = false;
  if (assigned_to) {
    const auto theirs = truth.assigned.assigned(*assigned_to);
    with_assignee =
        std::count(theirs.begin(), theirs.end(),
                   issues::AssignedRow{issue.id(), issue.assignment()->assigned_by}) == 1;
  }
  const bool is_open = issue.state() != State::closed;
  return row->reporter == issue.reporter() && row->description == issue.description() &&
         row->state == issue.state() && row->category == issue.category() &&
         row->assigned_to == assigned_to && row->assignee_notified() == issue.assignee_notified() &&
         listed == (is_open ? 1 : 0) && with_assignee == (is_open && assigned_to.has_value());
}

std::string number(std::size_t of) {
  return std::to_string(of);
}

}  // namespace

std::string IssuesInvariants::broken(const sim::World& world) {
  std::string wrong = check_issues(world);
  if (wrong.empty()) wrong = check_identifiers(world);
  return wrong.empty() ? check_commands(world) : wrong;
}

std::string IssuesInvariants::check_identifiers(const sim::World& world) {
  if (!world.recording.records) return {};
  using Kind = issues::IdentifierChoice::Kind;
  constexpr auto reports = static_cast<std::uint8_t>(issues::CommandKind::ReportIssue);
  const IssuesDomain& domain = tracker_of(world);
  const Kind kind = domain.identifiers().choice().kind;
  for (; sent_ < world.commands.size(); ++sent_) {
    const sim::CommandRecord& sent = world.commands[sent_];
    const bool drawn = sent.command.kind == reports && kind == Kind::sequence;
    const bool told = drawn && sent.outcome == sim::CommandOutcome::ok;
    if ((sent.returned != 0) != told) return "a command returned what it may not, or nothing";
    if (sent.command.kind != reports || sent.command.words[0] == issues::no_id) continue;
    if (drawn) return "a client chose what the write side numbers";
    chosen_.insert(sent.command.words[0]);
  }
  const bool clients_choose = kind != Kind::given && kind != Kind::sequence;
  if (clients_choose && chosen_.size() != domain.identifiers().chosen())
    return "an id was chosen twice";
  const auto& reported = domain.issues().reported();
  while (reported_.size() < reported.size()) {
    if (!reported_.insert(reported[reported_.size()]).second) return "an issue was reported twice";
  }
  return {};
}

std::string IssuesInvariants::check_issues(const sim::World& world) {
  const IssuesDomain& domain = tracker_of(world);
  const auto& reported = domain.issues().reported();
  for (std::size_t place = 0; place < reported.size(); ++place) {
    const Issue& issue = *domain.issues().look(reported[place]);
    const std::size_t id = issue.id().index();
    if (states_.size() <= id) states_.resize(id + 1, State::awaiting_triage);
    if (issue.state() < states_[id]) return "issue " + number(id) + " went back";
    states_[id] = issue.state();
    const bool in_work = issue.state() == State::ready_for_work;
    if (in_work && !(issue.assignment() && issue.category()))
      return "issue " + number(id) + " is ready for work and nobody's";
    if (!is_true_of(domain.truth(), issue)) return "the truth is wrong of issue " + number(id);
  }
  const auto open = domain.truth().open_issues.open_issues();
  const auto unknown = [&](const auto& row) {
    return domain.issues().look(row.issue_id) == nullptr;
  };
  if (std::any_of(open.begin(), open.end(), unknown)) return "an open issue is nowhere";
  for (const issues::IssueAssigned& lost : domain.unnotified()) {
    const Issue* issue = domain.issues().look(lost.issue_id);
    if (issue == nullptr || issue->assignee_notified()) return "somebody was told and was not";
  }
  return {};
}

std::string IssuesInvariants::check_commands(const sim::World& world) {
  for (; commands_ < world.commands.size(); ++commands_) {
    const sim::CommandOutcome outcome = world.commands[commands_].outcome;
    const bool changes =
        outcome == sim::CommandOutcome::ok || outcome == sim::CommandOutcome::unknown;
    for (sim::EventId id = 1; id <= world.events.last() && !changes; ++id) {
      const sim::EventRecord& event = world.events[id];
      if (event.command == commands_ && event.committed)
        return "command " + number(commands_) + " changed what it may not";
    }
  }
  for (; reads_ < world.reads.size(); ++reads_) {
    const sim::ReadRecord& read = world.reads[reads_];
    if (read.answered() && read.replica == sim::write_model && read.stale)
      return "the write model was stale";
  }
  return {};
}

}  // namespace worlds
