#include "lab/tracker/latest.hpp"

#include <limits>
#include <utility>

#include "issues/simulation/messages.hpp"

namespace lab {
namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

// Goes through the trace backward until everybody's page is found.
class LatestSearch {
 public:
  LatestSearch(const sim::World& world, const std::vector<sim::ClientId>& people)
      : world_(world), found_(people.size()) {
    for (std::uint32_t i = 0; i < people.size(); ++i) {
      const std::size_t client = people[i].index();
      const auto& known = world.clients.by_id;
      if (client >= known.size() || !known[client].known) continue;
      if (client >= index_.size()) index_.resize(client + 1, nobody);
      index_[client] = i;
      ++open_;
    }
  }

  std::vector<LatestOf> run() {
    if (!world_.recording.records) return std::move(found_);
    for (std::size_t place = world_.trace.size(); place > 0 && open_ > 0; --place)
      look_at(place - 1);
    find_reports();
    return std::move(found_);
  }

 private:
  void look_at(std::size_t place) {
    using Kind = sim::TraceKind;
    const sim::TraceRecord& record = world_.trace[place];
    switch (record.kind) {
      case Kind::answered:
        return take(world_.reads[record.subject].by, [&](LatestOf& found) {
          found.read = record.subject;
          settle(found, place);
        });
      case Kind::waits:
      case Kind::unavailable:
      case Kind::gave_up:
        return take(world_.reads[record.subject].by, [&](LatestOf& found) {
          if (!found.asking) found.asking = record.subject;
        });
      case Kind::disappointed:
        disappointed_ = record.subject;
        return;
      case Kind::outcome:
        return take(world_.commands[record.subject].by, [&](LatestOf& found) {
          found.command = record.subject;
          found.disappointed = record.subject == disappointed_;
          settle(found, place);
        });
      default:
        return;
    }
  }
  void settle(LatestOf& found, std::size_t place) {
    found.place = place;
    --open_;
  }
  template <class Take>
  void take(sim::ClientId by, Take take_it) {
    LatestOf* found = of(by);
    if (found != nullptr && !found->page()) take_it(*found);
  }
  [[nodiscard]] LatestOf* of(sim::ClientId by) {
    const bool known = by.index() < index_.size() && index_[by.index()] != nobody;
    return known ? &found_[index_[by.index()]] : nullptr;
  }

  void find_reports() {
    const auto reports = static_cast<std::uint8_t>(issues::CommandKind::ReportIssue);
    for (std::size_t number = 0; number < world_.commands.size(); ++number) {
      const sim::CommandRecord& command = world_.commands[number];
      if (command.command.kind != reports || !may_be_taken(command.outcome)) continue;
      if (LatestOf* found = of(command.by)) found->report = static_cast<std::uint32_t>(number);
    }
  }

  const sim::World& world_;
  std::vector<LatestOf> found_;
  std::vector<std::uint32_t> index_;  // by client: in found_
  std::size_t open_ = 0;              // people whose page is still to be found
  std::uint32_t disappointed_ = nobody;
};

}  // namespace

std::vector<LatestOf> latest_of(const sim::World& world, const std::vector<sim::ClientId>& people) {
  return LatestSearch(world, people).run();
}

bool may_be_taken(sim::CommandOutcome outcome) {
  using Outcome = sim::CommandOutcome;
  return outcome != Outcome::rejected && outcome != Outcome::failed &&
         outcome != Outcome::unavailable;
}

}  // namespace lab
