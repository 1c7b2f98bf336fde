// What the instruments ask that show a run in numbers, tables and lines: staleness, tables, log,
// report (web/src/core/numbers.ts).
#pragma once

#include <emscripten/bind.h>

#include "lab/session.hpp"

namespace web {

void bind_numbers(emscripten::class_<lab::Session>& session);

}  // namespace web
