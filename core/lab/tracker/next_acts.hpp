// What each person of the issue tracker can do next, from the page in front of them: what makes
// sense by what they were shown, which may be old. Whether it is allowed, the write side decides.
#pragma once

#include <string>
#include <vector>

#include "lab/tracker/issue_texts.hpp"
#include "lab/tracker/latest.hpp"
#include "lab/tracker/tracker.hpp"

namespace lab {

class NextActs {
 public:
  // Of all engineers, so many to assign an issue to are offered.
  static constexpr std::size_t engineers_offered_max = 3;

  NextActs(const Sight& sight, const IssueTexts& texts);

  [[nodiscard]] std::vector<TrackerControl> of(const TrackerPerson& person,
                                               const LatestOf& latest) const;

 private:
  [[nodiscard]] TrackerControl report(const TrackerPerson& person, const LatestOf& latest) const;
  void add_work_on(const TrackerPerson& person, const IssueShown& issue,
                   std::vector<TrackerControl>& controls) const;
  [[nodiscard]] bool is_engineer(const std::string& name) const;

  const Sight& sight_;
  const IssueTexts& texts_;
  std::vector<std::string> engineers_;  // whom issues can be assigned to
  std::string category_;                // that is proposed
};

}  // namespace lab
