#include "lab/tracker/next_acts.hpp"

#include <algorithm>

#include "lab/tracker/actions.hpp"
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
  const sim::Names& engineers = texts.names(NameTable::engineer);
  for (std::uint32_t id = 0; id < engineers.size(); ++id)
    engineers_.push_back(engineers[id]);
  if (engineers_.empty()) {
    for (const sim::ClientId client : sight.cast.customers())
      engineers_.push_back(texts.of(client));
  }
  const sim::Names& categories = texts.names(NameTable::category);
  category_ = categories.size() > 0 ? categories[0] : std::string(first_category);
}

std::vector<TrackerControl> NextActs::of(const TrackerPerson& person,
                                         const LatestOf& latest) const {
  const TrackerActions actions(person.name);
  std::vector<TrackerControl> controls;
  if (person.issue) add_work_on(person, *person.issue, controls);
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
      if (!person.about.empty()) controls.push_back(actions.open(Name::open, person.about));
      break;
  }
  if (latest.report) {
    const std::string own = texts_.of(issue_of(sight_.world.commands[*latest.report])).value_or("");
    if (person.about != own && !own.empty()) controls.push_back(actions.open(Name::open, own));
  }
  if (person.showing != Showing::list) controls.push_back(actions.list(Name::list));
  if (is_engineer(person.name) && (person.showing != Showing::work || person.about != person.name))
    controls.push_back(actions.work(Name::work, person.name));
  controls.push_back(report(person, latest));
  return controls;
}

// Under the name and address that they gave last.
TrackerControl NextActs::report(const TrackerPerson& person, const LatestOf& latest) const {
  const TrackerActions actions(person.name);
  const std::string& issue = sight_.cast.free_order_name();
  if (!latest.report) return actions.report(issue, person.name, person.name + "@example.org");
  const auto& words = sight_.world.commands[*latest.report].command.words;
  const auto text = [&](std::size_t word) -> const std::string& {
    return texts_.of(issues::TextId{static_cast<std::uint32_t>(words[word])});
  };
  return actions.report(issue, text(1), text(2));
}

void NextActs::add_work_on(const TrackerPerson& person, const IssueShown& issue,
                           std::vector<TrackerControl>& controls) const {
  const TrackerActions actions(person.name);
  if (is_in(issue, State::awaiting_triage))
    controls.push_back(actions.triage(issue.issue_id, category_));
  if (is_in(issue, State::awaiting_assignment)) controls.push_back(actions.pick(issue.issue_id));
  if (is_in(issue, State::awaiting_assignment) || is_in(issue, State::ready_for_work)) {
    std::size_t offered = 0;
    for (const std::string& engineer : engineers_) {
      if (offered == engineers_offered_max) break;
      if (engineer == issue.assignee || engineer == person.name) continue;
      controls.push_back(actions.assign(issue.issue_id, engineer));
      ++offered;
    }
  }
  if (is_in(issue, State::ready_for_work)) controls.push_back(actions.close(issue.issue_id));
}

bool NextActs::is_engineer(const std::string& name) const {
  return std::find(engineers_.begin(), engineers_.end(), name) != engineers_.end();
}

}  // namespace lab
