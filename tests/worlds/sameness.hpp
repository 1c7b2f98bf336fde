// Ways to come to the same run: at once or step by step, from a copy, live, replayed, cut short.
// Each takes a scenario's text and says what differs; empty: nothing does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace worlds {

// Entry by entry, as one run, and in slices of time: the same trace and report.
[[nodiscard]] std::string stepwise_differs(std::string_view scenario_text);

// The world is copied (a checkpoint) after `steps` entries; the copy runs on to the same end as the
// original, also when the two take turns.
[[nodiscard]] std::string copy_differs(std::string_view scenario_text, std::uint64_t steps);

// Ended at `until` a run has the ndjson trace it has up to then without: a cut changes nothing that
// came before.
[[nodiscard]] std::string cut_differs(std::string_view scenario_text, std::int64_t until);

// Written as a scenario file and read again it is the same run.
[[nodiscard]] std::string replay_differs(std::string_view scenario_text);

// Its actions given one by one at "now", as a person does, and never known in advance, it is the
// same run. (Not tried on a file whose actions are not in the order of time: a person's are.)
[[nodiscard]] std::string live_differs(std::string_view scenario_text);

}  // namespace worlds
