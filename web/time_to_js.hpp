// Where a run stands in time and what is known of its other ways, as the objects of
// web/src/core/time.ts.
#pragma once

#include <emscripten/val.h>

#include "lab/session.hpp"

namespace lab {

[[nodiscard]] emscripten::val to_js(const Clock& clock);
[[nodiscard]] emscripten::val to_js(const BranchFacts& branch);
[[nodiscard]] emscripten::val to_js(const Jump& jump);

}  // namespace lab
