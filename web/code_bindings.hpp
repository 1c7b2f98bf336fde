// The code that ran, for the instrument that shows it.
#pragma once

#include <emscripten/bind.h>

#include "lab/session.hpp"

namespace web {

void bind_code(emscripten::class_<lab::Session>& session);

}  // namespace web
