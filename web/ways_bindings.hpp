// The ways of reading side by side, on an engine that JavaScript brings (web/src/core/ways.ts).
#pragma once

namespace web {

void bind_ways();

}  // namespace web
