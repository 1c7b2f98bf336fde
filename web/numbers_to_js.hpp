// Staleness, compared tables, lines of the log and figures of the report, as the objects of
// web/src/core/numbers.ts.
#pragma once

#include <emscripten/val.h>

#include "lab/comparison.hpp"
#include "lab/log.hpp"
#include "lab/run_summary.hpp"
#include "lab/staleness_numbers.hpp"

namespace lab {

[[nodiscard]] emscripten::val to_js(const StalenessLook& look);
[[nodiscard]] emscripten::val to_js(const Comparison& comparison);
[[nodiscard]] emscripten::val to_js(const LogPage& page);
[[nodiscard]] emscripten::val to_js(const RunSummary& summary);

}  // namespace lab
