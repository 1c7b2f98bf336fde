// Which code ran in the last entry of the queue that a run has taken (web/src/core/code.ts,
// CodeThatRan): a stack of lines, in the order in which they ran, each with a sentence of what it
// did.
//
// Nothing in the core is watched for this: what ran is read off what the entry was, the records it
// added to the trace, and the world after it. Where a unit of work left no event behind, the trace
// does not say what it had staged; then it is only told that it had.
//
//   const CodeThatRan ran = code_that_ran(session.sight(), session.timeline().taken());
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "lab/code/code_line.hpp"
#include "lab/inspect/phrase.hpp"
#include "lab/inspect/sight.hpp"
#include "lab/moment.hpp"

namespace lab {

struct RanLine {
  CodeLine line = CodeLine::command_comes;
  Phrase says;              // of the first time it ran: `says.LINE`
  std::uint32_t times = 1;  // that it ran, in this unit of work
};

struct CodeThatRan {
  Phrase title;                // what the entry was; no code: nothing has happened yet
  std::optional<Thing> thing;  // what it was about
  sim::Ms clock_ms = 0;        // when; before the opening below 0
  std::vector<RanLine> lines;  // empty: nothing of it can be told
  std::size_t decided = 0;     // the place of the line that decided what came of it
};

// `taken` is that of the present moment (lab/moment.hpp).
[[nodiscard]] CodeThatRan code_that_ran(const Sight& sight, const Taken& taken);

}  // namespace lab
