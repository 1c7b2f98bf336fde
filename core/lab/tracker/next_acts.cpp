#include "lab/tracker/next_acts.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "scenario/issues_format.hpp"

namespace lab {
namespace {

using issues::NameTable;
using issues::State;
using Name = TrackerControl::Name;
using Showing = TrackerPerson::Showing;

// Where no issue of the run has one yet.
constexpr std::string_view first_category = "hardware";

bool is_in(const IssueShown& issue, State state) {
  return issue.state == scenario::issue_state_word(static_cast<std::size_t>(state));
}

}  // namespace

NextActs::NextActs(const Sight& sight, const IssueTexts& texts) : sight_(sight), texts_(texts) {
  for (std::size_t place = 0; place < sight.script.size(); ++place)
    learn(sight.script[place].deed);
  for (const sim::ClientId client : sight.cast.customers()) {
    const Part part = std::as_const(*this).part_of(client);
    if (!part.reports && !part.at_desk) add_engineer(texts.of(client));
  }
  const sim::Names& categories = texts.names(NameTable::category);
  category_ = categories.size() > 0 ? categories[0] : std::string(first_category);
}

void NextActs::learn(const sim::Deed& deed) {
  const auto* action = std::get_if<sim::CommandAction>(&deed);
  if (action == nullptr) return;
  using Kind = issues::CommandKind;
  const auto add_named = [&] {
    // Of names that are picked from a list, the word holds none.
    const auto id = static_cast<std::uint32_t>(action->command.words[1]);
    const sim::Names& names = texts_.names(NameTable::engineer);
    if (id < names.size()) add_engineer(names[id]);
  };
  switch (static_cast<Kind>(action->command.kind)) {
    case Kind::ReportIssue:
      part_of(action->by).reports = true;
      return;
    case Kind::AssignIssue:
      add_named();
      [[fallthrough]];
    case Kind::TriageIssue:
      part_of(action->by).at_desk = somebody_at_desk_ = true;
      return;
    case Kind::PickIssue:
      add_named();
      [[fallthrough]];
    case Kind::CloseIssue:
      part_of(action->by).works = true;
      return;
  }
}

void NextActs::add_engineer(const std::string& name) {
  if (!is_engineer(name)) engineers_.push_back(name);
}

NextActs::Part& NextActs::part_of(sim::ClientId client) {
  if (parts_.size() <= client.index()) parts_.resize(client.index() + 1);
  return parts_[client.index()];
}

NextActs::Part NextActs::part_of(sim::ClientId client) const {
  return client.index() < parts_.size() ? parts_[client.index()] : Part{};
}

std::vector<TrackerControl> NextActs::of(sim::ClientId client, const TrackerPerson& person,
                                         const LatestOf& latest) const {
  const TrackerActions actions(person.name, left_open(client));
  const std::string own = own_of(latest);
  std::vector<TrackerControl> controls;
  add_work_on(part_of(client), person, actions, controls);
  switch (person.showing) {
    case Showing::nothing:
      break;
    case Showing::list:
      controls.push_back(actions.list(Name::reload));
      break;
    case Showing::work:
      controls.push_back(actions.work(Name::reload, person.about));
      break;
    case Showing::issue:
      controls.push_back(actions.open(Name::reload, person.about));
      break;
    case Showing::receipt:
      if (!person.about.empty() && person.about != own)
        controls.push_back(actions.open(Name::open, person.about));
      break;
  }
  if (!own.empty() && (person.about != own || person.showing == Showing::receipt))
    controls.push_back(actions.open(Name::own, own));
  if (person.showing != Showing::list) controls.push_back(actions.list(Name::list));
  if (is_engineer(person.name) && (person.showing != Showing::work || person.about != person.name))
    controls.push_back(actions.work(Name::work, person.name));
  controls.push_back(report(person, latest));
  return controls;
}

// The issue that they reported last; empty: none, or they do not know which.
std::string NextActs::own_of(const LatestOf& latest) const {
  if (!latest.report) return {};
  return texts_.of(issue_of(sight_.world.commands[*latest.report])).value_or("");
}

// Under the name and address that they gave last.
TrackerControl NextActs::report(const TrackerPerson& person, const LatestOf& latest) const {
  const TrackerActions actions(person.name);
  const bool chosen_in_run = sight_.script.names().ids_left_open;
  const std::string issue = chosen_in_run ? std::string() : sight_.cast.free_order_name();
  if (!latest.report) return actions.report(issue, person.name, person.name + "@example.org");
  const auto& words = sight_.world.commands[*latest.report].command.words;
  const auto text = [&](std::size_t word) -> const std::string& {
    return texts_.of(issues::TextId{static_cast<std::uint32_t>(words[word])});
  };
  return actions.report(issue, text(1), text(2));
}

std::string NextActs::left_open(sim::ClientId client) const {
  const auto& known = sight_.world.clients.by_id;
  if (!sight_.script.names().ids_left_open || client.index() >= known.size()) return {};
  const std::uint32_t latest = known[client.index()].latest_made;
  return latest == 0 ? std::string() : texts_.of(issues::IssueId{latest - 1});
}

void NextActs::add_work_on(const Part& part, const TrackerPerson& person,
                           const TrackerActions& actions,
                           std::vector<TrackerControl>& controls) const {
  const bool only_reports = part.reports && !part.at_desk && !is_engineer(person.name);
  if (!person.issue || only_reports) return;
  const IssueShown& issue = *person.issue;
  const bool desk = part.at_desk || !somebody_at_desk_;
  const bool waits = is_in(issue, State::awaiting_assignment);
  const bool ready = is_in(issue, State::ready_for_work);
  if (desk && is_in(issue, State::awaiting_triage))
    controls.push_back(actions.triage(issue.issue_id, category_));
  if (waits && is_engineer(person.name)) controls.push_back(actions.pick(issue.issue_id));
  if (desk && (waits || ready)) {
    std::size_t offered = 0;
    for (const std::string& engineer : engineers_) {
      if (offered == engineers_offered_max) break;
      if (engineer == issue.assignee || engineer == person.name) continue;
      controls.push_back(actions.assign(issue.issue_id, engineer));
      ++offered;
    }
  }
  if (ready) controls.push_back(actions.close(issue.issue_id));
}

bool NextActs::is_engineer(const std::string& name) const {
  return std::find(engineers_.begin(), engineers_.end(), name) != engineers_.end();
}

}  // namespace lab
