// The issue tracker as the page shows it (web/src/core/tracker.ts): people with the page in front
// of them and what they can do next, the issues of the write side, and what each replica has of
// them. All of it is ready to be shown; nobody else compares.
//
// A page is a rendered answer, as a customer's of the shop is (lab/customers.hpp): somebody's
// latest answered read or latest command in the records of the run, so it is right by itself when
// time goes back. Looking changes nothing.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/broken_promises.hpp"
#include "lab/inspect/sight.hpp"
#include "lab/lacks.hpp"
#include "lab/lamp.hpp"

namespace lab {

// Something that somebody can do on the page in front of them.
struct TrackerControl {
  enum class Name : std::uint8_t {
    report,  // a new issue; what it says is for the page to add, as `description`
    list,    // look at the open issues
    work,    // at what they have to work on
    open,    // at an issue: that of their last command
    own,     // at the one they reported last
    reload,  // the same question again
    triage,
    assign,
    pick,
    close,
  };
  static constexpr std::array<std::string_view, 10> words{
      "report", "list", "work", "open", "own", "reload", "triage", "assign", "pick", "close"};

  Name name = Name::report;
  std::string about;        // the issue; of assign, the engineer; of triage, the category
  std::string action_json;  // an action of the scenario file without `at`
};

// A row of a list in an answer.
struct AnsweredRow {
  std::string issue_id;
  std::string title;     // of the open issues
  std::string by;        // who reported it; of somebody's work, who assigned it
  sim::Ms clock_ms = 0;  // of the open issues: when it was reported, from the opening
  bool again = false;    // a row of this issue stands above
  TrackerControl look;   // at the issue
};

// One issue in an answer or on a side; what is not known is none.
struct IssueShown {
  std::string issue_id;
  std::string title;
  std::optional<std::string> reporter;
  std::optional<sim::Ms> clock_ms;  // when it was reported
  std::string_view state;           // as in reports
  std::optional<std::string> category;
  std::optional<std::string> assignee;
  bool notified = false;  // the assignee was told
};

// What somebody asked since the page in front of them was made, and got no answer to.
struct TrackerAsking {
  std::uint32_t read = 0;
  sim::ReadStatus status = sim::ReadStatus::waiting;  // or timed_out, unavailable
  std::string_view query;
  std::string about;  // empty: the list
  int replica = sim::write_model;
  sim::EventId waits_for = 0;  // of one that waits: the position its replica has to reach
};

struct TrackerPerson {
  enum class Showing : std::uint8_t { nothing, list, issue, work, receipt };
  static constexpr std::array<std::string_view, 5> showing_words{"nothing", "list", "issue", "work",
                                                                 "receipt"};

  std::string name;
  Showing showing = Showing::nothing;
  std::string about;                      // the issue, or whose work
  std::optional<sim::ReadStatus> status;  // of an answer
  std::vector<AnsweredRow> rows;          // of a list or of work, `rows_shown_max` at most
  std::size_t rows_in_all = 0;
  std::optional<IssueShown> issue;  // of an issue that was found
  // Of an issue that was not: this person reported it, so it may say "not there yet". Of anybody
  // else's it cannot know better than "no such issue".
  bool own = false;
  std::string_view command_type;  // of a receipt
  std::optional<sim::CommandOutcome> outcome;
  std::string_view reason;    // of one that says rejected
  bool disappointed = false;  // refused, though the page before showed it free
  sim::Ms clock_ms = 0;       // when the page was made, from the opening
  int replica = sim::write_model;
  std::optional<std::uint32_t> read;     // the page's, by its number in the report
  std::optional<std::uint32_t> command;  // or that of the receipt
  sim::Ms waited_ms = 0;                 // until the answer
  bool gave_up_waiting = false;          // and took what there was
  std::vector<BrokenPromise> broken;     // by the page's answer
  std::optional<TrackerAsking> asking;
  Lamp lamp;
  std::vector<TrackerControl> controls;
};

struct WriteIssue {
  IssueShown issue;
  std::uint32_t version = 0;
  bool never_told = false;   // nobody will tell the assignee
  bool differs = false;      // a running replica has it otherwise, or not at all
  std::vector<Lack> behind;  // what they lack of it
};

// A row of a replica, or one that it should have.
struct ReplicaIssue {
  enum class Matter : std::uint8_t {
    none,     // as on the write side
    lacks,    // changes of it are missing here
    phantom,  // it shows what was never committed
    doubled,  // a row of this issue stands above
    wrong,    // every change is here, one of them applied wrongly
  };
  static constexpr std::array<std::string_view, 5> words{"none", "lacks", "phantom", "doubled",
                                                         "wrong"};

  IssueShown issue;
  bool here = true;  // false: it is missing here, and shown as the write side has it
  Matter matter = Matter::none;
  std::vector<sim::EventId> missing_events;  // of the issue, by id, the first of them

  [[nodiscard]] bool differs() const { return matter != Matter::none; }
};

struct TrackerReplica {
  // In the order of an answer, then those that are missing; of all of them the first. Of an issue
  // in the list, id, title, reporter and time are known.
  std::vector<ReplicaIssue> open_issues;
  std::vector<ReplicaIssue> issues;  // in the order of their reports, then what only it knows
};

struct Tracker {
  std::vector<TrackerPerson> people;  // as the cast has them
  std::vector<WriteIssue> write;      // in the order of their reports, the latest
  std::vector<TrackerReplica> replicas;
  std::optional<Phrase> last_command;  // what was asked of the write side last
};

// None: the run is not an issue tracker's.
[[nodiscard]] std::optional<Tracker> show_tracker(const Sight& sight);

}  // namespace lab
