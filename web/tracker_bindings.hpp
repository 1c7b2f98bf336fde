// The issue tracker as the page shows it (web/src/core/tracker.ts).
#pragma once

#include <emscripten/bind.h>

#include "lab/session.hpp"

namespace web {

void bind_tracker(emscripten::class_<lab::Session>& session);

}  // namespace web
