// Trying to reach a lesson's goal, for the stage: the lesson's acts once more, from the opening on,
// each at the time at which it is judged (lab/lesson_run.hpp), under other settings, with other
// acts or with more of them. They are acts like a person's, so that a run of another core can take
// them.
#pragma once

#include <string>
#include <vector>

#include "scenario/lesson.hpp"

namespace lab {

struct TimedAct {
  sim::Ms at_ms = 0;
  std::string json;  // as Session::act takes it
};
struct TimedActs {
  std::vector<TimedAct> acts;  // by time
  sim::Ms done_at_ms = 0;      // then all that is told has been told
};

// In this way. Its settings change at the opening: up to there the run is the one that was seen.
[[nodiscard]] TimedActs acts_of_way(const scenario::Lesson& lesson,
                                    const scenario::Attempt& attempt);
// Under these settings.
[[nodiscard]] TimedActs acts_under(const scenario::Lesson& lesson, const sim::Settings& settings);

}  // namespace lab
