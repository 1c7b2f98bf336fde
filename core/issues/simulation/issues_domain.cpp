#include "issues/simulation/issues_domain.hpp"

#include <algorithm>

#include "issues/read_side/projections.hpp"

namespace issues {
namespace {

sim::Handled handled(const Outcome& outcome) {
  const auto reason = static_cast<std::uint8_t>(outcome.reason.value_or(Refusal{}));
  switch (outcome.kind) {
    case Outcome::Kind::ok:
      return {sim::CommandOutcome::ok, 0};
    case Outcome::Kind::no_change:
      return {sim::CommandOutcome::no_change, 0};
    case Outcome::Kind::rejected:
      return {sim::CommandOutcome::rejected, reason};
    case Outcome::Kind::failed:
      return {sim::CommandOutcome::failed, 0};
  }
  return {};
}

void add_keys(const Changed& changed, sim::TouchedKeys& touched) {
  touched.add(issue_of(changed.issue_id));
  if (changed.open_issues) touched.add(all_open_issues);
  if (changed.assigned_to) touched.add(assigned_to(*changed.assigned_to));
}

// An event's place in each key space: id + 1 of what it bears on, 0 where it bears on nothing.
struct BearsOn {
  using Keys = std::array<std::uint32_t, sim::key_spaces>;
  static constexpr std::uint32_t none = 0;
  static constexpr std::uint32_t the_list = all_open_issues.id + 1;

  Keys operator()(const IssueReported& e) const { return {after(e.issue_id), the_list, none}; }
  Keys operator()(const IssueTriaged& e) const { return {after(e.issue_id), none, none}; }
  Keys operator()(const IssueAssigned& e) const {
    return {after(e.issue_id), none, after(e.assignment.assigned_to)};
  }
  Keys operator()(const IssueReassigned& e) const {
    return {after(e.issue_id), none, after(e.previous_assignee)};
  }
  Keys operator()(const IssuePicked& e) const {
    return {after(e.issue_id), none, after(e.picked_by)};
  }
  Keys operator()(const AssigneeNotified& e) const { return {after(e.issue_id), none, none}; }
  Keys operator()(const IssueClosed& e) const {
    return {after(e.issue_id), the_list, e.assigned_to ? after(*e.assigned_to) : none};
  }

  template <class Tag>
  static std::uint32_t after(cqrs::StrongId<Tag> id) {
    return id.value + 1;
  }
};

template <class Tag>
std::int64_t word_or_unknown(const std::optional<cqrs::StrongId<Tag>>& id) {
  return id ? std::int64_t{id->value} : unknown_word;
}

void answer_issue(const IssueRow& row, std::vector<sim::AnswerRow>& rows) {
  const std::int64_t name = row.reporter ? row.reporter->name.value : unknown_word;
  const std::int64_t email = row.reporter ? row.reporter->email.value : unknown_word;
  rows.push_back(
      {name, email, word_or_unknown(row.description), row.reported_at.value_or(unknown_word)});
  rows.push_back({static_cast<std::int64_t>(row.state), word_or_unknown(row.category),
                  word_or_unknown(row.assigned_to), row.assignee_notified() ? 1 : 0});
}

}  // namespace

std::unique_ptr<sim::Domain> IssuesDomain::clone() const {
  return std::make_unique<IssuesDomain>(*this);
}

sim::Handled IssuesDomain::begin(const sim::Message& command, sim::CommitGate& gate) {
  Command decoded = decode_command(command);
  auto* const report = std::get_if<ReportIssue>(&decoded);
  const bool numbers = report != nullptr && command.words[0] == no_id;
  if (numbers) report->issue_id = identifiers_.draw_number();
  sim::Handled done = handled(handle(decoded, gate));
  if (numbers && done.outcome == sim::CommandOutcome::ok)
    done.returned = report->issue_id.value + 1;
  return done;
}

void IssuesDomain::lose_follow_up(const sim::Message& event) {
  const auto assigned = std::get<IssueAssigned>(decode_event(event));
  // Nobody is told of what they did themselves.
  if (assigned.assignment.assigned_to != assigned.assignment.assigned_by)
    unnotified_.push_back(assigned);
}

std::uint32_t IssuesDomain::choose_id(const sim::Chooser& by, sim::Names& issue_names) {
  return identifiers_.choose(by, issue_names);
}

void IssuesDomain::crash() {
  identifiers_.crash();
}

std::array<std::uint32_t, sim::key_spaces> IssuesDomain::bears_on(const sim::Message& event) const {
  return std::visit(BearsOn{}, decode_event(event));
}

std::optional<sim::Demand> IssuesDomain::demand_of(const sim::Message& command) const {
  const Command decoded = decode_command(command);
  const auto* wanted = std::get_if<PickIssue>(&decoded);
  if (wanted == nullptr) return std::nullopt;
  return sim::Demand{issue_of(wanted->issue_id), 1, sim::CommandOutcome::rejected};
}

void IssuesDomain::commit(const sim::Message& message, sim::Ms at, sim::TouchedKeys& touched) {
  const Event event = decode_event(message);
  add_keys(project_by_issue(event, at, truth_), touched);
  if (!unnotified_.empty()) forget_unnotified(event);
}

void IssuesDomain::forget_unnotified(const Event& event) {
  const auto forget = [this](IssueId id) {
    std::erase_if(unnotified_, [id](const IssueAssigned& lost) { return lost.issue_id == id; });
  };
  if (const auto* told = std::get_if<AssigneeNotified>(&event)) forget(told->issue_id);
  if (const auto* passed_on = std::get_if<IssueReassigned>(&event)) forget(passed_on->issue_id);
  if (const auto* closed = std::get_if<IssueClosed>(&event)) forget(closed->issue_id);
}

void IssuesDomain::project(std::size_t replica, const sim::Message& message, sim::Ms at,
                           sim::Projection projection, sim::TouchedKeys& touched) {
  const Event event = decode_event(message);
  Views& views = replicas_[replica];
  add_keys(projection == sim::Projection::book ? project_plainly(event, at, views)
                                               : project_by_issue(event, at, views),
           touched);
}

void IssuesDomain::clear(std::size_t replica) {
  replicas_[replica] = {};
}

bool IssuesDomain::agrees(std::size_t replica, sim::Key key) const {
  const Views& here = replicas_[replica];
  switch (static_cast<QueryKind>(key.space)) {
    case QueryKind::issue:
      return here.issues.issue(IssueId{key.id}) == truth_.issues.issue(IssueId{key.id});
    case QueryKind::open_issues:
      return here.open_issues.open_issues() == truth_.open_issues.open_issues();
    case QueryKind::assigned:
      return here.assigned.assigned(EngineerId{key.id}) ==
             truth_.assigned.assigned(EngineerId{key.id});
  }
  return true;
}

bool IssuesDomain::converged(std::size_t replica) const {
  const Views& here = replicas_[replica];
  if (!agrees(replica, all_open_issues)) return false;
  const std::uint32_t known = std::max(here.issues.issues(), truth_.issues.issues());
  for (std::uint32_t id = 0; id < known; ++id) {
    if (!agrees(replica, issue_of(IssueId{id}))) return false;
  }
  const std::uint32_t engineers = std::max(here.assigned.engineers(), truth_.assigned.engineers());
  for (std::uint32_t id = 0; id < engineers; ++id) {
    if (!agrees(replica, assigned_to(EngineerId{id}))) return false;
  }
  return true;
}

bool IssuesDomain::found(int source, sim::Key key) const {
  if (static_cast<QueryKind>(key.space) != QueryKind::issue) return true;
  return views(source).issues.issue(IssueId{key.id}).has_value();
}

void IssuesDomain::answer(int source, sim::Key key, std::vector<sim::AnswerRow>& rows) const {
  switch (static_cast<QueryKind>(key.space)) {
    case QueryKind::issue:
      if (const auto row = views(source).issues.issue(IssueId{key.id})) answer_issue(*row, rows);
      return;
    case QueryKind::open_issues:
      for (const OpenIssueRow& row : views(source).open_issues.open_issues()) {
        rows.push_back(
            {row.issue_id.value, row.reporter_name.value, row.description.value, row.reported_at});
      }
      return;
    case QueryKind::assigned:
      for (const AssignedRow& row : views(source).assigned.assigned(EngineerId{key.id}))
        rows.push_back({row.issue_id.value, row.assigned_by.value, 0, 0});
      return;
  }
}

std::int64_t IssuesDomain::shows(int source, sim::Key key) const {
  const auto row = views(source).issues.issue(IssueId{key.id});
  return row && row->state == State::awaiting_assignment ? 1 : 0;
}

void IssuesDomain::each_page(VisitPage visit, void* context) const {
  const auto visit_page = [&](const void* page, std::size_t bytes) { visit(context, page, bytes); };
  const auto visit_views = [&](const Views& views) {
    views.open_issues.each_page(visit_page);
    views.issues.each_page(visit_page);
    views.assigned.each_page(visit_page);
  };
  identifiers_.each_page(visit_page);
  repository().each_page(visit_page);
  visit_views(truth_);
  for (const Views& views : replicas_)
    visit_views(views);
}

}  // namespace issues
