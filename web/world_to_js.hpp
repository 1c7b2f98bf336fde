// The settings of a world as controls: the objects of web/src/core/world.ts.
#pragma once

#include <emscripten/val.h>

#include "lab/controls.hpp"

namespace lab {

[[nodiscard]] emscripten::val to_js(const Control& control);
[[nodiscard]] emscripten::val to_js(const Preset& preset);

}  // namespace lab
