// Had a replica applied an event at a place of the trace?
#pragma once

#include <cstddef>
#include <cstdint>

#include "lab/inspect/sight.hpp"

namespace lab {

// Before the record at `place`, and not been emptied since.
[[nodiscard]] bool had_applied(const Sight& sight, sim::EventId event, std::int8_t replica,
                               std::size_t place);

}  // namespace lab
