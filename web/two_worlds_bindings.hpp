// A second world beside a run: the calls of web/src/core/two_worlds.ts.
#pragma once

namespace web {

void bind_two_worlds();

}  // namespace web
