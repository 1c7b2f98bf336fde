#include "lab/tracker/people.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "lab/tables.hpp"
#include "lab/tracker/actions.hpp"
#include "lab/tracker/latest.hpp"
#include "lab/tracker/next_acts.hpp"
#include "scenario/issues_format.hpp"

namespace lab {
namespace {

using issues::CategoryId;
using issues::EngineerId;
using issues::IssueId;
using issues::QueryKind;
using issues::TextId;
using Showing = TrackerPerson::Showing;

template <class Id>
Id id_from(std::int64_t word) {
  return Id{static_cast<std::uint32_t>(word)};
}
template <class Id>
std::optional<Id> known_id(std::int64_t word) {
  return word == issues::unknown_word ? std::nullopt : std::optional(id_from<Id>(word));
}

class PeopleOnStage {
 public:
  PeopleOnStage(const Sight& sight, const IssueTexts& texts)
      : sight_(sight), world_(sight.world), texts_(texts), on_its_way_(sight.world) {}

  TrackerPerson show(sim::ClientId client, const LatestOf& latest) {
    TrackerPerson person;
    person.name = texts_.of(client);
    if (latest.read) show_answer(person, latest);
    if (latest.command) show_receipt(person, latest);
    if (latest.asking) show_asking(person, *latest.asking);
    return person;
  }

 private:
  void show_answer(TrackerPerson& person, const LatestOf& latest) {
    const std::uint32_t number = *latest.read;
    const sim::ReadRecord& read = world_.reads[number];
    person.status = read.status;
    person.clock_ms = sight_.clock(read.answered_at);
    person.replica = read.replica;
    person.read = number;
    person.waited_ms = read.waited_ms;
    person.gave_up_waiting = read.timed_out;
    person.broken = broken_promises(world_, sight_.script.names(), on_its_way_, number,
                                    latest.place, sight_.opens_at);
    person.lamp = lamp_of(world_, on_its_way_, number, latest.place);
    switch (static_cast<QueryKind>(read.key.space)) {
      case QueryKind::issue:
        return show_issue(person, read);
      case QueryKind::open_issues:
        person.showing = Showing::list;
        return show_rows(person, open_rows(read));
      case QueryKind::assigned:
        person.showing = Showing::work;
        person.about = texts_.of(EngineerId{read.key.id});
        return show_rows(person, work_rows(read));
    }
  }

  void show_issue(TrackerPerson& person, const sim::ReadRecord& read) const {
    const IssueId id{read.key.id};
    person.showing = Showing::issue;
    person.about = texts_.of(id);
    if (read.rows == 0) {
      person.own = reported(read.by, id, read.at);
      return;
    }
    const sim::AnswerRow& report = world_.answer_rows[read.first_row];
    const sim::AnswerRow& work = world_.answer_rows[read.first_row + 1];
    issues::IssueRow row;
    if (const auto name = known_id<TextId>(report[0]))
      row.reporter = issues::Reporter{*name, id_from<TextId>(report[1])};
    row.description = known_id<TextId>(report[2]);
    if (report[3] != issues::unknown_word) row.reported_at = report[3];
    row.state = static_cast<issues::State>(work[0]);
    row.category = known_id<CategoryId>(work[1]);
    row.assigned_to = known_id<EngineerId>(work[2]);
    if (work[3] != 0) row.notified = row.assigned_to;
    person.issue = texts_.issue(id, row);
  }

  // Has this person reported the issue by then, so that they hold its id?
  [[nodiscard]] bool reported(sim::ClientId by, IssueId id, sim::Ms before) const {
    const auto reports = static_cast<std::uint8_t>(issues::CommandKind::ReportIssue);
    for (std::size_t i = world_.commands.size(); i > 0; --i) {
      const sim::CommandRecord& command = world_.commands[i - 1];
      if (command.by == by && command.command.kind == reports && command.at <= before &&
          issue_of(command) == id && may_be_taken(command.outcome))
        return true;
    }
    return false;
  }

  [[nodiscard]] std::vector<AnsweredRow> open_rows(const sim::ReadRecord& read) const {
    std::vector<AnsweredRow> rows;
    for (std::uint32_t i = 0; i < read.rows; ++i) {
      const sim::AnswerRow& row = world_.answer_rows[read.first_row + i];
      AnsweredRow shown;
      shown.issue_id = texts_.of(id_from<IssueId>(row[0]));
      shown.by = texts_.of(id_from<TextId>(row[1]));
      shown.title = scenario::title_of(texts_.of(id_from<TextId>(row[2])));
      shown.clock_ms = sight_.clock(row[3]);
      rows.push_back(std::move(shown));
    }
    std::sort(rows.begin(), rows.end(), [](const AnsweredRow& one, const AnsweredRow& other) {
      return std::tie(one.clock_ms, one.issue_id) < std::tie(other.clock_ms, other.issue_id);
    });
    return rows;
  }

  [[nodiscard]] std::vector<AnsweredRow> work_rows(const sim::ReadRecord& read) const {
    std::vector<AnsweredRow> rows;
    for (std::uint32_t i = 0; i < read.rows; ++i) {
      const sim::AnswerRow& row = world_.answer_rows[read.first_row + i];
      AnsweredRow shown;
      shown.issue_id = texts_.of(id_from<IssueId>(row[0]));
      shown.by = texts_.of(id_from<EngineerId>(row[1]));
      rows.push_back(std::move(shown));
    }
    std::sort(rows.begin(), rows.end(), [](const AnsweredRow& one, const AnsweredRow& other) {
      return std::tie(one.issue_id, one.by) < std::tie(other.issue_id, other.by);
    });
    return rows;
  }

  static void show_rows(TrackerPerson& person, std::vector<AnsweredRow> rows) {
    const TrackerActions actions(person.name);
    person.rows_in_all = rows.size();
    if (rows.size() > rows_shown_max) rows.resize(rows_shown_max);
    for (auto row = rows.begin(); row != rows.end(); ++row) {
      row->again = std::any_of(rows.begin(), row, [&](const AnsweredRow& other) {
        return other.issue_id == row->issue_id;
      });
      row->look = actions.open(TrackerControl::Name::open, row->issue_id);
    }
    person.rows = std::move(rows);
  }

  void show_receipt(TrackerPerson& person, const LatestOf& latest) const {
    const sim::CommandRecord& command = world_.commands[*latest.command];
    const scenario::DomainFormat& format = sight_.format();
    person.showing = Showing::receipt;
    person.about = texts_.of(issue_of(command)).value_or("");
    person.command_type = format.commands[command.command.kind].name;
    person.outcome = command.outcome;
    person.clock_ms = sight_.clock(command.at);
    person.command = latest.command;
    person.disappointed = latest.disappointed;
    if (command.outcome == sim::CommandOutcome::rejected)
      person.reason = format.reason(command.reason);
  }

  void show_asking(TrackerPerson& person, std::uint32_t number) const {
    const sim::ReadRecord& read = world_.reads[number];
    const QueryText query = query_text(sight_, read.key);
    TrackerAsking asking;
    asking.read = number;
    asking.status = read.status;
    asking.query = query.name;
    asking.about = query.key;
    asking.replica = read.replica;
    if (read.status == sim::ReadStatus::waiting) {
      for (const sim::WaitingRead& waiting :
           world_.replicas[static_cast<std::size_t>(read.replica)].waiting) {
        if (waiting.read == number) asking.waits_for = waiting.position;
      }
    }
    person.asking = std::move(asking);
  }

  const Sight& sight_;
  const sim::World& world_;
  const IssueTexts& texts_;
  OnItsWay on_its_way_;
};

}  // namespace

std::vector<TrackerPerson> show_people(const Sight& sight, const IssueTexts& texts) {
  const std::vector<sim::ClientId>& cast = sight.cast.customers();
  const std::vector<LatestOf> latest = latest_of(sight.world, cast);
  const NextActs next(sight, texts);
  PeopleOnStage stage(sight, texts);
  std::vector<TrackerPerson> people;
  for (std::size_t i = 0; i < cast.size(); ++i) {
    people.push_back(stage.show(cast[i], latest[i]));
    people.back().controls = next.of(cast[i], people.back(), latest[i]);
  }
  return people;
}

}  // namespace lab
