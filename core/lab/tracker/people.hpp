// The people of the issue tracker, each with the page in front of them.
#pragma once

#include <vector>

#include "lab/tracker/issue_texts.hpp"
#include "lab/tracker/tracker.hpp"

namespace lab {

[[nodiscard]] std::vector<TrackerPerson> show_people(const Sight& sight, const IssueTexts& texts);

}  // namespace lab
