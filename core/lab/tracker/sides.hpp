// The issues of both sides, and where they differ.
#pragma once

#include <cstdint>
#include <vector>

#include "lab/tracker/issue_texts.hpp"
#include "lab/tracker/tracker.hpp"

namespace lab {

[[nodiscard]] std::vector<WriteIssue> show_written_issues(const sim::World& world,
                                                          const IssueTexts& texts);
[[nodiscard]] TrackerReplica show_tracker_replica(const sim::World& world, const IssueTexts& texts,
                                                  std::uint8_t replica);

}  // namespace lab
