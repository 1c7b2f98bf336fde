// The JSON Schema (2020-12) of the files that the lab reads, printed from the tables it reads them
// by. What a schema cannot say, semantics section 2 says and the reader checks: keys given twice,
// lengths in bytes, a replica below `replicas`, uniform a <= b, the sum of weights, days of the
// calendar, the number of actions after repetition.
#pragma once

#include <string>

namespace scenario {

// Of scenario (cqrs-lab/1) and lesson files (cqrs-lab-lesson/1), indented, with a line's end.
[[nodiscard]] std::string schema();

}  // namespace scenario
