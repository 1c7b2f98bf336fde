// What only the sandbox calls: the lesson's module, which the page waits for, has none of it.
#pragma once

#include <emscripten/bind.h>

#include "lab/session.hpp"

namespace web {

void bind_sandbox(emscripten::class_<lab::Session>& session);

}  // namespace web
