// Many runs of one scenario (web/src/core/runs.ts), on the page and in its workers.
#pragma once

#include <emscripten/bind.h>

#include "lab/session.hpp"

namespace web {

void bind_runs(emscripten::class_<lab::Session>& session);

}  // namespace web
