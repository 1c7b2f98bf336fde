// An issue on one of the sides of an issue tracker: its state there, whether the list has it, which
// events made it so, which are missing and where they are.
#include <algorithm>

#include "lab/inspect/inspect.hpp"
#include "lab/inspect/row_events.hpp"
#include "lab/tracker/issue_texts.hpp"

namespace lab {
namespace {

using issues::IssueId;

const issues::Views& views_of(const Sight& sight, int side) {
  const issues::IssuesDomain& domain = tracker_of(sight.world);
  return side == sim::write_model ? domain.truth() : domain.replica(static_cast<std::size_t>(side));
}

Phrase state_there(const Sight& sight, int side, IssueId id) {
  const auto row = views_of(sight, side).issues.issue(id);
  if (!row) return Phrase("table.unknown");
  const IssueShown issue = IssueTexts(sight.script.names(), sight.opens_at).issue(id, *row);
  Phrase phrase(issue.assignee ? "table.issue_of" : "table.issue");
  return phrase.text("state", issue.state).text("who", issue.assignee.value_or(""));
}

Phrase listed_there(const Sight& sight, int side, IssueId id) {
  const auto rows = views_of(sight, side).open_issues.open_issues();
  const auto count = std::count_if(rows.begin(), rows.end(), [id](const issues::OpenIssueRow& row) {
    return row.issue_id == id;
  });
  Phrase phrase("table.listed");
  return phrase.count("n", count);
}

}  // namespace

void inspect_issue(const Sight& sight, Inspection& seen) {
  const std::string& name = seen.thing.name;
  constexpr auto table = static_cast<std::size_t>(issues::NameTable::issue);
  const IssueId id{sight.script.names().domain[table].intern(name)};
  const sim::Key key = issues::issue_of(id);
  seen.found = is_known(sight, seen.thing, key);
  if (!seen.found) return;
  const int side = seen.thing.replica;
  const bool on_write_side = side == sim::write_model;
  seen.title = Phrase(on_write_side ? "title.issue" : "title.issue_at");
  seen.title.text("issue_id", name).count("replica", side);
  seen.say("says", state_there(sight, side, id));
  seen.say("listed", listed_there(sight, side, id));
  if (on_write_side) {
    for (std::uint8_t replica = 0; replica < sight.world.replicas.size(); ++replica) {
      seen.say("replica", state_there(sight, replica, id).count("replica", replica),
               the_row(static_cast<std::int8_t>(replica), name));
    }
  } else {
    seen.say("truth", state_there(sight, sim::write_model, id));
    add_missing(sight, seen, key);
  }
  add_makers(sight, seen, key, [](sim::EventId) { return true; });
}

}  // namespace lab
