#include "lab/tracker/sides.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "lab/missing_events.hpp"
#include "lab/tables.hpp"

namespace lab {
namespace {

using issues::Issue;
using issues::IssueId;
using issues::IssuesDomain;
using issues::OpenIssueRow;
using sim::EventId;
using Matter = ReplicaIssue::Matter;

// A list of open issues, to look issues up in.
class OpenList {
 public:
  explicit OpenList(std::vector<OpenIssueRow> rows) : rows_(std::move(rows)) {
    std::stable_sort(rows_.begin(), rows_.end(), before);
  }

  [[nodiscard]] std::span<const OpenIssueRow> of(IssueId id) const {
    OpenIssueRow sought;
    sought.issue_id = id;
    const auto [from, to] = std::equal_range(rows_.begin(), rows_.end(), sought, before);
    return std::span(rows_).subspan(static_cast<std::size_t>(from - rows_.begin()),
                                    static_cast<std::size_t>(to - from));
  }
  [[nodiscard]] bool has(const OpenIssueRow& row) const {
    const auto rows = of(row.issue_id);
    return std::find(rows.begin(), rows.end(), row) != rows.end();
  }

 private:
  static bool before(const OpenIssueRow& one, const OpenIssueRow& other) {
    return one.issue_id < other.issue_id;
  }

  std::vector<OpenIssueRow> rows_;
};

// What one replica has, held against the truth.
class ReplicaRows {
 public:
  ReplicaRows(const sim::World& world, const IssueTexts& texts, std::uint8_t replica)
      : world_(world), texts_(texts), domain_(tracker_of(world)), replica_(replica) {
    find_phantoms();
  }

  [[nodiscard]] std::vector<ReplicaIssue> open_issues() const {
    const std::vector<OpenIssueRow> here = domain_.replica(replica_).open_issues.open_issues();
    const std::vector<OpenIssueRow> truth = domain_.truth().open_issues.open_issues();
    const OpenList listed_here(here);
    const OpenList listed(truth);
    std::vector<ReplicaIssue> rows;
    for (std::size_t i = 0; i < here.size() && rows.size() < rows_shown_max; ++i) {
      const auto same = [&](const OpenIssueRow& other) {
        return other.issue_id == here[i].issue_id;
      };
      const auto before = here.begin() + static_cast<std::ptrdiff_t>(i);
      const bool again = std::any_of(here.begin(), before, same);
      rows.push_back(row(texts_.issue(here[i]), here[i].issue_id, !listed.has(here[i])));
      if (again) rows.back().matter = Matter::doubled;
    }
    for (const OpenIssueRow& have : truth) {
      if (rows.size() == rows_shown_max) break;
      if (!listed_here.of(have.issue_id).empty()) continue;
      rows.push_back(row(texts_.issue(have), have.issue_id, true));
      rows.back().here = false;
    }
    return rows;
  }

  [[nodiscard]] std::vector<ReplicaIssue> issues() const {
    std::vector<ReplicaIssue> rows;
    const auto& reported = domain_.issues().reported();
    const std::size_t first =
        reported.size() > rows_shown_max ? reported.size() - rows_shown_max : 0;
    for (std::size_t place = first; place < reported.size(); ++place)
      add_issue(reported[place], rows);
    const auto& view = domain_.replica(replica_).issues;
    for (std::uint32_t id = 0; id < view.issues() && rows.size() < rows_shown_max; ++id) {
      if (domain_.issues().look(IssueId{id}) == nullptr) add_issue(IssueId{id}, rows);
    }
    return rows;
  }

 private:
  void add_issue(IssueId id, std::vector<ReplicaIssue>& rows) const {
    const auto here = domain_.replica(replica_).issues.issue(id);
    const auto truth = domain_.truth().issues.issue(id);
    if (!here && !truth) return;
    rows.push_back(row(texts_.issue(id, here ? *here : *truth), id, here != truth));
    rows.back().here = here.has_value();
  }

  [[nodiscard]] ReplicaIssue row(IssueShown issue, IssueId id, bool differs) const {
    ReplicaIssue row;
    row.issue = std::move(issue);
    if (!differs) return row;
    row.missing_events = missing_events(world_, replica_, issues::issue_of(id), missing_listed_max);
    const bool phantom = id.index() < phantoms_.size() && phantoms_[id.index()];
    row.matter = phantom                      ? Matter::phantom
                 : row.missing_events.empty() ? Matter::wrong
                                              : Matter::lacks;
    return row;
  }

  // Issues of which it shows something that was rolled back.
  void find_phantoms() {
    const sim::Replica& replica = world_.replicas[replica_];
    if (replica.phantoms_applied == 0) return;
    constexpr auto space = static_cast<std::size_t>(issues::QueryKind::issue);
    for (EventId event = 1; event <= world_.events.last(); ++event) {
      const std::uint32_t key = world_.events[event].key[space];
      if (world_.events[event].committed || key == 0 || !replica.has_applied(event)) continue;
      if (phantoms_.size() < key) phantoms_.resize(key);
      phantoms_[key - 1] = true;
    }
  }

  const sim::World& world_;
  const IssueTexts& texts_;
  const IssuesDomain& domain_;
  std::uint8_t replica_;
  std::vector<bool> phantoms_;  // by issue
};

// The lists of open issues, looked through once.
class WrittenIssues {
 public:
  explicit WrittenIssues(const sim::World& world)
      : world_(world), domain_(tracker_of(world)), truth_(list_of(domain_.truth())) {
    for (std::size_t replica = 0; replica < world.replicas.size(); ++replica)
      lists_.push_back(list_of(domain_.replica(replica)));
  }

  // Does every running replica show the issue as it is?
  [[nodiscard]] bool agree(IssueId id) const {
    for (std::size_t replica = 0; replica < world_.replicas.size(); ++replica) {
      if (!world_.replicas[replica].running) continue;
      if (!domain_.agrees(replica, issues::issue_of(id))) return false;
      const auto here = lists_[replica].of(id);
      const auto truth = truth_.of(id);
      if (!std::equal(here.begin(), here.end(), truth.begin(), truth.end())) return false;
    }
    return true;
  }
  [[nodiscard]] bool never_told(IssueId id) const {
    const auto& lost = domain_.unnotified();
    return std::any_of(lost.begin(), lost.end(), [id](const issues::IssueAssigned& assigned) {
      return assigned.issue_id == id;
    });
  }

 private:
  static OpenList list_of(const issues::Views& views) {
    return OpenList(views.open_issues.open_issues());
  }

  const sim::World& world_;
  const IssuesDomain& domain_;
  OpenList truth_;
  std::vector<OpenList> lists_;  // by replica
};

}  // namespace

std::vector<WriteIssue> show_written_issues(const sim::World& world, const IssueTexts& texts) {
  const WrittenIssues written(world);
  const issues::InMemoryRepository& all = tracker_of(world).issues();
  const std::size_t count = all.reported().size();
  std::vector<WriteIssue> rows;
  for (std::size_t place = count > rows_shown_max ? count - rows_shown_max : 0; place < count;
       ++place) {
    const IssueId id = all.reported()[place];
    const Issue& issue = *all.look(id);
    WriteIssue row;
    row.issue = texts.issue(issue);
    row.version = issue.version();
    row.never_told = written.never_told(id);
    row.differs = !written.agree(id);
    if (row.differs) row.behind = lacks(world, issues::issue_of(id));
    rows.push_back(std::move(row));
  }
  return rows;
}

TrackerReplica show_tracker_replica(const sim::World& world, const IssueTexts& texts,
                                    std::uint8_t replica) {
  const ReplicaRows rows(world, texts, replica);
  return {rows.open_issues(), rows.issues()};
}

}  // namespace lab
