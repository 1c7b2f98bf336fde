// The trace as people and programs read it: a line of canonical JSON for each thing that happened,
// in order (`cqrs-lab run --format ndjson`; semantics section 8).
//
// Every line has `at` (ms), `kind` (sim/trace.hpp says which there are) and what it is about:
//   `command`: number of a command, from 0 as in the report, with `type`, `by` and its fields
//   `event`:   id of an event, with `type`; where it is committed, `command` and its fields too
//   `read`:    number of a read, from 0 as in the report, with `by`, `query`, `key`
//   `replica`, from 0; of a read null for the write model; `attempt`, from 0
//   and by kind: `arrives_at`, `outcome`, `reason`, `status`, `stale`, `versions_behind`, `age_ms`,
//   `position`, `guarantee`, `missing`, `point`, `down_ms`, `clear`, `events`
// A summary keeps no commands and reads, so that their numbers stand alone.
#pragma once

#include <cstddef>
#include <string>

#include "sim/script.hpp"
#include "sim/world.hpp"

namespace scenario {

// The line of world.trace[place], without its end.
[[nodiscard]] std::string trace_line(const sim::World& world, const sim::Vocabulary& names,
                                     std::size_t place);

}  // namespace scenario
