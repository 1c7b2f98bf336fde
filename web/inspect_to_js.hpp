// What is known about one thing, as the objects of web/src/core/inspection.ts.
#pragma once

#include <emscripten/val.h>

#include "lab/inspect/inspection.hpp"
#include "lab/inspect/phrase.hpp"
#include "lab/inspect/shelves.hpp"
#include "lab/inspect/told.hpp"

namespace lab {

[[nodiscard]] emscripten::val to_js(const Phrase& phrase);
[[nodiscard]] emscripten::val to_js(const Thing& thing);
[[nodiscard]] emscripten::val to_js(const Inspection& seen);
[[nodiscard]] emscripten::val to_js(const Shelves& shelves);
[[nodiscard]] emscripten::val to_js(const Told& told);

}  // namespace lab
