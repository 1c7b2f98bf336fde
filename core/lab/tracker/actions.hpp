// What somebody can do in the issue tracker, as actions of the scenario file without `at`.
#pragma once

#include <string>
#include <string_view>

#include "lab/tracker/tracker.hpp"

namespace lab {

// Everything that one person can do.
class TrackerActions {
 public:
  // `own`: the issue that they reported last, where ids are chosen in the run and an action leaves
  // that one open; empty where it names each.
  explicit TrackerActions(std::string by, std::string own = {})
      : by_(std::move(by)), own_(std::move(own)) {}

  // What it says is for the page to add, as `description`. `issue`: the id, empty where the run
  // chooses it.
  [[nodiscard]] TrackerControl report(const std::string& issue, std::string_view name,
                                      std::string_view email) const;
  [[nodiscard]] TrackerControl list(TrackerControl::Name name) const;
  [[nodiscard]] TrackerControl work(TrackerControl::Name name, const std::string& engineer) const;
  [[nodiscard]] TrackerControl open(TrackerControl::Name name, const std::string& issue) const;
  [[nodiscard]] TrackerControl triage(const std::string& issue, const std::string& category) const;
  [[nodiscard]] TrackerControl assign(const std::string& issue, const std::string& to) const;
  [[nodiscard]] TrackerControl pick(const std::string& issue) const;
  [[nodiscard]] TrackerControl close(const std::string& issue) const;

 private:
  std::string by_;
  std::string own_;
};

}  // namespace lab
