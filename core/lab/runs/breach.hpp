// Where and how a run broke what a hunt was after: the moment, and sentences that say what happened
// there: to whom, at which answer, which change was missing, since when. As codes and parameters;
// the sentences themselves are in core/words/LANG/panels/many_runs.json under `told`.
#pragma once

#include <optional>
#include <vector>

#include "lab/inspect/phrase.hpp"
#include "lab/moment.hpp"
#include "lab/runs/target.hpp"
#include "scenario/scenario.hpp"

namespace lab {

struct Breach {
  Position at;                // right after it broke
  std::uint64_t entries = 0;  // of the queue, done up to there
  // First what broke, as a heading; then how it came about.
  std::vector<Phrase> says;
};

// Runs the scenario under the seed it has. Nothing if it keeps what the target is after, or could
// not be finished. Times are told from `opens_at` on. `by`: of the target.
[[nodiscard]] std::optional<Breach> breach_of(scenario::Loaded& loaded, const Target& target,
                                              sim::Ms opens_at);

}  // namespace lab
