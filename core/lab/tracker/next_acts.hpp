// What each person of the issue tracker can do next, from the page in front of them: what makes
// sense by what they were shown, which may be old, and by their part in the run. Whether it is
// allowed, the write side decides.
//
// Their part: who only ever reports is a reporter; who triages or assigns sits at the desk; whoever
// else there is picks issues and closes them. Where nobody sits at the desk, those do its work too.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lab/tracker/actions.hpp"
#include "lab/tracker/issue_texts.hpp"
#include "lab/tracker/latest.hpp"
#include "lab/tracker/tracker.hpp"

namespace lab {

class NextActs {
 public:
  // Of all engineers, so many to assign an issue to are offered.
  static constexpr std::size_t engineers_offered_max = 3;

  NextActs(const Sight& sight, const IssueTexts& texts);

  [[nodiscard]] std::vector<TrackerControl> of(sim::ClientId client, const TrackerPerson& person,
                                               const LatestOf& latest) const;

 private:
  struct Part {
    bool reports = false;
    bool at_desk = false;
    bool works = false;
  };

  void learn(const sim::Deed& deed);
  void add_engineer(const std::string& name);
  [[nodiscard]] Part& part_of(sim::ClientId client);
  [[nodiscard]] Part part_of(sim::ClientId client) const;
  [[nodiscard]] std::string own_of(const LatestOf& latest) const;
  [[nodiscard]] TrackerControl report(const TrackerPerson& person, const LatestOf& latest) const;
  // What this client reported last and knows the id of, where ids are chosen in the run; else
  // empty.
  [[nodiscard]] std::string left_open(sim::ClientId client) const;
  void add_work_on(const Part& part, const TrackerPerson& person, const TrackerActions& actions,
                   std::vector<TrackerControl>& controls) const;
  [[nodiscard]] bool is_engineer(const std::string& name) const;

  const Sight& sight_;
  const IssueTexts& texts_;
  std::vector<Part> parts_;  // by client
  bool somebody_at_desk_ = false;
  std::vector<std::string> engineers_;  // whom issues can be assigned to
  std::string category_;                // that is proposed
};

}  // namespace lab
