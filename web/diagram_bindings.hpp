// The calls of web/src/core/diagram.ts.
#pragma once

#include <emscripten/bind.h>

#include "lab/session.hpp"

namespace web {

void bind_diagram(emscripten::class_<lab::Session>& session);

}  // namespace web
