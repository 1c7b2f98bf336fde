// Where two worlds part, in words: the first thing that happened otherwise, and the first question
// that was answered otherwise; what became of either in both.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lab/difference.hpp"
#include "lab/inspect/phrase.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

// What one of the two says there, a phrase a sentence.
struct PartedSide {
  sim::Ms clock_ms = 0;  // when it happened there; of an answer, when it was given
  std::vector<Phrase> says;
};

struct PartingPoint {
  sim::Ms clock_ms = 0;    // of the earlier of the two
  bool reachable = false;  // not before the opening, where no run can be taken to
  Phrase what;
  PartedSide first;
  PartedSide second;
};

struct PartingWords {
  std::optional<PartingPoint> record;
  std::optional<PartingPoint> answer;
};

// What is needed to say it. Both worlds know names by the same numbers.
struct PairOfWorlds {
  const sim::World& first;
  const sim::World& second;
  const sim::Vocabulary& names;
  sim::Ms opens_at = 0;
};
[[nodiscard]] PartingWords in_words(const FirstDifference& parted, const PairOfWorlds& pair);

}  // namespace lab
